"""How each cost grows with the record: its order, and how well that fits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from math import log

from benchmarks.measuring import Section

# So much may a cost grow from the smallest record to the largest and count as constant.
_LEVEL = 1.5
_CURVES: dict[str, Callable[[float], float]] = {
    "logarithmic": log,
    "linear": lambda entries: entries,
}


def order(costs: Mapping[int, float]) -> tuple[str, float]:
    """Return the order of a cost by size, and how far the fit strays at most, as a share.

    A fixed cost beside the growing one is allowed for: a constant is fitted with it.
    """
    if costs[max(costs)] <= _LEVEL * costs[min(costs)]:
        middle = sum(costs.values()) / len(costs)
        return "constant", max(abs(middle / cost - 1) for cost in costs.values())
    strays = {name: _stray(costs, curve) for name, curve in _CURVES.items()}
    best = min(strays, key=lambda name: strays[name])
    return best, strays[best]


def _stray(costs: Mapping[int, float], curve: Callable[[float], float]) -> float:
    """Fit fixed + growing × curve, each cost weighing alike; return the largest misfit."""
    # Least squares of (fixed + growing × curve) / cost against 1.
    ones = [1 / cost for cost in costs.values()]
    grown = [curve(size) / cost for size, cost in costs.items()]
    aa, ab = _dot(ones, ones), _dot(ones, grown)
    bb, a, b = _dot(grown, grown), sum(ones), sum(grown)
    determinant = aa * bb - ab * ab
    fixed, growing = (a * bb - b * ab) / determinant, (b * aa - a * ab) / determinant
    return max(
        abs(fixed * one + growing * more - 1) for one, more in zip(ones, grown, strict=True)
    )


def _dot(ones: Iterable[float], others: Iterable[float]) -> float:
    return sum(one * other for one, other in zip(ones, others, strict=True))


def growth(sections: Iterable[Section]) -> list[str]:
    """Return the table of all costs that were measured on more than two sizes."""
    costs = [
        cost for section in sections for cost in section.costs if len(cost.by_size) > 2
    ]
    if not costs:
        return []
    sizes = sorted({size for cost in costs for size in cost.by_size})
    heads = ["Cost", *(f"{size:,}" for size in sizes), "Grows", "Order", "Fits within"]
    lines = [
        "## How each cost grows with the record",
        "",
        f"Medians by the number of entries, which grows {sizes[-1] / sizes[0]:,.0f} ×. The "
        "order is that of the curve which, with a fixed cost beside it, comes closest; "
        "constant is what grows by less than half.",
        "",
        "| " + " | ".join(heads) + " |",
        "|---" * len(heads) + "|",
    ]
    for cost in costs:
        found, stray = order(cost.by_size)
        told = (
            cost.told(cost.by_size[size]) if size in cost.by_size else "" for size in sizes
        )
        grows = f"{cost.by_size[max(cost.by_size)] / cost.by_size[min(cost.by_size)]:.3g} ×"
        cells = (cost.name, *told, grows, found, f"{stray:.0%}")
        lines.append("| " + " | ".join(cells) + " |")
    return [*lines, ""]

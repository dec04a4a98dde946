"""Results as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.measuring import Row, Section
from benchmarks.orders import growth

_HEADS = ("Figure", "Median", "Worst", "Beside: median (worst)", "Ratio", "Bar", "Met")
_MET = {True: "yes", False: "**no**", None: ""}


def page(sections: Sequence[Section], circumstances: Sequence[str]) -> str:
    """Return all results, the missed bars first."""
    missed = [
        f"- {section.title}: {row.figure}, {row.ratio or row.measured} ({row.bar})"
        for section in sections
        for row in section.rows
        if row.met is False
    ]
    promised = [row for one in sections for row in one.rows if row.met is not None]
    head = [
        "# What was measured",
        "",
        "Written by `scripts/bench.py`; `README.md` beside this file says what each figure",
        "is. Times of a machine that others use at the same time waver: ratios count.",
        "",
        *(f"- {one}" for one in circumstances),
        "",
        f"{len(promised) - len(missed)} of {len(promised)} bars are met. Missed:",
        "",
        *(missed or ["- none"]),
        "",
    ]
    tables = [table(one) for one in sections]
    return "\n".join((*head, *tables, *growth(sections)))


def table(section: Section) -> str:
    """Return a section's heading, its rows, and its notes."""
    used = [0, *(at for at in range(1, 7) if any(_cells(row)[at] for row in section.rows))]
    lines = [f"## {section.title}", ""]
    lines.append("| " + " | ".join(_HEADS[at] for at in used) + " |")
    lines.append("|---" * len(used) + "|")
    for row in section.rows:
        cells = _cells(row)
        lines.append("| " + " | ".join(cells[at] for at in used) + " |")
    lines += ["", *(f"{note}\n" for note in section.notes)]
    return "\n".join(lines)


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.figure,
        row.measured,
        row.worst,
        row.beside,
        row.ratio,
        row.bar,
        _MET[row.met],
    )

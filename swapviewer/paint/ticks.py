"""Where the labels of a chart's axes stand, so that none overlaps or is cut off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from swapviewer.spans import Span, Step
from swapviewer.text import MONTHS, count

_APART = 6.0  # logical pixels between two labels
_ROUND = (1, 2, 5)

Width = Callable[[str], float]
_Choice = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Tick:
    """A label under the column `at`; `below` is its second row, often empty."""

    at: int
    name: str
    below: str = ""

    @property
    def words(self) -> str:
        """Both rows."""
        return f"{self.name}\n{self.below}" if self.below else self.name


@dataclass(frozen=True, slots=True)
class Room:
    """The width of a column, and how far labels may reach beyond the first and last."""

    column: float
    left: float
    right: float


def column_ticks(
    spans: tuple[Span, ...], step: Step, room: Room, width: Width
) -> tuple[Tick, ...]:
    """Return the labels of the finest scale at which none overlaps another."""
    for choices in _scales(spans, step):
        kept = _within(choices, len(spans), room, width)
        if len(kept) > 1 and _overlaps(kept[0], kept[1], room, width):
            kept = kept[1:]
        if kept and not any(
            _overlaps(one, other, room, width) for one, other in pairwise(kept)
        ):
            return _with_second_row(kept, len(spans), room, width)
    return ()


def round_ticks(top: int, most: int) -> tuple[int, ...]:
    """Return whole round numbers from 0 up to `top` at equal distance, at most `most`."""
    size = 1
    while True:
        for factor in _ROUND:
            if top // (size * factor) + 1 <= max(2, most):
                return tuple(range(0, top + 1, size * factor))
        size *= 10


def _scales(spans: tuple[Span, ...], step: Step) -> Iterator[list[_Choice]]:
    """Yield label sets from fine to coarse: (column, name, second row)."""
    own = [(at, *_names(span, step)) for at, span in enumerate(spans)]
    yield own
    firsts = [span.first for span in spans]
    if step == "day":
        yield [own[at] for at, day in enumerate(firsts) if day.day % 2 and day.day < 31]
        yield [
            own[at] for at, day in enumerate(firsts) if day.day in (1, 6, 11, 16, 21, 26)
        ]
        yield [own[at] for at, day in enumerate(firsts) if day.day in (1, 11, 21)]
    if step == "week":
        yield own[::2]
    for months in (1, 3, 6) if step in ("day", "week", "month") else ():
        yield [
            (at, MONTHS[day.month - 1][:3], str(day.year))
            for at, day in enumerate(firsts)
            if (day.month - 1) % months == 0
            and (at == 0 or day.month != firsts[at - 1].month)
        ]
    years = [
        (at, str(day.year), "")
        for at, day in enumerate(firsts)
        if at == 0 or day.year != firsts[at - 1].year
    ]
    for apart in (1, 2, 5, 10, 20, 50, 100):
        yield years[::apart]


def _names(span: Span, step: Step) -> tuple[str, str]:
    day = span.first
    month, year = MONTHS[day.month - 1][:3], str(day.year)
    match step:
        case "day":
            return str(day.day), f"{month} {year}"
        case "week":
            return f"{day.day} {month}", year
        case "month":
            return month, year
        case "quarter":
            return f"Q{(day.month + 2) // 3}", year
        case "year":
            return year, ""


def _reach(name: str, at: int, room: Room, width: Width) -> tuple[float, float]:
    middle, half = (at + 0.5) * room.column, width(name) / 2
    return middle - half, middle + half


def _overlaps(one: _Choice, other: _Choice, room: Room, width: Width) -> bool:
    end = _reach(one[1], one[0], room, width)[1]
    return end + _APART > _reach(other[1], other[0], room, width)[0]


def _fits(choice: _Choice, columns: int, room: Room, width: Width) -> bool:
    first, last = _reach(choice[1], choice[0], room, width)
    return first >= -room.left and last <= columns * room.column + room.right


def _within(
    choices: list[_Choice], columns: int, room: Room, width: Width
) -> list[_Choice]:
    """Return the labels without those at either end that would be cut off."""
    first, last = 0, len(choices)
    while first < last and not _fits(choices[first], columns, room, width):
        first += 1
    while first < last and not _fits(choices[last - 1], columns, room, width):
        last -= 1
    return choices[first:last]


def _with_second_row(
    kept: list[_Choice], columns: int, room: Room, width: Width
) -> tuple[Tick, ...]:
    below: dict[int, str] = {}
    taken = columns * room.column + room.right + _APART
    # From the right: where two collide, the one whose year or month begins there stays.
    for number in range(len(kept) - 1, -1, -1):
        at, _, under = kept[number]
        if number and kept[number - 1][2] == under:
            continue
        first, last = _reach(under, at, room, width)
        if under and first >= -room.left and last + _APART <= taken:
            below[at], taken = under, first
    return tuple(Tick(at, name, below.get(at, "")) for at, name, _ in kept)


def axis_width(ticks: tuple[int, ...], width: Width) -> float:
    """Return the room that the labels of a number axis need."""
    return max((width(count(one)) for one in ticks), default=0.0)

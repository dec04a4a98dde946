"""Where the bars of a chart and the numbers above them stand, in columns and pixels."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

_FILLED = 0.8  # of a column
_THINNEST, _THICKEST = 1.6, 72.0  # logical pixels from one bar to the next
_SEPARABLE = 4.0  # from here on a pixel is left between two bars
_MOST_LABELLED = 24  # columns
_SHIFTS = (0.0, -3.0, 3.0, -6.0, 6.0, -9.0, 9.0)
_FARTHEST = 9.0

Width = Callable[[str], float]


@dataclass(frozen=True)
class ColumnGrid:
    """`columns` side by side in `width` logical pixels, each with a bar for each side.

    It is asked for thousands of bars, so what follows from its numbers is kept.
    """

    columns: int
    sides: int
    width: float

    @cached_property
    def column(self) -> float:
        """The width of a column in logical pixels."""
        return self.width / max(1, self.columns)

    @cached_property
    def pitch(self) -> float:
        """From the middle of one bar to that of the next, in logical pixels."""
        fair = self.column * _FILLED / max(1, self.sides)
        return min(_THICKEST, max(_THINNEST, fair))

    @cached_property
    def bar(self) -> float:
        """The width of a bar in logical pixels."""
        return self.pitch - 1 if self.pitch >= _SEPARABLE else self.pitch

    def middle(self, at: int, side: int) -> float:
        """Return the middle of a bar in pixels from the left."""
        return (at + 0.5) * self.column + (side - (self.sides - 1) / 2) * self.pitch

    def in_columns(self, pixels: float) -> float:
        """Return a place in pixels as one where column 0 has its middle at 0."""
        return pixels / self.column - 0.5 if self.column else 0.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels from the left and up from the foot."""

    left: float
    right: float
    low: float
    high: float

    def meets(self, other: Box) -> bool:
        """Return whether both share an area."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.low < other.high
            and other.low < self.high
        )


@dataclass(frozen=True, slots=True)
class Head:
    """What a bar wants to have written above it, and how high it is in pixels."""

    at: int
    side: int
    height: float
    words: str


@dataclass(frozen=True, slots=True)
class Label:
    """Words whose foot stands at a place in pixels."""

    middle: float
    foot: float
    words: str


def reached(at: int, busy: Sequence[int], reach: int) -> int:
    """Return the column of `busy`, in order, that is nearest within reach, else `at`.

    Where columns are narrower than bars, a pointer on a bar is seldom on its column.
    """
    near = busy[bisect_left(busy, at - reach) : bisect_right(busy, at + reach)]
    return min(near, key=lambda one: abs(one - at), default=at)


def labels(
    heads: tuple[Head, ...], grid: ColumnGrid, width: Width, line: float
) -> tuple[Label, ...]:
    """Return those labels that cross no bar, no other label and no edge.

    Where all sides of a column say the same, it is said once above them. A column in
    which not every bar can have its label says them in one line, or nothing.
    """
    columns: dict[int, list[Head]] = {}
    for one in heads:
        if one.words:
            columns.setdefault(one.at, []).append(one)
    if not columns or len(columns) > _MOST_LABELLED:
        return ()
    bars: dict[int, list[Box]] = {}
    for one in heads:
        if one.height > 0:
            bars.setdefault(one.at, []).append(_bar(one, grid))
    found: list[Label] = []
    before: list[Box] = []  # of the labels placed so far, from left to right
    for wanted in columns.values():
        for together in _ways(wanted, grid):
            placed = _placed(together, grid, width, (line, bars, before))
            if len(placed) == len(together):
                before += [box for _, box in placed]
                found += [label for label, _ in placed]
                break
    return tuple(found)


def _placed(
    wanted: list[Label],
    grid: ColumnGrid,
    width: Width,
    sky: tuple[float, dict[int, list[Box]], list[Box]],
) -> list[tuple[Label, Box]]:
    line, bars, before = sky
    found: list[tuple[Label, Box]] = []
    for one in wanted:
        half = width(one.words) / 2 + 2.5
        nearest = max(half, min(grid.width - half, one.middle))
        low, high = one.foot, one.foot + line
        reach = Box(nearest - half - _FARTHEST, nearest + half + _FARTHEST, low, high)
        # Few of all the boxes can be in the way, however far the label is shifted.
        near = [box for box in _bars_near(reach, grid, bars) if box.meets(reach)]
        near += [box for box in before if box.right > reach.left and box.meets(reach)]
        near += [box for _, box in found]
        for shift in _SHIFTS:
            middle = nearest + shift
            box = Box(middle - half, middle + half, low, high)
            free = not any(box.meets(other) for other in near)
            if free and box.left >= 0 and box.right <= grid.width:
                found.append((Label(middle, one.foot, one.words), box))
                break
    return found


def _bars_near(reach: Box, grid: ColumnGrid, bars: dict[int, list[Box]]) -> Iterator[Box]:
    """Yield the bars of the columns that a box touches, however wide bars are."""
    more = grid.sides * grid.pitch
    first = int((reach.left - more) // grid.column)
    last = int((reach.right + more) // grid.column)
    if last - first > len(bars):
        for boxes in bars.values():
            yield from boxes
        return
    for at in range(first, last + 1):
        yield from bars.get(at, ())


def _bar(head: Head, grid: ColumnGrid) -> Box:
    middle = grid.middle(head.at, head.side)
    return Box(middle - grid.bar / 2, middle + grid.bar / 2, 0, head.height)


def _ways(wanted: list[Head], grid: ColumnGrid) -> Iterator[list[Label]]:
    """Yield how a column can be labelled, the best way first."""
    middle = (wanted[0].at + 0.5) * grid.column
    highest = max(one.height for one in wanted)
    words = [one.words for one in wanted]
    if len(wanted) == grid.sides and len(set(words)) == 1:
        yield [Label(middle, highest, words[0])]
    else:
        yield [
            Label(grid.middle(one.at, one.side), one.height, one.words) for one in wanted
        ]
        yield [Label(middle, highest, " / ".join(words))]

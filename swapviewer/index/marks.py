"""What a calendar cell says of a day or month: its sums, its marks, its shade."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import date
from itertools import groupby

from swapviewer import text
from swapviewer.frozen import frozen
from swapviewer.index.counting import Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import Sum
from swapviewer.index.keeping import kept
from swapviewer.model.record import LIVING, Event, Kind


@frozen
class Cell:
    """One day or month: the sum for each of `index.sides`, and the kinds of its entries.

    `shade` runs from 0 (nobody) to 1 (the largest cell of its kind in the record).
    """

    day: date
    sums: tuple[Sum, ...]
    kinds: tuple[Kind, ...]
    entries: int
    shade: float = 0.0
    hit: bool = False

    @property
    def withheld(self) -> bool:
        """Whether exchanges were announced here and no number at all is stated."""
        return any(one.withheld for one in self.sums) and not any(
            one.given for one in self.sums
        )

    @property
    def side(self) -> int:
        """The side whose number the cell shows: the first with one, else the first."""
        return next((at for at, one in enumerate(self.sums) if one.given), 0)

    @property
    def number(self) -> str:
        """The number that fits into a cell: `307`, `≠207` where the sides differ on it.

        `n. d.` where it was withheld, `?` where nobody stated it, else nothing.
        """
        if self.withheld:
            return "n. d."
        if not self.sums or not self.sums[self.side].given:
            return "?" if any(one.unknown for one in self.sums) else ""
        shown = self.sums[self.side]
        sign = text.AGREEMENT_SIGNS["differ"] if shown.range_words else ""
        return f"{sign}{text.count(shown.headline)}"


MonthCell = tuple[tuple[Event, ...], Cell]


@frozen
class Scale:
    """How cells are read: what counts, the full shade's number, the hits of a search."""

    counting: Counting
    largest: int
    hits: Set[str] | None = None


def cell(index: RecordIndex, day: date, events: Sequence[Event], scale: Scale) -> Cell:
    """Return what a cell says of these entries."""
    sums = tuple(index.sum(events, side.id, scale.counting) for side in index.sides)
    people = max((one.headline for one in sums), default=0)
    share = (people / scale.largest) ** 0.5 if scale.largest and people else 0.0
    kinds = tuple(dict.fromkeys(event.kind for event in events))
    shown = Cell(day, sums, kinds, len(events), min(1.0, share))
    return found(shown, events, scale.hits)


def found(shown: Cell, events: Sequence[Event], hits: Set[str] | None) -> Cell:
    """Return the cell of these entries, marked where one of them is a hit."""
    hit = hits is not None and any(event.id in hits for event in events)
    return shown if hit == shown.hit else replace(shown, hit=hit)


def largest_sum(
    index: RecordIndex, groups: Sequence[Sequence[Event]], counting: Counting
) -> int:
    """Return the greatest number returned to one side in any of the groups."""
    return max(
        (
            index.sum(events, side.id, counting).headline
            for events in groups
            for side in index.sides
        ),
        default=0,
    )


@kept
def largest_day(index: RecordIndex, counting: Counting) -> int:
    """Return the greatest number returned to one side on any day."""
    return largest_sum(index, [index.on(day) for day in index.days], counting)


@kept
def month_cells(index: RecordIndex, counting: Counting) -> tuple[MonthCell, ...]:
    """Return each month with entries: these, and its cell, in which no hit is marked."""
    months = [
        tuple(events)
        for _, events in groupby(index.events, lambda one: one.date.replace(day=1))
    ]
    scale = Scale(counting, largest_sum(index, months, counting))
    return tuple(
        (events, cell(index, events[0].date.replace(day=1), events, scale))
        for events in months
    )


def _range(found: Sum) -> str:
    return f" ({found.range_words})" if found.range_words else ""


def cell_words(index: RecordIndex, when: str, shown: Cell) -> str:
    """Return `24 May 2025, 307 to Ukraine, 307 to Russia` and what else happened."""
    parts = [when]
    if any(one.entries for one in shown.sums):
        parts += [
            f"{one.words}{_range(one)} to {side.name}"
            for side, one in zip(index.sides, shown.sums, strict=True)
        ]
    parts += [
        text.KIND_NAMES[kind]
        for kind in shown.kinds
        if kind not in LIVING or not any(one.entries for one in shown.sums)
    ]
    if not shown.entries:
        parts.append("no entry")
    if shown.hit:
        parts.append("found")
    return ", ".join(parts)

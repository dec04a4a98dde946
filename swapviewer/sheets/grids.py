"""Month grids for paper: numbers by side and marks in the cells of a calendar."""

from __future__ import annotations

from datetime import date

from swapviewer import text
from swapviewer.index.figures import Sum
from swapviewer.model.record import KINDS, Event
from swapviewer.sheets.desk import Desk
from swapviewer.sheets.parts import DayCell, GridPart, MonthGrid
from swapviewer.spans import Span, month_of, periods

# A mark stays with its first word.
_NOTE = "Marks: " + ", ".join(
    f"{text.KIND_MARKS[kind]}\N{NO-BREAK SPACE}{text.KIND_NAMES[kind]}" for kind in KINDS
)
_DIFFER = (
    f"{_NOTE}; {text.AGREEMENT_SIGNS['differ']}\N{NO-BREAK SPACE}claimants differ on the "
    "number"
)


def month_grid(desk: Desk, span: Span) -> GridPart:
    """Return one month as a large grid."""
    return GridPart("", (_month(desk, span, numbered=True),), large=True, note=_DIFFER)


def year_grids(desk: Desk, span: Span) -> list[GridPart]:
    """Return the months of each year of a span as small grids, with marks alone."""
    years = [year.clipped(span) or year for year in periods(span, "year")]
    return [
        GridPart(
            str(year.first.year) if len(years) > 1 else "",
            tuple(_month(desk, month, numbered=False) for month in periods(year, "month")),
            large=False,
            note=_NOTE,
        )
        for year in years
    ]


def _month(desk: Desk, span: Span, *, numbered: bool) -> MonthGrid:
    whole = month_of(span.first.year, span.first.month)
    weeks = tuple(
        tuple(
            _cell(desk, day, numbered=numbered) if day in whole else None
            for day in week.days()
        )
        for week in periods(whole, "week")
    )
    return MonthGrid(text.month_year(whole.first), weeks)


def _cell(desk: Desk, day: date, *, numbered: bool) -> DayCell:
    events = desk.shown.on(day)
    kinds = {event.kind for event in events}
    marks = "".join(text.KIND_MARKS[kind] for kind in KINDS if kind in kinds)
    if not numbered:
        return DayCell(day.day, marks, (), ())
    return DayCell(day.day, marks, _numbers(desk, events), _bodies(desk, events))


def _numbers(desk: Desk, events: tuple[Event, ...]) -> tuple[tuple[int, str], ...]:
    """Return the sum of exchanges for each side, in words; nothing without exchanges."""
    found = [
        (at, desk.index.sum(events, side.id, desk.counting()))
        for at, side in enumerate(desk.index.sides)
    ]
    return tuple((at, f"{_sign(one)}{one.words}") for at, one in found if one.entries)


def _sign(found: Sum) -> str:
    """Return the sign of a number on which claimants differ."""
    return f"{text.AGREEMENT_SIGNS['differ']} " if found.range_words else ""


def _bodies(desk: Desk, events: tuple[Event, ...]) -> tuple[str, ...]:
    """Return how many of the dead each party received, after the mark of remains."""
    sums = (
        (party, desk.index.sum(events, party.id, desk.counting("remains")))
        for party in desk.index.record.parties
    )
    return tuple(
        f"{text.KIND_MARKS['remains']} {_sign(one)}{one.words} to {party.name}"
        for party, one in sums
        if one.entries
    )

"""Bars for paper: the same series that the screen's chart draws, worded and numbered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from swapviewer import text
from swapviewer.index.bars import Bar, bars
from swapviewer.index.counting import Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import Sum
from swapviewer.model.record import HANDOVERS, Kind
from swapviewer.sheets.parts import BarRow, BarsPart, BarValue
from swapviewer.spans import month_of

_KIND_PLURALS: dict[Kind, tuple[str, str]] = {
    "exchange": ("exchange", "exchanges"),
    "release": ("release outside an exchange", "releases outside an exchange"),
    "remains": ("return of remains", "returns of remains"),
}


def month_bars(index: RecordIndex, day: date, basis: str) -> BarsPart:
    """Return the exchanges of the day's month, one row for each day that has one."""
    span = month_of(day.year, day.month)
    events = index.within(span)
    series = bars(index, events, span, "day", Counting(("exchange",), basis))
    rows = tuple(
        BarRow(text.day_month(bar.span.first), bar.span.first == day, _values(bar))
        for bar in series
        if bar.events
    )
    kinds = Counter(event.kind for event in events)
    return BarsPart(
        heading="In its month",
        period=text.month_year(day),
        series=tuple(f"returned to {side.name}" for side in index.sides),
        rows=rows,
        top=max((value.high for row in rows for value in row.values), default=0),
        note=_note(rows, kinds, text.month_year(day)),
    )


def bar_value(one: Sum) -> BarValue:
    """Return a sum as a bar."""
    return BarValue(
        one.words,
        one.headline,
        one.low,
        one.high,
        one.given,
        one.withheld,
        one.unknown,
    )


def left_out_words(kinds: Counter[Kind]) -> str:
    """Return the handovers that are no exchanges in words, nothing without any."""
    counted = [
        text.plural(kinds[kind], *_KIND_PLURALS[kind])
        for kind in HANDOVERS
        if kind != "exchange" and kinds[kind]
    ]
    return text.listed(counted)


def _values(bar: Bar) -> tuple[BarValue, ...]:
    return tuple(bar_value(one) for one in bar.sums)


def _note(rows: Sequence[BarRow], kinds: Counter[Kind], month: str) -> str:
    if not rows:
        return f"No exchange is recorded in {month}."
    told = []
    left_out = left_out_words(kinds)
    if left_out:
        told.append(f"Exchanges alone are drawn; left out: {left_out}.")
    values = [value for row in rows for value in row.values]
    if any(value.withheld for value in values):
        told.append(
            "A dotted outline stands for a number not disclosed; its length says nothing."
        )
    if any(value.low != value.high for value in values):
        told.append("A thin line runs from the lowest to the highest number stated.")
    return " ".join(told)

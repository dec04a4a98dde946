"""Bars for paper: the same series that the screen's chart draws, worded and numbered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from swapviewer import text
from swapviewer.index.bars import Bar, bars
from swapviewer.index.figures import Sum
from swapviewer.model.record import HANDOVERS, Event, Kind
from swapviewer.sheets.bar_parts import BarRow, BarsPart, BarValue
from swapviewer.sheets.desk import Desk
from swapviewer.spans import Span, Step, month_of

_KIND_PLURALS: dict[Kind, tuple[str, str]] = {
    "exchange": ("exchange", "exchanges"),
    "release": ("release outside an exchange", "releases outside an exchange"),
    "remains": ("return of remains", "returns of remains"),
}


def month_bars(desk: Desk, day: date) -> BarsPart:
    """Return the exchanges of the day's month, one row for each day that has one."""
    span = month_of(day.year, day.month)
    events = desk.index.within(span)
    series = bars(desk.index, events, span, "day", desk.counting())
    rows = tuple(
        BarRow(text.day_month(bar.span.first), bar.span.first == day, _values(bar))
        for bar in series
        if bar.events
    )
    return _part(desk, "In its month", text.month_year(day), rows, events)


def period_bars(
    desk: Desk, events: Sequence[Event], span: Span, step: Step, heading: str
) -> BarsPart:
    """Return the exchanges of a span in periods, those without any between them too.

    Of some of the entries, nothing is said of periods that may hold others.
    """
    series = bars(desk.index, events, span, step, desk.counting())
    rows = tuple(
        BarRow(text.period(bar.span, step), chosen=False, values=_values(bar))
        for bar in series
        if bar.events or (step != "day" and desk.whole)
    )
    return _part(desk, heading, text.span_words(span), rows, events)


def signs(rows: Sequence[BarRow]) -> list[str]:
    """Return what the signs on these bars stand for, of those that are used."""
    told = []
    values = [value for row in rows for value in row.values]
    if any(value.withheld for value in values):
        told.append(
            "A dotted outline stands for a number not disclosed; its length says nothing."
        )
    if any(value.low != value.high for value in values):
        told.append("A thin line runs from the lowest to the highest number stated.")
    return told


def left_out_words(kinds: Counter[Kind]) -> str:
    """Return the handovers that are no exchanges in words, nothing without any."""
    counted = [
        text.plural(kinds[kind], *_KIND_PLURALS[kind])
        for kind in HANDOVERS
        if kind != "exchange" and kinds[kind]
    ]
    return text.listed(counted)


def _part(
    desk: Desk,
    heading: str,
    period: str,
    rows: tuple[BarRow, ...],
    events: Sequence[Event],
) -> BarsPart:
    exchanged = any(event.kind == "exchange" for event in events)
    return BarsPart(
        heading=heading,
        period=period,
        series=tuple(f"returned to {side.name}" for side in desk.index.sides),
        rows=rows if exchanged else (),
        top=max((value.high for row in rows for value in row.values), default=0),
        note=_note(rows, Counter(event.kind for event in events))
        if exchanged
        else f"No exchange is recorded in {period}.",
    )


def bar_value(one: Sum, more: str = "") -> BarValue:
    """Return the bar of a sum; `more` is said after its words."""
    return BarValue(
        one.words + more,
        one.headline,
        one.low,
        one.high,
        one.given,
        one.withheld,
        one.unknown,
    )


def _values(bar: Bar) -> tuple[BarValue, ...]:
    return tuple(bar_value(one) for one in bar.sums)


def _note(rows: Sequence[BarRow], kinds: Counter[Kind]) -> str:
    told = []
    if left_out := left_out_words(kinds):
        told.append(f"Exchanges alone are drawn; left out: {left_out}.")
    told += signs(rows)
    return " ".join(told)

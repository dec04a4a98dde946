"""A series in words: its title, its columns for tooltips and screen readers, its table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from swapviewer import text
from swapviewer.cells import tab_separated
from swapviewer.index.series import Column, Series
from swapviewer.spans import Span

_TITLES_LISTED = 6


@dataclass(frozen=True, slots=True)
class Table:
    """A series to be read line by line."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def tab_separated(self) -> str:
        """Heads and rows as text that a spreadsheet takes."""
        return tab_separated((self.heads, *self.rows))


def title(series: Series) -> str:
    """Return what the chart shows, and of when."""
    asked = series.asked
    living = "exchange" if len(asked.counting.kinds) == 1 else "exchange or release"
    released = living == "exchange or release"
    people = "People exchanged or released" if released else "People exchanged"
    match asked.measure:
        case "people":
            said = f"{people} per {asked.step}"
        case "parts":
            said = f"Military and civilians per {asked.step}"
        case "running":
            said = "People exchanged so far"
        case "agreement":
            said = f"Do the sides agree? Entries per {asked.step}"
        case "remains":
            said = f"Bodies returned per {asked.step}"
    return f"{said}, {text.short_span(asked.span)}{', filtered' if asked.filtered else ''}"


def nothing(series: Series) -> str:
    """Return what to say where the span has nothing to count."""
    match series.asked.measure:
        case "remains":
            what = "return of remains"
        case "people" | "parts" | "running" | "agreement":
            released = len(series.asked.counted.kinds) > 1
            what = "exchange or release" if released else "exchange"
    when = text.short_span(series.asked.span)
    if series.asked.filtered:
        return f"No {what} in {when} passes the filter"
    return f"No {what} recorded in {when}"


def without_height(series: Series) -> str:
    """Return what to say in a plot that has nothing of any height, else nothing."""
    if series.top:
        return ""
    entries = sum(len(column.events) for column in series.columns)
    if not entries:
        return nothing(series)
    left = "number not disclosed" if entries == 1 else "numbers not disclosed"
    known = left if series.withholds else left.replace("disclosed", "known")
    return f"{text.plural(entries, 'entry', 'entries')}, {known}"


def period(series: Series, column: Column) -> str:
    """Return a column's period, with the days shown where the span cuts it."""
    named = text.period(column.span, series.asked.step)
    whole = column.span.clipped(series.covers) or column.span
    return named if column.shown in (whole, column.span) else _cut(named, column.shown)


def _cut(named: str, shown: Span) -> str:
    return f"{named} ({text.span_words(shown)})"


def column_name(series: Series, at: int) -> str:
    """Return a column for a screen reader: `May 2025, 1,205 to A, 1,205 to B`."""
    column = series.columns[at]
    words = [text.sentence(period(series, column))]
    if not column.events and series.asked.measure != "running":
        return f"{words[0]}, {text.NONE_RECORDED}"
    for side, pile in zip(series.sides, column.piles, strict=True):
        words.append(f"{pile.words} to {side.name}")
    return ", ".join(words)


def column_hint(series: Series, at: int) -> str:
    """Return everything a column tells: sums, what they leave out, and its entries."""
    column = series.columns[at]
    lines = [text.sentence(period(series, column))]
    if column.events or series.asked.measure == "running":
        lines += [
            f"to {side.name}: {pile.words}"
            for side, pile in zip(series.sides, column.piles, strict=True)
        ]
    lines += [one.words for one in series.stated if one.date in column.shown]
    lines.append(text.plural(len(column.events), "entry", "entries"))
    for event in column.events[:_TITLES_LISTED]:
        lines.append(f"{text.KIND_MARKS[event.kind]} {_day(event.date)}: {event.title}")
    if len(column.events) > _TITLES_LISTED:
        lines.append(f"and {text.count(len(column.events) - _TITLES_LISTED)} more")
    return "\n".join(lines)


def _day(day: date) -> str:
    return f"{day.day} {text.MONTHS[day.month - 1][:3]}"


def table(series: Series) -> Table:
    """Return the series as rows: a period, then words for each side, then the entries."""
    heads = ["Period", *(f"To {side.name}" for side in series.sides), "Entries"]
    rows = [
        (
            text.sentence(period(series, column)),
            *(pile.words for pile in column.piles),
            text.count(len(column.events)),
        )
        for column in series.columns
    ]
    return Table(tuple(heads), tuple(rows))

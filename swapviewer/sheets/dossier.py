"""The dossier: a cover, contents, and every entry in full in chapters by year or month."""

from __future__ import annotations

from swapviewer import text
from swapviewer.model.record import Event
from swapviewer.sheets.desk import Desk
from swapviewer.sheets.nothing import nothing
from swapviewer.sheets.parts import ChapterPart, ContentsPart, CoverPart, Part
from swapviewer.sheets.tables import sum_words, sums_table
from swapviewer.spans import Span, Step, periods


def dossier(desk: Desk, events: tuple[Event, ...], span: Span) -> list[Part]:
    """Return the parts; a single entry stands alone, without cover and contents."""
    if not events:
        return [nothing(desk.index, span)]
    if len(events) < 2:
        return [desk.entry(event) for event in events]
    found: list[Part] = [_cover(desk, events, span), ContentsPart("Contents")]
    sums = sums_table(desk, events)
    if sums.rows:
        found.append(sums)
    step: Step = "month" if span.first.year == span.last.year else "year"
    for period in periods(span, step):
        inside = tuple(event for event in events if event.date in period)
        if inside:
            name = text.period(period, step)
            found.append(ChapterPart(name, _counted(desk, inside), step == "year"))
            found += [desk.entry(event) for event in inside]
    return found


def _cover(desk: Desk, events: tuple[Event, ...], span: Span) -> CoverPart:
    record = desk.index.record
    return CoverPart(
        record.title,
        (
            text.span_words(span),
            _counted(desk, events),
            f"Record through {text.short_day(record.covers.through)}",
        ),
    )


def _counted(desk: Desk, events: tuple[Event, ...]) -> str:
    told = text.plural(len(events), "entry", "entries")
    if not any(event.kind == "exchange" for event in events):
        return f"{told}."
    sums = text.listed(
        f"{sum_words(desk.index.sum(events, side.id, desk.counting()))} to {side.name}"
        for side in desk.index.sides
    )
    return f"{told}. People returned in exchanges: {sums}."

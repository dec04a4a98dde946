"""Tables: the entries of a span, and sums that keep the living and the dead apart."""

from __future__ import annotations

from collections.abc import Sequence

from swapviewer import text
from swapviewer.index.bars import bars
from swapviewer.index.figures import Sum
from swapviewer.model.record import HANDOVERS, Event, Kind, Party
from swapviewer.sheets.desk import Desk
from swapviewer.sheets.parts import Column, Row, TablePart
from swapviewer.spans import Span, Step

_SUMS: dict[Kind, str] = {
    "exchange": "Exchanges: people",
    "release": "Releases outside exchanges: people",
    "remains": "Returns of remains: bodies",
}


def entries_table(desk: Desk, events: tuple[Event, ...], span: Span) -> TablePart:
    """Return one line for each entry, with its numbers and sources."""
    parties = desk.parties(events)
    rows: list[Row] = []
    if desk.options.empty_days:
        none = "no entry" if desk.whole else "no such entry"
        by_day = {day: [one for one in events if one.date == day] for day in span.days()}
        for day, found in by_day.items():
            nothing = Row((text.short_day(day), "", none, *("",) * len(parties)))
            rows += [_entry_row(desk, one, parties) for one in found] or [nothing]
    else:
        rows = [_entry_row(desk, one, parties) for one in events]
    return TablePart(
        heading=text.sentence(text.plural(len(events), "entry", "entries")),
        columns=(
            Column("Date"),
            Column("Kind"),
            Column("Entry", wide=True),
            *(Column(f"to {party.name}", right=True) for party in parties),
        ),
        rows=tuple(rows),
        sourced=desk.options.sources,
    )


def sums_table(desk: Desk, events: tuple[Event, ...]) -> TablePart:
    """Return the sums of the entries by kind: people, and apart from them bodies."""
    parties = desk.parties(events)
    rows = []
    for kind in HANDOVERS:
        found = [event for event in events if event.kind == kind]
        if not found:
            continue
        sums = [desk.index.sum(found, party.id, desk.counting(kind)) for party in parties]
        cells = (_SUMS[kind], text.count(len(found)), *map(sum_words, sums))
        rows.append(Row(cells, strong=kind == "exchange"))
    return TablePart(
        heading="Sums",
        columns=(
            Column("What is counted", wide=True),
            Column("Entries", right=True),
            *(Column(f"to {party.name}", right=True) for party in parties),
        ),
        rows=tuple(rows),
        note="A sum names what it leaves out; in brackets stand the lowest and the "
        "highest number that claimants state.",
        whole=True,
    )


def periods_table(desk: Desk, events: Sequence[Event], span: Span, step: Step) -> TablePart:
    """Return the sums of exchanges for each period of a span."""
    series = bars(desk.index, events, span, step, desk.counting())
    return TablePart(
        heading=f"Exchanges by {step}",
        columns=(
            Column(text.sentence(step), wide=True),
            Column("Exchanges", right=True),
            *(Column(f"to {side.name}", right=True) for side in desk.index.sides),
        ),
        rows=tuple(
            Row(
                (
                    text.period(bar.span, step),
                    text.count(len(bar.events)),
                    *map(sum_words, bar.sums),
                )
            )
            for bar in series
            if bar.events or desk.whole
        ),
        whole=True,
    )


def sum_words(found: Sum) -> str:
    """Return a sum with its range: `1,205 (1,193–1,205)`."""
    return f"{found.words} ({found.range_words})" if found.range_words else found.words


def _entry_row(desk: Desk, event: Event, parties: tuple[Party, ...]) -> Row:
    return Row(
        (
            text.month_year(event.date)
            if event.date_precision == "month"
            else text.short_day(event.date),
            f"{text.KIND_MARKS[event.kind]} {_KINDS[event.kind]}",
            event.title,
            *(_number(desk, event, party) for party in parties),
        ),
        sources=desk.numbering.of(event.sources) if desk.options.sources else (),
    )


_KINDS: dict[Kind, str] = {
    "exchange": "exchange",
    "release": "release",
    "remains": "remains",
    "talks": "talks",
    "milestone": "milestone",
}


def _number(desk: Desk, event: Event, party: Party) -> str:
    """Return a figure; bodies say that they are bodies."""
    if party not in desk.index.returned_to(event):
        return ""
    figure = desk.index.figure(event, party.id, desk.basis)
    bodies = " bodies" if event.kind == "remains" and figure.headline is not None else ""
    return figure.words + bodies

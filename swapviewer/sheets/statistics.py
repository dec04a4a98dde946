"""Statistics: agreement of the sides, who was returned, what rests on one source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from swapviewer import text
from swapviewer.index.figures import agreement
from swapviewer.index.parts import parts
from swapviewer.model.record import Event, Party, Source
from swapviewer.sheets.desk import Desk
from swapviewer.sheets.parts import Column, Row, TablePart
from swapviewer.spans import Span, periods


def agreement_table(desk: Desk, events: tuple[Event, ...], span: Span) -> TablePart:
    """Return for each year and side how many exchanges the sides agree on."""
    names = text.AGREEMENTS
    rows = []
    for year, found, side in _by_year(desk, events, span):
        counted: Counter[str] = Counter(
            agreement(event.claims, side.id, desk.index.claimants)
            for event in found
            if side in desk.index.returned_to(event)
        )
        cells = (text.count(counted[name]) for name in names)
        rows.append(Row((year, side.name, *cells)))
    return TablePart(
        heading="Agreement",
        columns=(
            Column("Year"),
            Column("Returned to", wide=True),
            *(Column(text.sentence(words), right=True) for words in names.values()),
        ),
        rows=tuple(rows),
        note="Counted are exchanges. Third parties and the press are not a side.",
    )


def categories_table(desk: Desk, events: tuple[Event, ...], span: Span) -> TablePart:
    """Return for each year and side how many were military, civilians, or not told."""
    rows = []
    for year, found, side in _by_year(desk, events, span):
        each = [parts(desk.index, event, side.id, desk.basis) for event in found]
        shares = [sum(column) for column in zip(*each, strict=True)] or [0, 0, 0]
        total = desk.index.sum(found, side.id, desk.counting())
        # A part that nobody stated is no zero.
        told = [text.count(share) if share else text.NOT_KNOWN for share in shares[:2]]
        rest = text.count(shares[2]) if total.given else text.NOT_KNOWN
        rows.append(Row((year, side.name, total.words, *told, rest)))
    return TablePart(
        heading="Who was returned",
        columns=(
            Column("Year"),
            Column("Returned to", wide=True),
            Column("People", right=True),
            Column("Military", right=True),
            Column("Civilians", right=True),
            Column("Not broken down", right=True),
        ),
        rows=tuple(rows),
        note="Counted are exchanges, with the parts that the figure’s claimant stated.",
    )


def source_kinds_table(desk: Desk, names: tuple[str, ...]) -> TablePart:
    """Return how many sources there are of each kind in each language."""
    found = [
        (
            text.language(one.language) or "Not told",
            text.sentence(one.type or "not told"),
        )
        for one in map(desk.index.sources.__getitem__, names)
    ]
    each = Counter(found)
    kinds = Counter(kind for _, kind in found)
    languages = Counter(language for language, _ in found)
    order = [kind for kind, _ in kinds.most_common()]
    rows = [
        Row((name, *(text.count(each[name, kind]) for kind in order), text.count(number)))
        for name, number in languages.most_common()
    ]
    sums = (text.count(kinds[kind]) for kind in order)
    rows.append(Row(("All", *sums, text.count(len(found))), strong=True))
    return TablePart(
        heading="Kinds and languages",
        columns=(
            Column("Language", wide=True),
            *(Column(kind, right=True) for kind in order),
            Column("All", right=True),
        ),
        rows=tuple(rows),
    )


def single_source_table(desk: Desk, events: tuple[Event, ...]) -> TablePart:
    """Return the figures that only one page states."""
    rows = []
    for event in events:
        for party in desk.index.returned_to(event):
            if source := _only_source(desk, event, party):
                figure = desk.index.figure(event, party.id, desk.basis)
                bodies = " bodies" if event.kind == "remains" else ""
                rows.append(
                    Row(
                        (
                            text.short_day(event.date),
                            event.title,
                            f"to {party.name}",
                            figure.words + bodies,
                            source.publisher,
                        ),
                        sources=desk.numbering.of((source.id,)),
                    )
                )
    return TablePart(
        heading="Figures that rest on one source",
        columns=(
            Column("Date"),
            Column("Entry", wide=True),
            Column("Returned"),
            Column("Figure", right=True),
            Column("Only source"),
        ),
        rows=tuple(rows),
        sourced=True,
    )


def _only_source(desk: Desk, event: Event, party: Party) -> Source | None:
    named = {
        source
        for claim in event.claims
        if claim.returned_to == party.id and claim.total is not None and not claim.partial
        for source in claim.sources
    }
    return desk.index.sources[named.pop()] if len(named) == 1 else None


def _by_year(
    desk: Desk, events: tuple[Event, ...], span: Span
) -> Iterator[tuple[str, list[Event], Party]]:
    """Yield the exchanges of each year once for each side."""
    for year in periods(span, "year"):
        found = [one for one in events if one.kind == "exchange" and one.date in year]
        for side in desk.index.sides:
            yield str(year.first.year), found, side

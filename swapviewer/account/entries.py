"""One entry of the record, told in words and numbers, its sources numbered."""

from __future__ import annotations

from swapviewer import text
from swapviewer.account.claims import PAPER_COLUMNS, claim_table
from swapviewer.account.numbering import Numbering
from swapviewer.account.parts import (
    Detail,
    EntryPart,
    FactGroup,
    FactLine,
    FigureBlock,
    Progress,
)
from swapviewer.index.days import RecordIndex, Wave
from swapviewer.index.figures import Sum, agreement, statements
from swapviewer.model.record import TAGS, Event, Party


def side_of(index: RecordIndex, party: str) -> int:
    """Return the place of a party's hue: charted sides first, then the other parties."""
    order = [one.id for one in index.sides]
    order += [name for name in index.parties if name not in order]
    return order.index(party)


def returned_words(event: Event, party: Party) -> str:
    """Return what a number counts: `returned to …`, `bodies returned to …`."""
    return f"{'bodies ' if event.kind == 'remains' else ''}returned to {party.name}"


def entry_part(
    index: RecordIndex,
    event: Event,
    basis: str,
    numbering: Numbering,
    columns: int = PAPER_COLUMNS,
) -> EntryPart:
    """Return the whole entry; its sources get their numbers from `numbering`."""
    wave = index.wave(event, basis)
    claims = claim_table(index, event, numbering, columns)
    facts = _facts(event, numbering)
    return EntryPart(
        id=event.id,
        date=text.long_day(event.date),
        mark=text.KIND_MARKS[event.kind],
        kind=text.sentence(text.KIND_NAMES[event.kind]),
        title=event.title,
        wave=_operation_words(index, event, wave),
        progress=_progress(index, event, wave),
        figures=tuple(
            _figure(index, event, party, basis) for party in index.returned_to(event)
        ),
        summary=event.summary,
        details=_details(event),
        remarks=_remarks(event),
        claims=claims,
        facts=facts,
        sources=numbering.of(event.sources),
    )


def wave_words(wave: Wave) -> str:
    """Return `wave 2 of 3 of 1,000 for 1,000`."""
    return f"wave {wave.number} of {wave.of} of {wave.operation.name}"


def _operation_words(index: RecordIndex, event: Event, wave: Wave | None) -> str:
    if wave is not None:
        return wave_words(wave)
    if event.operation is None:
        return ""
    return f"part of {index.operations[event.operation].name}"


def _progress(index: RecordIndex, event: Event, wave: Wave | None) -> tuple[Progress, ...]:
    if wave is None:
        return ()
    aim = wave.operation.agreed_per_side
    return tuple(
        Progress(
            side_of(index, party.id),
            _progress_words(done, aim, returned_words(event, party)),
            f"{done.words} of {text.count(aim)} so far" if aim else f"{done.words} so far",
            done.headline / aim if aim else None,
        )
        for party, done in wave.so_far
    )


def _progress_words(done: Sum, aim: int | None, returned: str) -> str:
    agreed = f" of {text.count(aim)} agreed" if aim else ""
    return f"{text.sentence(returned)} up to this wave: {done.words}{agreed}"


def _figure(index: RecordIndex, event: Event, party: Party, basis: str) -> FigureBlock:
    figure = index.figure(event, party.id, basis)
    return FigureBlock(
        party=party.id,
        side=side_of(index, party.id),
        caption=returned_words(event, party),
        words=figure.words,
        by=index.claimants[figure.by].name if figure.by else "",
        state=figure.state,
        headline=figure.headline,
        low=figure.low,
        high=figure.high,
        stated=_stated(index, event, party, basis),
        agreement=text.AGREEMENTS[agreement(event.claims, party.id, index.claimants)],
        living=event.kind != "remains",
    )


def _stated(index: RecordIndex, event: Event, party: Party, basis: str) -> str:
    """Return each number and who states it, the headline first."""
    figure = index.figure(event, party.id, basis)
    found = statements(event.claims, party.id, index.claimants)
    if not found:
        return _withheld_by(index, event, party)
    by_number: dict[str, list[str]] = {}
    for one in sorted(found, key=lambda one: one.by != figure.by):
        words = ("about " if one.approximate else "") + text.count(one.total)
        by_number.setdefault(words, []).append(index.claimants[one.by].name)
    told = "; ".join(
        f"{words} according to {text.listed(names)}" for words, names in by_number.items()
    )
    beside = f"; {text.count(figure.outside)} of them {_OUTSIDE}" if figure.outside else ""
    return told + beside


_OUTSIDE = "handed over outside the exchange"


def _withheld_by(index: RecordIndex, event: Event, party: Party) -> str:
    names = dict.fromkeys(
        index.claimants[claim.by].name
        for claim in event.claims
        if claim.returned_to == party.id and claim.uncounted
    )
    return f"announced without a number by {text.listed(names)}" if names else ""


def _details(event: Event) -> tuple[Detail, ...]:
    number = f"No. {text.count(event.official_number)}" if event.official_number else ""
    found = (
        ("Official count", (number,)),
        ("Place", (event.place or "",)),
        ("Mediators", (text.listed(event.mediators),)),
        ("Occasion", (event.occasion or "",)),
        ("Category", (event.category or "",)),
        ("Participants", event.participants),
        ("Outcomes", event.outcomes),
    )
    kept = (Detail(name, tuple(one for one in values if one)) for name, values in found)
    return tuple(detail for detail in kept if detail.values)


def _remarks(event: Event) -> tuple[str, ...]:
    keys = (event.date_basis, event.date_precision)
    return tuple(text.DATE_REMARKS[key] for key in keys if key)


def _facts(event: Event, numbering: Numbering) -> tuple[FactGroup, ...]:
    groups = []
    for tag in TAGS:
        lines = tuple(
            FactLine(fact.text, numbering.of(fact.sources))
            for fact in event.facts
            if fact.tag == tag
        )
        if lines:
            groups.append(FactGroup(text.sentence(tag), lines))
    return tuple(groups)

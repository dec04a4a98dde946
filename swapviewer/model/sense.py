"""What a record must keep to beyond its form: names that resolve, days in order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from swapviewer.model.findings import Finding, Path
from swapviewer.model.numbers import claim_findings, total_findings
from swapviewer.model.record import (
    Claim,
    Claimant,
    Covers,
    Event,
    Fact,
    OfficialTotal,
    Operation,
    Party,
    Record,
    Source,
)
from swapviewer.model.structure import close_to, shortened

_NAMED: Final = ("parties", "claimants", "operations", "events", "sources")
_ONE: Final = {
    "parties": "party",
    "claimants": "claimant",
    "operations": "operation",
    "sources": "source",
}


@dataclass(frozen=True, slots=True)
class Sound:
    """Those parts of a record whose form is right, each with its place in its list.

    `known` has the ids that may be referred to, those of items of bad form among them; a
    section that is no list is not in it, and nothing is said of references to it.
    `cited` are the sources that items of bad form cite.
    """

    covers: Covers | None
    parties: tuple[tuple[int, Party], ...] = ()
    claimants: tuple[tuple[int, Claimant], ...] = ()
    operations: tuple[tuple[int, Operation], ...] = ()
    events: tuple[tuple[int, Event], ...] = ()
    official_totals: tuple[tuple[int, OfficialTotal], ...] = ()
    sources: tuple[tuple[int, Source], ...] = ()
    known: dict[str, frozenset[str]] = field(default_factory=dict)
    cited: frozenset[str] = frozenset()


def whole(record: Record) -> Sound:
    """Return a record all of whose parts have the right form."""
    known = {name: frozenset(one.id for one in getattr(record, name)) for name in _NAMED}
    return Sound(
        record.covers,
        tuple(enumerate(record.parties)),
        tuple(enumerate(record.claimants)),
        tuple(enumerate(record.operations)),
        tuple(enumerate(record.events)),
        tuple(enumerate(record.official_totals)),
        tuple(enumerate(record.sources)),
        known,
    )


def sense_findings(sound: Sound) -> Iterator[Finding]:
    """Yield everything that makes no sense in parts of the right form."""
    yield from _covers(sound.covers)
    yield from _repeated(sound)
    for at, claimant in sound.claimants:
        yield from _reference(sound, "parties", claimant.side, ("claimants", at), "side")
    for at, event in sound.events:
        yield from _event(sound, at, event)
    for at, total in sound.official_totals:
        yield from _total(sound, at, total)
    yield from _unused(sound)
    yield from total_findings(sound.official_totals)


def _covers(covers: Covers | None) -> Iterator[Finding]:
    if covers and covers.through < covers.since:
        message = f"“through” ({covers.through}) lies before “from” ({covers.since})"
        yield Finding(("covers",), message, at=("through",))


def _repeated(sound: Sound) -> Iterator[Finding]:
    """Yield ids and addresses that two items of a list have."""
    for section in _NAMED:
        items = getattr(sound, section)
        yield from _twice(section, "id", {at: item.id for at, item in items})
    yield from _twice("sources", "url", {at: one.url for at, one in sound.sources})


def _twice(section: str, key: str, values: dict[int, str]) -> Iterator[Finding]:
    if len(set(values.values())) == len(values):
        return
    first: dict[str, int] = {}
    for at, value in values.items():
        if first.setdefault(value, at) != at:
            word = "id" if key == "id" else "address"
            message = (
                f"the {word} “{shortened(value)}” is taken; no. {first[value] + 1} in "
                f"“{section}” has it already"
            )
            yield Finding((section, at), message, at=(key,))


def _event(sound: Sound, at: int, event: Event) -> Iterator[Finding]:
    path: Path = ("events", at)
    yield from _outside(sound, path, "date", event.date)
    yield from _reference(sound, "operations", event.operation, path, "operation")
    yield from _cited(sound, path, event.sources)
    for number, claim in enumerate(event.claims):
        here: Path = (*path, "claims", number)
        yield from _reference(sound, "parties", claim.returned_to, here, "returned_to")
        yield from _reference(sound, "claimants", claim.by, here, "by")
        yield from _cited(sound, here, claim.sources)
        yield from claim_findings(claim, here)
    for number, fact in enumerate(event.facts):
        yield from _cited(sound, (*path, "facts", number), fact.sources)


def _total(sound: Sound, at: int, total: OfficialTotal) -> Iterator[Finding]:
    path: Path = ("official_totals", at)
    yield from _outside(sound, path, "date", total.date)
    yield from _reference(sound, "parties", total.returned_to, path, "returned_to")
    yield from _reference(sound, "claimants", total.by, path, "by")
    yield from _cited(sound, path, total.sources)


def _outside(sound: Sound, path: Path, key: str, day: date) -> Iterable[Finding]:
    covers = sound.covers
    if not covers or covers.since <= day <= covers.through or covers.through < covers.since:
        return ()
    message = (
        f"the date {day} lies outside what the record covers; expected "
        f"{covers.since} to {covers.through}"
    )
    return (Finding(path, message, at=(key,)),)


def _reference(
    sound: Sound, section: str, name: str | None, path: Path, key: str
) -> Iterable[Finding]:
    known = sound.known.get(section)
    if name is None or known is None or name in known:
        return ()
    hint = close_to(name, known) or f"; expected an id from “{section}”"
    message = f"unknown {_ONE[section]} “{shortened(name)}”{hint}"
    return (Finding(path, message, at=(key,)),)


def _cited(sound: Sound, path: Path, names: Iterable[str]) -> Iterable[Finding]:
    known = sound.known.get("sources")
    if known is None or known.issuperset(names):
        return ()
    return _unknown_sources(path, names, known)


def _unknown_sources(
    path: Path, names: Iterable[str], known: Collection[str]
) -> Iterator[Finding]:
    for at, name in enumerate(names):
        if name not in known:
            hint = close_to(name, known) or "; expected an id from “sources”"
            message = f"unknown source “{shortened(name)}”{hint}"
            yield Finding(path, message, at=("sources", at))


def _unused(sound: Sound) -> Iterator[Finding]:
    used = set(sound.cited)
    for _, event in sound.events:
        parts: tuple[Claim | Fact, ...] = (*event.claims, *event.facts)
        used.update(event.sources, *[part.sources for part in parts])
    for _, total in sound.official_totals:
        used.update(total.sources)
    for at, source in sound.sources:
        if source.id not in used:
            message = "nothing cites this source; cite it or take it out"
            yield Finding(("sources", at), message, at=("id",))

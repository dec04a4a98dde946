"""What a record must keep to beyond its form: names that resolve, days in order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, filterfalse
from operator import attrgetter
from typing import Final, Generic, TypeVar

from swapviewer.model.findings import Finding, Path
from swapviewer.model.numbers import claim_findings, is_plain, total_findings
from swapviewer.model.record import (
    Claim,
    Claimant,
    Covers,
    Event,
    Fact,
    Frozen,
    OfficialTotal,
    Operation,
    Party,
    Record,
    Source,
)
from swapviewer.model.structure import close_to, shortened

_Part = TypeVar("_Part", bound=Frozen)
_id = attrgetter("id")
# Of so many entries at most a question is asked in one call, so that other work goes on.
PARTS: Final = 10_000
_NAMED: Final = ("parties", "claimants", "operations", "events", "sources")
_ONE: Final = {
    "parties": "party",
    "claimants": "claimant",
    "operations": "operation",
    "sources": "source",
}


@dataclass(frozen=True, slots=True)
class Placed(Generic[_Part]):
    """Parts of one list, in order, and the place of each in it."""

    places: Sequence[int] = ()
    parts: Sequence[_Part] = ()

    def __iter__(self) -> Iterator[tuple[int, _Part]]:
        """Yield each part after its place."""
        return zip(self.places, self.parts, strict=True)


@dataclass(frozen=True, slots=True)
class Sound:
    """Those parts of a record whose form is right, each with its place in its list.

    `known` has the ids that may be referred to, those of items of bad form among them; a
    section that is no list is not in it, and nothing is said of references to it.
    `cited` are the sources that items of bad form cite.
    """

    covers: Covers | None
    parties: Placed[Party] = Placed()
    claimants: Placed[Claimant] = Placed()
    operations: Placed[Operation] = Placed()
    events: Placed[Event] = Placed()
    official_totals: Placed[OfficialTotal] = Placed()
    sources: Placed[Source] = Placed()
    known: dict[str, frozenset[str]] = field(default_factory=dict)
    cited: frozenset[str] = frozenset()


def whole(record: Record) -> Sound:
    """Return a record all of whose parts have the right form."""
    known = {name: frozenset(map(_id, getattr(record, name))) for name in _NAMED}
    return Sound(
        record.covers,
        _all(record.parties),
        _all(record.claimants),
        _all(record.operations),
        _all(record.events),
        _all(record.official_totals),
        _all(record.sources),
        known,
    )


def _all(parts: Sequence[_Part]) -> Placed[_Part]:
    return Placed(range(len(parts)), parts)


def claims_of(events: Iterable[Event]) -> list[Claim]:
    """Return the claims of all these entries."""
    return list(chain.from_iterable(map(attrgetter("claims"), events)))


def facts_of(events: Iterable[Event]) -> list[Fact]:
    """Return the facts of all these entries."""
    return list(chain.from_iterable(map(attrgetter("facts"), events)))


def sense_findings(sound: Sound) -> Iterator[Finding]:
    """Yield everything that makes no sense in parts of the right form."""
    yield from _covers(sound.covers)
    yield from _repeated(sound)
    for at, claimant in sound.claimants:
        yield from _reference(sound, "parties", claimant.side, ("claimants", at), "side")
    used = set(sound.cited)
    for first in range(0, len(sound.events.parts), PARTS):
        stretch = slice(first, first + PARTS)
        if not _all_right(sound, sound.events.parts[stretch], used):
            events = sound.events.places[stretch], sound.events.parts[stretch]
            for at, event in zip(*events, strict=True):
                yield from _event(sound, at, event)
    for at, total in sound.official_totals:
        used.update(total.sources)
        yield from _total(sound, at, total)
    yield from _unused(sound, used)
    yield from total_findings(sound.official_totals)


def _all_right(sound: Sound, events: Sequence[Event], used: set[str]) -> bool:
    """Say whether `_event` finds nothing, and add the sources cited to those used.

    Many are asked at once, which takes a fraction of asking one by one.
    """
    claims, facts = claims_of(events), facts_of(events)
    cited: set[str] = set()
    for parts in (events, claims, facts):
        cited.update(*map(attrgetter("sources"), parts))
    used |= cited
    return (
        _are_known(sound, "sources", cited)
        and _are_known(sound, "operations", map(attrgetter("operation"), events))
        and _are_known(sound, "parties", map(attrgetter("returned_to"), claims))
        and _are_known(sound, "claimants", map(attrgetter("by"), claims))
        and not any(_outside(sound, (), "date", day) for day in _ends(events))
        and not any(any(claim_findings(one, ())) for one in filterfalse(is_plain, claims))
    )


def _are_known(sound: Sound, section: str, names: Iterable[str | None]) -> bool:
    known = sound.known.get(section)
    return known is None or {*names} - {None} <= known


def _ends(events: Sequence[Event]) -> set[date]:
    days = set(map(attrgetter("date"), events))
    return {min(days), max(days)}


def _covers(covers: Covers | None) -> Iterator[Finding]:
    if covers and covers.through < covers.since:
        message = f"“through” ({covers.through}) lies before “from” ({covers.since})"
        yield Finding(("covers",), message, at=("through",))


def _repeated(sound: Sound) -> Iterator[Finding]:
    """Yield ids and addresses that two items of a list have."""
    for section in _NAMED:
        items = getattr(sound, section)
        yield from _twice(section, items, "id")
    yield from _twice("sources", sound.sources, "url")


def _twice(section: str, items: Placed[_Part], key: str) -> Iterator[Finding]:
    values = list(map(attrgetter(key), items.parts))
    if len(set(values)) == len(values):
        return
    first: dict[str, int] = {}
    for at, value in zip(items.places, values, strict=True):
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


def _unused(sound: Sound, used: Collection[str]) -> Iterator[Finding]:
    for at, source in sound.sources:
        if source.id not in used:
            message = "nothing cites this source; cite it or take it out"
            yield Finding(("sources", at), message, at=("id",))

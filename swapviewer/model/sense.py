"""What a record must keep to beyond its form: names that resolve, days in order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, filterfalse
from operator import attrgetter
from typing import Final, TypeVar

from swapviewer.model.findings import Finding, Path
from swapviewer.model.numbers import claim_findings, is_plain, total_findings
from swapviewer.model.record import Covers, Event, Frozen, OfficialTotal
from swapviewer.model.sound import NAMED, PARTS, Placed, Sound, claims_of, facts_of
from swapviewer.model.structure import close_to, shortened

_Part = TypeVar("_Part", bound=Frozen)
_sources: Final = attrgetter("sources")
_ONE: Final = {
    "parties": "party",
    "claimants": "claimant",
    "operations": "operation",
    "sources": "source",
}


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
    if not _all_totals_right(sound, sound.official_totals.parts, used):
        for at, total in sound.official_totals:
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
        cited.update(*map(_sources, parts))
    used |= cited
    return (
        _are_known(sound, "sources", cited)
        and _are_known(sound, "operations", map(attrgetter("operation"), events))
        and _are_known(sound, "parties", map(attrgetter("returned_to"), claims))
        and _are_known(sound, "claimants", map(attrgetter("by"), claims))
        and _are_covered(sound, map(attrgetter("date"), events))
        and not any(any(claim_findings(one, ())) for one in filterfalse(is_plain, claims))
    )


def _all_totals_right(
    sound: Sound, totals: Sequence[OfficialTotal], used: set[str]
) -> bool:
    """Say whether `_total` finds nothing, and add the sources cited to those used."""
    cited = set(chain.from_iterable(map(_sources, totals)))
    used |= cited
    return (
        _are_known(sound, "sources", cited)
        and _are_known(sound, "parties", map(attrgetter("returned_to"), totals))
        and _are_known(sound, "claimants", map(attrgetter("by"), totals))
        and _are_covered(sound, map(attrgetter("date"), totals))
    )


def _are_known(sound: Sound, section: str, names: Iterable[str | None]) -> bool:
    known = sound.known.get(section)
    return known is None or set(names) - known <= {None}


def _are_covered(sound: Sound, dates: Iterable[date]) -> bool:
    days = set(dates)
    return not days or not any(
        _outside(sound, (), "date", day) for day in (min(days), max(days))
    )


def _covers(covers: Covers | None) -> Iterator[Finding]:
    if covers and covers.through < covers.since:
        message = f"“through” ({covers.through}) lies before “from” ({covers.since})"
        yield Finding(("covers",), message, at=("through",))


def _repeated(sound: Sound) -> Iterator[Finding]:
    """Yield ids and addresses that two items of a list have."""
    for section in NAMED:
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
    for first in range(0, len(sound.sources.parts), PARTS):
        stretch = slice(first, first + PARTS)
        sources = sound.sources.parts[stretch]
        if set(map(attrgetter("id"), sources)).issubset(used):
            continue
        for at, source in zip(sound.sources.places[stretch], sources, strict=True):
            if source.id not in used:
                message = "nothing cites this source; cite it or take it out"
                yield Finding(("sources", at), message, at=("id",))

"""What differs between two versions of a record, in words fit for a correction notice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from swapviewer import text
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import RECEIVING, Figure
from swapviewer.index.wording import claim_changes, field_changes, quoted
from swapviewer.model.record import HANDOVERS, Event, Fact, Frozen, OfficialTotal, Source

Act = Literal["added", "removed", "changed"]
What = Literal["entry", "figure", "claim", "fact", "total", "source", "name", "record"]
WHATS: tuple[What, ...] = get_args(What)


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: what was done to what, where, and how it stood before and after."""

    act: Act
    what: What
    subject: str
    words: str
    before: str | None = None
    after: str | None = None


def changes(
    old: RecordIndex, new: RecordIndex, basis: str = RECEIVING
) -> tuple[Change, ...]:
    """Return all differences: entries and figures first, then totals, sources and names."""
    found = [
        *_entries(old, new),
        *_figures(old, new, basis),
        *_insides(old, new),
        *_totals(old, new),
        *_sources(old, new),
        *_names(old, new),
        *_head(old, new),
    ]
    return tuple(sorted(found, key=lambda one: (WHATS.index(one.what), one.act)))


def _both(old: RecordIndex, new: RecordIndex) -> Iterator[tuple[Event, Event]]:
    """Yield each entry that both versions have and that differs."""
    before = {event.id: event for event in old.events}
    for event in new.events:
        if event.id in before and before[event.id] != event:
            yield before[event.id], event


def _entries(old: RecordIndex, new: RecordIndex) -> Iterator[Change]:
    before = {event.id: event for event in old.events}
    after = {event.id: event for event in new.events}
    for name, event in after.items():
        if name not in before:
            yield Change("added", "entry", name, _entry_words(new, event))
    for name, event in before.items():
        if name not in after:
            yield Change("removed", "entry", name, _entry_words(old, event))
    for one, other in _both(old, new):
        for field, was, now in field_changes(one, other, ("claims", "facts")):
            words = f"{_subject(other)}: {field} {was} → {now}"
            yield Change("changed", "entry", other.id, words, was, now)


def _subject(event: Event) -> str:
    return f"{text.short_day(event.date)}, {quoted(event.title)}"


def _entry_words(index: RecordIndex, event: Event) -> str:
    figures = text.listed(
        f"{index.figure(event, party.id).words} to {party.name}"
        for party in index.returned_to(event)
    )
    kind = text.KIND_NAMES[event.kind]
    return f"{_subject(event)} ({kind}{'; ' if figures else ''}{figures})"


def _figures(old: RecordIndex, new: RecordIndex, basis: str) -> Iterator[Change]:
    for one, other in _both(old, new):
        if other.kind not in HANDOVERS and one.kind not in HANDOVERS:
            continue
        for party in {**old.parties, **new.parties}.values():
            was = _figure_words(old.figure(one, party.id, basis))
            now = _figure_words(new.figure(other, party.id, basis))
            if was != now:
                words = f"{_subject(other)}: returned to {party.name} {was} → {now}"
                yield Change("changed", "figure", other.id, words, was, now)


def _figure_words(figure: Figure) -> str:
    if figure.state != "range":
        return figure.words
    return f"{figure.headline_words} (claims {figure.words})"


def _insides(old: RecordIndex, new: RecordIndex) -> Iterator[Change]:
    """Yield what changed in the claims and facts of entries that both versions have."""
    for one, other in _both(old, new):
        subject = _subject(other)
        for act, words in claim_changes(one, other, {**old.parties, **new.parties}):
            yield Change(act, "claim", other.id, f"{subject}: {words}")
        yield from _facts(subject, one, other)


def _facts(subject: str, one: Event, other: Event) -> Iterator[Change]:
    before: dict[str, Fact] = {fact.text: fact for fact in one.facts}
    after: dict[str, Fact] = {fact.text: fact for fact in other.facts}
    for words, fact in after.items():
        told = f"{subject}: {fact.tag}: {words}"
        if words not in before:
            yield Change("added", "fact", other.id, told)
        elif before[words] != fact:
            yield Change("changed", "fact", other.id, f"{told} (tag or sources)")
    for words, fact in before.items():
        if words not in after:
            yield Change("removed", "fact", other.id, f"{subject}: {fact.tag}: {words}")


def _totals(old: RecordIndex, new: RecordIndex) -> Iterator[Change]:
    before = {_total_name(one): one for one in old.record.official_totals}
    after = {_total_name(one): one for one in new.record.official_totals}
    for name, one in after.items():
        if name not in before:
            yield Change("added", "total", name, _total_words(new, one))
            continue
        for field, was, now in field_changes(before[name], one, ()):
            words = f"{_total_words(new, one)}: {field} {was} → {now}"
            yield Change("changed", "total", name, words, was, now)
    for name, one in before.items():
        if name not in after:
            yield Change("removed", "total", name, _total_words(old, one))


def _total_name(one: OfficialTotal) -> str:
    scope = " ".join(str(part) for part in one.scope_key if part is not None)
    return f"{one.date} {one.by} {scope}"


def _total_words(index: RecordIndex, one: OfficialTotal) -> str:
    by = index.claimants[one.by].name
    return f"{text.count(one.count)} stated by {by} on {text.short_day(one.date)}"


def _sources(old: RecordIndex, new: RecordIndex) -> Iterator[Change]:
    yield from _named("source", old.sources, new.sources)


def _names(old: RecordIndex, new: RecordIndex) -> Iterator[Change]:
    yield from _named("name", old.parties, new.parties)
    yield from _named("name", old.claimants, new.claimants)
    yield from _named("name", old.operations, new.operations)
    if list(old.claimants) != list(new.claimants) and set(old.claimants) == set(
        new.claimants
    ):
        yield Change("changed", "name", "claimants", "the order of precedence of claimants")


def _named(
    what: What, before: Mapping[str, Frozen], after: Mapping[str, Frozen]
) -> Iterator[Change]:
    for name, part in after.items():
        if name not in before:
            yield Change("added", what, name, _part_words(part))
        elif before[name] != part:
            for field, was, now in field_changes(before[name], part, ()):
                words = f"{_part_words(part)}: {field} {was} → {now}"
                yield Change("changed", what, name, words, was, now)
    for name, part in before.items():
        if name not in after:
            yield Change("removed", what, name, _part_words(part))


def _part_words(part: Frozen) -> str:
    if isinstance(part, Source):
        return f"{part.publisher}, {text.stated_day(part.date)}, {part.url}"
    return f"{type(part).__name__.lower()} {quoted(str(getattr(part, 'name', '')))}"


def _head(old: RecordIndex, new: RecordIndex) -> Iterator[Change]:
    lists = ("parties", "claimants", "operations", "events", "official_totals", "sources")
    for field, was, now in field_changes(old.record, new.record, lists):
        yield Change("changed", "record", field, f"{field} {was} → {now}", was, now)

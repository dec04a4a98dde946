"""The record by day: the entries of a date or span, their neighbours, and their figures."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from datetime import date
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import TypeVar

from swapviewer.frozen import frozen
from swapviewer.index.counting import EXCHANGES, Counting
from swapviewer.index.figures import RECEIVING, Figure, Sum, figure, total
from swapviewer.model.load import LoadedRecord
from swapviewer.model.record import (
    HANDOVERS,
    KINDS,
    Claimant,
    Event,
    Operation,
    Party,
    Source,
)
from swapviewer.spans import Span

_Named = TypeVar("_Named", Party, Claimant, Operation, Source)
_date: Callable[[Event], date] = attrgetter("date")
_id: Callable[[object], str] = attrgetter("id")
_KIND_ORDER = {kind: at for at, kind in enumerate(KINDS)}


@frozen
class Wave:
    """The place of a handover among those of its operation, with the sums up to it."""

    operation: Operation
    number: int
    of: int
    so_far: tuple[tuple[Party, Sum], ...]


def _by_id(parts: Sequence[_Named]) -> dict[str, _Named]:
    return dict(zip(map(_id, parts), parts, strict=True))


class RecordIndex:
    """What panes, charts, sheets and commands ask of a record; built once per record."""

    def __init__(self, loaded: LoadedRecord) -> None:
        """Sort the entries by day, on one day handovers before talks and milestones."""
        record = loaded.record
        self.loaded = loaded
        self.record = record
        self.checksum = loaded.checksum
        by_kind = sorted(record.events, key=lambda event: _KIND_ORDER[event.kind])
        self._hold(sorted(by_kind, key=_date))
        self.covers = Span(record.covers.since, record.covers.through)
        self.parties: dict[str, Party] = _by_id(record.parties)
        self.claimants: dict[str, Claimant] = _by_id(record.claimants)
        self.operations: dict[str, Operation] = _by_id(record.operations)
        self.sources: dict[str, Source] = _by_id(record.sources)
        self._figures: dict[tuple[str, str, str], Figure] = {}
        self._receivers: dict[str, tuple[Party, ...]] = {}

    def _hold(self, events: Iterable[Event]) -> None:
        self.events: tuple[Event, ...] = tuple(events)
        self._dates = list(map(_date, self.events))
        self._at = dict(zip(map(_id, self.events), range(len(self.events)), strict=True))
        self._by_day = {day: tuple(events) for day, events in groupby(self.events, _date)}
        self.days: tuple[date, ...] = tuple(self._by_day)

    def narrowed(self, events: Iterable[Event]) -> RecordIndex:
        """Return an index of some of the entries, in order; all else stays the record's."""
        _ = self.sides  # worked out from all entries, before some are left out
        narrow = copy(self)
        narrow._hold(events)
        return narrow

    @cached_property
    def sides(self) -> tuple[Party, ...]:
        """The parties that charts show: those to whom an exchange returned people.

        Where no exchange names any, as in a record of releases alone, all parties.
        """
        named = {
            claim.returned_to
            for event in self.events
            if event.kind == "exchange"
            for claim in event.claims
        }
        shown = tuple(party for party in self.record.parties if party.id in named)
        return shown or self.record.parties

    def event(self, name: str) -> Event:
        """Return the entry with this id; raises KeyError where there is none."""
        return self.events[self._at[name]]

    def place_of(self, event: Event) -> int:
        """Return the place of an entry among all, 0 first."""
        return self._at[event.id]

    def place_named(self, name: str) -> int | None:
        """Return the place of the entry with this id, None where there is none."""
        return self._at.get(name)

    def on(self, day: date) -> tuple[Event, ...]:
        """Return the entries of a day, none for an empty one."""
        return self._by_day.get(day, ())

    def within(self, span: Span) -> tuple[Event, ...]:
        """Return the entries of a span in order."""
        return self.events[self.stretch(span)]

    def stretch(self, span: Span) -> slice:
        """Return the places of the entries of a span."""
        first = bisect_left(self._dates, span.first)
        return slice(first, bisect_right(self._dates, span.last))

    def after(self, name: str | None, day: date) -> Event | None:
        """Return the entry that follows the named one, or the day when none is named."""
        at = self.place_after(name, day)
        return self.events[at] if at < len(self.events) else None

    def before(self, name: str | None, day: date) -> Event | None:
        """Return the entry that precedes the named one, or the day when none is named."""
        at = self.place_before(name, day)
        return self.events[at] if at >= 0 else None

    def place_after(self, name: str | None, day: date) -> int:
        """Return the place after the named entry, or after the day when none is named."""
        return self._at[name] + 1 if name in self._at else bisect_right(self._dates, day)

    def place_before(self, name: str | None, day: date) -> int:
        """Return the place before the named entry or the day; -1 before all entries."""
        at = self._at[name] if name in self._at else bisect_left(self._dates, day)
        return at - 1

    def nearest_day(self, day: date) -> date | None:
        """Return the day with entries that is closest, the earlier of two as close."""
        if not self.days:
            return None
        return min(self.days, key=lambda one: (abs(one.toordinal() - day.toordinal()), one))

    def figure(self, event: Event, party: str, basis: str = RECEIVING) -> Figure:
        """Return the figure of an event and party; kept, for panes ask again and again."""
        key = (event.id, party, basis)
        if key not in self._figures:
            self._figures[key] = figure(event.claims, party, self.claimants, basis)
        return self._figures[key]

    def sum(
        self, events: Iterable[Event], party: str, counting: Counting = EXCHANGES
    ) -> Sum:
        """Add up the figures of those events, of the kinds counted, that concern a party.

        A release to one party leaves no number of the others unknown.
        """
        return total(
            self.figure(event, party, counting.basis)
            for event in events
            if event.kind in counting.kinds
            and any(one.id == party for one in self.returned_to(event))
        )

    def returned_to(self, event: Event) -> tuple[Party, ...]:
        """Return the parties that an event's figures are shown for.

        Where two sides exchange, both receive, whether anybody counted or not; else only
        those whom a claim names.
        """
        if event.id not in self._receivers:
            self._receivers[event.id] = self._named(event)
        return self._receivers[event.id]

    def _named(self, event: Event) -> tuple[Party, ...]:
        if event.kind not in HANDOVERS:
            return ()
        named = {claim.returned_to for claim in event.claims}
        if event.kind == "exchange" and len(self.sides) == 2:
            named |= {party.id for party in self.sides}
        return tuple(party for party in self.record.parties if party.id in named)

    def wave(self, event: Event, basis: str = RECEIVING) -> Wave | None:
        """Return the place of a handover in its operation, None for other entries."""
        if event.operation is None or event.kind not in HANDOVERS:
            return None
        stages = [
            one
            for one in self.events
            if one.operation == event.operation and one.kind == event.kind
        ]
        number = stages.index(event) + 1
        done = stages[:number]
        so_far = tuple(
            (party, self.sum(done, party.id, Counting((event.kind,), basis)))
            for party in self.returned_to(event)
        )
        return Wave(self.operations[event.operation], number, len(stages), so_far)

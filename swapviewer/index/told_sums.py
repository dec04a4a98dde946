"""References to several entries or to stated totals: sums, counts, gaps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from swapviewer import text
from swapviewer.errors import BadReferenceError
from swapviewer.index import lookup
from swapviewer.index.counting import Counting
from swapviewer.index.figures import Sum
from swapviewer.index.reconcile import Reconciled, set_against
from swapviewer.index.told import Ask, Told, sum_words, there
from swapviewer.index.told_entries import figure
from swapviewer.model.record import HANDOVERS, Event, Kind, OfficialTotal
from swapviewer.model.structure import close_to, shortened


def operation(ask: Ask, name: str) -> Told:
    """`{operation:ID}`: its name."""
    return Told(lookup.operation_named(ask.index, name).name)


def agreed(ask: Ask, name: str) -> Told:
    """`{agreed:OPERATION}`: the number agreed for each side."""
    operation = lookup.operation_named(ask.index, name)
    return Told(text.count(there(operation.agreed_per_side, "agreed number")))


def added(ask: Ask, where: str, party: str, kind: str = "exchange") -> Told:
    """`{sum:SPAN or OPERATION:PARTY:KIND}`: everybody returned, exchanges if no kind."""
    return Told(sum_words(_sum(ask, lookup.events_in(ask.index, where), party, kind)))


def count(ask: Ask, *conditions: str) -> Told:
    """`{count:kind=exchange:2023}`: how many entries meet the conditions."""
    found = lookup.events_where(ask.index, conditions)
    return Told(text.count(there(len(found) or None, "such entry")))


def none(ask: Ask, *conditions: str) -> Told:
    """`{none:kind=exchange:2023-09}`: `no`, and wrong as soon as there is an entry."""
    if found := lookup.events_where(ask.index, conditions):
        raise BadReferenceError(f"there is such an entry, “{found[0].id}”")
    return Told("no")


def largest(ask: Ask, where: str, party: str) -> Told:
    """`{largest:SPAN:PARTY}`: the greatest number in one entry, and its day."""
    lookup.party_named(ask.index, party)
    exchanges = [
        event
        for event in lookup.events_in(ask.index, where)
        if event.kind == "exchange" and _headline(ask, event, party)
    ]
    event = max(exchanges, key=lambda one: _headline(ask, one, party), default=None)
    event = there(event, "number")
    told = figure(ask, event.id, party)
    return Told(f"{told.words} on {text.short_day(event.date)}", told.sources)


def pause(ask: Ask, rank: str) -> Told:
    """`{pause:1}`: the longest time without an exchange; `{pause:2}` the next longest."""
    days = sorted({one.date for one in ask.index.events if one.kind == "exchange"})
    gaps = sorted(pairwise(days), key=lambda gap: gap[0] - gap[1])
    at = int(rank) if rank.isdecimal() else 0
    first, last = there(gaps[at - 1] if 1 <= at <= len(gaps) else None, "such pause")
    long = text.plural((last - first).days, "day", "days")
    return Told(f"{long}, from {text.short_day(first)} to {text.short_day(last)}")


def total(ask: Ask, *key: str) -> Told:
    """`{total:DAY:PARTY:SCOPE:CLAIMANT}`: a stated total, and who stated it."""
    found = lookup.total_named(ask.index, key)
    return Told(f"{_stated_words(found)} ({_speaker(found)})", found.sources)


def stated(ask: Ask, *key: str) -> Told:
    """`{stated:DAY:PARTY:SCOPE:CLAIMANT}`: the number of a stated total alone."""
    found = lookup.total_named(ask.index, key)
    return Told(_stated_words(found), found.sources)


def recorded(ask: Ask, *key: str) -> Told:
    """`{recorded:DAY:…}`: what the record adds up to in a stated total's scope."""
    return Told(sum_words(there(_set_against(ask, key).recorded, "sum")))


def gap(ask: Ask, *key: str) -> Told:
    """`{gap:DAY:…}`: how far the record is off a stated total."""
    gap = there(_set_against(ask, key).gap, "sum")
    if not gap:
        return Told("exactly as many")
    return Told(f"{text.count(abs(gap))} {'more' if gap > 0 else 'fewer'}")


def _set_against(ask: Ask, key: tuple[str, ...]) -> Reconciled:
    return set_against(ask.index, lookup.total_named(ask.index, key), ask.basis)


def _headline(ask: Ask, event: Event, party: str) -> int:
    return ask.index.figure(event, party, ask.basis).headline or 0


def _sum(ask: Ask, events: Iterable[Event], party: str, kind: str) -> Sum:
    lookup.party_named(ask.index, party)
    kinds: Sequence[Kind] = [one for one in HANDOVERS if one == kind]
    if not kinds:
        raise BadReferenceError(
            f"nothing of the kind “{shortened(kind)}” can be added up"
            + close_to(kind, HANDOVERS).rstrip("?")
        )
    found = ask.index.sum(events, party, Counting(tuple(kinds), ask.basis))
    return there(found if found.entries else None, "such entry")


def _stated_words(total: OfficialTotal) -> str:
    return ("about " if total.approximate else "") + text.count(total.count)


def _speaker(total: OfficialTotal) -> str:
    return total.attribution.replace(" (", ", ").replace(")", "")

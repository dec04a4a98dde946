"""Which entries are looked at: by kind, direction, mediator, operation and the like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Literal, get_args

from swapviewer import text
from swapviewer.frozen import frozen
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import agreement
from swapviewer.model.record import HANDOVERS, KINDS, Event

Facet = Literal["kind", "returned_to", "operation", "mediator", "agreement", "claimant"]
FACETS: tuple[Facet, ...] = get_args(Facet)
FACET_NAMES: dict[Facet, str] = {
    "kind": "Kind",
    "returned_to": "Returned to",
    "operation": "Operation",
    "mediator": "Mediator",
    "agreement": "Agreement",
    "claimant": "Claimant",
}


@frozen
class Filter:
    """The values asked for, by facet; an entry must have one of each facet asked for."""

    asked: frozenset[tuple[Facet, str]] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.asked)

    def toggled(self, facet: Facet, value: str) -> Filter:
        """Return the filter with a value asked for, or no longer."""
        return replace(self, asked=self.asked ^ {(facet, value)})

    def values(self, facet: Facet) -> frozenset[str]:
        """Return the values asked for in one facet."""
        return frozenset(value for name, value in self.asked if name == facet)

    def narrowed(self, index: RecordIndex) -> RecordIndex:
        """Return the index of the entries that match; the same index for no filter."""
        if not self:
            return index
        wanted = {facet: found for facet in FACETS if (found := self.values(facet))}
        return index.narrowed(
            event
            for event in index.events
            if all(
                not found.isdisjoint(values(index, event, facet))
                for facet, found in wanted.items()
            )
        )


NO_FILTER = Filter()


def values(index: RecordIndex, event: Event, facet: Facet) -> tuple[str, ...]:
    """Return the values that an entry has in a facet, by id or as the record words them."""
    match facet:
        case "kind":
            return (event.kind,)
        case "returned_to":
            return tuple(party.id for party in index.returned_to(event))
        case "operation":
            return (event.operation,) if event.operation else ()
        case "mediator":
            return event.mediators
        case "agreement":
            return agreements(index, event)
        case "claimant":
            return tuple(dict.fromkeys(claim.by for claim in event.claims))


def agreements(index: RecordIndex, event: Event) -> tuple[str, ...]:
    """Return how far the sides agree on each number of an entry."""
    if event.kind not in HANDOVERS:
        return ()
    return tuple(
        agreement(event.claims, party.id, index.claimants)
        for party in index.returned_to(event)
    )


def choices(index: RecordIndex, facet: Facet) -> tuple[tuple[str, int], ...]:
    """Return each value that occurs in a facet, in its natural order, with its entries."""
    found: Counter[str] = Counter()
    for event in index.events:
        found.update(set(values(index, event, facet)))
    return tuple((value, found[value]) for value in _ordered(index, facet, found))


def value_words(index: RecordIndex, facet: Facet, value: str) -> str:
    """Return a value as people read it."""
    match facet:
        case "kind":
            return text.sentence(text.KIND_NAMES.get(value, value))
        case "returned_to":
            return index.parties[value].name if value in index.parties else value
        case "operation":
            return index.operations[value].name if value in index.operations else value
        case "agreement":
            return text.sentence(text.AGREEMENTS.get(value, value))
        case "claimant":
            return index.claimants[value].name if value in index.claimants else value
        case "mediator":
            return value


def _ordered(index: RecordIndex, facet: Facet, found: Counter[str]) -> Iterable[str]:
    orders: dict[Facet, Iterable[str]] = {
        "kind": KINDS,
        "returned_to": index.parties,
        "operation": index.operations,
        "agreement": text.AGREEMENTS,
        "claimant": index.claimants,
    }
    if facet in orders:
        return [value for value in orders[facet] if value in found]
    return [value for value, _ in found.most_common()]

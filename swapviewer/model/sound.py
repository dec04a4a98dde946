"""Those parts of a record whose form is right, each with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import attrgetter
from typing import Final, Generic, TypeVar

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

_Part = TypeVar("_Part", bound=Frozen)
_id = attrgetter("id")
# Of so many entries at most a question is asked in one call, so that other work goes on.
PARTS: Final = 10_000
NAMED: Final = ("parties", "claimants", "operations", "events", "sources")


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
    known = {name: frozenset(map(_id, getattr(record, name))) for name in NAMED}
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

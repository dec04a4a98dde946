"""The record as strict, frozen values: events, claims, facts, totals and sources.

A missing number means *not stated*, never 0. There is no field for a prisoner's name.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import field
from typing import ClassVar, Literal, get_args

from swapviewer.frozen import frozen, frozen_by_name
from swapviewer.model.values import (
    Address,
    Count,
    Day,
    Id,
    Language,
    SourceDate,
    VersionOne,
    Words,
    Yes,
)

Kind = Literal["exchange", "release", "remains", "talks", "milestone"]
KINDS: tuple[Kind, ...] = get_args(Kind)
# Kinds in which somebody is returned; `remains` counts bodies and never joins the living.
LIVING: tuple[Kind, ...] = ("exchange", "release")
HANDOVERS: tuple[Kind, ...] = ("exchange", "release", "remains")
Tag = Literal[
    "captivity", "health", "units", "logistics", "reunion", "diplomacy", "context"
]
TAGS: tuple[Tag, ...] = get_args(Tag)
# What pydantic asks of a list that cannot be empty.
NOT_EMPTY: Mapping[str, int] = {"min_length": 1}
Scope = Literal["exchanges", "all", "outside_exchanges", "mediated", "bodies", "held"]


@frozen
class Frozen:
    """The base of all parts: nothing converted, nothing unknown, nothing changed later.

    The parts are plain values, so that they cost little to import; `form` has what
    checks them.
    """

    __pydantic_config__: ClassVar[Mapping[str, object]] = {
        "strict": True,
        "extra": "forbid",
    }


@frozen_by_name
class Covers(Frozen):
    """The days that the record speaks of; `through` is the last date known, not today."""

    since: Day = field(metadata={"alias": "from"})
    through: Day


@frozen_by_name
class Party(Frozen):
    """Somebody who returns people and to whom people are returned."""

    id: Id
    name: Words


@frozen_by_name
class Claimant(Frozen):
    """Somebody who states figures; `side` is the party spoken for, absent for others."""

    id: Id
    side: Id | None = None
    name: Words


@frozen_by_name
class Operation(Frozen):
    """An agreed scheme that several events carry out."""

    id: Id
    name: Words
    description: Words
    agreed_per_side: Count | None = None


@frozen_by_name
class Claim(Frozen):
    """How many were returned to one party, according to one claimant."""

    returned_to: Id
    by: Id
    attribution: Words
    total: Count | None = None
    military: Count | None = None
    civilians: Count | None = None
    women: Count | None = None
    men: Count | None = None
    officers: Count | None = None
    wounded: Count | None = None
    children: Count | None = None
    foreigners: Count | None = None
    outside_exchange: Count | None = None
    uncounted: Yes | None = None
    partial: Yes | None = None
    approximate: Yes | None = None
    note: Words | None = None
    sources: tuple[Id, ...] = field(metadata=NOT_EMPTY)


@frozen_by_name
class Fact(Frozen):
    """One thing that is known of an event, and who reported it."""

    tag: Tag
    text: Words
    sources: tuple[Id, ...] = field(metadata=NOT_EMPTY)


@frozen_by_name
class Event(Frozen):
    """One entry of the record: a handover, talks or a milestone, on one day."""

    id: Id
    kind: Kind
    date: Day
    date_basis: Literal["reported", "inferred", "on_or_before"] | None = None
    date_precision: Literal["month"] | None = None
    title: Words
    summary: Words
    operation: Id | None = None
    official_number: Count | None = None
    place: Words | None = None
    mediators: tuple[Words, ...] = ()
    occasion: Words | None = None
    participants: tuple[Words, ...] = ()
    outcomes: tuple[Words, ...] = ()
    category: Words | None = None
    claims: tuple[Claim, ...] = ()
    facts: tuple[Fact, ...] = ()
    sources: tuple[Id, ...] = field(metadata=NOT_EMPTY)


@frozen_by_name
class OfficialTotal(Frozen):
    """A running total that somebody stated; `counts` is what it counts."""

    date: Day
    date_precision: Literal["month"] | None = None
    returned_to: Id | None = None
    subject: Literal["persons", "bodies", "held"]
    counts: Scope
    since: Day
    until: Day | None = None
    count: Count
    approximate: Yes | None = None
    military: Count | None = None
    civilians: Count | None = None
    exchanges: Count | None = None
    scope: Words
    mediator: Words | None = None
    by: Id
    attribution: Words
    sources: tuple[Id, ...] = field(metadata=NOT_EMPTY)

    @property
    def last_day(self) -> datetime.date:
        """The last day counted."""
        return self.until or self.date

    @property
    def scope_key(self) -> tuple[str | None, str, Scope, datetime.date, str | None]:
        """What two statements must have in common to be compared."""
        return self.returned_to, self.subject, self.counts, self.since, self.mediator


@frozen_by_name
class Source(Frozen):
    """A page that states something: who published it, where and when."""

    id: Id
    publisher: Words
    url: Address
    date: SourceDate | None = None
    language: Language | None = None
    type: Literal["official", "agency", "press", "academic", "encyclopedia"] | None = None


@frozen_by_name
class Record(Frozen):
    """The whole record of exchanges in one war."""

    schema_version: VersionOne
    title: Words
    description: Words
    covers: Covers
    parties: tuple[Party, ...] = field(metadata=NOT_EMPTY)
    claimants: tuple[Claimant, ...]
    operations: tuple[Operation, ...]
    events: tuple[Event, ...]
    official_totals: tuple[OfficialTotal, ...]
    sources: tuple[Source, ...]

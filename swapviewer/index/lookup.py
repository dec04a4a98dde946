"""Find in a record what a reference names, or raise with the nearest name that exists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, TypeVar

from swapviewer import text
from swapviewer.dates import parse_span
from swapviewer.errors import BadDateError, BadReferenceError
from swapviewer.index.days import RecordIndex
from swapviewer.index.filtering import FACETS, Facet, values
from swapviewer.model.record import Claimant, Event, OfficialTotal, Operation, Party
from swapviewer.model.structure import close_to, shortened
from swapviewer.spans import Span, month_of

ALL: Final = "all"
ANY: Final = "any"
_Named = TypeVar("_Named")


def event_named(index: RecordIndex, name: str) -> Event:
    """Return the entry with an id."""
    try:
        return index.event(name)
    except KeyError:
        return _named({event.id: event for event in index.events}, name, "entry")


def day_of(index: RecordIndex, name: str) -> date | None:
    """Return the day of an entry, None where the name is that of no entry."""
    try:
        return index.event(name).date
    except KeyError:
        return None


def party_named(index: RecordIndex, name: str) -> Party:
    """Return the party with an id."""
    return _named(index.parties, name, "party")


def claimant_named(index: RecordIndex, name: str) -> Claimant:
    """Return the claimant with an id."""
    return _named(index.claimants, name, "claimant")


def operation_named(index: RecordIndex, name: str) -> Operation:
    """Return the operation with an id."""
    return _named(index.operations, name, "operation")


def span_named(index: RecordIndex, words: str) -> Span:
    """Return the days that `2025`, `2025-05` or `2025-05-16..2025-05-25` names.

    Raises BadReferenceError where the record covers none of them.
    """
    first, dots, last = words.partition("..")
    try:
        span = parse_span(first)
        if dots:
            span = Span(span.first, parse_span(last).last)
    except (BadDateError, ValueError) as error:
        raise BadReferenceError(f"“{shortened(words)}” names no days") from error
    if span.clipped(index.covers) is None:
        raise BadReferenceError(f"the record does not cover {text.span_words(span)}")
    return span


def events_where(index: RecordIndex, conditions: Iterable[str]) -> tuple[Event, ...]:
    """Return the entries that meet all conditions: a span, or `kind=exchange` and alike."""
    found = index.events
    for condition in conditions:
        key, equals, value = condition.partition("=")
        if equals:
            found = tuple(one for one in found if _has(index, one, key, value))
        else:
            span = span_named(index, condition)
            found = tuple(one for one in found if one.date in span)
    return found


def events_in(index: RecordIndex, words: str) -> tuple[Event, ...]:
    """Return the entries of an operation or of a span."""
    if words in index.operations:
        return tuple(event for event in index.events if event.operation == words)
    return index.within(span_named(index, words))


def total_key(total: OfficialTotal) -> str:
    """Return how a stated total is called: day, to whom, what it counts, by whom."""
    to = total.returned_to or ALL
    return f"{total.date.isoformat()}:{to}:{total.counts}:{total.by}"


def total_named(index: RecordIndex, arguments: tuple[str, ...]) -> OfficialTotal:
    """Return the stated total with a key, to which its first day may be added."""
    key, since = ":".join(arguments[:4]), "".join(arguments[4:])
    found = [
        one
        for one in index.record.official_totals
        if total_key(one) == key and since in ("", one.since.isoformat())
    ]
    if not found:
        known = [total_key(one) for one in index.record.official_totals]
        raise BadReferenceError(
            f"no total “{shortened(key)}” was stated{_hint(key, known)}"
        )
    if len(found) > 1:
        days = text.listed(one.since.isoformat() for one in found)
        raise BadReferenceError(
            f"several totals “{shortened(key)}” were stated; add one of their first "
            f"days: {days}"
        )
    return found[0]


def ordinal_month(words: str, index: RecordIndex) -> Span:
    """Return the month that `2025-05` or the day of an entry lies in."""
    day = day_of(index, words)
    return month_of(day.year, day.month) if day else span_named(index, words)


def _has(index: RecordIndex, event: Event, key: str, value: str) -> bool:
    if key == "occasion":
        said = event.occasion or ""
        return bool(said) if value == ANY else said == value
    facet = _facet(key)
    said_values = values(index, event, facet)
    return bool(said_values) if value == ANY else value in said_values


def _facet(key: str) -> Facet:
    for facet in FACETS:
        if facet == key:
            return facet
    hint = _hint(key, (*FACETS, "occasion"))
    raise BadReferenceError(f"entries have no “{shortened(key)}” to be chosen by{hint}")


def _named(known: Mapping[str, _Named], name: str, what: str) -> _Named:
    if name not in known:
        raise BadReferenceError(
            f"the record has no {what} “{shortened(name)}”{_hint(name, known)}"
        )
    return known[name]


def _hint(wrong: str, known: Iterable[str]) -> str:
    return close_to(wrong, known).rstrip("?")

"""The sieve: what filter and search leave of a record, and the way through it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from swapviewer.index.filtering import NO_FILTER, Filter
from swapviewer.sieve import Sieve
from swapviewer.spans import Span
from tests.making import claim_parts, event_parts, index_of

INDEX = index_of(
    event_parts("2001-02-01", "talks", title="Talks by the river"),
    event_parts(
        "2001-03-01",
        "exchange",
        claim_parts("north", "press", 5),
        title="Five by the river",
    ),
    event_parts("2001-03-01", "milestone", title="A bridge opens"),
    event_parts("2001-05-01", "talks", title="Talks on the hill"),
    event_parts(
        "2001-06-01", "exchange", claim_parts("south", "press", 9), title="Nine on the hill"
    ),
)
TALKS = NO_FILTER.toggled("kind", "talks")
WHOLE = INDEX.covers
filters = some.sampled_from(
    [NO_FILTER, TALKS, TALKS.toggled("kind", "exchange"), NO_FILTER.toggled("kind", "no")]
)
searches = some.sampled_from(["", "  ", "river", "HILL", "talks hill", "nowhere"])


def sieve(wanted: Filter = NO_FILTER, words: str = "") -> Sieve:
    made = Sieve(INDEX)
    made.sift(wanted, words)
    return made


def titles(found: Sieve, span: Span = WHOLE) -> list[str]:
    return [event.title for event in found.listed(span)]


def test_a_new_sieve_leaves_everything() -> None:
    found = Sieve(INDEX)
    assert found.listed(WHOLE) == INDEX.events
    assert found.shown is INDEX
    assert found.hits is None


@pytest.mark.parametrize(
    ("wanted", "words", "left"),
    [
        (TALKS, "", ["Talks by the river", "Talks on the hill"]),
        (NO_FILTER, "river", ["Talks by the river", "Five by the river"]),
        (TALKS, "river", ["Talks by the river"]),
        (TALKS, "bridge", []),
        (NO_FILTER, "   ", [event.title for event in INDEX.events]),
    ],
)
def test_filter_and_search_both_have_to_let_an_entry_through(
    wanted: Filter, words: str, left: list[str]
) -> None:
    assert titles(sieve(wanted, words)) == left


def test_a_span_narrows_further() -> None:
    spring = Span(date(2001, 3, 1), date(2001, 5, 31))
    assert titles(sieve(TALKS), spring) == ["Talks on the hill"]


def test_the_search_hides_nothing_from_what_is_shown() -> None:
    found = sieve(words="river")
    assert found.shown is INDEX
    assert found.hits == frozenset(event.id for event in INDEX.events[:2])


def test_blanks_search_for_nothing_and_no_match_finds_nothing() -> None:
    assert sieve(words=" ").hits is None
    assert sieve(words="nowhere").hits == frozenset()


@given(filters, searches, filters, searches)
def test_sifting_again_is_as_sifting_anew(
    first: Filter, words: str, second: Filter, others: str
) -> None:
    again, anew = sieve(first, words), sieve(second, others)
    again.sift(second, others)
    assert again.hits == anew.hits
    assert again.listed(WHOLE) == anew.listed(WHOLE)


@given(filters, searches)
def test_following_visits_what_is_left_and_preceding_the_same_backwards(
    wanted: Filter, words: str
) -> None:
    found = sieve(wanted, words)
    left = list(found.listed(WHOLE))
    assert walked(found, True) == left
    assert walked(found, False) == left[::-1]


def walked(found: Sieve, onwards: bool) -> list[object]:
    """Return all entries from the one end of the record, or backwards from the other."""
    step = found.after if onwards else found.before
    event = step(None, date(2000, 1, 1) if onwards else date(2002, 1, 1))
    seen: list[object] = []
    while event and len(seen) <= len(INDEX.events):
        seen.append(event)
        event = step(event.id, event.date)
    return seen


def test_from_an_entry_that_is_left_out_the_way_goes_on() -> None:
    found, hidden = sieve(TALKS), INDEX.events[1]
    later, earlier = (
        found.after(hidden.id, hidden.date),
        found.before(hidden.id, hidden.date),
    )
    assert later == INDEX.events[3]
    assert earlier == INDEX.events[0]

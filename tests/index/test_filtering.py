"""Filters: an entry must have one of the values of each facet asked for."""

from __future__ import annotations

import pytest

from swapviewer.index.days import RecordIndex
from swapviewer.index.filtering import (
    FACET_NAMES,
    FACETS,
    NO_FILTER,
    Facet,
    choices,
    value_words,
    values,
)
from tests.making import claim_parts, event_parts, index_of

SWAP = event_parts(
    "2001-03-01",
    "exchange",
    claim_parts("north", "north-army", 5),
    claim_parts("south", "south-army", 7),
    operation="ten-for-ten",
    mediators=["Eastland", "Midland"],
)
RETURN = event_parts("2001-04-01", "remains", claim_parts("north", "press", 3))
TALKS = event_parts("2001-05-01", "talks", mediators=["Midland"])


@pytest.fixture(name="invented")
def _invented() -> RecordIndex:
    return index_of(SWAP, RETURN, TALKS)


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ([], ["exchange", "remains", "talks"]),
        ([("kind", "talks")], ["talks"]),
        ([("kind", "talks"), ("kind", "remains")], ["remains", "talks"]),
        ([("returned_to", "north")], ["exchange", "remains"]),
        ([("returned_to", "south")], ["exchange"]),
        ([("returned_to", "west")], []),
        ([("operation", "ten-for-ten")], ["exchange"]),
        ([("mediator", "Midland")], ["exchange", "talks"]),
        ([("mediator", "Midland"), ("kind", "talks")], ["talks"]),
        ([("agreement", "one_side")], ["exchange"]),
        ([("claimant", "press")], ["remains"]),
        ([("claimant", "press"), ("kind", "exchange")], []),
        ([("kind", "no such kind")], []),
    ],
)
def test_values_of_one_facet_are_or_and_facets_are_and(
    invented: RecordIndex, asked: list[tuple[Facet, str]], left: list[str]
) -> None:
    wanted = NO_FILTER
    for facet, value in asked:
        wanted = wanted.toggled(facet, value)
    assert [event.kind for event in wanted.narrowed(invented).events] == left


def test_no_filter_costs_no_index(invented: RecordIndex) -> None:
    assert NO_FILTER.narrowed(invented) is invented
    assert not NO_FILTER


def test_asking_twice_takes_a_value_back() -> None:
    asked = NO_FILTER.toggled("kind", "talks")
    assert asked.values("kind") == {"talks"}
    assert asked.toggled("kind", "talks") == NO_FILTER


@pytest.mark.parametrize("facet", FACETS)
def test_every_choice_leaves_as_many_entries_as_it_says(
    index: RecordIndex, facet: Facet
) -> None:
    offered = choices(index, facet)
    assert offered
    assert FACET_NAMES[facet]
    for value, entries in offered:
        left = NO_FILTER.toggled(facet, value).narrowed(index).events
        assert len(left) == entries > 0
        assert all(value in values(index, event, facet) for event in left)
        assert value_words(index, facet, value).strip()


def test_a_value_that_another_record_had_is_named_as_it_is(invented: RecordIndex) -> None:
    for facet in FACETS:
        assert "elsewhere" in value_words(invented, facet, "elsewhere").lower()

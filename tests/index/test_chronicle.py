"""The record along time: bars by day and side, lanes, and what groups say."""

from __future__ import annotations

from itertools import combinations

import pytest

from swapviewer.index.chronicle import (
    Chronicle,
    chronicle,
    gathered_words,
    lane_members,
    whole_chronicle,
)
from swapviewer.index.counting import Counting
from swapviewer.index.days import RecordIndex
from swapviewer.model.record import LIVING
from tests.making import claim_parts, event_parts, index_of

INDEX = index_of(
    event_parts(
        "2001-03-01",
        "exchange",
        claim_parts("north", "north-army", 5),
        claim_parts("south", "south-army", 7),
        claim_parts("west", "west-army", 2),
    ),
    event_parts(
        "2001-03-01",
        "exchange",
        claim_parts("north", "north-army", 1),
        id="second",
    ),
    event_parts("2001-03-20", "exchange", claim_parts("north", "press", uncounted=True)),
    event_parts("2001-03-21", "remains", claim_parts("south", "south-army", 90)),
    event_parts("2001-03-22", "talks"),
    event_parts("2001-04-02", "release", claim_parts("west", "west-army", 3)),
)


def told(counting: Counting | None = None) -> Chronicle:
    return chronicle(INDEX, INDEX.events, counting or Counting())


def test_the_first_side_stands_above_and_all_others_below() -> None:
    made = told()
    assert (made.above.sides, made.below.sides) == ((0,), (1, 2))
    assert made.above.totals == (6,)
    assert made.below.totals == (9,)
    assert made.below.shares == ((7, 2),)


def test_what_is_not_disclosed_or_not_known_is_no_zero() -> None:
    made = told()
    undisclosed = INDEX.event("2001-03-20-exchange").date.toordinal()
    assert undisclosed not in made.above.ordinals
    assert made.above.withheld == (undisclosed,)
    assert made.below.withheld == ()


def test_kinds_that_are_not_counted_have_lanes_and_none_is_empty() -> None:
    assert [lane.kinds for lane in told().lanes] == [("talks",), ("remains",), ("release",)]
    counted = told(Counting(("exchange", "release")))
    assert [lane.kinds for lane in counted.lanes] == [("talks",), ("remains",)]
    assert counted.below.totals == (9, 3)


@pytest.mark.parametrize("releases", [False, True])
def test_each_entry_of_the_record_stands_in_exactly_one_place(
    index: RecordIndex, releases: bool
) -> None:
    made = chronicle(index, index.events, Counting(LIVING if releases else LIVING[:1]))
    places = [made.bars, *made.lanes]
    assert sum(len(lane.events) for lane in places) == len(index.events)
    assert all(not set(a.kinds) & set(b.kinds) for a, b in combinations(places, 2))


def test_daily_totals_are_the_sums_of_the_index(index: RecordIndex) -> None:
    made = chronicle(index, index.events, Counting())
    for daily, side in ((made.above, index.sides[0]), (made.below, index.sides[1])):
        assert sum(daily.totals) == index.sum(index.events, side.id).headline
        assert daily.most == max(
            index.sum(index.on(day), side.id).headline for day in index.days
        )


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (
            ["2001-03-20-exchange"],
            "Tuesday, 20 March 2001\nA exchange\nnot disclosed to Northland",
        ),
        (["2001-03-22-talks"], "Thursday, 22 March 2001\nA talks"),
        (
            ["2001-03-01-exchange", "second", "2001-03-20-exchange"],
            "3 exchanges\n1–20 March 2001\n6 + 1 not disclosed to Northland, "
            "7 to Southland, 2 to Westland",
        ),
        (
            ["2001-03-21-remains"],
            "Wednesday, 21 March 2001\nA remains\nremains: 90 to Southland",
        ),
        (
            ["2001-03-01-exchange", "2001-04-02-release"],
            "1 exchange and 1 release outside an exchange\n1 March – 2 April 2001\n"
            "5 to Northland, 7 to Southland, 5 to Westland",
        ),
    ],
)
def test_groups_say_days_counts_and_figures(names: list[str], words: str) -> None:
    counting = Counting(("exchange", "release"))
    assert gathered_words(INDEX, [INDEX.event(name) for name in names], counting) == words


def test_the_living_and_the_dead_never_share_a_sum() -> None:
    both = [INDEX.event("2001-03-01-exchange"), INDEX.event("2001-03-21-remains")]
    with pytest.raises(ValueError, match="remains"):
        gathered_words(INDEX, both, Counting())


def test_a_range_and_an_unknown_month_are_said_in_words() -> None:
    index = index_of(
        event_parts(
            "2001-03-01",
            "exchange",
            claim_parts("north", "north-army", 5),
            claim_parts("north", "south-army", 8),
            date_precision="month",
        ),
    )
    said = gathered_words(index, index.events, Counting())
    assert said == (
        "March 2001, day not known\nA exchange\n5 (5–8) to Northland\nthe sides differ"
    )


def test_members_of_lanes_are_their_entries_at_their_places(index: RecordIndex) -> None:
    counting, marks = Counting(), bytes(at % 3 == 0 for at in range(len(index.events)))
    made = whole_chronicle(index, counting)
    lanes = (made.bars, *made.lanes)
    for lane, members in zip(lanes, lane_members(index, counting), strict=True):
        assert [index.events[at] for at in members.places] == list(lane.events)
        marked = members.marked(marks)
        assert len(marked) == len(marks)
        assert [at for at, mark in enumerate(marked) if mark] == [
            at for at in members.places if at % 3 == 0
        ]

"""The record by day: neighbours, waves, and sums that do not depend on how it is cut."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from swapviewer.index.counting import EXCHANGES, Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import NOT_DISCLOSED, RECEIVING, Sum
from swapviewer.model.record import HANDOVERS
from swapviewer.spans import STEPS, Span, Step, periods
from tests.making import claim_parts, event_parts, index_of

FIRST, SECOND, THIRD = "2001-03-01", "2001-03-05", "2001-03-09"
EMPTY = index_of()
THREE_DAYS = index_of(
    event_parts(THIRD, "exchange"),
    event_parts(SECOND, "milestone"),
    event_parts(SECOND, "talks"),
    event_parts(SECOND, "remains"),
    event_parts(SECOND, "release"),
    event_parts(SECOND, "exchange"),
    event_parts(FIRST, "exchange"),
)


def day(text: str) -> date:
    return date.fromisoformat(text)


def test_entries_are_in_order_of_days_and_handovers_come_first() -> None:
    assert [event.id for event in THREE_DAYS.events] == [
        f"{FIRST}-exchange",
        f"{SECOND}-exchange",
        f"{SECOND}-release",
        f"{SECOND}-remains",
        f"{SECOND}-talks",
        f"{SECOND}-milestone",
        f"{THIRD}-exchange",
    ]
    assert THREE_DAYS.days == (day(FIRST), day(SECOND), day(THIRD))


def test_entries_of_a_day_keep_the_order_of_the_record() -> None:
    index = index_of(
        event_parts(FIRST, "talks", id="later"), event_parts(FIRST, "talks", id="earlier")
    )
    assert [event.id for event in index.on(day(FIRST))] == ["later", "earlier"]


def test_a_day_without_entries_has_none() -> None:
    assert THREE_DAYS.on(day("2001-03-02")) == ()
    assert len(THREE_DAYS.on(day(SECOND))) == 5


def test_a_span_holds_the_entries_of_both_its_ends() -> None:
    within = THREE_DAYS.within(Span(day(FIRST), day(SECOND)))
    assert within == THREE_DAYS.events[:6]
    assert THREE_DAYS.within(Span(day("2001-03-06"), day("2001-03-08"))) == ()


def test_an_entry_is_found_by_its_id() -> None:
    assert THREE_DAYS.event(f"{SECOND}-talks").kind == "talks"
    with pytest.raises(KeyError):
        THREE_DAYS.event("nothing")


def test_what_is_covered_is_what_the_record_says_with_or_without_entries() -> None:
    year = Span(date(2001, 1, 1), date(2001, 12, 31))
    assert (EMPTY.covers, THREE_DAYS.covers) == (year, year)


def test_going_forward_visits_every_entry_once() -> None:
    seen = []
    found = THREE_DAYS.after(None, date.min)
    while found:
        seen.append(found)
        found = THREE_DAYS.after(found.id, found.date)
    assert tuple(seen) == THREE_DAYS.events
    assert [THREE_DAYS.place_of(one) for one in seen] == list(range(7))


def test_going_back_visits_every_entry_once() -> None:
    seen = []
    found = THREE_DAYS.before(None, date.max)
    while found:
        seen.append(found)
        found = THREE_DAYS.before(found.id, found.date)
    assert tuple(seen[::-1]) == THREE_DAYS.events


def test_from_an_empty_day_the_neighbours_are_the_entries_around_it() -> None:
    between = day("2001-03-07")
    after, before = THREE_DAYS.after(None, between), THREE_DAYS.before(None, between)
    assert (before, after) == THREE_DAYS.events[-2:]


def test_an_empty_record_has_no_neighbours_and_no_nearest_day() -> None:
    assert EMPTY.after(None, date.min) is None
    assert EMPTY.before(None, date.max) is None
    assert EMPTY.nearest_day(day(FIRST)) is None


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("0001-01-01", FIRST),
        ("2001-03-02", FIRST),
        ("2001-03-03", FIRST),  # as far from both: the earlier one
        ("2001-03-04", SECOND),
        (SECOND, SECOND),
        ("9999-12-31", THIRD),
    ],
)
def test_the_nearest_day_with_entries_is_found(asked: str, found: str) -> None:
    assert THREE_DAYS.nearest_day(day(asked)) == day(found)


def test_sides_are_those_to_whom_an_exchange_returned_people() -> None:
    index = index_of(
        event_parts(FIRST, "exchange", claim_parts("south", "south-army", 5)),
        event_parts(SECOND, "exchange", claim_parts("north", "north-army", 5)),
        event_parts(THIRD, "release", claim_parts("west", "west-army", 5)),
    )
    assert [side.id for side in index.sides] == ["north", "south"]


def test_three_parties_may_all_be_sides() -> None:
    claims = [claim_parts(side, "press", 5) for side in ("west", "south", "north")]
    index = index_of(event_parts(FIRST, "exchange", *claims))
    assert [side.id for side in index.sides] == ["north", "south", "west"]


def test_a_record_without_exchanges_still_has_sides() -> None:
    index = index_of(event_parts(FIRST, "release", claim_parts("west", "west-army", 5)))
    assert [side.id for side in index.sides] == ["north", "south", "west"]
    assert EMPTY.sides == index.sides


def test_both_sides_receive_in_an_exchange_that_only_one_of_them_counted() -> None:
    index = index_of(
        event_parts(FIRST, "exchange", *both_ways(5, 5)),
        event_parts(SECOND, "exchange", claim_parts("south", "south-army", 5)),
        event_parts(SECOND, "release", claim_parts("south", "south-army", 5)),
        event_parts(SECOND, "talks"),
    )
    exchange, release, talks = index.on(day(SECOND))
    assert [party.id for party in index.returned_to(exchange)] == ["north", "south"]
    assert [party.id for party in index.returned_to(release)] == ["south"]
    assert index.returned_to(talks) == ()
    assert index.returned_to(exchange) == index.returned_to(exchange)


def test_among_three_sides_only_those_named_receive() -> None:
    index = index_of(
        event_parts(FIRST, "exchange", *both_ways(5, 5), claim_parts("west", "press", 5)),
        event_parts(SECOND, "exchange", *both_ways(6, 6)),
    )
    (second,) = index.on(day(SECOND))
    assert [party.id for party in index.returned_to(second)] == ["north", "south"]


def test_the_wave_counts_the_handovers_of_one_kind_and_sums_them_up() -> None:
    ten = {"operation": "ten-for-ten"}
    index = index_of(
        event_parts("2001-03-01", "talks", **ten),
        event_parts("2001-03-02", "exchange", *both_ways(4, 5), **ten),
        event_parts("2001-03-03", "remains", *both_ways(90, 90), **ten),
        event_parts("2001-03-04", "exchange", *both_ways(1, 1)),
        event_parts("2001-03-05", "exchange", *both_ways(6, 5), **ten),
    )
    wave = index.wave(index.event("2001-03-05-exchange"))
    assert wave is not None
    assert (wave.operation.agreed_per_side, wave.number, wave.of) == (10, 2, 2)
    assert [(party.id, added.words) for party, added in wave.so_far] == [
        ("north", "10"),
        ("south", "10"),
    ]
    remains = index.wave(index.event("2001-03-03-remains"))
    assert remains is not None
    assert [added.headline for _, added in remains.so_far] == [90, 90]
    assert index.wave(index.event("2001-03-01-talks")) is None
    assert index.wave(index.event("2001-03-04-exchange")) is None


def test_a_release_to_one_party_leaves_no_number_of_another_unknown() -> None:
    index = index_of(
        event_parts(FIRST, "exchange", *both_ways(5, 5)),
        event_parts(SECOND, "release", claim_parts("north", "north-army", 2)),
        event_parts(THIRD, "release", claim_parts("south", "north-army", 3, partial=True)),
    )
    living = Counting(("exchange", "release"))
    assert index.sum(index.events, "north", living).words == "7"
    assert index.sum(index.events, "south", living).words == "5 + 1 not known"
    assert index.sum(index.events, "west", living).words == "none recorded"


def test_the_dead_are_never_added_to_the_living() -> None:
    for living in ("exchange", "release"):
        with pytest.raises(ValueError, match="never added"):
            Counting((living, "remains"))
    index = index_of(
        event_parts(FIRST, "exchange", *both_ways(5, 5)),
        event_parts(FIRST, "remains", *both_ways(90, 90)),
    )
    assert index.sum(index.events, "north").words == "5"
    assert index.sum(index.events, "north", Counting(("remains",))).words == "90"


def test_whose_figures_come_first_changes_the_sum_and_not_its_range() -> None:
    index = index_of(
        event_parts(
            FIRST,
            "exchange",
            claim_parts("north", "north-army", 9),
            claim_parts("north", "south-army", 8),
        )
    )
    (event,) = index.events
    assert index.figure(event, "north").headline == 9
    assert index.figure(event, "north", "south").headline == 8
    by_south = index.sum(index.events, "north", Counting(basis="south"))
    assert (by_south.words, by_south.range_words) == ("8", "8–9")


# What is hard in the bundled record.


def test_an_exchange_whose_numbers_both_sides_withheld(index: RecordIndex) -> None:
    event = index.event("2025-06-09-exchange")
    assert [index.figure(event, side.id) for side in index.sides] == [NOT_DISCLOSED] * 2
    assert {index.sum([event], side.id).words for side in index.sides} == {"not disclosed"}


def test_an_exchange_that_the_sides_number_differently(index: RecordIndex) -> None:
    event = index.event("2024-01-31-exchange")
    first, second = (index.figure(event, side.id) for side in index.sides)
    assert (first.words, first.headline) == ("195–207", 207)
    assert (second.words, second.headline) == ("195", 195)


def test_an_exchange_in_which_one_side_leaves_the_civilians_out(index: RecordIndex) -> None:
    event = index.event("2025-10-02-exchange")
    first, second = (index.figure(event, side.id) for side in index.sides)
    assert (first.words, first.headline, first.state) == ("185–205", 205, "range")
    assert (second.words, second.headline, second.state) == ("205", 205, "given")


def test_a_release_stated_as_two_groups(index: RecordIndex) -> None:
    event = index.event("2023-04-10-release")
    (party,) = index.returned_to(event)
    assert index.figure(event, party.id).words == "7"


def test_the_second_of_three_waves(index: RecordIndex) -> None:
    wave = index.wave(index.event("2025-05-24-exchange"))
    assert wave is not None
    assert (wave.number, wave.of) == (2, 3)
    assert [added.words for _, added in wave.so_far] == ["697", "697"]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("kinds", [("exchange",), ("exchange", "release"), ("remains",)])
def test_sums_over_the_periods_of_the_record_are_the_sum_of_the_whole(
    index: RecordIndex, step: Step, kinds: tuple[str, ...]
) -> None:
    counting = Counting(tuple(kind for kind in HANDOVERS if kind in kinds))
    for party in index.parties:
        cut = Sum()
        for period in periods(index.covers, step):
            cut += index.sum(index.within(period), party, counting)
        assert cut == index.sum(index.events, party, counting)


@settings(max_examples=40)
@given(where=some.lists(some.integers(0, 292), max_size=5), basis=some.booleans())
def test_sums_do_not_depend_on_where_the_record_is_cut(
    index: RecordIndex, where: list[int], basis: bool
) -> None:
    party = index.sides[0].id
    counting = Counting(basis=index.sides[1].id if basis else RECEIVING)
    edges = [0, *sorted(where), len(index.events)]
    cut = Sum()
    for at, edge in enumerate(edges[1:]):
        cut += index.sum(index.events[edges[at] : edge], party, counting)
    assert cut == index.sum(index.events, party, counting)


def test_every_entry_of_the_record_is_in_its_day_and_span(index: RecordIndex) -> None:
    assert sum(len(index.on(one)) for one in index.days) == len(index.events)
    assert index.within(index.covers) == index.events
    assert EXCHANGES.kinds == ("exchange",)


def both_ways(north: int, south: int) -> list[dict[str, object]]:
    return [
        claim_parts("north", "north-army", north),
        claim_parts("south", "south-army", south),
    ]

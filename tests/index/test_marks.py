"""What a calendar cell says of a day or month."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from swapviewer.index.counting import EXCHANGES, Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.marks import Cell, Scale, cell, cell_words, largest_sum
from tests.making import claim_parts, event_parts, index_of

DAY = date(2001, 5, 4)


def of(index: RecordIndex, counting: Counting = EXCHANGES, largest: int = 100) -> Cell:
    return cell(index, DAY, index.on(DAY), Scale(counting, largest))


def given_index(*events: dict[str, object]) -> RecordIndex:
    """Return a record in which exchanges return people to two of three parties."""
    sides = event_parts(
        "2001-01-05",
        "exchange",
        claim_parts("north", "north-army", 1),
        claim_parts("south", "south-army", 1),
    )
    return index_of(sides, *events)


@pytest.mark.parametrize(
    ("claims", "number", "withheld", "words"),
    [
        (
            [("north", "north-army", 30), ("south", "south-army", 20)],
            "30",
            False,
            "4 May 2001, 30 to Northland, 20 to Southland",
        ),
        (
            [("south", "south-army", 20)],
            "20",
            False,
            "4 May 2001, – to Northland, 20 to Southland",
        ),
        (
            [("north", "north-army", 30), ("north", "south-army", 20)],
            "≠30",
            False,
            "4 May 2001, 30 (20–30) to Northland, – to Southland",
        ),
        (
            [("north", "north-army", None), ("south", "south-army", None)],
            "n. d.",
            True,
            "4 May 2001, not disclosed to Northland, not disclosed to Southland",
        ),
        ([], "?", False, "4 May 2001, – to Northland, – to Southland"),
    ],
)
def test_a_cell_shows_each_state_of_a_number_and_never_a_silent_zero(
    claims: list[tuple[str, str, int | None]], number: str, withheld: bool, words: str
) -> None:
    told = [
        claim_parts(to, by, total, **({} if total else {"uncounted": True}))
        for to, by, total in claims
    ]
    index = given_index(event_parts("2001-05-04", "exchange", *told))
    shown = of(index)
    assert (shown.number, shown.withheld) == (number, withheld)
    assert cell_words(index, "4 May 2001", shown) == words


def test_the_hue_is_that_of_the_side_whose_number_is_shown() -> None:
    index = given_index(
        event_parts("2001-05-04", "exchange", claim_parts("south", "south-army", 20))
    )
    assert of(index).side == 1


def test_an_empty_day_says_that_it_has_no_entry() -> None:
    shown = of(given_index())
    assert (shown.number, shown.shade, shown.kinds) == ("", 0.0, ())
    assert cell_words(given_index(), "4 May 2001", shown) == "4 May 2001, no entry"


def test_the_dead_are_a_mark_and_never_a_number_or_shade() -> None:
    bodies = event_parts("2001-05-04", "remains", claim_parts("north", "north-army", 900))
    index = given_index(bodies)
    shown = of(index)
    assert (shown.number, shown.shade, shown.kinds) == ("", 0.0, ("remains",))
    assert cell_words(index, "4 May 2001", shown) == "4 May 2001, return of remains"


def test_releases_are_a_mark_until_they_are_counted() -> None:
    release = event_parts("2001-05-04", "release", claim_parts("north", "north-army", 7))
    index = given_index(release)
    assert (of(index).number, of(index).kinds) == ("", ("release",))
    counted = of(index, Counting(("exchange", "release")))
    assert counted.number == "7"
    assert "release" not in cell_words(index, "x", counted)


def test_talks_beside_an_exchange_are_told_as_well() -> None:
    index = given_index(
        event_parts("2001-05-04", "talks"),
        event_parts("2001-05-04", "exchange", claim_parts("north", "north-army", 3)),
    )
    assert cell_words(index, "x", of(index)) == "x, 3 to Northland, – to Southland, talks"


@given(st.integers(1, 5000), st.integers(1, 5000), st.integers(1, 5000))
def test_more_people_never_have_a_weaker_shade(one: int, other: int, largest: int) -> None:
    shades = [
        of(
            given_index(
                event_parts(
                    "2001-05-04", "exchange", claim_parts("north", "north-army", people)
                )
            ),
            largest=largest,
        ).shade
        for people in sorted((one, other))
    ]
    assert 0 < shades[0] <= shades[1] <= 1


def test_the_largest_cell_of_the_record_has_the_full_shade(index: RecordIndex) -> None:
    groups = [index.on(day) for day in index.days]
    scale = Scale(EXCHANGES, largest_sum(index, groups, EXCHANGES))
    shades = [cell(index, day, index.on(day), scale).shade for day in index.days]
    assert max(shades) == 1.0
    assert largest_sum(index, [], EXCHANGES) == 0


def test_the_second_wave_reads_as_screen_readers_say_it(index: RecordIndex) -> None:
    day = date(2025, 5, 24)
    shown = cell(index, day, index.on(day), Scale(EXCHANGES, 390))
    said = cell_words(index, "24 May 2025", shown)
    assert said == "24 May 2025, 307 to Ukraine, 307 to Russia"


@pytest.mark.parametrize(
    ("hits", "found"),
    [(None, False), (frozenset(), False), (frozenset({"2001-05-04-exchange"}), True)],
)
def test_a_hit_of_a_search_is_told(hits: frozenset[str] | None, found: bool) -> None:
    index = given_index(
        event_parts("2001-05-04", "exchange", claim_parts("north", "north-army", 3))
    )
    shown = cell(index, DAY, index.on(DAY), Scale(EXCHANGES, 3, hits))
    assert shown.hit is found
    assert cell_words(index, "x", shown).endswith(", found") is found

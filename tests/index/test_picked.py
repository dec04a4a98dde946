"""The sum of picked entries: low–high and undisclosed are kept, the dead apart."""

from __future__ import annotations

from swapviewer.index.figures import RECEIVING
from swapviewer.index.picked import picked_words
from tests.making import claim_parts, event_parts, index_of

AGREED = event_parts("2001-03-01", "exchange", claim_parts("north", "north-army", 5))
DISPUTED = event_parts(
    "2001-03-02",
    "exchange",
    claim_parts("north", "north-army", 8),
    claim_parts("north", "south-army", 6),
)
WITHHELD = event_parts(
    "2001-03-03", "exchange", claim_parts("north", "north-army", uncounted=True)
)
REMAINS = event_parts("2001-03-04", "remains", claim_parts("north", "north-army", 9))
TALKS = event_parts("2001-03-05", "talks")


def words(*events: dict[str, object]) -> str:
    index = index_of(*events)
    return picked_words(index, index.events, RECEIVING)


def test_a_sum_names_the_entries_and_the_side() -> None:
    assert words(AGREED, DISPUTED) == "2 entries chosen: 13 (11–13) to Northland"


def test_what_is_not_disclosed_is_never_lost_in_a_sum() -> None:
    assert "5 + 1 not disclosed to Northland" in words(AGREED, WITHHELD)
    assert "not disclosed to Northland" in words(WITHHELD)


def test_bodies_are_a_sum_of_their_own() -> None:
    told = words(AGREED, REMAINS)
    assert "5 to Northland" in told
    assert "bodies: 9 to Northland" in told
    assert "14" not in told


def test_what_returns_nobody_is_counted_and_not_summed() -> None:
    assert words(TALKS) == "1 entry chosen"

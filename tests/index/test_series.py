"""Series: every measure adds up, and what nobody counted is kept apart."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from swapviewer.index.counting import EXCHANGES, Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.measures import MEASURES, Measure
from swapviewer.index.series import LAYERS, Asked, Series, series
from swapviewer.spans import STEPS, Span, Step, month_of, year_of
from tests.making import claim_parts, event_parts, index_of

YEAR = year_of(2001)
LIVING = Counting(("exchange", "release"))
ADDED = tuple(measure for measure in MEASURES if measure != "running")


def made(
    index: RecordIndex,
    measure: Measure,
    span: Span = YEAR,
    step: Step = "year",
    counting: Counting = EXCHANGES,
) -> Series:
    return series(index, index.within(span), Asked(measure, span, step, counting))


def only_pile(index: RecordIndex, measure: Measure, side: int = 0) -> tuple[Any, ...]:
    pile = made(index, measure).columns[0].piles[side]
    return pile.layers, pile.words, pile.label, pile.withheld


def record(*claims: dict[str, Any], kind: str = "exchange") -> RecordIndex:
    """Return a record of one event, after an exchange that names north and south."""
    return index_of(
        event_parts(
            "2000-01-01",
            "exchange",
            claim_parts("north", "north-army", 1),
            claim_parts("south", "south-army", 1),
        ),
        event_parts("2001-03-01", kind, *claims),
        since="2000-01-01",
    )


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([claim_parts("north", "north-army", 7)], ((7,), "7", "7", 0)),
        (
            [claim_parts("north", "north-army", 7), claim_parts("north", "south-army", 9)],
            ((7,), "7; claims from 7 to 9", "7", 0),
        ),
        (
            [claim_parts("north", "north-army", uncounted=True)],
            ((0,), "not disclosed", "", 1),
        ),
        ([claim_parts("south", "south-army", 7)], ((0,), "not known", "–", 0)),
    ],
)
def test_people_have_height_words_and_label_by_what_is_known(
    claims: list[dict[str, Any]], expected: tuple[Any, ...]
) -> None:
    assert only_pile(record(*claims), "people") == expected


@pytest.mark.parametrize(
    ("claims", "layers", "words"),
    [
        (
            [claim_parts("north", "north-army", 9, military=7, civilians=2)],
            (7, 2, 0),
            "9 (7 military, 2 civilians)",
        ),
        (
            [claim_parts("north", "north-army", 9, civilians=2)],
            (0, 2, 7),
            "9 (2 civilians, 7 not broken down)",
        ),
        ([claim_parts("north", "north-army", 9)], (0, 0, 9), "9 (9 not broken down)"),
        # Somebody else states the same total, and of whom it consists.
        (
            [
                claim_parts("north", "north-army", 9),
                claim_parts("north", "press", 9, military=9),
            ],
            (9, 0, 0),
            "9 (9 military)",
        ),
        # What belongs to another total is not taken.
        (
            [
                claim_parts("north", "north-army", 9),
                claim_parts("north", "press", 8, military=8),
            ],
            (0, 0, 9),
            "9; claims from 8 to 9 (9 not broken down)",
        ),
        # A part of the group does not speak for the whole.
        (
            [
                claim_parts("north", "north-army", 9),
                claim_parts("north", "press", 9, military=4, partial=True),
            ],
            (0, 0, 9),
            "9 (9 not broken down)",
        ),
        # Two groups, one claimant.
        (
            [
                claim_parts("north", "north-army", 5, military=5),
                claim_parts("north", "north-army", 4, civilians=4),
            ],
            (5, 4, 0),
            "9 (5 military, 4 civilians)",
        ),
        (
            [claim_parts("north", "north-army", uncounted=True)],
            (0, 0, 0),
            "not disclosed",
        ),
    ],
)
def test_parts_are_military_civilians_and_a_rest_that_nobody_broke_down(
    claims: list[dict[str, Any]], layers: tuple[int, ...], words: str
) -> None:
    assert only_pile(record(*claims), "parts")[:2] == (layers, words)


@pytest.mark.parametrize(
    ("claims", "layers", "words"),
    [
        (
            [claim_parts("north", "north-army", 9), claim_parts("north", "south-army", 9)],
            (1, 0, 0, 0, 0),
            "1 both sides agree",
        ),
        ([claim_parts("north", "north-army", 9)], (0, 1, 0, 0, 0), "1 one side only"),
        (
            [claim_parts("north", "north-army", 9), claim_parts("north", "south-army", 8)],
            (0, 0, 1, 0, 0),
            "1 sides differ",
        ),
        (
            [claim_parts("north", "north-army", uncounted=True)],
            (0, 0, 0, 1, 0),
            "1 withheld",
        ),
        ([claim_parts("south", "south-army", 9)], (0, 0, 0, 0, 1), "1 stated by neither"),
    ],
)
def test_agreement_counts_entries(
    claims: list[dict[str, Any]], layers: tuple[int, ...], words: str
) -> None:
    assert only_pile(record(*claims), "agreement")[:2] == (layers, words)


def test_agreement_leaves_out_whom_a_release_did_not_concern() -> None:
    index = record(claim_parts("north", "north-army", 9), kind="release")
    column = made(index, "agreement", counting=LIVING).columns[0]
    assert [pile.words for pile in column.piles] == ["1 one side only", "none recorded"]


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("counting", [EXCHANGES, LIVING])
def test_the_living_and_the_dead_never_meet(measure: Measure, counting: Counting) -> None:
    kinds = Asked(measure, YEAR, "year", counting).counted.kinds
    assert ("remains" in kinds) == (measure == "remains")
    assert "remains" not in kinds or kinds == ("remains",)


DAYS = some.integers(0, 364).map(lambda days: date(2001, 1, 1) + timedelta(days))
CLAIMS = some.builds(
    claim_parts,
    some.sampled_from(["north", "south"]),
    some.sampled_from(["north-army", "south-army", "press"]),
    some.integers(0, 400),
) | some.just(claim_parts("north", "north-army", uncounted=True))
EVENTS = some.lists(
    some.tuples(
        DAYS,
        some.sampled_from(["exchange", "release", "remains", "talks"]),
        some.lists(CLAIMS, max_size=3),
    ),
    max_size=10,
    unique_by=lambda one: (one[0], one[1]),
)
SPANS = some.tuples(DAYS, DAYS).map(lambda days: Span(min(days), max(days)))


@settings(max_examples=40, deadline=None)
@given(events=EVENTS, span=SPANS, step=some.sampled_from(STEPS))
def test_periods_add_up_to_the_span(
    events: list[tuple[date, str, list[dict[str, Any]]]], span: Span, step: Step
) -> None:
    index = index_of(*(event_parts(f"{day}", kind, *said) for day, kind, said in events))
    for measure in ADDED:
        shown = made(index, measure, span, step, LIVING)
        counted = shown.asked.counted
        for at, side in enumerate(shown.sides):
            piles = [column.piles[at] for column in shown.columns]
            whole = index.sum(index.within(span), side.id, counted)
            height = sum(pile.height for pile in piles)
            if measure == "agreement":
                assert height <= sum(one.kind in counted.kinds for one in events_of(shown))
            else:
                assert height == whole.headline
                assert sum(pile.withheld for pile in piles) == whole.withheld
            assert all(len(pile.layers) == len(LAYERS[measure]) for pile in piles)
        assert shown.top == max(
            (pile.height for column in shown.columns for pile in column.piles), default=0
        )


def events_of(shown: Series) -> list[Any]:
    """Return all entries of a series."""
    return [event for column in shown.columns for event in column.events]


def test_columns_know_which_of_their_days_are_shown() -> None:
    span = Span(date(2001, 3, 15), date(2001, 4, 10))
    shown = made(record(claim_parts("north", "north-army", 1)), "people", span, "month")
    assert [(column.span, column.shown) for column in shown.columns] == [
        (month_of(2001, 3), Span(date(2001, 3, 15), date(2001, 3, 31))),
        (month_of(2001, 4), Span(date(2001, 4, 1), date(2001, 4, 10))),
    ]


def test_a_series_is_empty_only_when_no_entry_is_counted() -> None:
    withheld = record(claim_parts("north", "north-army", uncounted=True))
    assert not made(withheld, "people").empty
    assert made(withheld, "people").withholds
    assert made(withheld, "remains").empty
    assert not made(withheld, "remains").withholds

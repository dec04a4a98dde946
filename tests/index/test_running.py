"""Running totals: the record's own sum beside what officials stated of the same scope."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from swapviewer.index.counting import EXCHANGES
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import Figure, Sum
from swapviewer.index.running import inside, running, stated
from swapviewer.index.series import Asked, series
from swapviewer.model.form import form
from swapviewer.model.load import LoadedRecord
from swapviewer.model.objects import as_json
from swapviewer.model.record import Record
from swapviewer.spans import Span, year_of
from tests.making import claim_parts, event_parts, index_of

YEAR = year_of(2001)
EVENTS = (
    event_parts("2001-02-01", "exchange", claim_parts("north", "north-army", 10)),
    event_parts("2001-03-01", "release", claim_parts("north", "north-army", 99)),
    event_parts(
        "2001-03-01",
        "exchange",
        claim_parts("north", "north-army", 20, outside_exchange=5),
        claim_parts("south", "south-army", 7),
    ),
    event_parts(
        "2001-05-01", "exchange", claim_parts("north", "north-army", uncounted=True)
    ),
)


def with_totals(*totals: dict[str, Any]) -> RecordIndex:
    """Return the record of the events with official totals."""
    before = as_json(index_of(*EVENTS).record)
    filled = [
        {
            "date": "2001-04-01",
            "returned_to": "north",
            "subject": "persons",
            "counts": "exchanges",
            "since": "2001-01-01",
            "count": 27,
            "scope": "all",
            "by": "north-office",
            "attribution": "an office",
            "sources": ["page"],
            **more,
        }
        for more in totals
    ]
    content = json.dumps({**before, "official_totals": filled}).encode()
    record = form(Record).validate_json(content)
    return RecordIndex(LoadedRecord(record, Path("invented.json"), "0" * 64))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2001, 1, 31), "none recorded"),
        (date(2001, 2, 1), "10"),
        (date(2001, 2, 28), "10"),
        (date(2001, 3, 1), "25"),
        (date(2001, 12, 31), "25 + 1 not disclosed"),
    ],
)
def test_the_running_sum_leaves_out_releases_and_whom_was_handed_over_beside(
    day: date, words: str
) -> None:
    assert running(index_of(*EVENTS), "north", EXCHANGES).until(day).words == words


@pytest.mark.parametrize(
    ("figure", "low_to_high"),
    [
        (Figure("given", 20, 20, 20, outside=5), (15, 15, 15)),
        (Figure("range", 20, 14, 22, outside=5), (14, 15, 17)),
        (Figure("range", 20, 19, 20, outside=5), (15, 15, 15)),
        (Figure("not_disclosed"), (None, None, None)),
    ],
)
def test_those_outside_leave_low_headline_and_high_in_order(
    figure: Figure, low_to_high: tuple[int | None, ...]
) -> None:
    found = inside(figure)
    assert (found.low, found.headline, found.high) == low_to_high


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (
            {"count": 25},
            "25 stated on 1 April 2001 by Office of Northland; the record holds 25",
        ),
        (
            {},
            "27 stated on 1 April 2001 by Office of Northland; "
            "the record holds 25 (2 fewer)",
        ),
        (
            {"date": "2001-05-02", "count": 20},
            "20 stated on 2 May 2001 by Office of Northland; "
            "the record holds 25 + 1 not disclosed (5 more)",
        ),
    ],
)
def test_a_stated_total_says_how_far_the_record_is_off(
    more: dict[str, Any], words: str
) -> None:
    (found,) = stated(with_totals(more), YEAR, EXCHANGES)
    assert found.words == words


@pytest.mark.parametrize(
    "more",
    [
        {"counts": "all"},
        {"subject": "bodies", "counts": "bodies"},
        {"since": "2001-02-02"},
        {"until": "2001-03-31"},
        {"returned_to": None},
        {"returned_to": "west"},
        {"date": "2002-01-01"},
    ],
)
def test_totals_of_another_scope_are_not_set_beside_the_sum(more: dict[str, Any]) -> None:
    assert stated(with_totals(more), YEAR, EXCHANGES) == ()


def test_the_column_of_a_running_total_holds_the_sum_at_its_end() -> None:
    index = with_totals({})
    span = Span(date(2001, 3, 1), date(2001, 5, 31))
    shown = series(index, index.within(span), Asked("running", span, "month", EXCHANGES))
    assert [column.piles[0].height for column in shown.columns] == [25, 25, 25]
    assert [column.piles[0].withheld for column in shown.columns] == [0, 0, 1]
    assert shown.top == 27


def test_the_bundled_record_keeps_close_to_the_stated_totals(index: RecordIndex) -> None:
    """Within five people of each from October 2022 to May 2025, 42 off before."""
    found = stated(index, Span(date(2022, 10, 2), date(2025, 2, 5)), EXCHANGES)
    assert len(found) > 30
    gaps = {one.date: one.recorded.headline - one.count for one in found}
    assert gaps[date(2025, 2, 5)] == -5
    assert sum(abs(gap) <= 5 for gap in gaps.values()) >= len(gaps) - 3


def test_an_empty_record_has_no_running_sum() -> None:
    assert running(index_of(), "north", EXCHANGES).until(date(2001, 5, 5)) == Sum()
    assert stated(index_of(), YEAR, EXCHANGES) == ()

"""Stated totals against the record: the right sum for each scope, and the gaps."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from swapviewer.cli import main
from swapviewer.index.days import RecordIndex
from swapviewer.index.reconcile import Reconciled, reconciled, scope_words
from swapviewer.model.load import LoadedRecord, parse_record
from tests.example.war import FILE, values, written

AUTUMN = date(2022, 10, 1)
LAST_STEADY = date(2025, 7, 2)


def index_of(record: dict[str, Any]) -> RecordIndex:
    return RecordIndex(LoadedRecord(parse_record(written(record), "it"), FILE, ""))


def one_total(**fields: Any) -> Reconciled:
    """Reconcile the invented record with this total instead of its own."""
    record = values()
    record["official_totals"] = [
        {
            "date": "1932-02-28",
            "subject": "persons",
            "since": "1931-03-01",
            "count": 100,
            "scope": "stated",
            "by": "press",
            "attribution": "somebody",
            "sources": ["valley-herald-19310621"],
            **fields,
        }
    ]
    (found,) = reconciled(index_of(record))
    return found


@pytest.mark.parametrize(
    ("fields", "recorded"),
    [
        # 40 + 60 in exchanges, 2 of them beside one; 7 in a release.
        ({"counts": "exchanges", "returned_to": "ALD"}, 98),
        ({"counts": "all", "returned_to": "ALD"}, 107),
        ({"counts": "outside_exchanges", "returned_to": "ALD"}, 9),
        ({"counts": "bodies", "subject": "bodies", "returned_to": "ALD"}, 12),
        ({"counts": "bodies", "subject": "bodies"}, 21),
        ({"counts": "exchanges", "returned_to": "COR"}, 60),
        ({"counts": "exchanges"}, 98 + 100 + 60),
        ({"counts": "mediated", "mediator": "Order of the Pilgrims"}, 100 + 100 + 60),
        ({"counts": "mediated", "mediator": "Nobody"}, 0),
        ({"counts": "exchanges", "returned_to": "ALD", "since": "1931-06-01"}, 60),
        ({"counts": "exchanges", "returned_to": "ALD", "until": "1931-06-19"}, 38),
        ({"counts": "exchanges", "returned_to": "ALD", "date": "1931-05-02"}, 38),
        ({"counts": "exchanges", "returned_to": "ALD", "date": "1931-05-01"}, 0),
    ],
    ids=str,
)
def test_each_scope_has_its_own_sum(fields: dict[str, Any], recorded: int) -> None:
    found = one_total(**fields)
    assert found.recorded is not None
    assert found.recorded.headline == recorded
    assert found.gap == recorded - 100


@pytest.mark.parametrize(
    "fields",
    [
        {"counts": "held", "subject": "held", "returned_to": "ALD"},
        {"counts": "mediated"},
    ],
    ids=str,
)
def test_what_has_no_sum_is_set_against_none(fields: dict[str, Any]) -> None:
    found = one_total(**fields)
    assert (found.recorded, found.gap, found.undisclosed) == (None, None, None)


def test_withheld_numbers_are_told_and_never_zero() -> None:
    found = one_total(counts="exchanges", returned_to="COR")
    assert found.undisclosed == 1
    assert found.recorded is not None
    assert found.recorded.words == "about 60 + 1 not disclosed"


def test_only_what_came_after_the_statement_before_is_told_as_undisclosed() -> None:
    record = values()
    first, second = record["official_totals"][:2]
    for total in (first, second):
        total["returned_to"] = "COR"
    assert [one.undisclosed for one in reconciled(index_of(record))[:2]] == [1, 0]


def test_the_figures_of_another_side_give_another_sum() -> None:
    index = index_of(values())
    sums = [
        [one.recorded.headline for one in reconciled(index, basis) if one.recorded]
        for basis in ("receiving", "BRE")
    ]
    # Only the first side says that two of its people came beside the exchange.
    assert sums == [[38, 98, 260], [41, 101, 261]]


@settings(max_examples=40, deadline=None)
@given(since=st.dates(date(1931, 3, 1), date(1932, 2, 28)), days=st.integers(0, 400))
def test_all_is_exchanges_and_what_lies_outside_them(since: date, days: int) -> None:
    until = min(date(1932, 2, 28), date.fromordinal(since.toordinal() + days))
    span = {"since": str(since), "until": str(until), "returned_to": "ALD"}
    scopes = ("all", "exchanges", "outside_exchanges")
    every, inside, outside = (one_total(counts=scope, **span).recorded for scope in scopes)
    assert every is not None
    assert inside is not None
    assert outside is not None
    assert every.headline == inside.headline + outside.headline
    assert every.low == inside.low + outside.low


def main_line(index: RecordIndex) -> list[Reconciled]:
    """Return the party and scope that is stated most often, over the whole record."""
    whole = [
        one
        for one in reconciled(index)
        if one.stated.counts == "exchanges" and one.stated.since == index.covers.first
    ]
    ((party, _),) = Counter(one.stated.returned_to for one in whole).most_common(1)
    return [one for one in whole if one.stated.returned_to == party]


def test_the_record_stands_within_five_people_of_the_stated_totals(
    index: RecordIndex,
) -> None:
    steady = [
        one
        for one in main_line(index)
        if AUTUMN <= one.stated.date <= LAST_STEADY and not one.stated.approximate
    ]
    assert len(steady) > 35
    assert [one.stated.date for one in steady if one.gap is None or abs(one.gap) > 5] == []


@pytest.mark.parametrize(
    ("day", "recorded", "stated", "undisclosed"),
    [
        (date(2022, 5, 5), 362, 324, 0),
        (date(2025, 2, 5), 4126, 4131, 0),
        (date(2025, 5, 25), 5752, 5757, 0),
        (date(2025, 7, 1), 5752, 5800, 7),
    ],
)
def test_known_gaps_come_out(
    day: date, recorded: int, stated: int, undisclosed: int, index: RecordIndex
) -> None:
    (found,) = [one for one in main_line(index) if one.stated.date == day]
    assert found.recorded is not None
    assert found.recorded.headline == recorded
    assert found.stated.count == stated
    assert found.undisclosed == undisclosed


def test_every_scope_of_the_record_has_words(index: RecordIndex) -> None:
    words = {scope_words(index, one.stated) for one in reconciled(index)}
    assert len(words) == len({one.stated.scope_key for one in reconciled(index)})


def test_the_command_prints_every_total(
    index: RecordIndex, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["totals", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert len(found) == len(index.record.official_totals)
    assert [one["date"] for one in found] == sorted(one["date"] for one in found)
    for one in found:
        assert (one["scope"] == "held") == (one["recorded"] is None)
        if one["recorded"] is not None:
            assert one["gap"] == one["recorded"] - one["stated"]
    assert main(["totals"]) == 0
    told = capsys.readouterr().out
    assert "Returned to Ukraine in exchanges since 24 February 2022" in told
    assert "2025-02-05         4,131     4,126     -5" in told

"""What panes ask of a whole record is worked out once, and goes away with the record."""

from __future__ import annotations

import gc
from dataclasses import replace
from weakref import ref

import pytest

from swapviewer.index.chronicle import chronicle, whole_chronicle
from swapviewer.index.counting import EXCHANGES, Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.marks import Scale, cell, largest_day, largest_sum, month_cells
from swapviewer.index.proof import proofs
from swapviewer.index.warming import warm
from swapviewer.model.load import load_record
from tests.example.war import FILE


@pytest.fixture
def index() -> RecordIndex:
    return RecordIndex(load_record(FILE))


BY_PARTY = replace(EXCHANGES, basis="ALD")


@pytest.mark.parametrize("counting", [EXCHANGES, BY_PARTY])
def test_what_is_kept_is_what_would_be_worked_out(
    index: RecordIndex, counting: Counting
) -> None:
    fresh = RecordIndex(index.loaded)
    warm(index, counting, lambda _share: None)
    assert whole_chronicle(index, counting) == chronicle(fresh, fresh.events, counting)
    days = [fresh.on(day) for day in fresh.days]
    assert largest_day(index, counting) == largest_sum(fresh, days, counting) > 0
    months = [events for events, _ in month_cells(index, counting)]
    assert [event for events in months for event in events] == list(fresh.events)
    assert len(months) == len({(day.year, day.month) for day in fresh.days})
    scale = Scale(counting, largest_sum(fresh, months, counting))
    assert [shown for _, shown in month_cells(index, counting)] == [
        cell(fresh, events[0].date.replace(day=1), events, scale) for events in months
    ]
    assert proofs(index, counting.basis) == proofs(fresh, counting.basis)


def test_the_same_is_worked_out_once_and_for_other_counting_anew(
    index: RecordIndex,
) -> None:
    warm(index, EXCHANGES, lambda _share: None)
    assert whole_chronicle(index, EXCHANGES) is whole_chronicle(index, EXCHANGES)
    assert whole_chronicle(index, BY_PARTY) is not whole_chronicle(index, EXCHANGES)
    fewer = index.narrowed(index.events[:2])
    assert sum(shown.entries for _, shown in month_cells(fewer, EXCHANGES)) == 2


def test_a_party_that_the_record_does_not_have_is_no_basis(index: RecordIndex) -> None:
    told: list[float] = []
    warm(index, replace(EXCHANGES, basis="nobody"), told.append)
    assert told == sorted(told)
    assert all(0 <= share < 1 for share in told)


def test_what_is_kept_does_not_keep_the_record(index: RecordIndex) -> None:
    other = RecordIndex(index.loaded)
    warm(other, EXCHANGES, lambda _share: None)
    gone = ref(other)
    del other
    gc.collect()
    assert gone() is None

"""The search field: hits at each key, in a large record as soon as all is taken in."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from swapviewer.index.days import RecordIndex
from swapviewer.index.filtering import NO_FILTER
from swapviewer.sieve import Sieve
from swapviewer.state import AppState
from swapviewer.views.search_field import SearchField
from tests.making import event_parts, index_of

MANY = 2_001
FIRST = date(2001, 1, 1)


@pytest.fixture(scope="module")
def large() -> RecordIndex:
    """A record of more entries than are taken in at once, one of them about a zebra."""
    days = (FIRST + timedelta(days=at % 365) for at in range(MANY))
    return index_of(
        event_parts("2001-03-01", "milestone", title="A zebra"),
        *(event_parts(f"{day}", "talks", id=f"no-{at}") for at, day in enumerate(days)),
    )


@pytest.fixture
def field(qtbot: QtBot, state: AppState) -> SearchField:
    made = SearchField(state)
    qtbot.addWidget(made)
    return made


def hits(state: AppState) -> set[str] | None:
    """Return the hits; asked for again, for the type of a property stays as it was seen."""
    return None if state.hits is None else set(state.hits)


def test_hits_are_known_at_each_key_and_gone_with_the_words(
    state: AppState, field: SearchField
) -> None:
    QTest.keyClicks(field, "w")
    first = state.hits
    QTest.keyClicks(field, "ave")
    assert first is not None
    assert state.hits is not None
    assert state.hits < first
    assert field.accessibleDescription() == f"{len(state.hits)} entries found"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert hits(state) is None
    assert field.text() == ""


def test_in_a_large_record_the_first_key_is_answered_when_all_is_taken_in(
    qtbot: QtBot, state: AppState, field: SearchField, large: RecordIndex
) -> None:
    state.show_record(large)
    QTest.keyClicks(field, "zebra")
    assert state.hits is None
    assert field.accessibleDescription() == "Searching …"
    qtbot.waitUntil(lambda: hits(state) == {"2001-03-01-milestone"})
    assert not state.searching
    assert field.accessibleDescription() == "1 entry found"


def test_a_large_record_is_taken_in_before_anybody_searches(
    qtbot: QtBot, state: AppState, field: SearchField, large: RecordIndex
) -> None:
    state.show_record(large)

    def found_at_once() -> bool:
        state.search("zebra")
        waits = state.searching
        state.search("")
        return not waits

    assert not found_at_once()
    (turns,) = field.findChildren(QTimer)
    qtbot.waitUntil(lambda: not turns.isActive())
    assert found_at_once()
    assert field.text() == ""


def test_what_somebody_does_comes_before_taking_in_but_not_before_an_answer(
    qtbot: QtBot, state: AppState, field: SearchField, large: RecordIndex
) -> None:
    (turns,) = field.findChildren(QTimer)
    state.show_record(large)
    state.latest_entry()
    assert turns.interval() > 0
    state.search("zebra")
    assert turns.interval() == 0
    state.first_entry()
    assert turns.interval() == 0
    state.search("")
    assert turns.interval() > 0
    qtbot.waitUntil(lambda: not turns.isActive())
    field.rest()
    assert not turns.isActive()


def test_words_that_wait_are_told_once_when_they_are_found(large: RecordIndex) -> None:
    state = AppState(large)
    state.search("zebra")
    told: list[bool] = []
    state.hits_changed.connect(lambda: told.append(state.hits is not None))
    while state.prepare_search():
        assert told == []
    assert told == [True]
    assert not state.prepare_search()
    assert told == [True]


def test_whoever_cannot_wait_has_the_hits_at_once(large: RecordIndex) -> None:
    sieve = Sieve(large)
    sieve.sift(NO_FILTER, "zebra")
    assert [event.title for event in sieve.listed(large.covers)] == ["A zebra"]


def test_words_taken_back_while_they_wait_are_not_searched_for(large: RecordIndex) -> None:
    state = AppState(large)
    state.search("zebra")
    state.search(" ")
    assert (state.searching, state.hits) == (False, None)
    told: list[None] = []
    state.hits_changed.connect(lambda: told.append(None))
    while state.prepare_search():
        pass
    assert told == []

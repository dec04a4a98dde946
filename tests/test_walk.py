"""Walking moves what is chosen and gives it back; wandering off is allowed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from swapviewer.index.days import RecordIndex
from swapviewer.index.filtering import Filter
from swapviewer.model.story import Story
from swapviewer.selection import Selection
from swapviewer.spans import Span
from swapviewer.state import AppState
from swapviewer.walk import Walk
from tests.making import event_parts, index_of

BEFORE = Selection(
    date(2024, 1, 3),
    "2024-01-03-exchange",
    Span(date(2024, 1, 1), date(2024, 3, 31)),
    "week",
    measure="agreement",
    filter=Filter(frozenset({("kind", "exchange")})),
    words="exchange",
)


@pytest.fixture
def walk(state: AppState, qtbot: QtBot) -> Walk:
    state.restore(BEFORE)
    return Walk(state)


def story(walk: Walk, at: int = 0) -> Story:
    return walk.stories[at]


def is_away(walk: Walk) -> bool:
    return walk.away


def test_the_first_step_moves_everything(walk: Walk, state: AppState) -> None:
    walk.begin(story(walk))
    step = story(walk).steps[0]
    now = state.selection
    assert (now.entry, now.measure, now.step) == (step.entry, step.measure, step.period)
    assert state.span == Span(date(2025, 1, 1), date(2025, 5, 31))
    assert state.marked == frozenset(step.entries)
    assert not now.filter
    assert now.words == ""
    assert not is_away(walk)


def test_a_step_of_the_whole_record_clears_the_brush(walk: Walk, state: AppState) -> None:
    walk.begin(story(walk, 1))
    walk.go_to(4)
    assert not state.brushed


def test_steps_lead_on_and_back_and_stop_at_the_ends(walk: Walk, state: AppState) -> None:
    walk.begin(story(walk))
    walk.go_previous()
    assert walk.at == 0
    assert not walk.has_previous
    walk.go_next()
    assert walk.at == 1
    assert state.selection.entry == story(walk).steps[1].entry
    walk.go_to(len(story(walk).steps) - 1)
    assert not walk.has_next
    walk.go_next()
    assert walk.at == len(story(walk).steps) - 1


def test_leaving_gives_back_what_was_chosen(walk: Walk, state: AppState) -> None:
    walk.begin(story(walk))
    walk.go_next()
    state.select_day(date(2025, 6, 9))
    walk.begin(story(walk, 2))
    walk.leave()
    assert state.selection == BEFORE
    assert walk.story is None


def test_whose_figures_come_first_stays_the_readers_choice(
    walk: Walk, state: AppState
) -> None:
    walk.begin(story(walk))
    state.choose_basis("RU")
    assert not is_away(walk)
    walk.leave()
    assert state.selection == replace(BEFORE, basis="RU")


def test_leaving_without_a_walk_changes_nothing(walk: Walk, state: AppState) -> None:
    walk.leave()
    assert state.selection == BEFORE


def test_without_a_walk_there_is_no_step_to_return_to(walk: Walk, state: AppState) -> None:
    walk.show_again()
    walk.go_next()
    assert state.selection == BEFORE
    state.show_record(index_of(event_parts("2001-05-01", "exchange")))
    assert walk.story is None


def test_a_reader_may_wander_off_and_return(
    walk: Walk, state: AppState, qtbot: QtBot
) -> None:
    walk.begin(story(walk))
    with qtbot.waitSignal(walk.wandered, timeout=100):
        state.select_day(date(2022, 9, 21))
    assert is_away(walk)
    with qtbot.waitSignal(walk.wandered, timeout=100):
        walk.show_again()
    assert not is_away(walk)
    assert state.selection.entry == story(walk).steps[0].entry


def test_wandering_and_walking_on_leads_to_the_next_step(
    walk: Walk, state: AppState
) -> None:
    walk.begin(story(walk))
    state.search("hospital")
    assert is_away(walk)
    walk.go_next()
    assert not is_away(walk)
    assert state.selection.entry == story(walk).steps[1].entry


def test_moving_without_a_walk_is_no_wandering(
    walk: Walk, state: AppState, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(walk.wandered):
        state.select_day(date(2022, 9, 21))


def test_another_record_ends_the_walk_and_has_no_stories(
    walk: Walk, state: AppState
) -> None:
    walk.begin(story(walk))
    state.show_record(index_of(event_parts("2001-05-01", "exchange")))
    assert walk.story is None
    assert walk.stories == ()
    assert state.marked is None
    walk.leave()
    assert state.day == date(2001, 5, 1)


def test_marks_of_a_search_come_before_those_of_a_story(
    walk: Walk, state: AppState
) -> None:
    walk.begin(story(walk))
    state.search("Melitopol")
    assert state.marked == state.hits
    state.search("")
    assert state.marked == frozenset(story(walk).steps[0].entries)


def test_every_step_of_every_story_can_be_shown(index: RecordIndex, qtbot: QtBot) -> None:
    owner = QObject()
    state = AppState(index, owner)
    walk = Walk(state, owner)
    for one in walk.stories:
        walk.begin(one)
        for at, step in enumerate(one.steps):
            walk.go_to(at)
            assert state.selection.entry == step.entry
            assert state.day in state.span
            assert not is_away(walk)

"""Stories in the window: a menu, a button, keys; closing ends the walk."""

from __future__ import annotations

from dataclasses import replace

import pytest

from swapviewer.app.saved import as_text, from_text
from swapviewer.app.settings import Settings
from swapviewer.app.window import Window
from swapviewer.state import AppState
from tests.conftest import SECOND_WAVE

WALKING = ("Next step", "Return to the step", "Leave the story", "Print the story")


def act(window: Window, name: str) -> None:
    window.menus.actions[name].trigger()


def test_the_stories_open_above_the_details_and_close(window: Window) -> None:
    told = []
    for _ in range(3):
        told.append(window.side.tells_stories)
        act(window, "Stories")
    assert told == [False, True, False]


@pytest.mark.parametrize("name", WALKING)
def test_acts_of_a_walk_wait_for_it(window: Window, name: str) -> None:
    assert not window.menus.actions[name].isEnabled()
    window.walk.begin(window.walk.stories[0])
    assert window.menus.actions[name].isEnabled()
    window.walk.leave()
    assert not window.menus.actions[name].isEnabled()


def test_commands_lead_through_a_story_and_back(window: Window) -> None:
    before = window.menus.actions["Previous step"]
    start = window.walk
    start.begin(start.stories[0])
    assert not before.isEnabled()
    act(window, "Next step")
    assert start.at == 1
    act(window, "Previous step")
    assert start.at == 0
    act(window, "Leave the story")
    assert start.story is None


def test_closing_the_stories_ends_the_walk(window: Window) -> None:
    act(window, "Stories")
    window.walk.begin(window.walk.stories[0])
    window.side.stories.close_button.click()
    assert window.walk.story is None
    assert not window.side.tells_stories


def test_the_place_kept_for_the_next_start_is_the_readers(
    window: Window, state: AppState, settings: Settings
) -> None:
    window.walk.begin(window.walk.stories[0])
    window.close()
    kept = settings.place(state.index.record.title)
    assert kept is not None
    assert kept.day == SECOND_WAVE


def test_a_story_is_printed_by_its_scope(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def offer(
        _parent: object, _state: object, _look: object, words: str, **_: bool
    ) -> None:
        asked.append(words)

    monkeypatch.setattr("swapviewer.app.printing.offer", offer)
    window.walk.begin(window.walk.stories[4])
    for name in ("Print the story", "Print the questions", "Print the answers"):
        act(window, name)
    assert asked == [
        "story:coming-home",
        "story:coming-home:questions",
        "story:coming-home:answers",
    ]


def test_a_view_saved_during_a_walk_leaves_out_the_storys_marks(
    window: Window, state: AppState
) -> None:
    window.walk.begin(window.walk.stories[0])
    assert state.selection.told
    kept = from_text(as_text(state.selection))
    assert kept == replace(state.selection, told=frozenset())

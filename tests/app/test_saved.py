"""Saved views, files opened lately, the file shown, and the status bar's sums."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from swapviewer.app.acts import Acts
from swapviewer.app.dialogs import ProblemsDialog
from swapviewer.app.recent import RecentMenu
from swapviewer.app.record_file import RecordFile
from swapviewer.app.saved import SavedViews, as_text, from_text
from swapviewer.app.settings import Settings
from swapviewer.app.status import StatusLine
from swapviewer.index.filtering import FACETS, Filter
from swapviewer.index.measures import MEASURES
from swapviewer.paint.look import Look
from swapviewer.selection import Selection
from swapviewer.spans import STEPS, Span, month_of
from swapviewer.state import AppState
from tests.conftest import SECOND_WAVE

EXAMPLE = Path(__file__).parents[1] / "example" / "record.json"
DAYS = some.dates()
FILTERS = some.builds(
    Filter, some.frozensets(some.tuples(some.sampled_from(FACETS), some.text(max_size=5)))
)


@given(
    some.builds(
        Selection,
        DAYS,
        entry=some.none() | some.text(max_size=5),
        span=some.none() | DAYS.map(lambda day: Span(day, day)),
        step=some.none() | some.sampled_from(STEPS),
        measure=some.sampled_from(MEASURES),
        releases=some.booleans(),
        filter=FILTERS,
        words=some.text(max_size=9),
    )
)
def test_every_view_comes_back_as_it_was(selection: Selection) -> None:
    assert from_text(as_text(selection)) == selection


@pytest.mark.parametrize("words", ["", "{}", "[]", "null", '{"day": 5}', '{"day": "x"}'])
def test_a_damaged_view_is_none(words: str) -> None:
    assert from_text(words) is None


@pytest.fixture
def host(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


def names(menu: QMenu) -> list[str]:
    return [one.text() for one in menu.actions() if one.data()]


def test_a_view_is_saved_taken_up_and_dropped(
    host: QMainWindow,
    state: AppState,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    menu = SavedViews(state, settings, host)
    state.select_day(SECOND_WAVE)
    state.show_span(month_of(2025, 5))
    monkeypatch.setattr(SavedViews, "ask_name", lambda _: "  May & all ")
    menu.save()
    kept = state.selection
    state.show_span(None)
    state.first_entry()
    menu.refresh()
    assert names(menu) == ["May && all"]
    next(one for one in menu.actions() if one.data()).trigger()
    assert state.selection == kept
    menu.drop("May & all")
    menu.refresh()
    assert names(menu) == []


def test_a_view_that_cannot_be_kept_is_told(
    host: QMainWindow, state: AppState, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    store = QSettings(str(tmp_path / "file" / "a.ini"), QSettings.Format.IniFormat)
    told: list[str] = []

    def execute(dialog: ProblemsDialog) -> int:
        told.append(dialog.words.toPlainText())
        return 0

    monkeypatch.setattr(ProblemsDialog, "exec", execute)
    monkeypatch.setattr(SavedViews, "ask_name", lambda _: "May")
    SavedViews(state, Settings(store), host).save()
    assert told == [
        f"Views cannot be kept: “{tmp_path / 'file' / 'a.ini'}” cannot be written."
    ]


@pytest.mark.parametrize("given_up", ["", "   "])
def test_a_view_without_a_name_is_not_saved(
    host: QMainWindow,
    state: AppState,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    given_up: str,
) -> None:
    menu = SavedViews(state, settings, host)
    monkeypatch.setattr(SavedViews, "ask_name", lambda _: given_up)
    menu.save()
    assert settings.views(state.index.record.title) == {}


@pytest.fixture
def acts(host: QMainWindow, state: AppState, look: Look) -> Acts:
    return Acts(host, state, look)


def test_files_opened_are_offered_again(
    host: QMainWindow, acts: Acts, state: AppState, settings: Settings
) -> None:
    menu = RecentMenu(acts, settings, host)
    menu.refresh()
    assert not menu.actions()[0].isEnabled()
    bundled = state.index.record.title
    acts.open_file(EXAMPLE)
    acts.open_bundled()
    menu.refresh()
    assert names(menu)[1] == str(EXAMPLE)
    menu.actions()[1].trigger()
    assert state.index.record.title != bundled


@pytest.fixture
def file(state: AppState, tmp_path: Path) -> RecordFile:
    copied = Path(shutil.copy(EXAMPLE, tmp_path / "record.json"))
    made = RecordFile(state)
    assert made.open(copied)
    return made


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda words: words.replace('"title"', ' "title"', 1), "changed"),
        (lambda words: words[:-20], "refused"),
    ],
)
def test_other_contents_on_disk_are_told(
    qtbot: QtBot,
    file: RecordFile,
    state: AppState,
    damage: Callable[[str], str],
    told: str,
) -> None:
    shown = state.index
    with qtbot.waitSignal(getattr(file, told), timeout=5000):
        file.path.write_text(damage(file.path.read_text("utf-8")), "utf-8")
    assert (file.problems is None) is (told == "changed")
    assert state.index is shown


def test_the_status_bar_adds_up_what_is_picked(
    host: QMainWindow, acts: Acts, state: AppState
) -> None:
    status = StatusLine(host, acts, state)
    assert status.picked == ""
    three = [one.id for one in state.index.within(Span(SECOND_WAVE, SECOND_WAVE))]
    three += [one.id for one in state.index.events if one.kind == "exchange"][:2]
    state.pick(three)
    assert status.picked.startswith(f"{len(set(three))} entries chosen: ")
    assert " to Ukraine" in status.picked
    state.pick(())
    assert status.picked == ""

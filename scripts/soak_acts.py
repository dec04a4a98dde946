"""What a user may do to the window, as random acts that a seed repeats."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMessageBox,
)
from soak_files import damage, made_files
from soak_input import Fingers

from swapviewer.app import printing
from swapviewer.app.print_window import SheetWindow
from swapviewer.app.window import Window
from swapviewer.errors import SwapviewerError
from swapviewer.index.figures import RECEIVING
from swapviewer.index.filtering import FACETS, NO_FILTER, choices
from swapviewer.index.measures import MEASURES
from swapviewer.paint.look import MODES, Look
from swapviewer.spans import STEPS, Span, between
from swapviewer.state import AppState

_SEARCHES: Final = (
    "1,000",
    "emirates",
    "нет",
    "a",
    "\u202e",
    "<b>",
    "(",
    "red cross",
    "  ",
)
_DATES: Final = ("2025-05-24", "May 2024", "2023", "0", "1.1.1", "31.02.2024", "", "x" * 90)
# Quitting would end the soak; windows are closed and opened by an act of its own.
_NEVER: Final = ("Quit",)
_PATIENCE: Final = 20_000
_DAY: Final = timedelta(days=1)


class Hand:
    """Acts on a window, and answers or dismisses whatever opens in front of it."""

    def __init__(
        self, window: Window, state: AppState, look: Look, folder: Path, seed: int
    ) -> None:
        self.window, self._state, self._look = window, state, look
        self._luck = random.Random(seed)
        self._folder = folder
        self._files = made_files(folder)
        self._acting = False
        fingers = Fingers(window, self._luck)
        self._acts: dict[Callable[[], None], int] = {
            fingers.press_key: 30,
            fingers.click: 20,
            fingers.turn_wheel: 10,
            self._choose_day: 10,
            self._choose_entry: 10,
            self._brush: 8,
            self._run_command: 12,
            self._choose_view: 8,
            self._filter: 6,
            self._search: 6,
            self._pick: 3,
            self._theme: 2,
            self._resize: 2,
            self._open: 2,
            self._damage: 1,
            self._close_others: 2,
            self._sheet: 1,
        }
        self._choices = tuple(self._acts)
        self._weights = tuple(self._acts.values())

    def act(self) -> str:
        """Do one thing, let the window answer, and return what was done."""
        (chosen,) = self._luck.choices(self._choices, self._weights)
        self.do(chosen)
        return chosen.__name__.strip("_")

    def do(self, act: Callable[[], None]) -> None:
        """Do one thing, and let the window answer."""
        self._acting = True
        QTimer.singleShot(0, self._dismiss)
        act()
        QApplication.processEvents()
        self._acting = False

    def rest(self) -> None:
        """Bring the window to the same state as ever, for a fair look at what it holds."""
        self._close_others()
        self.window.acts.open_bundled()
        self._state.filter_by(NO_FILTER)
        self._state.search("")
        self._state.choose_measure("people")
        self._state.choose_step(None)
        self._state.choose_basis(RECEIVING)
        self._state.count_releases(counted=False)
        self._state.show_span(None)
        self._state.latest_entry()
        self._look.choose("light")
        self.window.resize(1440, 860)
        self.window.acts.zoom_to_all()
        QApplication.processEvents()

    def end(self) -> None:
        """Close all that is open."""
        self._close_others()
        self.window.close()

    def _dismiss(self) -> None:
        """Close the menu or dialog in front; some are filled in and accepted."""
        if not self._acting:
            return
        # Armed before anything else: what is done here may open the next dialog.
        QTimer.singleShot(0, self._dismiss)
        modal = QApplication.activeModalWidget()
        if popup := QApplication.activePopupWidget():
            popup.close()
        elif isinstance(modal, QDialog):
            self._fill_in(modal)
            if isinstance(modal, SheetWindow) or self._luck.random() < 0.5:
                modal.close()
            else:
                # Where a dialog cannot be accepted as it is, a later turn closes it.
                modal.accept()

    def _fill_in(self, dialog: QDialog) -> None:
        if isinstance(dialog, QFileDialog):
            dialog.setDirectory(str(self._folder))
            dialog.selectFile("saved.pdf")
        elif not isinstance(dialog, QMessageBox):
            for field in dialog.findChildren(QLineEdit):
                field.setText(self._luck.choice(_DATES))

    def _day(self) -> date:
        covers = self._state.index.covers
        return covers.first + _DAY * self._luck.randrange(-40, len(covers) + 40)

    def _choose_day(self) -> None:
        self._state.select_day(self._day())

    def _choose_entry(self) -> None:
        events = self._state.index.events
        if events:
            self._state.select_entry(self._luck.choice(events).id)

    def _brush(self) -> None:
        span: Span | None = between(self._day(), self._day())
        self._state.show_span(span if self._luck.random() < 0.8 else None)

    def _run_command(self) -> None:
        actions = self.window.menus.actions
        name = self._luck.choice([one for one in actions if one not in _NEVER])
        if actions[name].isEnabled():
            actions[name].trigger()

    def _choose_view(self) -> None:
        state, luck = self._state, self._luck
        match luck.randrange(4):
            case 0:
                state.choose_measure(luck.choice(MEASURES))
            case 1:
                state.choose_step(luck.choice((None, *STEPS)))
            case 2:
                state.choose_basis(luck.choice((RECEIVING, *state.index.parties)))
            case _:
                state.count_releases(luck.random() < 0.5)

    def _filter(self) -> None:
        facet = self._luck.choice(FACETS)
        found = choices(self._state.index, facet)
        asked = self._state.selection.filter
        if found and self._luck.random() < 0.6:
            asked = asked.toggled(facet, self._luck.choice(found)[0])
        else:
            asked = NO_FILTER
        self._state.filter_by(asked)

    def _search(self) -> None:
        self.window.search.setText(self._luck.choice((*_SEARCHES, "", "")))

    def _pick(self) -> None:
        listed = [event.id for event in self._state.listed]
        self._state.pick(self._luck.sample(listed, min(len(listed), 5)))

    def _theme(self) -> None:
        self._look.choose(self._luck.choice(MODES))

    def _resize(self) -> None:
        self.window.resize(self._luck.randrange(300, 2000), self._luck.randrange(200, 1400))

    def _open(self) -> None:
        if self._luck.random() < 0.3:
            self.window.acts.reload()
        else:
            self.window.acts.open_file(self._luck.choice(self._files))

    def _damage(self) -> None:
        """Let another program write the file that may be shown, well or badly."""
        damage(self._files[0], self._luck)

    def _close_others(self) -> None:
        for other in QApplication.topLevelWidgets():
            if other is not self.window and isinstance(other, QDialog):
                other.close()

    def _sheet(self) -> None:
        try:
            sheet = printing.offer(self.window, self._state, self._look)
        except SwapviewerError:
            return
        # The window is looked at, and not dismissed like others.
        self._acting = False
        waited = 0
        while sheet.pages is None and waited < _PATIENCE:
            QTest.qWait(5)
            waited += 5
        assert sheet.pages is not None, f"no pages of {self._state.day}: {sheet.told}"
        sheet.view.zoom_to(self._luck.uniform(0.1, 3))
        QApplication.processEvents()
        sheet.close()

"""Views that the user gave a name: kept in the settings, taken up again from a menu."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from swapviewer import text
from swapviewer.app.settings import Settings
from swapviewer.errors import SettingsError
from swapviewer.selection import Selection
from swapviewer.state import AppState
from swapviewer.views.action import worded_action

if TYPE_CHECKING:
    from pydantic import TypeAdapter

log = logging.getLogger(__name__)
_LONGEST_NAME = 60
_TAKE, _DROP = "take:", "drop:"


@cache
def _form() -> TypeAdapter[Selection]:
    # Imported here, for most visits neither keep nor take a view.
    from pydantic import TypeAdapter

    return TypeAdapter(Selection)


def as_text(selection: Selection) -> str:
    """Return a selection as JSON; what a story marks is the story's."""
    return _form().dump_json(replace(selection, told=frozenset())).decode()


def from_text(words: str) -> Selection | None:
    """Return the selection that the JSON holds, None where it holds none."""
    try:
        return _form().validate_json(words)
    # Pydantic's own error is one of these.
    except ValueError:
        log.info("a saved view cannot be read and is left out")
        return None


class SavedViews(QMenu):
    """Save what is chosen under a name; a click on a name brings it back."""

    def __init__(self, state: AppState, settings: Settings, parent: QWidget) -> None:
        super().__init__("&Saved views", parent)
        self._state = state
        self._settings = settings
        self._host = parent
        self._remove = QMenu("&Remove", self)
        # Not the menu's own: clearing the menu would delete it.
        self._save = worded_action("&Save this view…", parent)
        self._save.triggered.connect(self.save)
        self.aboutToShow.connect(self.refresh)
        self.triggered.connect(self._on_triggered)
        self.refresh()

    def refresh(self) -> None:
        """List the names."""
        self.clear()
        self._remove.clear()
        self.addAction(self._save)
        names = sorted(self._settings.views(self._record()))
        if names:
            self.addSeparator()
        for name in names:
            self.addAction(text.on_menu(name)).setData(_TAKE + name)
            self._remove.addAction(text.on_menu(name)).setData(_DROP + name)
        if names:
            self.addSeparator()
            self.addMenu(self._remove)

    def save(self) -> None:
        """Ask for a name and keep what is chosen under it."""
        name = " ".join(self.ask_name().split())[:_LONGEST_NAME]
        if name:
            view = as_text(self._state.selection)
            self._changed(partial(self._settings.keep_view, self._record(), name, view))

    def take(self, name: str) -> None:
        """Bring back the view of this name, as far as the record still has it."""
        kept = from_text(self._settings.views(self._record()).get(name, ""))
        if kept:
            self._state.restore(kept)

    def drop(self, name: str) -> None:
        """Forget the view of this name."""
        self._changed(partial(self._settings.drop_view, self._record(), name))

    def ask_name(self) -> str:
        """Ask for a name; empty when the user gave up."""
        from PySide6.QtWidgets import QInputDialog

        name, given = QInputDialog.getText(self, "Save this view", "Name")
        return name if given else ""

    def _changed(self, change: Callable[[], None]) -> None:
        try:
            change()
        except SettingsError as error:
            from swapviewer.app.dialogs import show_problems

            show_problems(self._host, error)

    def _record(self) -> str:
        return self._state.index.record.title

    def _on_triggered(self, action: QAction) -> None:
        asked = str(action.data() or "")
        if asked.startswith(_TAKE):
            self.take(asked.removeprefix(_TAKE))
        elif asked.startswith(_DROP):
            self.drop(asked.removeprefix(_DROP))

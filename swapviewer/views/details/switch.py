"""Buttons for the entries of one day, shown when there are several."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from swapviewer import text
from swapviewer.model.record import Event
from swapviewer.state import AppState
from swapviewer.views.focus import place_stop

_SIDE_SPACE = 12
_TITLE_MOST = 300


class EntryButton(QPushButton):
    """An entry's mark and title, cut to the button's width."""

    reached = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self.setCheckable(True)
        self.setProperty("role", "entry")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_entry(self, event: Event) -> None:
        """Show an entry."""
        title = text.beginning(event.title, _TITLE_MOST)
        self._words = f"{text.KIND_MARKS[event.kind]}  {title}"
        self.setAccessibleName(f"{text.KIND_NAMES[event.kind]}: {title}")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the title to the new width."""
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.reached.emit()

    def _fit(self) -> None:
        room = self.width() - 2 * _SIDE_SPACE
        cut = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(cut.replace("&", "&&"))


class DaySwitch(QWidget):
    """A button per entry of the chosen day; the chosen entry's is down."""

    reached = Signal()

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._buttons: list[EntryButton] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_clicked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)

    def refresh(self) -> None:
        """Show a button for each entry of the day; none for a day with one entry."""
        events = self._state.index.on(self._state.day)
        if len(events) < 2:
            return
        for at in range(len(self._buttons), len(events)):
            self._buttons.append(self._made(at))
        chosen = self._state.entry
        for at, button in enumerate(self._buttons):
            button.setVisible(at < len(events))
            if at < len(events):
                event = events[at]
                button.show_entry(event)
                button.setChecked(chosen is not None and chosen.id == event.id)

    def _made(self, at: int) -> EntryButton:
        button = EntryButton(self)
        self._group.addButton(button, at)
        self._column.addWidget(button)
        place_stop(button)
        button.reached.connect(self.reached)
        return button

    def _on_clicked(self, at: int) -> None:
        self._state.select_entry(self._state.index.on(self._state.day)[at].id)

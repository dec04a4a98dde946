"""The field for words to search; hits are marked as you type."""

from __future__ import annotations

from PySide6.QtCore import QDeadlineTimer, QEvent, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from swapviewer import text
from swapviewer.paint.marks import cross_icon
from swapviewer.state import AppState
from swapviewer.views.action import worded_action

_LONGEST = 200
# Milliseconds: a record shown anew is left alone for so long, and then taken in, while
# nothing else is to do, in turns of so long, and not for so long after somebody acted.
_PAUSE = 1_500
_TURN = 2
_REST = 300


class SearchField(QLineEdit):
    """Searches at each key; Enter goes to the next hit, Esc ends the search.

    The record is taken in between other work, so that the first key finds it ready.
    """

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setAccessibleName("Search")
        self.setPlaceholderText("Search everything")
        self._end = worded_action("End the search", self)
        self._end.triggered.connect(self.clear)
        self._crossed = False
        self.setMaxLength(_LONGEST)
        self.setMinimumWidth(110)
        self.setMaximumWidth(300)
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._prepare)
        self.textChanged.connect(state.search)
        self.returnPressed.connect(state.next_entry)
        state.hits_changed.connect(self.refresh)
        state.record_changed.connect(self.refresh)
        state.record_changed.connect(self._begin)
        state.places_changed.connect(self.rest)
        self.refresh()
        self._begin()

    def refresh(self) -> None:
        """Show the words searched for, and how many entries hold them."""
        words, hits = self._state.selection.words, self._state.hits
        if words != self.text():
            with QSignalBlocker(self):
                self.setText(words)
        found = (
            "" if hits is None else text.plural(len(hits), "entry found", "entries found")
        )
        if self._state.searching:
            found = "Searching …"
            self._turns.start(0)
        self.setToolTip(
            text.tooltip(found or "Search all that is told of entries (Ctrl+F)")
        )
        self.setAccessibleDescription(found)
        self._show_end()

    def rest(self) -> None:
        """Take nothing in for a moment, for what somebody does comes first."""
        if self._turns.isActive() and not self._state.searching:
            self._turns.start(max(_REST, self._turns.remainingTime()))

    def _show_end(self) -> None:
        """Show what ends a search, drawn when there first is one."""
        if self.text() and not self._crossed:
            self._end.setIcon(cross_icon(self.palette().placeholderText().color()))
            if self._end not in self.actions():
                self.addAction(self._end, QLineEdit.ActionPosition.TrailingPosition)
            self._crossed = True
        self._end.setVisible(bool(self.text()))

    def _begin(self) -> None:
        self._turns.start(0 if self._state.searching else _PAUSE)

    def _prepare(self) -> None:
        self._turns.start(0)
        turn = QDeadlineTimer(_TURN)
        while self._state.prepare_search():
            if turn.hasExpired():
                return
        self._turns.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the cross in the colour of the theme in force."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._crossed = False
            self._show_end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End the search on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            return
        super().keyPressEvent(event)

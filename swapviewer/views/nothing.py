"""What stands in place of entries where none is left: why, and the way out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from swapviewer import text
from swapviewer.paint.theme import GAP
from swapviewer.state import AppState
from swapviewer.views.action import worded_button
from swapviewer.views.card import label
from swapviewer.views.parts import say


def why_nothing(state: AppState, narrowed: bool = True) -> str:
    """Return why no entry is left; span and search count only where `narrowed`."""
    chosen = state.selection
    where = f" in {text.span_words(state.span)}" if narrowed and state.brushed else ""
    reasons = ["passes the filter"] if chosen.filter else []
    if narrowed and state.hits is not None:
        reasons.append("holds these words")
    if not where and not reasons:
        return "This record holds no entry."
    return f"No entry{where}{' ' if reasons else ''}{' and '.join(reasons)}."


class Nothing(QWidget):
    """Says why there is no entry and offers to show all; hidden while there are some.

    `narrowed` is for panes that show what span and search leave, not only the filter.
    """

    def __init__(
        self, state: AppState, narrowed: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._narrowed = narrowed
        self._words = label("", "soft", self)
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setMinimumWidth(180)
        self.way_out = worded_button("Show all entries", self)
        self.way_out.clicked.connect(self._on_clicked)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addWidget(self.way_out, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        for signal in (
            state.record_changed,
            state.filter_changed,
            state.span_changed,
            state.hits_changed,
        ):
            signal.connect(self.refresh)
        self._empty = False
        self.refresh()

    @property
    def words(self) -> str:
        """Why there is nothing."""
        return self._words.text()

    def refresh(self) -> None:
        """Appear where nothing is left, and say so once."""
        state, before = self._state, self._empty
        self._empty = not (state.listed if self._narrowed else state.shown.events)
        self._words.setText(why_nothing(state, self._narrowed) if self._empty else "")
        self.way_out.setVisible(bool(state.index.events))
        self.setVisible(self._empty)
        if self._empty and not before:
            say(self, self.words)

    def _on_clicked(self) -> None:
        self._state.show_all()

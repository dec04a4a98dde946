"""The timeline under its title, with the brushed span as a chip that clears it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from swapviewer import text
from swapviewer.paint.look import Look
from swapviewer.paint.theme import BUTTON
from swapviewer.state import AppState
from swapviewer.views.card import Card
from swapviewer.views.nothing import Nothing
from swapviewer.views.timeline import TimelineView


class TimelineCard(Card):
    """Names the sides above and below the axis, and the span that is brushed."""

    def __init__(self, state: AppState, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("Timeline", parent)
        self._state = state
        self.timeline = TimelineView(state, look, self)
        self.nothing = Nothing(state, narrowed=False, parent=self.timeline)
        over = QVBoxLayout(self.timeline)
        over.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignHCenter)
        self.chip = QPushButton(self)
        self.chip.setAccessibleName("Clear the span")
        self.chip.setToolTip(text.tooltip("Show the whole record again (Backspace)"))
        self.chip.clicked.connect(self._on_clicked)
        self.add_to_head(self.chip)
        # Else all below would move under the pointer that has just brushed a span.
        self.keep_head(BUTTON)
        self.add(self.timeline, 1)
        state.record_changed.connect(self.refresh)
        state.span_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Name the sides and the brushed span."""
        above, *below = [side.name for side in self._state.index.sides] or [""]
        under = f", to {text.listed(below)} below" if below else ""
        self.rename(f"Timeline – returned to {above} above{under}")
        self.chip.setVisible(self._state.brushed)
        self.chip.setText(f"{text.span_words(self._state.span)}  ✕")

    def _on_clicked(self) -> None:
        self._state.show_span(None)

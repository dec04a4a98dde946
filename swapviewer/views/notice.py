"""A line above the panes that says what happened and offers what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from swapviewer.paint.theme import GAP
from swapviewer.views.action import worded_button
from swapviewer.views.card import label
from swapviewer.views.parts import say


class Notice(QFrame):
    """Hidden until there is something to say; never takes the keyboard away."""

    accepted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName("Notice")
        self._words = label("", "", self)
        self._words.setWordWrap(True)
        self._accept = QPushButton(self)
        self._accept.clicked.connect(self._on_accepted)
        close = worded_button("Close", self)
        close.setAccessibleName("Close the notice")
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP + 4, GAP - 2, GAP, GAP - 2)
        row.addWidget(self._words, 1)
        row.addWidget(self._accept)
        row.addWidget(close)
        self.hide()

    @property
    def words(self) -> str:
        """What is said now."""
        return self._words.text()

    def tell(self, words: str, offer: str = "") -> None:
        """Say something; `offer` is the word on the button, none for nothing to do."""
        self._words.setText(words)
        self._accept.setText(offer)
        self._accept.setVisible(bool(offer))
        self.show()
        say(self, words)

    def _on_accepted(self) -> None:
        self.hide()
        self.accepted.emit()

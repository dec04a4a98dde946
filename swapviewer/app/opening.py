"""A line above the panes while a long record is read: how far it is, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from swapviewer.app.record_file import RecordFile
from swapviewer.paint.theme import GAP
from swapviewer.views.action import worded_button
from swapviewer.views.card import label
from swapviewer.views.parts import say

_TURN = 150


class OpeningBar(QFrame):
    """Hidden until a long record is read; one that is not sound is told of then."""

    def __init__(self, file: RecordFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName("Opening a record")
        self.file = file
        self._words = label("", "", self)
        self._words.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName("Share of the record that is read")
        self.bar.setTextVisible(False)
        self.bar.setMaximumWidth(260)
        cancel = worded_button("Cancel", self)
        cancel.setAccessibleName("Cancel opening the record")
        cancel.clicked.connect(file.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP + 4, GAP - 2, GAP, GAP - 2)
        row.addWidget(self._words, 1)
        row.addWidget(self.bar)
        row.addWidget(cancel)
        self._turns = QTimer(self)
        self._turns.setInterval(_TURN)
        self._turns.timeout.connect(self.refresh)
        file.begun.connect(self._begin)
        file.ended.connect(self._end)
        file.failed.connect(self._tell)
        self.hide()

    @property
    def words(self) -> str:
        """What is said now."""
        return self._words.text()

    def refresh(self) -> None:
        """Say and show how far it is."""
        path, share = self.file.reading.path, round(self.file.reading.share * 100)
        self._words.setText(
            f"Reading {path.name if path else ''}: {share} %. "
            "What is shown stays until it is read."
        )
        self.bar.setValue(share)

    def _begin(self) -> None:
        self.refresh()
        self._turns.start()
        self.show()
        say(self, self.words)

    def _end(self) -> None:
        self._turns.stop()
        self.hide()

    def _tell(self) -> None:
        # No start needs a dialog.
        from swapviewer.app.dialogs import show_problems

        if self.file.problems:
            show_problems(self.window(), self.file.problems)

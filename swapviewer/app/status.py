"""The status bar: how much the record holds, how sound it is, what is picked."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QPushButton

from swapviewer import text
from swapviewer.app.acts import Acts
from swapviewer.paint.theme import GAP
from swapviewer.state import AppState
from swapviewer.views.card import label
from swapviewer.views.parts import say


class StatusLine(QObject):
    """Fills a window's status bar and keeps it true."""

    def __init__(self, window: QMainWindow, acts: Acts, state: AppState) -> None:
        super().__init__(window)
        self._state = state
        self._counts = label("", "", window)
        self._counts.setContentsMargins(GAP, 0, 0, 3)
        self._proof = QPushButton(window)
        self._proof.setProperty("role", "quiet")
        self._proof.setToolTip(text.tooltip("The record's sums against stated totals (R)"))
        self._proof.clicked.connect(acts.show_reconciliation)
        self._proof.hide()
        self._picked = label("", "", window)
        self._picked.setContentsMargins(0, 0, GAP, 3)
        self._picked.setAccessibleName("Sum of the chosen entries")
        bar = window.statusBar()
        bar.addWidget(self._counts)
        bar.addWidget(self._proof, 1)
        bar.addPermanentWidget(self._picked)
        bar.setSizeGripEnabled(False)
        state.record_changed.connect(self.refresh)
        state.picks_changed.connect(self._show_picked)
        state.counting_changed.connect(self._show_picked)
        self.refresh()

    @property
    def picked(self) -> str:
        """The sum of the picked entries in words, empty for none."""
        return self._picked.text()

    def refresh(self) -> None:
        """Say how much the record holds."""
        record = self._state.index.record
        parts = (
            text.plural(len(record.events), "entry", "entries"),
            text.plural(len(record.sources), "source", "sources"),
            f"record through {text.short_day(record.covers.through)}",
        )
        self._counts.setText(" · ".join(parts))

    def prove(self) -> None:
        """Say from now on how close the record stays to stated totals; it takes a while."""
        self._show_proof()
        self._state.record_changed.connect(self._show_proof)
        self._state.counting_changed.connect(self._show_proof)

    def _show_proof(self) -> None:
        # What the first paint does without is imported after it.
        from swapviewer.index.proof import closeness_words, proofs

        found = proofs(self._state.index, self._state.basis)
        words = closeness_words(found[0]) if found else ""
        self._proof.setText(words)
        self._proof.setVisible(bool(words))

    def _show_picked(self) -> None:
        picked, state = self._state.picked, self._state
        words = ""
        if picked:
            from swapviewer.index.picked import picked_words

            words = picked_words(state.index, picked, state.basis)
        self._picked.setText(words)
        if words:
            say(self._picked, words)

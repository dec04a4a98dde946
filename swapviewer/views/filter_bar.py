"""What narrows the view: a menu of facets, and a chip for each value asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from swapviewer import text
from swapviewer.index.filtering import (
    FACET_NAMES,
    FACETS,
    NO_FILTER,
    Facet,
    choices,
    value_words,
)
from swapviewer.paint.theme import GAP
from swapviewer.state import AppState
from swapviewer.views.action import worded_button
from swapviewer.views.card import label
from swapviewer.views.focus import place_stop


class FilterMenu(QMenu):
    """A submenu per facet, a tick per value; filled anew each time it opens."""

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__("&Filter", parent)
        self._state = state
        self._facets: dict[Facet, QMenu] = {
            facet: self.addMenu(FACET_NAMES[facet]) for facet in FACETS
        }
        self._group = QActionGroup(self)
        self._group.setExclusive(False)
        self._group.triggered.connect(self._on_triggered)
        self.addSeparator()
        self._clear = self.addAction("&Clear the filter")
        self._clear.triggered.connect(self._on_clear)
        self.aboutToShow.connect(self.refresh)

    def refresh(self) -> None:
        """List the values that occur in the record, each with its number of entries."""
        for action in self._group.actions():
            self._group.removeAction(action)
            action.deleteLater()
        wanted = self._state.selection.filter
        for facet, menu in self._facets.items():
            # The old actions live on for a moment, and would make an empty menu a full one.
            menu.clear()
            asked = wanted.values(facet)
            for value, entries in choices(self._state.index, facet):
                words = value_words(self._state.index, facet, value)
                action = QAction(f"{text.on_menu(words)}  ({entries})", self._group)
                action.setCheckable(True)
                action.setChecked(value in asked)
                action.setData(f"{facet}:{value}")
                menu.addAction(action)
            menu.setEnabled(not menu.isEmpty())
        self._clear.setEnabled(bool(wanted))

    def _on_triggered(self, action: QAction) -> None:
        name, _, value = str(action.data()).partition(":")
        facet = next(one for one in FACETS if one == name)
        self._state.filter_by(self._state.selection.filter.toggled(facet, value))

    def _on_clear(self) -> None:
        self._state.filter_by(NO_FILTER)


class FilterChips(QWidget):
    """A button per value asked for, which takes it back; hidden without a filter."""

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._chips: list[QPushButton] = []
        self._asked: list[tuple[Facet, str]] = []
        self._head = label("", "soft", self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, GAP)
        self._row.setSpacing(GAP - 2)
        self._row.addWidget(self._head)
        self._clear = worded_button("Clear the filter", self)
        self._clear.setProperty("role", "quiet")
        self._clear.clicked.connect(self._on_clear)
        self._row.addWidget(self._clear)
        self._row.addStretch(1)
        state.filter_changed.connect(self.refresh)
        state.record_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show a chip for each value, in the order of the facets."""
        wanted, index = self._state.selection.filter, self._state.index
        self._asked = sorted(wanted.asked, key=lambda one: (FACETS.index(one[0]), one[1]))
        for at in range(len(self._chips), len(self._asked)):
            self._chips.append(self._made(at))
        for at, chip in enumerate(self._chips):
            chip.setVisible(at < len(self._asked))
            if at < len(self._asked):
                facet, value = self._asked[at]
                words = f"{FACET_NAMES[facet]}: {value_words(index, facet, value)}"
                chip.setText(f"{words}  ✕".replace("&", "&&"))
                chip.setAccessibleName(f"Remove the filter {words}")
        left = text.plural(len(self._state.shown.events), "entry", "entries")
        self._head.setText(f"Filtered to {left} of {text.count(len(index.events))}:")
        self.setVisible(bool(self._asked))

    def _made(self, at: int) -> QPushButton:
        chip = QPushButton(self)
        chip.setProperty("chip", at)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.clicked.connect(self._on_clicked)
        self._row.insertWidget(1 + at, chip)
        # Tab goes through children in this order, and comes to the way out at the end.
        self._clear.raise_()
        place_stop(chip)
        place_stop(self._clear)
        return chip

    def _on_clear(self) -> None:
        self._state.filter_by(NO_FILTER)

    def _on_clicked(self) -> None:
        chip = self.sender()
        if chip in self._chips:
            facet, value = self._asked[self._chips.index(chip)]
            self._state.filter_by(self._state.selection.filter.toggled(facet, value))

"""The list of the span's entries, under a heading for each month."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from swapviewer.paint.look import Look
from swapviewer.state import AppState
from swapviewer.views.entry_delegate import ROW, EntryDelegate
from swapviewer.views.entry_rows import EntriesModel
from swapviewer.views.even_list import EvenList
from swapviewer.views.hint import RestTimer, show_hint


class EntriesView(EvenList):
    """The list; the chosen entry stays in sight, a click chooses."""

    def __init__(self, state: AppState, look: Look, parent: QWidget | None = None) -> None:
        self._model = EntriesModel(state)
        super().__init__(self._model, ROW, parent)
        self._state = state
        self._delegate = EntryDelegate(state, look, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Entries of the span")
        self.setMouseTracking(True)
        self._rest = RestTimer(self)
        self._rest.timeout.connect(self._show_hint)
        self.entered.connect(self._on_entered)
        self.viewportEntered.connect(self._on_left)
        self.setProperty("role", "entries")
        # Else each step would paint all rows, and all that lies behind them.
        self._ground.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFrameShape(EvenList.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMinimumHeight(2 * ROW)
        self._showing = False
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        state.picks_changed.connect(self._show_chosen)
        state.record_changed.connect(self.refresh)
        for signal in (state.span_changed, state.filter_changed, state.hits_changed):
            signal.connect(self.refresh)
        state.entry_changed.connect(self._show_chosen)
        state.day_changed.connect(self._show_chosen)
        look.theme_changed.connect(self._ground.update)
        self.refresh()

    def cover(self) -> None:
        """Cover what lies behind the scroll bar, else each step would paint that, too."""
        if (behind := self.verticalScrollBar().parentWidget()) is not None:
            behind.setBackgroundRole(QPalette.ColorRole.Base)
            behind.setAutoFillBackground(True)

    def refresh(self) -> None:
        """List the span's entries."""
        self._model.reload()
        self._show_chosen()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        super().leaveEvent(event)
        self._on_left()

    def _on_entered(self, index: QModelIndex) -> None:
        # A list scrolls before it is shown, and cannot know then where the pointer is.
        if self.isVisible():
            self._delegate.hovered = QPersistentModelIndex(index)
            self._rest.start()

    def _on_left(self) -> None:
        self._delegate.hovered = QPersistentModelIndex()
        self._rest.stop()

    def _show_hint(self) -> None:
        row = self._delegate.hovered
        if row.flags() & Qt.ItemFlag.ItemIsEnabled:
            words = str(row.data(Qt.ItemDataRole.AccessibleTextRole))
            show_hint(self._ground, self.visualRect(row), words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen entry in sight."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def _show_chosen(self) -> None:
        if self._showing:
            return
        self._showing = True
        self._select_rows()
        self._showing = False

    def _select_rows(self) -> None:
        """Select the chosen entry's row, and those of the entries picked with it."""
        entry = self._state.entry
        row = self._model.row_of(entry.id) if entry else None
        if row is None:
            self.selectionModel().clear()
            return
        index = self._model.index(row)
        alone = not self._state.picked and self.selectedIndexes() == [index]
        if alone and self.currentIndex() == index:
            # Day and entry mostly change together, each with its signal.
            return
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        for event in self._state.picked:
            other = self._model.row_of(event.id)
            if other is not None:
                self.selectionModel().select(
                    self._model.index(other), QItemSelectionModel.SelectionFlag.Select
                )
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._showing:
            row = self._model.row(current)
            if not isinstance(row, str):
                self._showing = True
                self._state.select_entry(row.id)
                self._showing = False

    def _on_selection_changed(self) -> None:
        if self._showing:
            return
        self._showing = True
        rows = [self._model.row(index) for index in self.selectedIndexes()]
        self._state.pick(row.id for row in rows if not isinstance(row, str))
        self._showing = False

"""The chart read as a table: the same series in words, to be walked through and copied."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from swapviewer.index.series_words import Table
from swapviewer.paint.theme import BODY, GAP

_Place = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class TableModel(QAbstractTableModel):
    """The rows of a table as a view asks for them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = Table((), ())

    @property
    def table(self) -> Table:
        """What is shown."""
        return self._table

    def show_table(self, table: Table) -> None:
        """Show another table."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def rowCount(self, parent: _Place = _ROOT) -> int:  # noqa: N802
        """Return the number of periods."""
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: _Place = _ROOT) -> int:  # noqa: N802
        """Return the number of heads."""
        return 0 if parent.isValid() else len(self._table.heads)

    def data(self, index: _Place, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the words of a cell; a screen reader hears its head first."""
        words = self._table.rows[index.row()][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._table.heads[index.column()]}: {words}"
            case _:
                return None

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | None:
        """Return the head of a column."""
        across = orientation == Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole:
            return self._table.heads[section]
        return None


class TableView(QTableView):
    """Shows a table; Ctrl+C copies what is selected, or all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = TableModel(self)
        self.setModel(self._model)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setContentsMargins(GAP // 2, 0, 0, 0)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(BODY + GAP + 2)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def show_table(self, table: Table, name: str) -> None:
        """Show another table under another name."""
        self.setAccessibleName(name)
        if table != self._model.table:
            self._model.show_table(table)

    def copy(self) -> None:
        """Put the selected rows, or all, into the clipboard as tab-separated text."""
        table = self._model.table
        chosen = sorted({index.row() for index in self.selectedIndexes()})
        rows = tuple(table.rows[row] for row in chosen) or table.rows
        QGuiApplication.clipboard().setText(Table(table.heads, rows).tab_separated)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy on Ctrl+C, else do what tables do."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

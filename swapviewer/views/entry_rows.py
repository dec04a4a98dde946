"""The rows of the list: a heading for each month, and below it an entry a row."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from swapviewer import text
from swapviewer.index.agreed import event_agreement
from swapviewer.index.days import RecordIndex
from swapviewer.model.record import Event
from swapviewer.state import AppState

_Index = QModelIndex | QPersistentModelIndex


def entry_words(index: RecordIndex, event: Event, basis: str) -> str:
    """Return an entry as one line: date, kind, title and figures, for hints and readers."""
    figures = [
        f"{index.figure(event, party.id, basis).full_words} to {party.name}"
        for party in index.returned_to(event)
    ]
    head = f"{text.short_day(event.date)}, {text.KIND_NAMES[event.kind]}"
    agreed = event_agreement(index, event)
    told = [*figures, text.AGREEMENTS[agreed]] if agreed else figures
    return ": ".join([head, event.title]) + "".join(f", {one}" for one in told)


class EntriesModel(QAbstractListModel):
    """The entries in order, a heading (text) before the first of each month."""

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._rows: list[Event | str] = []
        self._row_of: dict[str, int] = {}

    def reload(self) -> None:
        """Take the span's entries from the state."""
        self.beginResetModel()
        self._rows, self._row_of, month = [], {}, ""
        for event in self._state.listed:
            if text.month_year(event.date) != month:
                month = text.month_year(event.date)
                self._rows.append(month)
            self._row_of[event.id] = len(self._rows)
            self._rows.append(event)
        self.endResetModel()

    def row_of(self, name: str) -> int | None:
        """Return the row of an entry, None when the span leaves it out."""
        return self._row_of.get(name)

    def row(self, index: _Index) -> Event | str:
        """Return the entry or the heading of a row."""
        return self._rows[index.row()]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Return the number of rows, headings included."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return that entries can be chosen and headings cannot."""
        if isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return a row's words."""
        row = self._rows[index.row()]
        if isinstance(row, str):
            shown = role in (
                Qt.ItemDataRole.DisplayRole,
                Qt.ItemDataRole.AccessibleTextRole,
            )
            return row if shown else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{text.day_month(row.date)}  {row.title}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return entry_words(self._state.index, row, self._state.basis)
            case Qt.ItemDataRole.ToolTipRole:
                return text.tooltip(entry_words(self._state.index, row, self._state.basis))
        return None

"""The rows of the list: a heading for each month, and below it an entry a row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QWidget

from swapviewer import text
from swapviewer.index.agreed import event_agreement
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import Agreement
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


class EntriesModel(QStringListModel):
    """The entries in order, a heading (text) before the first of each month.

    The rows of all entries are made once, and a span shows a stretch of them. Qt counts
    them by itself: asking Python for the place of each takes a list of many too long.
    """

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._entries: tuple[Event, ...] = ()
        self._rows: list[Event | str] = []
        self._row_of: dict[str, int] = {}
        self._start, self._heading = 0, ""
        self._agreed: dict[str, Agreement | None] = {}

    def reload(self) -> None:
        """Take the span's entries from the state."""
        shown = self._state.listed
        self._arrange(self._state.shown.events if self._state.hits is None else shown)
        rows = 0
        if shown:
            first, last = (self._row_of[one.id] for one in (shown[0], shown[-1]))
            # The span may begin within a month, whose name then stands above all the same.
            self._start, self._heading = first - 1, text.month_year(shown[0].date)
            rows = last - first + 2
        self.setStringList([""] * rows)

    def row_of(self, name: str) -> int | None:
        """Return the row of an entry, None when the span leaves it out."""
        row = self._row_of.get(name, -1) - self._start
        return row if 0 < row < self.rowCount() else None

    def row(self, index: _Index) -> Event | str:
        """Return the entry or the heading of a row."""
        at = index.row()
        return self._rows[self._start + at] if at else self._heading

    def agreement(self, event: Event) -> Agreement | None:
        """Return how far the sides agree on an entry, found once for each."""
        if event.id not in self._agreed:
            self._agreed[event.id] = event_agreement(self._state.index, event)
        return self._agreed[event.id]

    def _arrange(self, entries: tuple[Event, ...]) -> None:
        if entries is self._entries:
            return
        self._entries, self._rows, self._row_of = entries, [], {}
        self._agreed = {}
        month = (0, 0)
        for event in entries:
            if (event.date.year, event.date.month) != month:
                month = (event.date.year, event.date.month)
                self._rows.append(text.month_year(event.date))
            self._row_of[event.id] = len(self._rows)
            self._rows.append(event)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return that entries can be chosen and headings cannot."""
        if isinstance(self.row(index), str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return a row's words."""
        row = self.row(index)
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

"""The rows of the list: a heading for each month, and below it an entry a row."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from swapviewer import text
from swapviewer.index.agreed import event_agreement
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import Agreement
from swapviewer.model.record import Event
from swapviewer.spans import month_of
from swapviewer.state import AppState

_DATE = attrgetter("date")
_Index = QModelIndex | QPersistentModelIndex
_WHOLE = QModelIndex()


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
    """The entries in order, a heading (text) before the first of each month.

    The rows of all entries are made once, and a span shows a stretch of them.
    """

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._index = state.index
        self._entries: Sequence[Event] = ()
        # Before which entries the headings stand, and their words.
        self._heads: list[int] = []
        self._heads_rows: list[int] = []
        self._months: list[str] = []
        self._start, self._rows, self._heading = 0, 0, ""
        self._agreed: dict[str, Agreement | None] = {}

    def reload(self) -> None:
        """Take the span's entries from the state."""
        self.beginResetModel()
        shown, self._index = self._state.listed, self._state.index
        self._arrange(self._state.shown.events if self._state.hits is None else shown)
        self._rows = 0
        if shown:
            first, last = (self._row_at(self._place(one)) for one in (shown[0], shown[-1]))
            # The span may begin within a month, whose name then stands above all the same.
            self._start, self._heading = first - 1, text.month_year(shown[0].date)
            self._rows = last - first + 2
        self.endResetModel()

    def rowCount(self, parent: _Index = _WHOLE) -> int:  # noqa: N802
        """Return how many rows there are; below a row are none."""
        return 0 if parent.isValid() else self._rows

    def row_of(self, name: str) -> int | None:
        """Return the row of an entry, None when the span leaves it out."""
        try:
            event = self._index.event(name)
        except KeyError:
            return None
        at = self._place(event)
        if at >= len(self._entries) or self._entries[at] is not event:
            return None
        row = self._row_at(at) - self._start
        return row if 0 < row < self._rows else None

    def row(self, index: _Index) -> Event | str:
        """Return the entry or the heading of a row."""
        if not index.row():
            return self._heading
        row = self._start + index.row()
        heads = bisect_right(self._heads_rows, row)
        if heads and self._heads_rows[heads - 1] == row:
            return self._months[heads - 1]
        return self._entries[row - heads]

    def agreement(self, event: Event) -> Agreement | None:
        """Return how far the sides agree on an entry, found once for each."""
        if event.id not in self._agreed:
            self._agreed[event.id] = event_agreement(self._state.index, event)
        return self._agreed[event.id]

    def _arrange(self, entries: Sequence[Event]) -> None:
        if entries is self._entries:
            return
        self._entries, self._agreed = entries, {}
        self._heads, self._months, at = [], [], 0
        # From month to month: looking at each of many entries takes too long.
        while at < len(entries):
            day = entries[at].date
            self._heads.append(at)
            self._months.append(text.month_year(day))
            end = month_of(day.year, day.month).last
            at = bisect_right(entries, end, at, key=_DATE)
        self._heads_rows = [at + number for number, at in enumerate(self._heads)]

    def _place(self, event: Event) -> int:
        """Return the place of an entry among those that have rows."""
        place_of = self._index.place_of
        return bisect_left(self._entries, place_of(event), key=place_of)

    def _row_at(self, place: int) -> int:
        return place + bisect_right(self._heads, place)

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

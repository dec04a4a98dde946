"""The rows of the list: a heading for each month, and below it an entry a row."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from swapviewer import text
from swapviewer.index.agreed import event_agreement
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import Agreement
from swapviewer.index.keeping import kept
from swapviewer.index.stretch import Picked, Stretch
from swapviewer.model.record import Event
from swapviewer.spans import month_of
from swapviewer.state import AppState

_Index = QModelIndex | QPersistentModelIndex
_WHOLE = QModelIndex()


@kept
def months(index: RecordIndex) -> tuple[tuple[int, int, str], ...]:
    """Return of each month with entries where they begin and end, and the month's name."""
    found, at = [], 0
    while at < len(index.events):
        day = index.events[at].date
        end = index.stretch(month_of(day.year, day.month)).stop
        found.append((at, end, text.month_year(day)))
        at = end
    return tuple(found)


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
        self._shown, self._flags = state.shown, state.flags
        self._entries = Stretch((), slice(0))
        # Before which entries the headings stand, and their words.
        self._heads: list[int] = []
        self._heads_rows: list[int] = []
        self._months: list[str] = []
        self._start, self._rows, self._heading = 0, 0, ""
        self._agreed: dict[str, Agreement | None] = {}
        self._arrange()

    def reload(self) -> None:
        """Take the span's entries from the state."""
        self.beginResetModel()
        state = self._state
        if (self._shown, self._flags) != (state.shown, state.flags):
            self._shown, self._flags = state.shown, state.flags
            self._arrange()
        places, listed = self._shown.stretch(state.span), state.listed
        self._rows = 0
        if listed:
            first = self._rank(places.start)
            last = first + len(listed) - 1
            # The span may begin within a month, whose name then stands above all the same.
            self._start = self._row_at(first) - 1
            self._heading = text.month_year(listed[0].date)
            self._rows = self._row_at(last) - self._start + 1
        self.endResetModel()

    def rowCount(self, parent: _Index = _WHOLE) -> int:  # noqa: N802
        """Return how many rows there are; below a row are none."""
        return 0 if parent.isValid() else self._rows

    def row_of(self, name: str) -> int | None:
        """Return the row of an entry, None when the span leaves it out."""
        at, flags = self._shown.place_named(name), self._flags
        if at is None or (flags is not None and not flags[at]):
            return None
        row = self._row_at(self._rank(at)) - self._start
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

    def _arrange(self) -> None:
        """Find out which months have entries, and how many."""
        events, flags, at = self._shown.events, self._flags, 0
        whole = slice(0, len(events))
        self._entries = (
            Stretch(events, whole) if flags is None else Picked(events, whole, flags)
        )
        self._heads, self._months, self._agreed = [], [], {}
        for first, end, name in months(self._shown):
            many = end - first if flags is None else flags.count(1, first, end)
            if many:
                self._heads.append(at)
                self._months.append(name)
                at += many
        self._heads_rows = [at + number for number, at in enumerate(self._heads)]

    def _rank(self, place: int) -> int:
        """Return how many entries with rows stand before a place among all shown."""
        return place if self._flags is None else self._flags.count(1, 0, place)

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

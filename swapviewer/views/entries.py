"""The list of the span's entries, under a heading for each month."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from swapviewer import text
from swapviewer.index.days import RecordIndex
from swapviewer.model.record import Event
from swapviewer.paint.look import Look
from swapviewer.paint.marks import draw_mark
from swapviewer.paint.theme import BODY, RADIUS, SMALL, font
from swapviewer.state import AppState

_ROW = 25
_HEADING_ROW = 28
_DATE_LEFT = 26
_TITLE_LEFT = 80
_Index = QModelIndex | QPersistentModelIndex


def entry_words(index: RecordIndex, event: Event, basis: str) -> str:
    """Return an entry as one line: date, kind, title and figures, for hints and readers."""
    figures = [
        f"{index.figure(event, party.id, basis).words} to {party.name}"
        for party in index.returned_to(event)
    ]
    head = f"{text.short_day(event.date)}, {text.KIND_NAMES[event.kind]}"
    return ": ".join([head, event.title]) + "".join(f", {one}" for one in figures)


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


class EntryDelegate(QStyledItemDelegate):
    """Paints a row: mark, day, title; month headings in small capitals."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        """Return a row's height."""
        heading = not index.flags() & Qt.ItemFlag.ItemIsEnabled
        return QSize(160, _HEADING_ROW if heading else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        model = index.model()
        assert isinstance(model, EntriesModel)
        row, place = model.row(index), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, str):
            self._paint_heading(painter, place, row)
        else:
            state = QStyle.StateFlag(option.state)
            self._paint_entry(painter, place, row, state)
        painter.restore()

    def _paint_heading(self, painter: QPainter, place: QRect, words: str) -> None:
        painter.setFont(font(SMALL, bold=True))
        painter.setPen(QColor(self._look.theme.ink_faint))
        below = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(place.adjusted(8, 0, 0, -5), below, words)

    def _paint_entry(
        self, painter: QPainter, place: QRect, event: Event, state: QStyle.StateFlag
    ) -> None:
        theme = self._look.theme
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.chosen if chosen else theme.hover))
            painter.drawRoundedRect(QRectF(place).adjusted(0, 1, 0, -1), RADIUS, RADIUS)
        ink = theme.on_chosen if chosen else theme.ink
        centre = QPointF(place.left() + 14, place.center().y() + 0.5)
        draw_mark(
            painter, event.kind, centre, 9.0, ink if chosen else theme.kind(event.kind)
        )
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(font(BODY - 1))
        painter.setPen(QColor(ink if chosen else theme.ink_soft))
        day = f"{event.date.day} {text.MONTHS[event.date.month - 1][:3]}"
        painter.drawText(place.adjusted(_DATE_LEFT, 0, 0, 0), middle, day)
        painter.setPen(QColor(ink))
        room = place.adjusted(_TITLE_LEFT, 0, -6, 0)
        title = painter.fontMetrics().elidedText(
            event.title, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, middle, title)


class EntriesView(QListView):
    """The list; the chosen entry stays in sight, a click chooses."""

    def __init__(self, state: AppState, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._look = look
        self._model = EntriesModel(state, self)
        self.setModel(self._model)
        self.setItemDelegate(EntryDelegate(look, self))
        self.setAccessibleName("Entries of the span")
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(2 * _ROW)
        self._showing = False
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        state.picks_changed.connect(self._show_chosen)
        state.record_changed.connect(self.refresh)
        for signal in (state.span_changed, state.filter_changed, state.hits_changed):
            signal.connect(self.refresh)
        state.entry_changed.connect(self._show_chosen)
        state.day_changed.connect(self._show_chosen)
        look.theme_changed.connect(self.viewport().update)
        self.refresh()

    def refresh(self) -> None:
        """List the span's entries."""
        self._model.reload()
        self._show_chosen()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or say why there are none."""
        super().paintEvent(event)
        if self._state.listed:
            return
        searched = self._state.hits is not None
        filtered = bool(self._state.selection.filter)
        why = "No entry holds these words" if searched else "No entry in this span"
        with QPainter(self.viewport()) as painter:
            painter.setFont(font(BODY))
            painter.setPen(QColor(self._look.theme.ink_soft))
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            words = f"{why}{' with this filter' if filtered else ''}."
            painter.drawText(self.viewport().rect().adjusted(8, 8, -8, -8), flags, words)

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

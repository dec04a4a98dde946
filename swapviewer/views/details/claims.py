"""Who says how many: an entry's claims as a table that can be walked and copied."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from swapviewer.account.parts import ClaimRow, ClaimTable
from swapviewer.cells import tab_separated
from swapviewer.paint.look import Look
from swapviewer.paint.theme import BODY, SMALL, font

_Index = QModelIndex | QPersistentModelIndex
_EMPTY = ClaimTable((), ())
_SPACE = 4
_NUMBER_LEAST = 34
_NAME_LEAST = 66


class ClaimsModel(QAbstractTableModel):
    """Two rows per claim: the claimant with the numbers, and below it the small print."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = _EMPTY

    @property
    def heads(self) -> tuple[str, ...]:
        """The names of the columns."""
        return ("Stated by", *self._table.columns, "Source")

    def show(self, table: ClaimTable | None) -> None:
        """Show another table; None shows none."""
        self.beginResetModel()
        self._table = table or _EMPTY
        self.endResetModel()

    def claim(self, row: int) -> ClaimRow:
        """Return the claim of a row."""
        return self._table.rows[row // 2]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Return the number of rows."""
        return 0 if parent.isValid() else 2 * len(self._table.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.heads)

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | Qt.AlignmentFlag | None:
        """Return a column's name, numbers aligned to the right."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            left = section == 0
            return Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
        return self.heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return a cell's words; the small print stands in the first column."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row, column = self.claim(index.row()), index.column()
        if index.row() % 2:
            # The row is one wide cell; for readers, the cells below it say the same.
            told = column == 0 or role == Qt.ItemDataRole.AccessibleTextRole
            return small_print(row) if told else ""
        if column == 0:
            return row.claimant
        if column == len(self.heads) - 1:
            return ", ".join(str(number) for number in row.sources)
        return row.cells[column - 1]

    def as_text(self) -> str:
        """Return a line of tab-separated cells per claim, as spreadsheets paste them."""
        rows = [
            [
                row.claimant,
                *row.cells,
                ", ".join(str(number) for number in row.sources),
                small_print(row),
            ]
            for row in self._table.rows
        ]
        heads = [*self.heads, "Remarks"]
        return tab_separated([heads, *rows])


def small_print(row: ClaimRow) -> str:
    """Return what stands under the claimant's name."""
    return " · ".join(one for one in (f"returned to {row.returned_to}", row.remark) if one)


class ClaimDelegate(QStyledItemDelegate):
    """Paints claimant and numbers in the body's size, the small print below them."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height that the text takes: of one column, or of the whole width."""
        view = self.parent()
        assert isinstance(view, QTableView)
        small = index.row() % 2 == 1
        width = view.viewport().width() if small else view.columnWidth(index.column())
        room = QRect(0, 0, max(1, width - 2 * _SPACE), 10_000)
        metrics = QFontMetrics(
            font(SMALL) if small else font(BODY, bold=index.column() == 1)
        )
        words = str(index.data() or "")
        height = metrics.boundingRect(room, _WRAP, words).height() if words else 0
        return QSize(option.rect.width(), height + (_SPACE + 3 if small else _SPACE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        view = self.parent()
        assert isinstance(view, QTableView)
        theme, place, column = self._look.theme, QRect(option.rect), index.column()
        last = column == index.model().columnCount() - 1
        painter.save()
        inner = place.adjusted(_SPACE if column else 0, _SPACE, -_SPACE, 0)
        if index.row() % 2:
            painter.setPen(QPen(QColor(theme.grid)))
            painter.drawLine(place.bottomLeft(), place.bottomRight())
            painter.setFont(font(SMALL))
            painter.setPen(QColor(theme.ink_soft))
            painter.drawText(inner.adjusted(0, -_SPACE, 0, 0), _WRAP, str(index.data()))
        else:
            painter.setFont(font(BODY, bold=column == 1))
            painter.setPen(QColor(theme.link if last else theme.ink))
            flags = _WRAP if column == 0 else _WRAP_RIGHT
            painter.drawText(inner, flags, str(index.data()))
        painter.restore()


_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(
    Qt.TextFlag.TextWordWrap
)
_WRAP_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop) | int(
    Qt.TextFlag.TextWordWrap
)


class ClaimsTable(QTableView):
    """The table at its full height; a click on a source number asks for that source."""

    source_asked = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ClaimsModel(self)
        self.setModel(self._model)
        self.setItemDelegate(ClaimDelegate(look, self))
        self.setAccessibleName("Who says how many")
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._on_clicked)
        look.theme_changed.connect(self.viewport().update)

    def show_claims(self, table: ClaimTable | None) -> None:
        """Show an entry's claims; hide when it has none."""
        self.clearSpans()
        self._model.show(table)
        for row in range(1, self._model.rowCount(), 2):
            self.setSpan(row, 0, 1, self._model.columnCount())
        self.setVisible(table is not None)
        self._fit()

    def copy(self) -> None:
        """Put the table into the clipboard as tab-separated text."""
        QGuiApplication.clipboard().setText(self._model.as_text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the table on the platform's copy key."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the numbers what they need and the claimant the rest."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        heads, metrics = QFontMetrics(font(SMALL)), QFontMetrics(font(BODY, bold=True))
        taken = 0
        for column in range(1, self._model.columnCount()):
            words = [
                str(self._model.data(self._model.index(row, column)))
                for row in range(0, self._model.rowCount(), 2)
            ]
            longest = max(
                (metrics.horizontalAdvance(part) for one in words for part in one.split()),
                default=0,
            )
            head = heads.horizontalAdvance(self._model.heads[column])
            width = max(_NUMBER_LEAST, head + 8, longest + 2 * _SPACE)
            self.setColumnWidth(column, width)
            taken += width
        self.setColumnWidth(0, max(_NAME_LEAST, self.viewport().width() - taken))
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(self._model.rowCount()))
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 6)

    def _on_clicked(self, index: QModelIndex) -> None:
        sources = self._model.claim(index.row()).sources
        last = self._model.columnCount() - 1
        if index.column() == last and index.row() % 2 == 0 and sources:
            self.source_asked.emit(sources[0])

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
from swapviewer.paint.look import Look
from swapviewer.paint.theme import BODY, SMALL, font

_Index = QModelIndex | QPersistentModelIndex
_EMPTY = ClaimTable((), ())
_SPACE = 4
_NUMBER_LEAST = 40


class ClaimsModel(QAbstractTableModel):
    """A row per claim: who states it, its numbers, its sources."""

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
        return self._table.rows[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Return the number of claims."""
        return 0 if parent.isValid() else len(self._table.rows)

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
            return _alignment(section)
        return self.heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(
        self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | Qt.AlignmentFlag | None:
        """Return a cell's words."""
        row, column = self.claim(index.row()), index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if column == 0:
            return " · ".join(one for one in (row.claimant, small_print(row)) if one)
        if column == len(self.heads) - 1:
            return ", ".join(str(number) for number in row.sources)
        return row.cells[column - 1]

    def as_text(self) -> str:
        """Return the table as lines of tab-separated cells, as spreadsheets paste them."""
        rows = [
            [
                str(self.data(self.index(row, column)))
                for column in range(self.columnCount())
            ]
            for row in range(self.rowCount())
        ]
        return "\n".join("\t".join(row) for row in [list(self.heads), *rows])


def small_print(row: ClaimRow) -> str:
    """Return what stands under the claimant's name."""
    return " · ".join(one for one in (f"returned to {row.returned_to}", row.remark) if one)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignTop


class ClaimDelegate(QStyledItemDelegate):
    """Paints the claimant over two weights of print, and numbers on their line."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height that the first column's text takes at its width."""
        view = self.parent()
        assert isinstance(view, QTableView)
        model = index.model()
        assert isinstance(model, ClaimsModel)
        width = view.columnWidth(0) - 2 * _SPACE
        name, small = _texts(model.claim(index.row()), width)
        return QSize(option.rect.width(), name.height() + small.height() + 3 * _SPACE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        model = index.model()
        assert isinstance(model, ClaimsModel)
        theme, place = self._look.theme, QRect(option.rect)
        painter.save()
        painter.setPen(QPen(QColor(theme.grid)))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        inner = place.adjusted(_SPACE, _SPACE, -_SPACE, -_SPACE)
        row = model.claim(index.row())
        if index.column() == 0:
            name, _ = _texts(row, inner.width())
            painter.setFont(font(BODY))
            painter.setPen(QColor(theme.ink))
            painter.drawText(inner, _WRAP, row.claimant)
            painter.setFont(font(SMALL))
            painter.setPen(QColor(theme.ink_soft))
            painter.drawText(
                inner.adjusted(0, name.height() + 1, 0, 0), _WRAP, small_print(row)
            )
        else:
            source = index.column() == model.columnCount() - 1
            painter.setFont(font(BODY, bold=index.column() == 1))
            painter.setPen(QColor(theme.link if source else theme.ink))
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            wrap = Qt.TextFlag.TextWordWrap
            painter.drawText(inner, int(flags) | int(wrap), str(model.data(index)))
        painter.restore()


_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(
    Qt.TextFlag.TextWordWrap
)


def _texts(row: ClaimRow, width: int) -> tuple[QRect, QRect]:
    """Return the sizes of the two texts of the first column when set in this width."""
    room = QRect(0, 0, max(1, width), 10_000)
    name = QFontMetrics(font(BODY)).boundingRect(room, _WRAP, row.claimant)
    small = QFontMetrics(font(SMALL)).boundingRect(room, _WRAP, small_print(row))
    return name, small


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
        self._model.show(table)
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
                for row in range(self._model.rowCount())
            ]
            longest = max(
                (metrics.horizontalAdvance(part) for one in words for part in one.split()),
                default=0,
            )
            head = heads.horizontalAdvance(self._model.heads[column])
            width = max(_NUMBER_LEAST, head + 10, longest + 2 * _SPACE + 2)
            self.setColumnWidth(column, width)
            taken += width
        self.setColumnWidth(0, max(90, self.viewport().width() - taken))
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(self._model.rowCount()))
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 6)

    def _on_clicked(self, index: QModelIndex) -> None:
        sources = self._model.claim(index.row()).sources
        if index.column() == self._model.columnCount() - 1 and sources:
            self.source_asked.emit(sources[0])

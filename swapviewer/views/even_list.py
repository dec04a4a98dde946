"""A list with rows of one height: where a row stands is worked out when it is asked for."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QPainter,
    QPaintEvent,
    QRegion,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyleOptionViewItem,
    QWidget,
)

from swapviewer.paint.ground import lay_ground
from swapviewer.views.viewport import own_viewport

_Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemView.ScrollHint
_Action = QAbstractItemView.CursorAction


class EvenList(QListView):
    """Lays nothing out: `QListView` itself looks at each row whenever there are other ones.

    What it knows of places is asked of it in few ways, and all of these are answered here.
    It scrolls by pixels, only up and down, and its rows are as wide as it is.
    """

    def __init__(
        self, model: QAbstractItemModel, row: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._row = row
        self._ground = own_viewport(self)
        # First of all, for what Qt has in its stead is no model to be asked by Python.
        model.setParent(self)
        self.setModel(model)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def doItemsLayout(self) -> None:  # noqa: N802
        """Fit the scroll bar, and paint anew."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:  # noqa: N802
        """Have the scroll bar reach from the first to the last row."""
        bar, high = self.verticalScrollBar(), self._ground.height()
        bar.setSingleStep(self._row)
        bar.setPageStep(high)
        bar.setRange(0, max(0, self.model().rowCount() * self._row - high))
        QAbstractItemView.updateGeometries(self)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Move what is painted."""
        self.scrollDirtyRegion(dx, dy)
        self._ground.scroll(dx, dy)

    def verticalOffset(self) -> int:  # noqa: N802
        """Return how many pixels are out of sight above."""
        self.executeDelayedItemsLayout()
        return self.verticalScrollBar().value()

    def visualRect(self, index: _Index) -> QRect:  # noqa: N802
        """Return where a row stands in the viewport."""
        if not index.isValid():
            return QRect()
        top = index.row() * self._row - self.verticalOffset()
        return QRect(0, top, self._ground.width(), self._row)

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802
        """Return the row at a point of the viewport."""
        if not 0 <= point.x() < self._ground.width():
            return QModelIndex()
        return self.model().index(self._at(point.y()), 0)

    def scrollTo(self, index: _Index, hint: _Hint = _Hint.EnsureVisible) -> None:  # noqa: N802
        """Move as little as it takes to see a row, or to where the hint wants it."""
        if not index.isValid():
            return
        place, high = self.visualRect(index), self._ground.height()
        above, below = place.top(), place.bottom() + 1 - high
        seen, move = hint == _Hint.EnsureVisible, 0
        if hint == _Hint.PositionAtCenter:
            move = above - (high - self._row) // 2
        elif hint == _Hint.PositionAtTop or (seen and above < 0):
            move = above
        elif hint == _Hint.PositionAtBottom or (seen and below > 0):
            move = min(above, below)
        if move:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + move)
        else:
            self._ground.update(place)

    def moveCursor(self, action: _Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: ARG002, N802
        """Return the row that a key leads to, over those that cannot be chosen."""
        last, now = self.model().rowCount() - 1, self.currentIndex()
        page = max(1, self._ground.height() // self._row - 1)
        steps = {
            _Action.MoveUp: -1,
            _Action.MovePrevious: -1,
            _Action.MoveDown: 1,
            _Action.MoveNext: 1,
            _Action.MovePageUp: -page,
            _Action.MovePageDown: page,
        }
        if action == _Action.MoveHome or not now.isValid():
            return self._enabled(0, 1)
        if action == _Action.MoveEnd:
            return self._enabled(last, -1)
        if not (step := steps.get(action, 0)):
            return now
        towards = 1 if step > 0 else -1
        wanted = min(max(0, now.row() + step), last)
        found = self._enabled(wanted, towards)
        return found if found.isValid() else self._enabled(wanted, -towards)

    def setSelection(  # noqa: N802
        self, rect: QRect, command: QItemSelectionModel.SelectionFlag
    ) -> None:
        """Select the rows from one edge to the other, whichever is above."""
        first, last = sorted(map(self._at, (rect.top(), rect.bottom())))
        dragged = self.state() == QAbstractItemView.State.DragSelectingState
        if dragged:
            first, last = max(0, first), min(last, self.model().rowCount() - 1)
        ends = [self.model().index(row, 0) for row in (first, last)]
        found = QItemSelection()
        if first <= last and (dragged or all(map(_can_be_chosen, ends))):
            found.select(*ends)
        self.selectionModel().select(found, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802
        """Return where selected rows can be seen."""
        found = QRegion()
        for run in map(selection.at, range(selection.count())):
            place = self.visualRect(run.topLeft()) | self.visualRect(run.bottomRight())
            if place.intersects(self._ground.rect()):
                found += place
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint on their own ground those rows of which anything is to be painted."""
        dirty, option = event.rect(), QStyleOptionViewItem()
        with QPainter(self._ground) as painter:
            lay_ground(painter, dirty, self.palette().base())
            last = min(self._at(dirty.bottom()), self.model().rowCount() - 1)
            for row in range(self._at(dirty.top()), last + 1):
                index = self.model().index(row, 0)
                place = self.visualRect(index)
                if event.region().intersects(place):
                    option.rect = place
                    self.itemDelegate().paint(painter, option, index)

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802
        """Tell screen readers, which a list that knows of no layout does not."""
        QAbstractItemView.currentChanged(self, current, previous)
        if self.hasFocus():
            self._tell(QAccessible.Event.Focus, current)

    def selectionChanged(  # noqa: N802
        self, selected: QItemSelection, deselected: QItemSelection
    ) -> None:
        """Tell screen readers, which a list that knows of no layout does not."""
        QAbstractItemView.selectionChanged(self, selected, deselected)
        for what, found in (
            (QAccessible.Event.SelectionAdd, selected),
            (QAccessible.Event.SelectionRemove, deselected),
        ):
            if not found.isEmpty():
                self._tell(what, found.first().topLeft())

    def _tell(self, what: QAccessible.Event, row: _Index) -> None:
        if QAccessible.isActive() and row.isValid():
            told = QAccessibleEvent(self, what)
            told.setChild(row.row())
            QAccessible.updateAccessibility(told)

    def _at(self, y: int) -> int:
        """Return the row at a height, also where there is none."""
        return (y + self.verticalOffset()) // self._row

    def _enabled(self, row: int, towards: int) -> QModelIndex:
        """Return the next row that can be chosen, from one on."""
        while (index := self.model().index(row, 0)).isValid():
            if _can_be_chosen(index):
                break
            row += towards
        return index


def _can_be_chosen(index: QModelIndex) -> bool:
    return bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)

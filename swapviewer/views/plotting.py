"""The one door to pyqtgraph: a plot of columns, and the few items that are put into it.

Everything is built once and then only given other values. Nothing here knows the record.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QPen,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsGridLayout, QWidget

from swapviewer.paint.fills import Fill
from swapviewer.paint.theme import GAP, Theme, font

_OVERHANG = 40  # how far axis labels may reach beyond the axis, in logical pixels


class Bars:
    """Bars of one fill: a ground and a hatch over it that keeps its scale on the screen."""

    def __init__(self, plot: Plot, z: float) -> None:
        self._ground = _bar_item(plot, z)
        self._hatch = _bar_item(plot, z + 0.5)
        self._fill = Fill()

    def show(
        self,
        x: Sequence[float],
        foot: Sequence[float],
        height: Sequence[float],
        width: float,
    ) -> None:
        """Put the bars; `x` are their middles."""
        for item in (self._ground, self._hatch):
            item.setOpts(
                x=np.asarray(x, float),
                y0=np.asarray(foot, float),
                height=np.asarray(height, float),
                width=width,
            )

    def dress(self, fill: Fill) -> None:
        """Take other colours."""
        self._fill = fill
        self._ground.setOpts(brush=fill.brush, pen=fill.pen)
        self.fit()

    def fit(self) -> None:
        """Undo the plot's scale on the hatch, after each change of size or range."""
        brush = self._fill.hatching
        transform = self._hatch.sceneTransform()
        brush.setTransform(QTransform(transform.inverted()[0]))
        self._hatch.setOpts(brush=brush)


class Line:
    """A line through points, or separate strokes of two points each."""

    def __init__(self, plot: Plot, z: float, strokes: bool = False) -> None:
        self._item = pg.PlotCurveItem(connect="pairs" if strokes else "all")
        self._item.setZValue(z)
        plot.add(self._item)

    def show(self, x: Sequence[float], y: Sequence[float]) -> None:
        """Put the points of the line."""
        self._item.setData(x=np.asarray(x, float), y=np.asarray(y, float))

    def dress(self, pen: QPen) -> None:
        """Take another pen."""
        self._item.setPen(pen)


class Points:
    """Round marks of one size on the screen."""

    def __init__(self, plot: Plot, z: float) -> None:
        self._item = pg.ScatterPlotItem(symbol="o", size=7, pxMode=True)
        self._item.setZValue(z)
        plot.add(self._item)

    def show(self, x: Sequence[float], y: Sequence[float]) -> None:
        """Put the marks."""
        self._item.setData(x=np.asarray(x, float), y=np.asarray(y, float))

    def dress(self, pen: QPen, brush: QBrush) -> None:
        """Take other colours."""
        self._item.setPen(pen)
        self._item.setBrush(brush)


class Labels:
    """Plain words above points of the plot; makes as many as were ever needed."""

    def __init__(self, plot: Plot, anchor: tuple[float, float], pixels: int) -> None:
        self._plot = plot
        self._anchor = anchor
        self._font = font(pixels)
        self._items: list[pg.TextItem] = []
        self._colour = QColor()

    def show(self, placed: Sequence[tuple[float, float, str]]) -> None:
        """Put words at (x, y)."""
        while len(self._items) < len(placed):
            item = pg.TextItem("", anchor=self._anchor)
            item.setFont(self._font)
            item.setColor(self._colour)
            item.setZValue(5)
            self._plot.add(item)
            self._items.append(item)
        for item, (x, y, words) in zip(self._items, placed, strict=False):
            item.setText(words)
            item.setPos(x, y)
            item.setVisible(True)
        for item in self._items[len(placed) :]:
            item.setVisible(False)

    def dress(self, colour: str) -> None:
        """Take another colour."""
        self._colour = QColor(colour)
        for item in self._items:
            item.setColor(self._colour)


class Plot(pg.GraphicsView):
    """Columns at x = 0, 1, 2 …, with axes of our own labels; the wheel passes through.

    It is put together from a view box and two axes, for a PlotWidget builds menus and
    control forms that nobody would ever see, as windows without parent.
    """

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._columns = 0
        self._view = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        self._view.disableAutoRange()
        self._bottom, self._left = pg.AxisItem("bottom"), pg.AxisItem("left")
        self._bottom.setStyle(tickLength=3, tickTextOffset=4, tickAlpha=255)
        self._left.setStyle(tickLength=0, tickTextOffset=6, tickAlpha=0)
        for axis in (self._bottom, self._left):
            axis.setStyle(hideOverlappingLabels=_OVERHANG)
            axis.linkToView(self._view)
        self._put_together()
        self._view.sigResized.connect(self._on_resized)

    def _put_together(self) -> None:
        whole = pg.GraphicsWidget()
        layout = QGraphicsGridLayout()
        layout.setContentsMargins(0, 0, GAP + 4, 0)
        layout.setSpacing(0)
        layout.addItem(self._left, 0, 0)
        layout.addItem(self._view, 0, 1)
        layout.addItem(self._bottom, 1, 1)
        layout.setColumnStretchFactor(1, 1)
        layout.setRowStretchFactor(0, 1)
        whole.setLayout(layout)
        self.setCentralItem(whole)

    def add(self, item: object) -> None:
        """Put an item into the plot; it never changes what range is shown."""
        self._view.addItem(item, ignoreBounds=True)

    @property
    def room(self) -> QSizeF:
        """The size of the plot within its axes, in logical pixels."""
        return QSizeF(self._view.size())

    @property
    def ranges(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """The columns and the values shown, each from and to."""
        (left, right), (low, high) = self._view.viewRange()
        return (left, right), (low, high)

    def show_columns(self, columns: int, low: float, high: float) -> None:
        """Show so many columns, and the values from `low` to `high`."""
        self._columns = columns
        self._view.setRange(
            xRange=(-0.5, columns - 0.5),
            yRange=(low, high),
            padding=0,
            disableAutoRange=True,
        )

    def label_axes(
        self,
        below: Sequence[tuple[float, str]],
        left: Sequence[tuple[float, str]],
        width: float,
    ) -> None:
        """Label columns and values; `width` is the room that the value labels need."""
        self._bottom.setTicks([list(below)])
        self._left.setTicks([list(left)])
        self._left.setWidth(width)

    def dress(self, theme: Theme, tick_font: QFont, height: float) -> None:
        """Take other colours; `height` is the room for the labels below."""
        self.setBackground(theme.card)
        for axis in (self._bottom, self._left):
            axis.setPen(QPen(Qt.PenStyle.NoPen))
            axis.setTextPen(QColor(theme.ink_soft))
            axis.setStyle(tickFont=tick_font)
        self._bottom.setTickPen(QColor(theme.ink_faint))
        self._bottom.setHeight(height)

    def column_at(self, point: QPointF) -> int | None:
        """Return the column at a point of the widget, its labels among it."""
        x = self._view.mapSceneToView(point).x()
        column = round(x)
        return column if 0 <= column < self._columns else None

    def column_rect(self, column: int) -> QRect:
        """Return where a column stands in the widget."""
        _, (low, high) = self.ranges
        corner = self._view.mapViewToScene(QPointF(column - 0.5, high))
        other = self._view.mapViewToScene(QPointF(column + 0.5, low))
        return QRectF(corner, other).toAlignedRect()

    def _on_resized(self) -> None:
        self.resized.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to whatever the plot lies in."""
        event.ignore()


def _bar_item(plot: Plot, z: float) -> pg.BarGraphItem:
    item = pg.BarGraphItem(
        x=[], y0=[], height=[], width=1.0, pen=QPen(Qt.PenStyle.NoPen), brush=QBrush()
    )
    item.setZValue(z)
    plot.add(item)
    return item

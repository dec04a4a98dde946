"""Paint a series: value lines, bars or running sums, numbers, and what is chosen."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from swapviewer.paint.chart_curves import Curve
from swapviewer.paint.chart_plan import LINE, ChartPlan, value_words
from swapviewer.paint.fills import Fill, cosmetic, fill, hue_of, line, undisclosed
from swapviewer.paint.theme import BODY, GAP, SMALL, Theme, font, line_height
from swapviewer.paint.words import MIDDLE, laid, line_width, write

_RIGHT = (1.0, 0.5)
_TICK = 3.0
_POINT = 3.5


def draw_chosen(painter: QPainter, plan: ChartPlan, column: int, theme: Theme) -> None:
    """Draw what lies behind the column of the chosen day."""
    painter.fillRect(plan.band(column), QColor(theme.shade(theme.ink, 0.08)))


def draw_focused(painter: QPainter, plan: ChartPlan, column: int, theme: Theme) -> None:
    """Draw the frame around the column that holds the keyboard."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(cosmetic(theme.focus, 2.0))
    painter.drawRect(plan.band(column).adjusted(0, 1, 0, -1))
    painter.restore()


def draw_chart(painter: QPainter, plan: ChartPlan, theme: Theme) -> None:
    """Draw a series with its axes onto the card that lies below."""
    painter.save()
    painter.setFont(font(SMALL))
    _draw_values(painter, plan, theme)
    _draw_ticks(painter, plan, theme)
    for stack in plan.stacks:
        _draw_bars(painter, stack.bars, fill(theme, stack.layer, stack.side))
    for side, marks in enumerate(plan.marks):
        hue = hue_of(theme, plan.series.asked.measure, side)
        _draw_bars(painter, marks, undisclosed(theme, hue))
    for curve in reversed(plan.curves):
        _draw_stairs(painter, plan, curve, theme)
    for curve in plan.curves:
        _draw_points(painter, curve, theme)
    painter.setPen(cosmetic(theme.ink_faint))
    painter.drawLine(QLineF(plan.plot.left(), plan.foot, plan.plot.right(), plan.foot))
    _draw_words(painter, plan, theme)
    painter.restore()


def _draw_values(painter: QPainter, plan: ChartPlan, theme: Theme) -> None:
    plot = plan.plot
    painter.setPen(cosmetic(theme.grid))
    heights = [plan.y(value) for value in plan.values]
    painter.drawLines([QLineF(plot.left(), y, plot.right(), y) for y in heights])
    if not plan.series.top:
        return
    painter.setPen(QColor(theme.ink_soft))
    for value, y in zip(plan.values, heights, strict=True):
        place = QRectF(0, y - LINE / 2, plot.left() - GAP + 2, LINE)
        write(painter, place, laid(value_words(value), SMALL), _RIGHT)


def _draw_ticks(painter: QPainter, plan: ChartPlan, theme: Theme) -> None:
    foot, high = plan.plot.bottom(), line_height(SMALL)
    middles = [plan.middle(tick.at) for tick in plan.ticks]
    painter.setPen(QColor(theme.ink_faint))
    painter.drawLines([QLineF(x, foot, x, foot + _TICK) for x in middles])
    painter.setPen(QColor(theme.ink_soft))
    for tick, x in zip(plan.ticks, middles, strict=True):
        for row, words in enumerate((tick.name, tick.below)):
            if words:
                wide = line_width(words, SMALL) + 2
                place = QRectF(x - wide / 2, foot + _TICK + 3 + row * high, wide, high)
                write(painter, place, laid(words, SMALL), MIDDLE)


def _draw_bars(painter: QPainter, bars: tuple[QRectF, ...], shown: Fill) -> None:
    if not bars:
        return
    rects, at_once = list(bars), shown.hatch and not shown.outline
    painter.setPen(shown.pen)
    ratio = painter.device().devicePixelRatio()
    painter.setBrush(shown.texture(ratio) if at_once else shown.brush)
    painter.drawRects(rects)
    if shown.hatch and not at_once:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shown.hatching)
        painter.drawRects(rects)


def _draw_stairs(painter: QPainter, plan: ChartPlan, curve: Curve, theme: Theme) -> None:
    painter.save()
    painter.setClipRect(plan.plot)
    painter.setPen(line(fill(theme, "running", curve.side)))
    painter.drawPolyline(list(curve.stairs))
    painter.restore()


def _draw_points(painter: QPainter, curve: Curve, theme: Theme) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(cosmetic(theme.ink, 1.2))
    painter.setBrush(QBrush(QColor(theme.card)))
    for point in curve.points:
        painter.drawEllipse(point, _POINT, _POINT)
    painter.restore()


def _draw_words(painter: QPainter, plan: ChartPlan, theme: Theme) -> None:
    """Draw the numbers above the bars, or why there are none."""
    painter.setPen(QColor(theme.ink))
    for one in plan.numbers:
        foot = QPointF(plan.plot.left() + one.middle, plan.foot - one.foot)
        place = QRectF(foot.x(), foot.y() - LINE, 0, LINE - 2)
        write(painter, place, laid(one.words, SMALL), MIDDLE)
    if plan.nothing:
        painter.setFont(font(BODY))
        painter.setPen(QColor(theme.ink_soft))
        painter.drawText(plan.plot, Qt.AlignmentFlag.AlignCenter, plan.nothing)

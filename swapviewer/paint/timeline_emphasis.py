"""Paint what changes over the timeline without a new plan: brush, day, hover, focus."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from swapviewer.paint.theme import RADIUS, Theme
from swapviewer.paint.timeline_groups import bar_width
from swapviewer.paint.timeline_plan import Plan
from swapviewer.spans import Span


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What changes without a new plan: day, brush, groups hovered, chosen and found.

    `hits` are the places of the bars below groups that hold words searched for.
    """

    day: date
    span: Span | None = None
    hover: int | None = None
    current: int | None = None
    focus: bool = False
    hits: tuple[QRectF, ...] = ()


def draw_emphasis(painter: QPainter, plan: Plan, emphasis: Emphasis, theme: Theme) -> None:
    """Draw brush, day, hover, the strip's window and focus over the record."""
    painter.save()
    if emphasis.span:
        _draw_brush(painter, plan, emphasis.span, theme)
    _draw_day(painter, plan, emphasis.day, theme)
    _draw_hover(painter, plan, emphasis.hover, theme)
    fill_with(painter, theme.hit)
    painter.drawRects(emphasis.hits)
    _draw_strip(painter, plan, emphasis, theme)
    if emphasis.focus:
        _draw_focus(painter, plan, emphasis.current, theme)
    painter.restore()


def _draw_brush(painter: QPainter, plan: Plan, span: Span, theme: Theme) -> None:
    body = plan.frame.body
    first, last = plan.scale.edges(span)
    left, right = max(first, body.left()), min(last, body.right())
    if left >= right:
        return
    place = QRectF(left, body.top(), right - left, body.height())
    painter.fillRect(place, _veil(theme.brush, 26))
    handle = plan.frame.handle
    painter.fillRect(
        QRectF(left, handle.top() + 1, right - left, 5), _veil(theme.brush, 150)
    )
    painter.setPen(QPen(QColor(theme.brush), 1.5))
    for x in (first, last):
        if body.left() <= x <= body.right():
            painter.drawLine(QLineF(x, handle.top() + 1, x, body.bottom()))
            grip = QRectF(x - 2.5, plan.frame.plot.center().y() - 9, 5, 18)
            painter.fillRect(grip, QColor(theme.brush))


def _draw_day(painter: QPainter, plan: Plan, day: date, theme: Theme) -> None:
    body, x = plan.frame.body, plan.scale.middle(day)
    if not body.left() <= x <= body.right():
        return
    wide = plan.scale.per_day
    if wide > 6:
        column = QRectF(x - wide / 2, body.top(), wide, body.height())
        painter.fillRect(column & body, _veil(theme.chosen, 22))
    painter.setPen(QPen(QColor(theme.chosen), 1.2))
    painter.drawLine(QLineF(x, body.top(), x, body.bottom()))
    top = QPointF(x, body.top() + 6)
    flag = QPolygonF([top, top + QPointF(-4, -6), top + QPointF(4, -6)])
    fill_with(painter, theme.chosen)
    painter.drawPolygon(flag)


def _draw_hover(painter: QPainter, plan: Plan, hover: int | None, theme: Theme) -> None:
    if hover is None:
        return
    group = plan.groups[hover]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill_with(painter, theme.ink, 34)
    around = group.mark.adjusted(-3, -3, 3, 3)
    if group.lane is None:
        around.setTop(plan.frame.plot.top())
        around.setBottom(plan.frame.plot.bottom())
    painter.drawRoundedRect(around, 3, 3)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def hit_place(plan: Plan, at: int) -> QRectF:
    """Return the place of the bar below a group: at its mark, or at the time axis."""
    group = plan.groups[at]
    if group.lane is None:
        wide = (group.last - group.first) * plan.scale.per_day + bar_width(plan.scale)
        bottom = plan.frame.plot.bottom() - 3
    else:
        wide, bottom = group.mark.width(), group.mark.bottom()
    wide = max(6.0, wide)
    return QRectF(group.x - wide / 2, bottom, wide, 3)


def _draw_strip(painter: QPainter, plan: Plan, emphasis: Emphasis, theme: Theme) -> None:
    strip = plan.frame.strip
    painter.save()
    painter.setClipRect(strip)
    if emphasis.span:
        first, last = plan.overview.edges(emphasis.span)
        brush = QRectF(first, strip.top(), last - first, strip.height())
        painter.fillRect(brush, _veil(theme.brush, 40))
    window = strip_window(plan)
    for place in (
        QRectF(strip.topLeft(), window.bottomLeft()),
        QRectF(window.topRight(), strip.bottomRight()),
    ):
        painter.fillRect(place, _veil(theme.card, 150))
    painter.restore()
    if plan.scale.viewport.days < plan.overview.viewport.days:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.ink_soft), 1.4))
        painter.drawRect(window.adjusted(0.5, 0.5, -0.5, -0.5))


def strip_window(plan: Plan) -> QRectF:
    """Return the part of the context strip that stands for what is visible."""
    strip, viewport = plan.frame.strip, plan.scale.viewport
    left, right = plan.overview.x_at(viewport.first), plan.overview.x_at(viewport.last)
    return QRectF(left, strip.top(), max(4.0, right - left), strip.height())


def _draw_focus(painter: QPainter, plan: Plan, current: int | None, theme: Theme) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.focus), 2))
    strip = plan.frame.strip
    around = QRectF(1, 1, strip.right() + 6, strip.bottom())
    painter.drawRoundedRect(around, RADIUS / 2, RADIUS / 2)
    if current is not None:
        painter.drawRoundedRect(plan.groups[current].mark.adjusted(-3, -3, 3, 3), 3, 3)


def fill_with(painter: QPainter, colour: str, alpha: int = 255) -> None:
    """Have shapes filled with a colour and not outlined; `alpha` runs from 0 to 255."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_veil(colour, alpha))


def _veil(colour: str, alpha: int) -> QColor:
    made = QColor(colour)
    made.setAlpha(alpha)
    return made

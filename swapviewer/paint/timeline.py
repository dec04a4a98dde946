"""Paint the timeline: bars, lanes, axes, brush, day line, and the whole record in small."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from swapviewer import text
from swapviewer.paint.marks import draw_mark
from swapviewer.paint.theme import RADIUS, SMALL, Theme, font
from swapviewer.paint.timeline_emphasis import Emphasis
from swapviewer.paint.timeline_groups import MARK
from swapviewer.paint.timeline_plan import Half, Plan
from swapviewer.spans import Span

_EDGE = 5.0  # marks at the ends of what is visible reach this far into the margin
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def draw_timeline(painter: QPainter, plan: Plan, emphasis: Emphasis, theme: Theme) -> None:
    """Draw everything onto the card that lies below."""
    draw_record(painter, plan, theme)
    draw_emphasis(painter, plan, emphasis, theme)


def draw_record(painter: QPainter, plan: Plan, theme: Theme) -> None:
    """Draw what stays as it is while the pointer moves and days are chosen."""
    painter.save()
    painter.setFont(font(SMALL))
    _draw_axes(painter, plan, theme)
    painter.setClipRect(plan.frame.body.adjusted(-_EDGE, 0, _EDGE, 0))
    for half in plan.halves:
        _draw_half(painter, half, theme)
    _draw_disputes(painter, plan, theme)
    for at in range(len(plan.told.lanes)):
        _draw_lane(painter, plan, at, theme)
    painter.setClipRect(plan.frame.strip)
    painter.fillRect(plan.frame.strip, QColor(theme.hover))
    for half in plan.small:
        _draw_half(painter, half, theme)
    painter.restore()


def draw_emphasis(painter: QPainter, plan: Plan, emphasis: Emphasis, theme: Theme) -> None:
    """Draw brush, day, hover, the strip's window and focus over the record."""
    painter.save()
    if emphasis.span:
        _draw_brush(painter, plan, emphasis.span, theme)
    _draw_day(painter, plan, emphasis.day, theme)
    _draw_hover(painter, plan, emphasis.hover, theme)
    _draw_hits(painter, plan, emphasis.hits, theme)
    _draw_strip(painter, plan, emphasis, theme)
    if emphasis.focus:
        _draw_focus(painter, plan, emphasis.current, theme)
    painter.restore()


def _draw_axes(painter: QPainter, plan: Plan, theme: Theme) -> None:
    room, plot = plan.frame, plan.frame.plot
    painter.setPen(QColor(theme.ink_faint))
    for name, row in zip(room.names, room.lanes, strict=True):
        painter.drawText(QRectF(0, row.top(), row.left() - 6, row.height()), _RIGHT, name)
    for y, value in plan.values.labels:
        painter.setPen(QColor(theme.ink_faint if value == 0 else theme.grid))
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        if plot.top() - 3 <= y <= plot.bottom() + 3:
            painter.setPen(QColor(theme.ink_faint))
            place = QRectF(0, y - 8, plot.left() - 6, 16)
            painter.drawText(place, _RIGHT, text.count(value))
    painter.setPen(QColor(theme.border))
    painter.drawLine(plot.topLeft(), plot.bottomLeft())
    painter.drawLine(plot.bottomLeft(), plot.bottomRight())
    _draw_ticks(painter, plan, theme)


def _draw_ticks(painter: QPainter, plan: Plan, theme: Theme) -> None:
    plot, axis = plan.frame.plot, plan.frame.axis
    metrics = QFontMetricsF(painter.font())
    for tick in plan.ticks:
        if tick.major:
            painter.setPen(QColor(theme.grid))
            painter.drawLine(QLineF(tick.x, plan.frame.body.top(), tick.x, plot.bottom()))
        painter.setPen(QColor(theme.ink_faint if tick.label else theme.border))
        length = 4 if tick.label else 2.5
        painter.drawLine(QLineF(tick.x, plot.bottom(), tick.x, plot.bottom() + length))
        if tick.label:
            width = metrics.horizontalAdvance(tick.label) + 2
            left = min(max(0.0, tick.x - width / 2), axis.right() + 8 - width)
            place = QRectF(left, axis.top() + 3, width, axis.height() - 3)
            painter.setPen(QColor(theme.ink if tick.major else theme.ink_soft))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, tick.label)


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
    _plain(painter, theme.chosen)
    painter.drawPolygon(flag)


def _draw_hover(painter: QPainter, plan: Plan, hover: int | None, theme: Theme) -> None:
    if hover is None:
        return
    group = plan.groups[hover]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _plain(painter, theme.ink, 34)
    around = group.mark.adjusted(-3, -3, 3, 3)
    if group.lane is None:
        around.setTop(plan.frame.plot.top())
        around.setBottom(plan.frame.plot.bottom())
    painter.drawRoundedRect(around, 3, 3)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _draw_hits(painter: QPainter, plan: Plan, hits: tuple[int, ...], theme: Theme) -> None:
    """Draw a bar below what holds words searched for: at its mark, or at the time axis."""
    for group in (plan.groups[at] for at in hits):
        mark, bottom = group.mark, group.mark.bottom()
        if group.lane is None:
            bottom = plan.frame.plot.bottom() - 3
        wide = max(6.0, mark.width())
        place = QRectF(mark.center().x() - wide / 2, bottom, wide, 3)
        painter.fillRect(place, QColor(theme.hit))


def _draw_disputes(painter: QPainter, plan: Plan, theme: Theme) -> None:
    """Draw the sign of disagreement at the top, over days on which the sides differ."""
    painter.setPen(QColor(theme.ink))
    for x in plan.disputes:
        place = QRectF(x - 6, plan.frame.plot.top() - 1, 12, 13)
        painter.drawText(
            place, Qt.AlignmentFlag.AlignCenter, text.AGREEMENT_SIGNS["differ"]
        )


def _draw_half(painter: QPainter, half: Half, theme: Theme) -> None:
    for side, bars in zip(half.sides, half.bars, strict=True):
        _plain(painter, theme.side(side))
        painter.drawRects(list(bars))
    if not half.sides:
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(QColor(theme.side(half.sides[0])), 1.2)
    pen.setDashPattern([1.2, 1.6])
    painter.setPen(pen)
    painter.drawRects(list(half.dotted))
    _plain(painter, theme.ink_faint)
    painter.drawRects(list(half.dashes))


def _draw_lane(painter: QPainter, plan: Plan, lane: int, theme: Theme) -> None:
    kind = plan.told.lanes[lane].kinds[0]
    colour = theme.kind(kind)
    groups = [group for group in plan.groups if group.lane == lane]
    joined = [group for group in groups if group.count > 1]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _plain(painter, theme.shade(colour, 0.2))
    for group in joined:
        painter.drawRoundedRect(group.mark, 5, 5)
    for group in groups:
        if group.count == 1:
            draw_mark(painter, kind, group.mark.center(), MARK, colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QColor(theme.ink))
    painter.setFont(font(SMALL - 1))
    for group in joined:
        painter.drawText(group.mark, Qt.AlignmentFlag.AlignCenter, _short(group.count))


def _short(count: int) -> str:
    return str(count) if count < 1000 else f"{count // 1000}k"


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


def _plain(painter: QPainter, colour: str, alpha: int = 255) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_veil(colour, alpha))


def _veil(colour: str, alpha: int) -> QColor:
    made = QColor(colour)
    made.setAlpha(alpha)
    return made

"""Paint the timeline: axes, bars, lanes, and the whole record in small."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter

from swapviewer import text
from swapviewer.paint.stamps import (
    colours,
    dotted_stamp,
    mark_stamp,
    pill_stamp,
    word_stamp,
)
from swapviewer.paint.theme import SMALL, Theme, font
from swapviewer.paint.timeline_emphasis import Emphasis, draw_emphasis, fill_with
from swapviewer.paint.timeline_groups import MARK
from swapviewer.paint.timeline_plan import Half, Plan
from swapviewer.paint.words import MIDDLE, laid, line_width, write

_RIGHT = (1.0, 0.5)
_EDGE = 5.0  # marks at the ends of what is visible reach this far into the margin


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
    _draw_lanes(painter, plan, theme)
    painter.setClipRect(plan.frame.strip)
    painter.fillRect(plan.frame.strip, QColor(theme.hover))
    for half in plan.small:
        _draw_half(painter, half, theme)
    painter.restore()


def _draw_axes(painter: QPainter, plan: Plan, theme: Theme) -> None:
    room, plot = plan.frame, plan.frame.plot
    painter.setPen(QColor(theme.ink_faint))
    for name, row in zip(room.names, room.lanes, strict=True):
        place = QRectF(0, row.top(), row.left() - 6, row.height())
        write(painter, place, laid(name, SMALL), _RIGHT)
    for y, value in plan.values.labels:
        painter.setPen(QColor(theme.ink_faint if value == 0 else theme.grid))
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        if plot.top() - 3 <= y <= plot.bottom() + 3:
            painter.setPen(QColor(theme.ink_faint))
            place = QRectF(0, y - 8, plot.left() - 6, 16)
            write(painter, place, laid(text.count(value), SMALL), _RIGHT)
    painter.setPen(QColor(theme.border))
    painter.drawLine(plot.topLeft(), plot.bottomLeft())
    painter.drawLine(plot.bottomLeft(), plot.bottomRight())
    _draw_ticks(painter, plan, theme)


def _draw_ticks(painter: QPainter, plan: Plan, theme: Theme) -> None:
    top, foot, axis = plan.frame.body.top(), plan.frame.plot.bottom(), plan.frame.axis
    labelled = [tick for tick in plan.ticks if tick.label]
    for colour, from_y, to_y, ticks in (
        (theme.grid, top, foot, [tick for tick in labelled if tick.major]),
        (theme.border, foot, foot + 2.5, [one for one in plan.ticks if not one.label]),
        (theme.ink_faint, foot, foot + 4, labelled),
    ):
        painter.setPen(QColor(colour))
        painter.drawLines([QLineF(tick.x, from_y, tick.x, to_y) for tick in ticks])
    for tick in labelled:
        width = line_width(tick.label, SMALL) + 2
        left = min(max(0.0, tick.x - width / 2), axis.right() + 8 - width)
        place = QRectF(left, axis.top() + 3, width, axis.height() - 3)
        painter.setPen(QColor(theme.ink if tick.major else theme.ink_soft))
        write(painter, place, laid(tick.label, SMALL), MIDDLE)


def _draw_disputes(painter: QPainter, plan: Plan, theme: Theme) -> None:
    """Draw the sign of disagreement at the top, over days on which the sides differ."""
    ratio = painter.device().devicePixelRatio()
    sign = word_stamp(text.AGREEMENT_SIGNS["differ"], colours("", theme.ink), ratio)
    y = plan.frame.plot.top() + 5.5
    for x in plan.disputes:
        sign.put(painter, x, y)


def _draw_half(painter: QPainter, half: Half, theme: Theme) -> None:
    for side, bars in zip(half.sides, half.bars, strict=True):
        fill_with(painter, theme.side(side))
        painter.drawRects(list(bars))
    if half.dotted:
        ratio, first = painter.device().devicePixelRatio(), half.dotted[0]
        wide, high = round(first.width()), round(first.height())
        stamp = dotted_stamp(wide, high, theme.side(half.sides[0]), ratio)
        across, y = first.width() / 2, first.center().y()
        for one in half.dotted:  # all are of one size and stand in a row
            stamp.put(painter, one.left() + across, y)
    fill_with(painter, theme.ink_faint)
    painter.drawRects(list(half.dashes))


def _draw_lanes(painter: QPainter, plan: Plan, theme: Theme) -> None:
    """Draw the marks of all lanes, and pills with the number of those that joined."""
    ratio = painter.device().devicePixelRatio()
    kinds = [lane.kinds[0] for lane in plan.told.lanes]
    rows = [row.center().y() for row in plan.frame.lanes]
    single = [mark_stamp(kind, MARK, theme.kind(kind), ratio) for kind in kinds]
    inks = [colours(theme.shade(theme.kind(kind), 0.2), theme.ink) for kind in kinds]
    wide: dict[int, float] = {}
    for group in plan.groups:
        at, many = group.lane, group.stop - group.start
        if at is None:
            continue
        if many == 1:
            single[at].put(painter, group.x, rows[at])
            continue
        if at not in wide:  # all of a lane are as wide
            wide[at] = group.mark.width()
        pill_stamp(_short(many), wide[at], inks[at], ratio).put(painter, group.x, rows[at])


def _short(count: int) -> str:
    return str(count) if count < 1000 else f"{count // 1000}k"

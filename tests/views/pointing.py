"""Where things are on the timeline, and a mouse that presses, drags, hovers and turns."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication

from swapviewer.views.timeline import TimelineView

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def x_of(timeline: TimelineView, day: date) -> int:
    return round(timeline.scene.plan.scale.middle(day))


def in_plot(timeline: TimelineView, day: date) -> QPoint:
    return QPoint(x_of(timeline, day), round(timeline.scene.plan.frame.plot.center().y()))


def chosen_day(timeline: TimelineView) -> date:
    """Return the day of the chosen mark."""
    assert timeline.current is not None
    return timeline.scene.events(timeline.current)[0].date


def mouse(
    timeline: TimelineView,
    kind: QEvent.Type,
    point: QPoint,
    modifiers: Qt.KeyboardModifier = NONE,
) -> None:
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else LEFT
    where = QPointF(point)
    event = QMouseEvent(kind, where, timeline.mapToGlobal(where), LEFT, held, modifiers)
    QApplication.sendEvent(timeline, event)


def drag(
    timeline: TimelineView,
    start: QPoint,
    end: QPoint,
    modifiers: Qt.KeyboardModifier = NONE,
) -> None:
    mouse(timeline, QEvent.Type.MouseButtonPress, start, modifiers)
    mouse(timeline, QEvent.Type.MouseMove, (start + end) / 2, modifiers)
    mouse(timeline, QEvent.Type.MouseMove, end, modifiers)
    mouse(timeline, QEvent.Type.MouseButtonRelease, end, modifiers)


def hover(timeline: TimelineView, point: QPoint) -> None:
    where = QPointF(point)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        where,
        timeline.mapToGlobal(where),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        NONE,
    )
    QApplication.sendEvent(timeline, event)


def turn(
    timeline: TimelineView,
    point: QPoint,
    notches: float,
    modifiers: Qt.KeyboardModifier = NONE,
) -> bool:
    where = QPointF(point)
    event = QWheelEvent(
        where,
        timeline.mapToGlobal(where),
        QPoint(),
        QPoint(0, round(120 * notches)),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(timeline, event)
    return event.isAccepted()

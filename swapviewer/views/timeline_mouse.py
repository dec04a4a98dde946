"""The mouse on the timeline: hover, click, drag, wheel."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from swapviewer import text
from swapviewer.paint.timescale import Viewport
from swapviewer.spans import STEPS, Span, Step, period_of
from swapviewer.state import AppState
from swapviewer.views.hint import hide_hint, show_hint
from swapviewer.views.timeline_grip import CURSORS, Grip, Hold, hold_at
from swapviewer.views.timeline_scene import Scene

_WAYS = "Shift+drag: choose a span for all panes\nDrag: move along · Ctrl+wheel: zoom"
_CLICK = 4.0  # a press that moves less is a click
_NOTCH = 120.0
_WHEEL_ZOOM = 1.25
_WHEEL_PAN = 0.1  # of what is visible
_DAY_WIDE_ENOUGH = 6.0  # for a click on a day without entries to be meant
_STEP_DAYS: dict[Step, int] = {"day": 7, "week": 7, "month": 31, "quarter": 92, "year": 366}


class Timeline(Protocol):
    """What the mouse asks of the view."""

    scene: Scene

    def show_viewport(self, viewport: Viewport | None) -> None:
        """Show a stretch of time."""

    def zoom_to_span(self, span: Span) -> None:
        """Show a span."""

    def choose(self, group: int, x: float | None = None) -> None:
        """Choose an entry of a group."""

    def show_words(self, group: int | None) -> None:
        """Show what a group says."""


class TimelineMouse:
    """What is under the pointer and what it holds; `draft` is a brush being drawn."""

    def __init__(self, view: Timeline, widget: QWidget, state: AppState) -> None:
        self._view = view
        self._widget = widget
        self._state = state
        self._grip: Grip | None = None
        self._scale_at_press = view.scene.plan.scale
        self._moved = False
        self.hover: int | None = None
        self.draft: Span | None = None

    @property
    def brush(self) -> Span | None:
        """The brush to be seen: the one being drawn, else the state's."""
        return self.draft or (self._state.span if self._state.brushed else None)

    def press(self, event: QMouseEvent) -> None:
        """Take hold of what lies under the pointer."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point, plan = event.position(), self._view.scene.plan
        self._scale_at_press = plan.scale
        hold = self._hold(point, event.modifiers())
        if hold == "window" and not self._in_window(point):
            middle = plan.overview.ordinal_at(point.x())
            days = plan.scale.viewport.days
            self._view.show_viewport(Viewport(middle - days / 2, days))
            plan = self._view.scene.plan
        brush = self._state.span if self._state.brushed else None
        self._grip = Grip(hold, point.x(), plan, brush)
        self._moved = False

    def move(self, event: QMouseEvent) -> None:
        """Drag what is held, else tell what lies under the pointer."""
        grip, x = self._grip, event.position().x()
        if grip is None:
            self._look_at(event.position(), event.modifiers())
            return
        if not self._moved and abs(x - grip.x) < _CLICK:
            return
        self._moved = True
        if grip.brushes:
            self.draft = grip.brushed(x, self._state.index.covers)
            self._show_draft(x)
        else:
            self._widget.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._view.show_viewport(grip.viewport(x))

    def release(self, event: QMouseEvent) -> None:
        """Brush what was dragged, or choose what was clicked."""
        if event.button() != Qt.MouseButton.LeftButton or self._grip is None:
            return
        moved, draft, hold = self._moved, self.draft, self._grip.hold
        self.let_go()
        if draft:
            self._state.show_span(draft)
        elif not moved and not hold.startswith("window"):
            self._click(event.position())
        self._look_at(event.position(), event.modifiers())

    def double_click(self, event: QMouseEvent) -> None:
        """Zoom to the period under the pointer, the next shorter than what is visible.

        The first click may have opened a group, so what was visible before it counts.
        """
        scale, x = self._scale_at_press, event.position().x()
        if (
            event.button() != Qt.MouseButton.LeftButton
            or not scale.left <= x <= scale.right
        ):
            return
        shorter = [step for step in STEPS if 1.5 * _STEP_DAYS[step] < scale.viewport.days]
        if shorter:
            self._view.zoom_to_span(period_of(scale.day_at(x), shorter[-1]))

    def wheel(self, event: QWheelEvent) -> None:
        """Pan; with Ctrl, zoom about the pointer; what moves nothing is left to others."""
        scene = self._view.scene
        turned = event.angleDelta().y() or event.angleDelta().x()
        notches = turned / _NOTCH
        before = scene.viewport
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            about = scene.plan.scale.ordinal_at(event.position().x())
            self._view.show_viewport(before.zoomed(_WHEEL_ZOOM**notches, about))
            event.accept()
            return
        self._view.show_viewport(before.moved(-notches * _WHEEL_PAN * before.days))
        event.setAccepted(scene.viewport != before)

    def explain(self, event: QEvent) -> bool:
        """Say what the mouse can do where no mark is under it; True for such a question."""
        if not isinstance(event, QHelpEvent):
            return False
        if self.hover is None and self._grip is None:
            about = QRect(event.pos(), QSize(1, 1)).adjusted(-12, -12, 12, 12)
            show_hint(self._widget, about, _WAYS)
        return True

    def leave(self) -> None:
        """Forget what is under the pointer, as when the groups have become other ones."""
        if self.hover is not None:
            self.hover = None
            hide_hint()
            self._widget.update()

    def let_go(self) -> bool:
        """Drop what is held and a brush being drawn; return whether anything was held."""
        held = self._grip is not None
        self._grip = self.draft = None
        self._widget.unsetCursor()
        self._widget.update()
        return held

    def _click(self, point: QPointF) -> None:
        plan = self._view.scene.plan
        group = plan.group_at(point)
        inside = plan.frame.body.contains(point)
        if group is not None:
            self._view.choose(group, point.x())
        elif inside and plan.scale.per_day >= _DAY_WIDE_ENOUGH:
            self._state.select_day(plan.scale.day_at(point.x()))

    def _look_at(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        hold = self._hold(point, modifiers)
        hover = self._view.scene.plan.group_at(point)
        on_mark = hover is not None and hold == "pan"
        self._widget.setCursor(
            Qt.CursorShape.PointingHandCursor if on_mark else CURSORS[hold]
        )
        if hover != self.hover:
            self.hover = hover
            self._view.show_words(hover)
            self._widget.update()

    def _hold(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> Hold:
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        brush = self._state.span if self._state.brushed else None
        return hold_at(self._view.scene.plan, brush, point, shift)

    def _in_window(self, point: QPointF) -> bool:
        plan = self._view.scene.plan
        at = plan.overview.ordinal_at(point.x())
        return plan.scale.viewport.first <= at <= plan.scale.viewport.last

    def _show_draft(self, x: float) -> None:
        if self.draft:
            place = self._view.scene.plan.frame.plot.toAlignedRect()
            place.moveLeft(int(x))
            show_hint(self._widget, place, text.span_words(self.draft))
        self._widget.update()

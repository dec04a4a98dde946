"""The timeline: the whole record or a stretch of it; marks to choose, a brush, zoom."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from swapviewer import text
from swapviewer.paint.look import Look
from swapviewer.paint.timeline import draw_record
from swapviewer.paint.timeline_emphasis import Emphasis, draw_emphasis
from swapviewer.paint.timescale import Viewport, around
from swapviewer.spans import Span, Step, between, period_of
from swapviewer.state import AppState
from swapviewer.views.hint import hide_hint, show_hint
from swapviewer.views.parts import say, say_current
from swapviewer.views.picture import KeptPicture
from swapviewer.views.timeline_keys import BY_KEYS, press_key
from swapviewer.views.timeline_mouse import TimelineMouse
from swapviewer.views.timeline_parts import TimelineParts
from swapviewer.views.timeline_scene import Scene

_ZOOM = 1.6
_DESCRIPTION = "Left and Right go to marks, with Shift choose a span; Enter opens a group"


class TimelineView(QWidget):
    """People per day above and below the axis, a lane for each other kind of entry.

    What is visible is the view's own affair; day, entry and brush are the state's.
    """

    viewport_changed = Signal()

    def __init__(self, state: AppState, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._look = state, look
        self.scene = Scene(state, QSizeF(self.size()))
        self.current: int | None = None
        self._picture = KeptPicture.covering(self, look)
        self.parts = TimelineParts(self)
        self._mouse = TimelineMouse(self, self, state)
        self.setAccessibleName("Timeline")
        self.setAccessibleDescription(_DESCRIPTION)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        for signal in (state.record_changed, state.counting_changed, state.filter_changed):
            signal.connect(self.refresh)
        state.day_changed.connect(self._on_place_changed)
        state.entry_changed.connect(self._on_place_changed)
        state.hits_changed.connect(self._on_hits_changed)
        state.span_changed.connect(self.update)
        look.theme_changed.connect(self._relaid)
        self._on_place_changed()

    @property
    def visible_span(self) -> Span:
        """The days that are visible."""
        return self.scene.viewport.span

    def sizeHint(self) -> QSize:
        """Return a size at which bars, lanes and the strip have room."""
        return QSize(640, 210)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size at which bars can still be told apart."""
        return QSize(320, 140)

    def refresh(self) -> None:
        """Take up the record and the way of counting."""
        self.let_go()
        self.scene.reload()
        self._relaid()
        self.viewport_changed.emit()

    def show_viewport(self, viewport: Viewport | None) -> None:
        """Show a stretch of time as far as the record reaches, None for all of it."""
        if not self.scene.show(viewport):
            return
        self._relaid()
        self.viewport_changed.emit()

    def zoom_in(self) -> None:
        """Come closer to the chosen day, or to the middle where it is out of sight."""
        self._show_told(self.scene.nearer(_ZOOM))

    def zoom_out(self) -> None:
        """Step back from the chosen day, or from the middle where it is out of sight."""
        self._show_told(self.scene.nearer(1 / _ZOOM))

    def zoom_to_step(self, step: Step) -> None:
        """Show the day, week, month, quarter or year of the chosen day."""
        self.zoom_to_span(period_of(self._state.day, step))

    def zoom_to_all(self) -> None:
        """Show the whole record."""
        self._show_told(None)

    def zoom_to_operation(self) -> None:
        """Show all entries of the chosen entry's operation; nothing if it has none."""
        if span := self.scene.operation_span(self._state.entry):
            self.zoom_to_span(span)

    def zoom_to_span(self, span: Span) -> None:
        """Show a span with a little air around it."""
        self._show_told(around(span, share=0.08, least=3.0))

    def go(self, direction: int) -> None:
        """Choose the mark before (-1) or after (1) the chosen one, over empty days."""
        found = self.scene.beside(self.current, self._state.day, direction)
        if found is not None:
            self._state.select_entry(self.scene.events(found)[0].id)
        elif (day := self.scene.day_beyond(direction)) is not None:
            self._state.select_day(day)
        self.show_words(self.current)

    def go_to_end(self, direction: int) -> None:
        """Choose the record's first (-1) or latest (1) entry."""
        (self._state.first_entry if direction < 0 else self._state.latest_entry)()
        self.show_words(self.current)

    def brush_to(self, direction: int) -> None:
        """Go to the next mark and brush from where this row of moves began."""
        start, span = self._state.day, self._state.span
        if self._state.brushed and start in (span.first, span.last):
            start = span.last if start == span.first else span.first
        self.go(direction)
        self._state.show_span(between(start, self._state.day))

    def choose(self, group: int, x: float | None = None) -> None:
        """Choose the entry nearest to `x`; a group of several days opens as well."""
        span, chosen = self.scene.span(group), self._state.entry
        self._state.select_entry(self.scene.meant(group, x, chosen).id)
        if len(span) > 1:
            self.zoom_to_span(span)

    def open_current(self) -> None:
        """Open the group with the chosen entry, or show the words of a single one."""
        span = None if self.current is None else self.scene.span(self.current)
        if span and len(span) > 1:
            self.zoom_to_span(span)
        self.show_words(self.current)

    def let_go(self) -> bool:
        """Hide the hint and drop a drag; return whether there was one."""
        hide_hint()
        return self._mouse.let_go()

    def show_words(self, group: int | None) -> None:
        """Show what a group says, or hide what is shown."""
        if group is None:
            hide_hint()
            return
        place = self.scene.plan.groups[group].target.toAlignedRect()
        show_hint(self, place, self.scene.words(group))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint what was laid out."""
        plan, theme = self.scene.plan, self._look.theme
        with QPainter(self) as painter:
            self._picture.paint(painter, self, lambda made: draw_record(made, plan, theme))
            draw_emphasis(painter, plan, self._emphasis(), theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out for the new size."""
        self.scene.resize(QSizeF(event.size()))
        self._relaid()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the marks; Esc drops a drag and hides the hint."""
        if not press_key(self, event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the brush, of the strip's window, or of what is visible."""
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held, else tell what lies under the pointer."""
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Brush what was dragged, or choose what was clicked."""
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Zoom to the period under the pointer."""
        self._mouse.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Pan; with Ctrl, zoom about the pointer."""
        self._mouse.wheel(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: ARG002
        """Forget the pointer."""
        self._mouse.leave()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring, and after Tab the words of the chosen mark."""
        super().focusInEvent(event)
        self.update()
        say_current(self)
        if event.reason() in BY_KEYS:
            self.show_words(self.current)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the focus ring and the hint."""
        super().focusOutEvent(event)
        hide_hint()
        self.update()

    def event(self, event: QEvent) -> bool:
        """Explain the mouse where nothing is; what marks say is shown at once."""
        return self._mouse.explain(event) or super().event(event)

    def _emphasis(self) -> Emphasis:
        state, mouse = self._state, self._mouse
        focus, hits = self.hasFocus(), self.scene.hits
        return Emphasis(state.day, mouse.brush, mouse.hover, self.current, focus, hits)

    def _show_told(self, viewport: Viewport | None) -> None:
        self.show_viewport(viewport)
        say(self, text.span_words(self.visible_span))

    def _on_hits_changed(self) -> None:
        self.scene.mark_hits()
        self.update()

    def _on_place_changed(self) -> None:
        before = self.scene.viewport
        self.show_viewport(before.reaching(self._state.day) if self.scene.zoomed else None)
        if before == self.scene.viewport:
            self.current = self.scene.group_of(self._state.entry)
            self.update()
        if self.hasFocus():
            say_current(self)

    def _relaid(self) -> None:
        self.current = self.scene.group_of(self._state.entry)
        self._picture.drop()
        self._mouse.leave()
        self.update()

"""What the month grid and the matrix of years share: mouse, keys, hints and names."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from swapviewer.model.record import HANDOVERS
from swapviewer.paint.cell_marks import Emphasis
from swapviewer.paint.look import Look
from swapviewer.spans import Span, between
from swapviewer.state import AppState
from swapviewer.views.hint import RestTimer, hide_hint, show_hint
from swapviewer.views.parts import say_current
from swapviewer.views.picture import KeptPicture


class CellsView(QWidget):
    """Cells that stand for dates: a click or arrows choose one, a drag brushes a span."""

    def __init__(self, state: AppState, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._look = look
        self._hover: date | None = None
        self._pressed: date | None = None
        self._shown: date | None = None
        self.parts = CellParts(self)
        self._rest = RestTimer(self)
        self._rest.timeout.connect(self._show_hint)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        # Else Qt paints all that lies behind before each change of a cell.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._picture = KeptPicture()
        look.theme_changed.connect(self.repaint_all)

    @abstractmethod
    def dates(self) -> Sequence[date]:
        """Return the dates that have a cell of their own, in order."""

    @abstractmethod
    def current(self) -> date:
        """Return the date whose cell is chosen."""

    @abstractmethod
    def date_at(self, point: QPointF) -> date | None:
        """Return the date whose cell lies under a point."""

    @abstractmethod
    def place(self, when: date) -> QRect:
        """Return where the cell of a date lies."""

    @abstractmethod
    def words(self, when: date) -> str:
        """Return what a cell says, in words."""

    @abstractmethod
    def choose(self, when: date) -> None:
        """Do what a click on a cell does."""

    @abstractmethod
    def covered(self, when: date) -> Span:
        """Return the days that a cell stands for."""

    @abstractmethod
    def moved(self, key: int, modifiers: Qt.KeyboardModifier) -> date | None:
        """Return where a key leads, None for keys that lead nowhere."""

    def emphasis(self) -> Emphasis:
        """Return what stands out among the cells now, and remember it as painted."""
        self._shown = self.current()
        span = self._state.span if self._state.brushed else None
        return Emphasis(self._state.day, span, self.hasFocus(), self._hover)

    def show_moved(self) -> None:
        """Repaint the two cells, and tell a screen reader where the keyboard is now."""
        self._touch(self._shown, self.current())
        if self.hasFocus():
            say_current(self)

    def repaint_all(self) -> None:
        """Paint all cells anew, as when they say something else than before."""
        self._picture.drop()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click or a drag begins."""
        self._rest.stop()
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self.date_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the cell under the pointer; brush while the button is held."""
        when = self.date_at(event.position())
        if when != self._hover:
            self._touch(self._hover, when)
            self._hover = when
            self._rest.start()
        held = event.buttons() & Qt.MouseButton.LeftButton
        if held and when and self._pressed and when != self._pressed:
            self._brush(self._pressed, when)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the cell that was clicked; with Shift, brush from the chosen one to it."""
        when, pressed = self.date_at(event.position()), self._pressed
        self._pressed = None
        if when is None or when != pressed or event.button() != Qt.MouseButton.LeftButton:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._brush(self.current(), when)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            shown = self._state.shown.within(self.covered(when))
            self._state.pick_also(one.id for one in shown if one.kind in HANDOVERS)
        else:
            self._state.pick(())
            self.choose(when)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: ARG002
        """Forget the pointer."""
        self._rest.stop()
        self._touch(self._hover)
        self._hover = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move among the cells; Esc hides the hint."""
        if event.key() == Qt.Key.Key_Escape:
            hide_hint()
            event.ignore()
            return
        when = self.moved(event.key(), event.modifiers())
        if when is None:
            super().keyPressEvent(event)
            return
        self.choose(when)
        show_hint(self, self.place(self.current()), self.words(self.current()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring."""
        super().focusInEvent(event)
        self.show_moved()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the focus ring."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Answer the question for a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            when = self.date_at(QPointF(event.pos()))
            if when:
                show_hint(self, self.place(when), self.words(when))
            return True
        return super().event(event)

    def _show_hint(self) -> None:
        if self._hover:
            show_hint(self, self.place(self._hover), self.words(self._hover))

    def _touch(self, *dates: date | None) -> None:
        """Have these cells painted anew, and no others."""
        for when in dates:
            if when:
                self.update(self.place(when).adjusted(-1, -1, 1, 1))

    def _brush(self, one: date, other: date) -> None:
        self._state.show_span(
            between(one, other).joined(self.covered(one)).joined(self.covered(other))
        )


class CellParts:
    """The cells as accessible parts, first to last."""

    def __init__(self, view: CellsView) -> None:
        self._view = view

    @property
    def current(self) -> int | None:
        """The place of the chosen cell."""
        dates = self._view.dates()
        now = self._view.current()
        return dates.index(now) if now in dates else None

    def count(self) -> int:
        """Return the number of cells."""
        return len(self._view.dates())

    def words(self, index: int) -> str:
        """Return a cell's date and figures in words."""
        return self._view.words(self._view.dates()[index])

    def rect(self, index: int) -> QRect:
        """Return where a cell lies in the widget."""
        return self._view.place(self._view.dates()[index])

    def at(self, point: QPoint) -> int | None:
        """Return the place of the cell under a point."""
        when = self._view.date_at(QPointF(point))
        dates = self._view.dates()
        return dates.index(when) if when in dates else None

    def choose(self, index: int) -> None:
        """Choose a cell."""
        self._view.choose(self._view.dates()[index])

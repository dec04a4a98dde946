"""Accessible nodes for what a widget paints itself: each has a name and can be pressed.

A widget that paints days, bars or marks carries a `Parts` object as its attribute `parts`.
Nodes look the parts up in the widget at each question and hold neither, for Qt may keep a
node longer than its widget.
"""

# The stubs forbid the None by which Qt means "no such node", and want an int from
# interface_cast.
# mypy: disable-error-code="override"

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import Shiboken, VoidPtr


class Parts(Protocol):
    """What a painted widget consists of, counted from 0; points and rects are its own."""

    @property
    def current(self) -> int | None:
        """The part that keys act on, None where there is none."""

    def count(self) -> int:
        """Return how many parts there are."""

    def words(self, index: int) -> str:
        """Return the part with its numbers: `24 May 2025, 307 to …`."""

    def rect(self, index: int) -> QRect:
        """Return where the part is painted."""

    def at(self, point: QPoint) -> int | None:
        """Return the part that is painted at a point."""

    def choose(self, index: int) -> None:
        """Do what a click on the part does."""


@runtime_checkable
class HasParts(Protocol):
    """A widget whose painted parts are to be found by screen readers."""

    @property
    def parts(self) -> Parts:
        """The parts."""


class _NoParts:
    """What a widget consists of that is being taken down."""

    current: int | None = None

    def count(self) -> int:
        return 0

    def words(self, index: int) -> str:  # noqa: ARG002
        return ""

    def rect(self, index: int) -> QRect:  # noqa: ARG002
        return QRect()

    def at(self, point: QPoint) -> int | None:  # noqa: ARG002
        return None

    def choose(self, index: int) -> None:
        pass


_NO_PARTS = _NoParts()


class PartsNode(QAccessibleWidget):
    """A painted widget as a list of its parts."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.List)
        # Made once and kept: Qt goes on using a node that Python would have collected.
        self._kept: dict[int, PartNode] = {}

    @property
    def parts(self) -> Parts:
        """The parts that the widget has now."""
        widget = self.widget()
        return widget.parts if isinstance(widget, HasParts) else _NO_PARTS

    def childCount(self) -> int:  # noqa: N802
        """Return the number of parts."""
        return self.parts.count()

    def child(self, index: int) -> QAccessibleInterface | None:
        """Return the node of a part."""
        if not 0 <= index < self.childCount():
            return None
        if index not in self._kept:
            self._kept[index] = PartNode(self, index)
        return self._kept[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        """Return the number of a part's node."""
        return child.index if isinstance(child, PartNode) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # noqa: N802
        """Return the node of the part at a point of the screen."""
        index = self.parts.at(self.widget().mapFromGlobal(QPoint(x, y)))
        return None if index is None else self.child(index)

    def focusChild(self) -> QAccessibleInterface | None:  # noqa: N802
        """Return the node of the part that keys act on."""
        current = self.parts.current
        if current is None or not self.widget().hasFocus():
            return None
        return self.child(current)


class PartNode(QAccessibleInterface, QAccessibleActionInterface):
    """One part: its words, its place on the screen, and a press that chooses it."""

    def __init__(self, parent: PartsNode, index: int) -> None:
        # By name: super() would skip the second base, and the node would have no action.
        QAccessibleInterface.__init__(self)
        QAccessibleActionInterface.__init__(self)
        self._parent = parent
        self.index = index

    def interface_cast(self, kind: QAccessible.InterfaceType) -> VoidPtr:
        """Return the address of the action half; anything but a VoidPtr crashes Qt."""
        if kind == QAccessible.InterfaceType.ActionInterface:
            return VoidPtr(Shiboken.getCppPointer(self)[1])
        return VoidPtr(0)

    def isValid(self) -> bool:  # noqa: N802
        """Return whether the widget still has this part."""
        return Shiboken.isValid(self._parent) and self.index < self._parent.childCount()

    def parent(self) -> QAccessibleInterface:
        """Return the node of the widget."""
        return self._parent

    def role(self) -> QAccessible.Role:
        """Return what the part is."""
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        """Return the part's words; numbers must be in them, for values do not travel."""
        if kind != QAccessible.Text.Name or not self.isValid():
            return ""
        return self._parent.parts.words(self.index)

    def rect(self) -> QRect:
        """Return the part's place on the screen."""
        if not self.isValid():
            return QRect()
        place = self._parent.parts.rect(self.index)
        return QRect(self._parent.widget().mapToGlobal(place.topLeft()), place.size())

    def state(self) -> QAccessible.State:
        """Return whether the part is chosen, has the keyboard, can be seen."""
        state = QAccessible.State()
        state.focusable = state.selectable = True
        if not self.isValid():
            state.invalid = True
            return state
        widget = self._parent.widget()
        state.selected = self.index == self._parent.parts.current
        state.focused = state.selected and widget.hasFocus()
        state.invisible = not widget.isVisible()
        return state

    def actionNames(self) -> list[str]:  # noqa: N802
        """Return the one thing that can be done with a part."""
        return [QAccessibleActionInterface.pressAction()]

    def doAction(self, name: str) -> None:  # noqa: N802
        """Choose the part."""
        if name == QAccessibleActionInterface.pressAction() and self.isValid():
            self._parent.parts.choose(self.index)

    def keyBindingsForAction(self, name: str) -> list[str]:  # noqa: ARG002, N802
        """Return none: the keys belong to the widget."""
        return []

    def object(self) -> QObject | None:
        """Return None: a part is not a widget."""
        return None

    def child(self, index: int) -> QAccessibleInterface | None:  # noqa: ARG002
        """Return None: parts have no parts."""
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # noqa: ARG002, N802
        """Return None: parts have no parts."""
        return None

    def childCount(self) -> int:  # noqa: N802
        """Return 0: parts have no parts."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: ARG002, N802
        """Return -1: parts have no parts."""
        return -1

    def setText(self, kind: QAccessible.Text, text: str) -> None:  # noqa: N802
        """Do nothing: the words come from the record."""


def install() -> None:
    """Make nodes for every widget that has parts; call it before the first window.

    A widget that was once asked keeps the node that it got then.
    """
    QAccessible.installFactory(_node)


def say_current(widget: QWidget) -> None:
    """Tell screen readers that the keyboard moved to another part of the widget."""
    if not QAccessible.isActive():
        return
    node = QAccessible.queryAccessibleInterface(widget)
    if node and (part := node.focusChild()):
        QAccessible.updateAccessibility(QAccessibleEvent(part, QAccessible.Event.Focus))


def say(widget: QWidget, words: str) -> None:
    """Have screen readers speak some words, as after a zoom."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def _node(name: str, thing: QObject | None) -> QAccessibleInterface | None:  # noqa: ARG001
    if isinstance(thing, QWidget) and isinstance(thing, HasParts):
        return PartsNode(thing)
    return None

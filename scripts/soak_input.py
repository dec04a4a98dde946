"""Keys, clicks and turns of the wheel that hit the window anywhere."""

from __future__ import annotations

import random
from typing import Final

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from swapviewer.app.window import Window

_KEYS: Final = tuple(
    getattr(Qt.Key, f"Key_{name}")
    for name in (
        *("Left", "Right", "Up", "Down", "PageUp", "PageDown", "Home", "End", "Tab"),
        *("Backtab", "Return", "Space", "Escape", "Backspace", "Plus", "Minus", "Menu"),
        *"PNTFR12345",
    )
)
_NONE: Final = Qt.KeyboardModifier.NoModifier
_MODIFIERS: Final = (
    *(_NONE,) * 6,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
_BUTTONS: Final = (*(Qt.MouseButton.LeftButton,) * 5, Qt.MouseButton.RightButton)


class Fingers:
    """Use keyboard and mouse as a child would."""

    def __init__(self, window: Window, luck: random.Random) -> None:
        self._window, self._luck = window, luck

    def _widget(self) -> QWidget:
        """Return a visible part of the window that may get clicks and keys."""
        shown = [one for one in self._window.findChildren(QWidget) if one.isVisible()]
        return self._luck.choice(shown)

    def _point(self, widget: QWidget) -> QPoint:
        luck = self._luck
        return QPoint(
            luck.randrange(max(1, widget.width())), luck.randrange(max(1, widget.height()))
        )

    def press_key(self) -> None:
        """Press a key where the keyboard is, or anywhere else."""
        widget = QApplication.focusWidget() or self._window
        if self._luck.random() < 0.3:
            widget = self._widget()
            widget.setFocus()
        key, modifier = self._luck.choice(_KEYS), self._luck.choice(_MODIFIERS)
        QTest.keyClick(widget, key, modifier)

    def click(self) -> None:
        """Move, click, double-click or drag."""
        widget, luck = self._widget(), self._luck
        start, modifier = self._point(widget), luck.choice(_MODIFIERS)
        button, kind = luck.choice(_BUTTONS), luck.random()
        if kind < 0.2:
            QTest.mouseMove(widget, start)
        elif kind < 0.3:
            QTest.mouseDClick(widget, button, modifier, start)
        elif kind < 0.6:
            QTest.mousePress(widget, button, modifier, start)
            QTest.mouseMove(widget, self._point(widget))
            QTest.mouseRelease(widget, button, modifier, self._point(widget))
        else:
            QTest.mouseClick(widget, button, modifier, start)

    def turn_wheel(self) -> None:
        """Turn the wheel, mostly above the timeline."""
        luck = self._luck
        widget = self._window.timeline if luck.random() < 0.6 else self._widget()
        where = QPointF(self._point(widget))
        turned = QPoint(0, luck.choice((-480, -120, -15, 15, 120, 480)))
        event = QWheelEvent(
            *(where, widget.mapToGlobal(where), QPoint(), turned),
            *(Qt.MouseButton.NoButton, luck.choice(_MODIFIERS)),
            *(Qt.ScrollPhase.NoScrollPhase, False),
        )
        QApplication.sendEvent(widget, event)

"""The keys that belong to the timeline alone; zoom keys are commands of the window."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_ARROWS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Timeline(Protocol):
    """What keys do."""

    def go(self, direction: int) -> None:
        """Choose the mark before or after."""

    def go_to_end(self, direction: int) -> None:
        """Choose the first or the latest entry."""

    def brush_to(self, direction: int) -> None:
        """Choose the mark before or after and brush up to it."""

    def open_current(self) -> None:
        """Open the chosen group."""

    def let_go(self) -> bool:
        """Hide the hint and drop a drag; return whether there was one."""


def press_key(view: Timeline, event: QKeyEvent) -> bool:
    """Do what a key means; return False for keys that mean nothing here."""
    key, modifiers = event.key(), event.modifiers()
    if key == Qt.Key.Key_Escape:
        return view.let_go()
    if key in _ARROWS and modifiers == Qt.KeyboardModifier.ShiftModifier:
        view.brush_to(_ARROWS[key])
        return True
    if modifiers not in _PLAIN:
        return False
    match key:
        case Qt.Key.Key_Left | Qt.Key.Key_Right:
            view.go(_ARROWS[key])
        case Qt.Key.Key_Home:
            view.go_to_end(-1)
        case Qt.Key.Key_End:
            view.go_to_end(1)
        case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
            view.open_current()
        case _:
            return False
    return True

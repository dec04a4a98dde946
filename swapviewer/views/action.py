"""Acts and buttons by their words alone.

Given together with a parent, words could be an icon for all that Qt for Python knows, and
it would make the names of 151 icons known before the first paint.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget


def worded_action(words: str, parent: QObject) -> QAction:
    """Return an act of a menu, the toolbar or a field."""
    action = QAction(parent)
    action.setText(words)
    return action


def worded_button(words: str, parent: QWidget) -> QPushButton:
    """Return a button."""
    button = QPushButton(parent)
    button.setText(words)
    return button

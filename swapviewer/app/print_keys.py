"""The keys of the print window: bound to its acts, and told where one points at them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from swapviewer import text

Key = QKeySequence.StandardKey


def bind(window: QWidget, key: Key, act: Callable[[], object]) -> None:
    """Let a key do an act wherever in a window the focus is."""
    QShortcut(QKeySequence(key), window).activated.connect(act)


def keyed_button(
    window: QWidget, words: str, told: str, key: Key, act: Callable[[], object]
) -> QPushButton:
    """Return a button for an act that a key does, too; pointed at, it says so."""
    button = QPushButton(words, window)
    button.clicked.connect(act)
    keys = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    button.setToolTip(text.tooltip(f"{told} ({keys})"))
    bind(window, key, act)
    return button

"""Tooltips that hover and keyboard focus share; Esc hides them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtWidgets import QToolTip, QWidget

from swapviewer.text import tooltip

_DELAY = 150


class RestTimer(QTimer):
    """Ends when the pointer has rested for 150 ms; Qt's own tooltips wait for 700."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(_DELAY)


def show_hint(widget: QWidget, place: QRect, words: str) -> None:
    """Show plain words below a part of a widget while the pointer stays in that part."""
    QToolTip.showText(widget.mapToGlobal(place.bottomLeft()), tooltip(words), widget, place)


def hide_hint() -> None:
    """Hide whatever hint is shown."""
    QToolTip.hideText()

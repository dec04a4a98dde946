"""Tooltips that hover and keyboard focus share; Esc hides them."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QToolTip, QWidget

from swapviewer.text import tooltip


def show_hint(widget: QWidget, place: QRect, words: str) -> None:
    """Show plain words below a part of a widget while the pointer stays in that part."""
    QToolTip.showText(widget.mapToGlobal(place.bottomLeft()), tooltip(words), widget, place)


def hide_hint() -> None:
    """Hide whatever hint is shown."""
    QToolTip.hideText()

"""Windows that their screen has room for."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

# What a desktop puts around a window, at most: Windows counts edges that are not seen.
_FRAME = QSize(16, 48)


def fit_screen(window: QWidget) -> None:
    """Make a window no larger than its screen: not every desktop does it."""
    room = window.screen().availableSize() - _FRAME
    window.resize(window.size().boundedTo(room))

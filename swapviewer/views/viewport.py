"""The viewport of a list or a text, made in Python."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def own_viewport(area: QAbstractScrollArea) -> QWidget:
    """Give an area another viewport, like the one that Qt made, and return it.

    Of a widget that Qt made and hands over, Qt for Python does not know the class. To find
    it, all classes of widgets are made known: a thirtieth of a start.
    """
    made = QWidget()
    made.setBackgroundRole(QPalette.ColorRole.Base)
    made.setAutoFillBackground(True)
    made.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
    area.setViewport(made)
    return made

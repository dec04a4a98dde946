"""A box to tick whose edge can be seen on any ground; the style's own is too faint."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton


class TickBox(QCheckBox):
    """Wears an edge like that of whatever else takes input, and a ring with the focus."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge over what the style paints."""
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(
            QStyle.SubElement.SE_CheckBoxIndicator, option, self
        )
        ring = self.hasFocus()
        colours = self.palette()
        edge = colours.highlight() if ring else colours.placeholderText()
        width = 2.0 if ring else 1.0
        inside = QRectF(box).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(edge.color(), width))
            painter.drawRoundedRect(inside, 2, 2)

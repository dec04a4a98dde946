"""What the cells of a month and of all years share: fills, rings, marks of hits."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from swapviewer.frozen import frozen
from swapviewer.index.marks import Cell
from swapviewer.paint.theme import RADIUS, Theme
from swapviewer.spans import Span

_CORNER = RADIUS / 2
_LOWEST_SHADE = 0.28


@frozen
class Emphasis:
    """What stands out among the cells: the chosen day, the brush, focus, the pointer."""

    day: date
    span: Span | None = None
    focus: bool = False
    hover: date | None = None


def cell_colour(cell: Cell, theme: Theme) -> str:
    """Return the fill of a cell: the hue of the side shown, stronger for more people."""
    if not cell.shade:
        return theme.card
    return theme.shade(
        theme.side(cell.side), _LOWEST_SHADE + (1 - _LOWEST_SHADE) * cell.shade
    )


def draw_rings(
    painter: QPainter, place: QRectF, cell: Cell | None, style: tuple[Emphasis, Theme]
) -> None:
    """Draw the ring of the chosen cell, and the outline that it must not hide."""
    emphasis, theme = style
    if place.isEmpty():
        return
    _draw_chosen(painter, place, emphasis.focus, theme)
    if cell and cell.withheld:
        draw_withheld(painter, place, theme)


def draw_withheld(painter: QPainter, place: QRectF, theme: Theme) -> None:
    """Draw the dotted outline of numbers not disclosed."""
    # After the ring of the chosen cell, which would hide it.
    inside = place.adjusted(3, 3, -3, -3)
    outline_cell(painter, inside, theme.side(0), 1.4, Qt.PenStyle.DotLine)


def draw_hits(painter: QPainter, edges: list[QRectF], theme: Theme) -> None:
    """Draw a bar at the left edge of cells: here are words that were searched for."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.hit))
    painter.drawRects(edges)


def _draw_chosen(painter: QPainter, place: QRectF, focus: bool, theme: Theme) -> None:
    colour = theme.focus if focus else theme.chosen
    outline_cell(
        painter, place.adjusted(0.5, 0.5, -0.5, -0.5), colour, 2.0, Qt.PenStyle.SolidLine
    )
    # Between ring and shade, which may be of much the same lightness.
    inside = place.adjusted(2.5, 2.5, -2.5, -2.5)
    outline_cell(painter, inside, theme.card, 1.0, Qt.PenStyle.SolidLine)


def fill_cell(painter: QPainter, place: QRectF, colour: str) -> None:
    """Fill a cell, rounded."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(place, _CORNER, _CORNER)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def outline_cell(
    painter: QPainter, place: QRectF, colour: str, width: float, style: Qt.PenStyle
) -> None:
    """Draw the outline of a cell, rounded."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), width, style))
    painter.drawRoundedRect(place, _CORNER, _CORNER)

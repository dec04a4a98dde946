"""How each layer of a bar is filled: hue, hatch and outline, never colour alone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from swapviewer.index.series import Layer
from swapviewer.paint.theme import Theme

_DOTS = (1.4, 1.4)


@dataclass(frozen=True, slots=True)
class Fill:
    """Colours as `#rrggbb`; an empty one is not drawn. `dotted` is about the outline."""

    colour: str = ""
    hatch: str = ""
    outline: str = ""
    dotted: bool = False

    @property
    def brush(self) -> QBrush:
        """The ground."""
        return QBrush(QColor(self.colour)) if self.colour else QBrush()

    @property
    def hatching(self) -> QBrush:
        """The lines over the ground."""
        if not self.hatch:
            return QBrush()
        return QBrush(QColor(self.hatch), Qt.BrushStyle.BDiagPattern)

    @property
    def pen(self) -> QPen:
        """The outline, one pixel wide whatever the scale."""
        if not self.outline:
            return QPen(Qt.PenStyle.NoPen)
        if not self.dotted:
            return cosmetic(self.outline)
        pen = cosmetic(self.outline, 1.5)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(_DOTS)
        return pen


def cosmetic(colour: str, width: float = 1.0) -> QPen:
    """Return a pen of one width on the screen, whatever the scale."""
    pen = QPen(QColor(colour), width)
    pen.setCosmetic(True)
    return pen


def fill(theme: Theme, layer: Layer, side: int) -> Fill:
    """Return the fill of a layer; the second side and those after it are hatched."""
    hue = theme.side(side)
    hatched = side > 0
    light = theme.shade(hue, 0.55) if hatched else ""
    match layer:
        case "people" | "running" | "military":
            return Fill(hue, light)
        case "civilians":
            return Fill(theme.shade(hue, 0.42), hue if hatched else "", hue)
        case "rest":
            return Fill(theme.shade(hue, 0.1), light, hue, dotted=True)
        case "agree":
            return Fill(theme.ink_soft, theme.shade(theme.ink_soft, 0.5) if hatched else "")
        case "one_side":
            ground = theme.shade(theme.ink_soft, 0.3)
            return Fill(ground, theme.ink_soft if hatched else "", theme.ink_soft)
        case "differ":
            return Fill(theme.warning, theme.shade(theme.warning, 0.5) if hatched else "")
        case "withheld":
            return undisclosed(theme, theme.ink_soft)
        case "unknown":
            return Fill(theme.card, "", theme.ink_faint)
        case "bodies":
            ground = theme.remains[side % len(theme.remains)]
            return Fill(ground, theme.shade(ground, 0.5) if hatched else "")


def undisclosed(theme: Theme, hue: str) -> Fill:
    """Return the mark of a number that was announced and withheld."""
    return Fill(theme.shade(hue, 0.12), "", hue, dotted=True)


def draw_swatch(painter: QPainter, place: QRectF, shown: Fill) -> None:
    """Draw a sample of a fill, as in a legend."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrushOrigin(QPointF(place.topLeft()))
    for brush in (shown.brush, shown.hatching):
        painter.fillRect(place, brush)
    if shown.outline:
        painter.setPen(shown.pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()

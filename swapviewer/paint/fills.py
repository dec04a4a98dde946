"""How each layer of a bar is filled: hue, hatch and outline, never colour alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QTransform

from swapviewer.index.measures import Measure
from swapviewer.index.series import Layer
from swapviewer.paint.theme import Theme

Form = Literal["box", "line", "ring"]

_TILE = 8  # pixels after which Qt's patterns come again
_DOTS = (1.4, 1.4)
_DASHES: tuple[tuple[float, ...], ...] = ((), (2.5, 1.0), (1.0, 1.0), (3.0, 1.0, 1.0, 1.0))
_HATCHES = (
    Qt.BrushStyle.DiagCrossPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.FDiagPattern,
    Qt.BrushStyle.HorPattern,
)


@dataclass(frozen=True, slots=True)
class Fill:
    """Colours as `#rrggbb`; an empty one is not drawn.

    `side` decides how the hatch leans; `dotted` and `width` (in logical pixels) are about
    the outline.
    """

    colour: str = ""
    hatch: str = ""
    outline: str = ""
    dotted: bool = False
    width: float = 1.0
    side: int = 1

    @property
    def brush(self) -> QBrush:
        """The ground."""
        return QBrush(QColor(self.colour)) if self.colour else QBrush()

    @property
    def hatching(self) -> QBrush:
        """The lines over the ground."""
        if not self.hatch:
            return QBrush()
        return QBrush(QColor(self.hatch), _HATCHES[self.side % len(_HATCHES)])

    def texture(self, ratio: float) -> QBrush:
        """Return ground and lines in one; `ratio` is that of the screen's pixels."""
        return _texture(self.colour, self.hatch, self.hatching.style(), ratio)

    @property
    def pen(self) -> QPen:
        """The outline, one pixel wide whatever the scale."""
        if not self.outline:
            return QPen(Qt.PenStyle.NoPen)
        if not self.dotted:
            return cosmetic(self.outline, self.width)
        pen = cosmetic(self.outline, 1.5)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(_DOTS)
        return pen


@lru_cache(maxsize=64)
def _texture(colour: str, hatch: str, style: Qt.BrushStyle, ratio: float) -> QBrush:
    # Qt's own patterns are of the screen's pixels, so this one must not grow with these.
    tile = QImage(_TILE, _TILE, QImage.Format.Format_RGB32)
    tile.fill(QColor(colour))
    with QPainter(tile) as painter:
        painter.fillRect(tile.rect(), QBrush(QColor(hatch), style))
    brush = QBrush(tile)
    brush.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    return brush


def cosmetic(colour: str, width: float = 1.0) -> QPen:
    """Return a pen of one width on the screen, whatever the scale."""
    pen = QPen(QColor(colour), width)
    pen.setCosmetic(True)
    return pen


def line(shown: Fill) -> QPen:
    """Return the pen of a line in a fill's colour; every side has its own dashes."""
    pen = cosmetic(shown.colour, 2.0)
    if dashes := _DASHES[shown.side % len(_DASHES)]:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(dashes)
    return pen


def fill(theme: Theme, layer: Layer, side: int) -> Fill:
    """Return the fill of a layer; the sides after the first are hatched, each its way."""
    hue = hue_of(theme, "remains" if layer == "bodies" else "people", side)
    return replace(_layered(theme, layer, hue, side > 0), side=side)


def sample(theme: Theme, layer: Layer) -> Fill:
    """Return the fill of a layer whatever the side, as a legend shows it."""
    return _layered(theme, layer, theme.ink_soft, hatched=False)


def hue_of(theme: Theme, measure: Measure, side: int) -> str:
    """Return the hue of a side: the dead have their own."""
    return (
        theme.remains[side % len(theme.remains)]
        if measure == "remains"
        else theme.side(side)
    )


def _layered(theme: Theme, layer: Layer, hue: str, hatched: bool) -> Fill:
    soft, purple = theme.ink_soft, theme.kind("talks")
    match layer:
        case "people" | "running" | "military" | "bodies":
            return Fill(hue, theme.shade(hue, 0.55) if hatched else "")
        case "civilians":
            return Fill(theme.shade(hue, 0.42), hue if hatched else "", hue)
        case "rest":
            return Fill(
                theme.shade(hue, 0.08), theme.shade(hue, 0.5) if hatched else "", hue
            )
        case "agree":
            return Fill(soft, theme.shade(soft, 0.5) if hatched else "")
        case "one_side":
            return Fill(theme.shade(soft, 0.3), soft if hatched else "", soft)
        case "differ":
            return Fill(purple, theme.shade(purple, 0.5) if hatched else "")
        case "withheld":
            return undisclosed(theme, soft)
        case "unknown":
            return Fill(theme.card, "", theme.ink_faint)


def undisclosed(theme: Theme, hue: str) -> Fill:
    """Return the mark of a number that was announced and withheld."""
    return Fill(theme.shade(hue, 0.12), "", hue, dotted=True)


def draw_sample(painter: QPainter, place: QRectF, shown: Fill, form: Form) -> None:
    """Draw a sample of a fill, or of a line or point in its colour, as in a legend."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, form == "ring")
    painter.setBrushOrigin(place.topLeft())
    match form:
        case "box":
            painter.fillRect(place, shown.brush)
            painter.fillRect(place, shown.hatching)
            painter.setPen(shown.pen)
            painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
        case "line":
            painter.setPen(line(shown))
            painter.drawLine(
                QPointF(place.left(), place.center().y()),
                QPointF(place.right(), place.center().y()),
            )
        case "ring":
            painter.setPen(cosmetic(shown.outline, 1.2))
            painter.setBrush(shown.brush)
            painter.drawEllipse(place.adjusted(2, 2, -2, -2))
    painter.restore()

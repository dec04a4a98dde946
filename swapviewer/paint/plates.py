"""A pressed page as a list of shapes that a painter draws sharply at any size.

Qt's own SVG renderer draws the press's pages with fattened letters, so this reads the small
part of SVG that the press writes, and refuses everything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from xml.etree import ElementTree

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QTransform

from swapviewer.errors import PressError
from swapviewer.paint.paths import numbers, outline

_REFERENCE = re.compile(r"url\(#(.+)\)")
_LETTERS_KEPT = 4096
_CAPS = {
    "butt": Qt.PenCapStyle.FlatCap,
    "round": Qt.PenCapStyle.RoundCap,
    "square": Qt.PenCapStyle.SquareCap,
}
_JOINS = {
    "miter": Qt.PenJoinStyle.SvgMiterJoin,
    "round": Qt.PenJoinStyle.RoundJoin,
    "bevel": Qt.PenJoinStyle.BevelJoin,
}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A tile that fills a shape over and over, in the plane of the shape."""

    size: QSizeF
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """A path with its fill and stroke, where it lies, and what it is cut to."""

    path: QPainterPath
    place: QTransform
    fill: QColor | Pattern | None
    pen: QPen | None
    clip: QPainterPath | None


@dataclass(frozen=True, slots=True)
class Plate:
    """One page; its size is in points."""

    size: QSizeF
    shapes: tuple[Shape, ...]


def draw_plate(painter: QPainter, plate: Plate, target: QRectF) -> None:
    """Draw the page into a rectangle of the painter."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(target.topLeft())
    painter.scale(
        target.width() / plate.size.width(), target.height() / plate.size.height()
    )
    _draw(painter, plate.shapes)
    painter.restore()


def _draw(painter: QPainter, shapes: tuple[Shape, ...]) -> None:
    for shape in shapes:
        painter.save()
        if shape.clip is not None:
            painter.setClipPath(shape.clip, Qt.ClipOperation.IntersectClip)
        painter.setTransform(shape.place, True)
        if isinstance(shape.fill, QColor):
            painter.fillPath(shape.path, QBrush(shape.fill))
        elif shape.fill is not None:
            _tile(painter, shape.path, shape.fill)
        if shape.pen is not None:
            painter.strokePath(shape.path, shape.pen)
        painter.restore()


def _tile(painter: QPainter, path: QPainterPath, pattern: Pattern) -> None:
    """Repeat the tile over the shape as shapes: a brush would turn into pixels on paper."""
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    around = path.boundingRect()
    wide, high = pattern.size.width(), pattern.size.height()
    for row in range(int(around.top() // high), int(around.bottom() // high) + 1):
        for column in range(int(around.left() // wide), int(around.right() // wide) + 1):
            painter.save()
            painter.translate(column * wide, row * high)
            painter.setClipRect(QRectF(0, 0, wide, high), Qt.ClipOperation.IntersectClip)
            _draw(painter, pattern.shapes)
            painter.restore()
    painter.restore()


def read_plate(svg: bytes) -> Plate:
    """Return the page; raises PressError for anything that the press does not write."""
    root = ElementTree.fromstring(svg)
    size = [float(word) for word in root.attrib["viewBox"].split()]
    return Plate(QSizeF(size[2], size[3]), tuple(_Reader(root).shapes()))


class _Reader:
    """Walks one page; knows the page's letters, patterns and clips by their names."""

    def __init__(self, root: ElementTree.Element) -> None:
        self._root = root
        self._named = {one.attrib["id"]: one for one in root.iter() if "id" in one.attrib}
        self._letters: dict[str, QPainterPath] = {}
        self._colours: dict[str, QColor] = {}

    def shapes(self) -> Iterator[Shape]:
        """Yield all shapes in the order of drawing."""
        yield from self._inside(self._root, QTransform(), None)

    def _inside(
        self, parent: ElementTree.Element, place: QTransform, clip: QPainterPath | None
    ) -> Iterator[Shape]:
        for element in parent:
            turned = element.attrib.get("transform")
            here = _transform(turned) * place if turned else place
            match element.tag.partition("}")[2]:
                case "use":
                    # Nearly all that stands on a page: letters.
                    across = float(element.attrib["x"]), float(element.attrib["y"])
                    at = QTransform.fromTranslate(*across) * here
                    fill, pen = self._fill(element), _pen(element)
                    yield Shape(self._letter(element), at, fill, pen, clip)
                case "g" | "a":
                    yield from self._inside(element, here, self._clip(element, here, clip))
                case "path":
                    path = outline(element.attrib["d"])
                    if element.attrib.get("fill-rule") == "nonzero":
                        path.setFillRule(Qt.FillRule.WindingFill)
                    yield Shape(path, here, self._fill(element), _pen(element), clip)
                case "rect" if element.attrib.get("fill") == "transparent":
                    pass  # the sensitive area of a link
                case "defs":
                    pass
                case other:
                    raise PressError(f"The page holds a “{other}”, which cannot be drawn.")

    def _fill(self, element: ElementTree.Element) -> QColor | Pattern | None:
        words = element.attrib.get("fill", "none")
        if words == "none":
            return None
        if words in self._colours:
            return self._colours[words]
        if not (found := _REFERENCE.fullmatch(words)):
            colour = self._colours[words] = QColor(words)
            return colour
        pattern = self._named[found[1]]
        size = QSizeF(float(pattern.attrib["width"]), float(pattern.attrib["height"]))
        return Pattern(size, tuple(self._inside(pattern, QTransform(), None)))

    def _clip(
        self,
        element: ElementTree.Element,
        place: QTransform,
        outer: QPainterPath | None,
    ) -> QPainterPath | None:
        found = _REFERENCE.fullmatch(element.attrib.get("clip-path", ""))
        if not found:
            return outer
        path = place.map(outline(self._named[found[1]][0].attrib["d"]))
        return path if outer is None else path.intersected(outer)

    def _letter(self, element: ElementTree.Element) -> QPainterPath:
        name = element.attrib["{http://www.w3.org/1999/xlink}href"].removeprefix("#")
        if name not in self._letters:
            self._letters[name] = _letter(self._named[name][0].attrib["d"])
        return self._letters[name]


@lru_cache(maxsize=_LETTERS_KEPT)
def _letter(words: str) -> QPainterPath:
    """Return a letter's outline; the same few hundred make up all pages."""
    path = outline(words)
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _pen(element: ElementTree.Element) -> QPen | None:
    colour = element.attrib.get("stroke", "none")
    if colour == "none":
        return None
    width = float(element.attrib["stroke-width"])
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(_CAPS[element.attrib["stroke-linecap"]])
    pen.setJoinStyle(_JOINS[element.attrib["stroke-linejoin"]])
    pen.setMiterLimit(float(element.attrib["stroke-miterlimit"]))
    if dashes := element.attrib.get("stroke-dasharray"):
        pen.setDashPattern([one / width for one in numbers(dashes)])
        pen.setDashOffset(float(element.attrib.get("stroke-dashoffset", "0")) / width)
    return pen


def _transform(words: str) -> QTransform:
    """Return the transform; only those that the press writes."""
    name, _, rest = words.partition("(")
    values = numbers(rest)
    match name:
        case "translate":
            return QTransform.fromTranslate(*(*values, 0.0)[:2])
        case "matrix":
            return QTransform(*values)
        case "scale":
            return QTransform.fromScale(*(values * 2)[:2])
        case _:
            raise PressError(f"The page is turned by “{words}”, which cannot be drawn.")

"""Read a page of a pressed PDF: what the press writes, and nothing else of a PDF.

So what is seen and printed comes from the same press, in the same form, as what is saved.
"""

from __future__ import annotations

from copy import copy

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainterPath, QTransform

from swapviewer.errors import PressError
from swapviewer.paint.lettering import Lettering
from swapviewer.paint.page_ink import PageInk, tone
from swapviewer.paint.page_words import Given, commands
from swapviewer.paint.plates import Pattern, Plate, Shape
from swapviewer.paint.pressed_file import PressedFile, reference, references, values

_NONZERO, _CROSSING = Qt.FillRule.WindingFill, Qt.FillRule.OddEvenFill
# Whether a command fills the outline, draws along it, and closes it before.
_PAINTS: dict[str, tuple[Qt.FillRule | None, bool, bool]] = {
    "n": (None, False, False),
    "f": (_NONZERO, False, False),
    "f*": (_CROSSING, False, False),
    "S": (None, True, False),
    "s": (None, True, True),
    "B": (_NONZERO, True, False),
    "B*": (_CROSSING, True, False),
    "b": (_NONZERO, True, True),
    "b*": (_CROSSING, True, True),
}
# Marks for those who do not see the page, and spaces of colour, told by their numbers too.
_UNSEEN = frozenset(("BDC", "BMC", "EMC", "ET", "cs", "CS"))


def page_size(file: PressedFile) -> tuple[float, float]:
    """Return the width and height of the first page in points."""
    *_, width, height = values(file.head(file.pages[0]), b"MediaBox")
    return width, height


def read_plate(file: PressedFile, at: int, *, colour: bool = True) -> Plate:
    """Return a page, in colour or in grey; raises PressError for what is unknown here."""
    head = file.head(file.pages[at])
    *_, width, height = values(head, b"MediaBox")
    upright = QTransform(1, 0, 0, -1, 0, height)
    resources = file.head(reference(head, b"Resources"))
    reader = _Reader(file, resources, upright, colour=colour)
    reader.read(file.stream(reference(head, b"Contents")))
    return Plate(QSizeF(width, height), tuple(reader.shapes))


class _Reader:
    """Draws as a page says; what it holds of fonts and patterns is named by its head."""

    def __init__(
        self, file: PressedFile, head: bytes, base: QTransform, *, colour: bool
    ) -> None:
        self.shapes: list[Shape] = []
        self._colour = colour
        self._file = file
        self._base = base
        self._patterns = references(head, b"Pattern")
        self._fonts = references(head, b"Font")
        self._letterings: dict[str, Lettering] = {}
        self._ink = PageInk(base)
        self._kept: list[PageInk] = []
        self._path = QPainterPath()
        self._cut: Qt.FillRule | None = None
        self._line = QTransform()
        self._across = 0.0

    def read(self, words: bytes) -> None:
        """Draw all that is said."""
        for command, given in commands(words):
            if command in _PAINTS:
                self._paint(*_PAINTS[command])
            elif command not in _UNSEEN and not (
                self._keep(command, given)
                or self._choose(command, given)
                or self._draw(command, given)
                or self._write(command, given)
            ):
                raise PressError(f"The page holds a “{command}”, which cannot be drawn.")

    def _keep(self, command: str, given: Given) -> bool:
        match command:
            case "q":
                self._kept.append(copy(self._ink))
            case "Q":
                self._ink = self._kept.pop()
            case "cm":
                self._ink.place = QTransform(*given.numbers) * self._ink.place
            case _:
                return False
        return True

    def _choose(self, command: str, given: Given) -> bool:
        """Take another colour or pen."""
        ink, numbers = self._ink, given.numbers
        match command:
            case "scn":
                ink.fill = (
                    given.names[0] if given.names else tone(numbers, colour=self._colour)
                )
            case "SCN":
                ink.stroke = tone(numbers, colour=self._colour)
            case "w":
                (ink.width,) = numbers
            case "M":
                (ink.limit,) = numbers
            case "J":
                ink.cap = int(numbers[0])
            case "j":
                ink.join = int(numbers[0])
            case "d":
                ink.dashes = tuple(one for one in given.listed if isinstance(one, float))
                (ink.offset,) = numbers
            case _:
                return False
        return True

    def _draw(self, command: str, given: Given) -> bool:
        numbers = given.numbers
        match command:
            case "m":
                self._path.moveTo(*numbers)
            case "l":
                self._path.lineTo(*numbers)
            case "c":
                points = zip(numbers[::2], numbers[1::2], strict=True)
                self._path.cubicTo(*(QPointF(*one) for one in points))
            case "re":
                self._path.addRect(QRectF(*numbers))
            case "h":
                self._path.closeSubpath()
            case "W":
                self._cut = _NONZERO
            case "W*":
                self._cut = _CROSSING
            case _:
                return False
        return True

    def _paint(self, filled: Qt.FillRule | None, drawn: bool, closed: bool) -> None:
        path, self._path = self._path, QPainterPath()
        ink = self._ink
        if closed:
            path.closeSubpath()
        if filled is not None or drawn:
            path.setFillRule(filled or _NONZERO)
            fill = self._fill() if filled is not None else None
            pen = ink.pen() if drawn else None
            self.shapes.append(Shape(path, ink.place, fill, pen, ink.clip))
        if self._cut is not None:
            path.setFillRule(self._cut)
            clip = ink.place.map(path)
            ink.clip = clip if ink.clip is None else clip.intersected(ink.clip)
            self._cut = None

    def _write(self, command: str, given: Given) -> bool:
        match command:
            case "BT":
                self._line, self._across = QTransform(), 0.0
            case "Tm":
                self._line, self._across = QTransform(*given.numbers), 0.0
            case "Tf":
                self._ink.font, self._ink.size = given.names[-1], given.numbers[0]
            case "Tr" if given.numbers == [0.0]:
                pass
            case "Tj" | "TJ":
                self._write_letters(given)
            case _:
                return False
        return True

    def _write_letters(self, given: Given) -> None:
        ink, font = self._ink, self._lettering(self._ink.font)
        line = QTransform.fromScale(ink.size, ink.size) * self._line * ink.place
        across, fill = self._across, self._fill()
        for piece in given.listed:
            if isinstance(piece, float):
                across -= piece / 1000
                continue
            for at in range(0, len(piece), 2):
                number = piece[at] << 8 | piece[at + 1]
                letter = font.path(number)
                if not letter.isEmpty():
                    place = QTransform(font.unit, 0, 0, font.unit, across, 0) * line
                    self.shapes.append(Shape(letter, place, fill, None, ink.clip))
                across += font.width(number) / 1000
        self._across = across

    def _lettering(self, name: str) -> Lettering:
        if name not in self._letterings:
            if name not in self._fonts:
                raise PressError("The page is set in a font that it does not hold.")
            self._letterings[name] = Lettering(self._file, self._fonts[name])
        return self._letterings[name]

    def _fill(self) -> QColor | Pattern:
        ink = self._ink
        if isinstance(ink.fill, QColor):
            return ink.fill
        number = self._patterns[ink.fill]
        head = self._file.head(number)
        resources = self._file.head(reference(head, b"Resources"))
        tile = _Reader(self._file, resources, QTransform(), colour=self._colour)
        tile.read(self._file.stream(number))
        size = QSizeF(*values(head, b"XStep"), *values(head, b"YStep"))
        # A tile lies on the page, wherever the shape lies that it fills.
        place = QTransform(*values(head, b"Matrix")) * self._base
        return Pattern(size, place * ink.place.inverted()[0], tuple(tile.shapes))

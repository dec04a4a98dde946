"""The pages of a proof as pictures; the one file that knows PDFium."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import numpy
import pypdfium2
from pypdfium2 import raw as pdfium
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from swapviewer.errors import PressError
from swapviewer.sheets.proofs import PressedProof

# PDFium does one thing at a time, and no two threads may ask it at once.
_ONE_AT_A_TIME = threading.Lock()
_WHITE = 0xFFFFFFFF
# How light a colour looks (Oklab): what the three kinds of cones see of red, green and
# blue light, and how much each adds. The press makes its greys so.
_CONES = numpy.array(
    (
        (0.4122214708, 0.5363325363, 0.0514459929),
        (0.2119034982, 0.6806995451, 0.1073969566),
        (0.0883024619, 0.2817188376, 0.6299787005),
    )
)
_LIGHTNESS = numpy.array((0.2104542553, 0.7936177850, -0.0040720468))


class Proof:
    """Pages to look at; `size` is that of the first one in points. Raises PressError."""

    def __init__(self, pressed: PressedProof) -> None:
        self._places: list[tuple[bytes, int]] = []
        for piece in pressed.pieces:
            with _opened(piece) as file:
                self.size: tuple[float, float] = file.get_page_size(0)
                self._places += ((piece, at) for at in range(len(file)))
        self._margins = pressed.margins

    def __len__(self) -> int:
        return len(self._places)

    def picture(self, at: int, size: QSize, *, colour: bool = True) -> QImage:
        """Return a page of so many pixels, in colour or in the greys of the press."""
        wide, high = size.width(), size.height()
        dots = numpy.full((high, wide), _WHITE, numpy.uint32)
        for pdf, place in ((self._margins, at), self._places[at]):
            with _opened(pdf) as file:
                _draw(file[place], dots)
        if not colour:
            _turn_grey(dots)
        picture = QImage(dots.data, wide, high, 4 * wide, QImage.Format.Format_RGB32)
        # The picture looks at bytes that go away.
        return picture.copy()


@contextmanager
def _opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """Open a file for as long as it is read: who keeps one open shares it with threads."""
    with _ONE_AT_A_TIME:
        try:
            file = pypdfium2.PdfDocument(pdf)
            try:
                yield file
            finally:
                file.close()
        except pypdfium2.PdfiumError as error:
            raise PressError(f"The pages cannot be read: {error}") from error


def _draw(page: pypdfium2.PdfPage, dots: numpy.ndarray) -> None:
    """Draw a page over what is there."""
    high, wide = dots.shape
    buffer = (ctypes.c_ubyte * dots.nbytes).from_buffer(dots.data)
    bitmap = pypdfium2.PdfBitmap.new_native(
        wide, high, pdfium.FPDFBitmap_BGRx, buffer=buffer
    )
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, wide, high, 0, 0)
    bitmap.close()
    page.close()


def _turn_grey(dots: numpy.ndarray) -> None:
    """Give each dot that is not white the grey that looks as light."""
    coloured = (dots & 0xFFFFFF) != 0xFFFFFF
    bare = dots[coloured]
    channels = [(bare >> shift & 0xFF) / 255 for shift in (16, 8, 0)]
    light = [
        numpy.where(one > 0.04045, ((one + 0.055) / 1.055) ** 2.4, one / 12.92)
        for one in channels
    ]
    grey = (_LIGHTNESS @ numpy.cbrt(_CONES @ light)) ** 3
    told = numpy.where(grey > 0.0031308, 1.055 * grey ** (1 / 2.4) - 0.055, 12.92 * grey)
    seen = numpy.rint(255 * told).astype(numpy.uint32)
    dots[coloured] = 0xFF000000 | seen << 16 | seen << 8 | seen

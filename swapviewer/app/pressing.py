"""Press all pages of a sheet, for a preview and for paper."""

from __future__ import annotations

import threading
import zlib
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from swapviewer.app.heap import give_back, share_one_heap
from swapviewer.app.proof import Proof
from swapviewer.index.days import RecordIndex
from swapviewer.paint.plates import Plate, read_plate
from swapviewer.sheets.layouts import Order, make_sheet
from swapviewer.sheets.parts import Sheet
from swapviewer.sheets.press import let_go, press_proof, press_svg
from swapviewer.sheets.setting import Ink


class Pages:
    """The pages of a sheet: pictures to look at and, once asked for, plates to print.

    `size` is that of each page in points.
    """

    def __init__(self, sheet: Sheet, ink: Ink, proof: Proof) -> None:
        self.title = sheet.title
        self.ink = ink
        self.size = proof.size
        self.proof = proof
        self._sheet = sheet

    def __len__(self) -> int:
        return len(self.proof)

    def picture(self, at: int, size: QSize) -> QImage:
        """Return one page of so many pixels."""
        return self.proof.picture(at, size, colour=self.ink.colour)

    def plate(self, at: int) -> Plate:
        """Return one page, ready to be drawn at any size; the first one presses all."""
        return read_plate(zlib.decompress(self._packed[at]))

    @cached_property
    def _packed(self) -> tuple[bytes, ...]:
        pages = press_svg(self._sheet, self.ink)
        return tuple(zlib.compress(page, 1) for page in pages)


def press_all(sheet: Sheet, ink: Ink) -> Pages:
    """Press every page, in colour: who draws it makes it grey."""
    return Pages(sheet, ink, Proof(press_proof(sheet, _in_colour(ink))))


def _in_colour(ink: Ink) -> Ink:
    return replace(ink, colour=True)


class Proofs:
    """Makes and presses sheets of one record, and only what a changed option changes."""

    def __init__(self, index: RecordIndex) -> None:
        self._index = index
        self._made: tuple[Order, Sheet] | None = None
        self._pressed: tuple[tuple[Order, Ink], Proof] | None = None

    def sheet(self, order: Order) -> Sheet:
        """Return the sheet; it is the same for any ink."""
        made = self._made
        if made is None or made[0] != order:
            made = self._made = (order, make_sheet(self._index, order))
        return made[1]

    def pages(self, order: Order, ink: Ink, wanted: Callable[[], bool]) -> Pages | None:
        """Return the pages; None where nobody wants them once the sheet is made."""
        sheet = self.sheet(order)
        if not wanted():
            return None
        last, asked = self._pressed, (order, _in_colour(ink))
        if last is not None and last[0] == asked:
            return Pages(sheet, ink, last[1])
        pages = press_all(sheet, ink)
        self._pressed = (asked, pages.proof)
        return pages


def let_go_soon() -> None:
    """Have the press keep nothing of what it set, once it has ended what is under way."""
    share_one_heap()
    threading.Thread(target=_let_go).start()


def _let_go() -> None:
    let_go()
    give_back()

"""Press all pages of a sheet, for a preview and for paper."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from swapviewer.app.heap import share_one_heap
from swapviewer.index.days import RecordIndex
from swapviewer.paint.plate_reader import page_size, read_plate
from swapviewer.paint.plates import Plate
from swapviewer.paint.pressed_file import PressedFile
from swapviewer.sheets.layouts import Order, make_sheet
from swapviewer.sheets.parts import Sheet
from swapviewer.sheets.press import let_go, press_proof
from swapviewer.sheets.setting import Ink


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a sheet as pressed; `plate` reads one.

    `size` is that of each page in points.
    """

    title: str
    ink: Ink
    size: tuple[float, float]
    file: PressedFile

    def __len__(self) -> int:
        return len(self.file.pages)

    def plate(self, at: int) -> Plate:
        """Return one page, ready to be drawn."""
        return read_plate(self.file, at, colour=self.ink.colour)


def press_all(sheet: Sheet, ink: Ink) -> Pages:
    """Press every page, in colour: it is the painter who makes one grey."""
    return _pages(sheet, ink, PressedFile(press_proof(sheet, _in_colour(ink))))


def _pages(sheet: Sheet, ink: Ink, file: PressedFile) -> Pages:
    return Pages(sheet.title, ink, page_size(file), file)


def _in_colour(ink: Ink) -> Ink:
    return replace(ink, colour=True)


class Proofs:
    """Makes and presses sheets of one record, and only what a changed option changes."""

    def __init__(self, index: RecordIndex) -> None:
        self._index = index
        self._made: tuple[Order, Sheet] | None = None
        self._pressed: tuple[tuple[Order, Ink], PressedFile] | None = None

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
            return _pages(sheet, ink, last[1])
        pages = press_all(sheet, ink)
        self._pressed = (asked, pages.file)
        return pages


def let_go_soon() -> None:
    """Have the press keep nothing of what it set, once it has ended what is under way."""
    share_one_heap()
    threading.Thread(target=let_go).start()

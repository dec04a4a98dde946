"""Press all pages of a sheet, for a preview and for paper."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from swapviewer.app.heap import share_one_heap
from swapviewer.paint.plate_reader import page_size, read_plate
from swapviewer.paint.plates import Plate
from swapviewer.paint.pressed_file import PressedFile
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
        return read_plate(self.file, at)


def press_all(sheet: Sheet, ink: Ink) -> Pages:
    """Press every page."""
    file = PressedFile(press_proof(sheet, ink))
    return Pages(sheet.title, ink, page_size(file), file)


def press_wanted(
    make: Callable[[], Sheet], ink: Ink, wanted: Callable[[], bool]
) -> Pages | None:
    """Make a sheet and press it; None where nobody wants it any more once it is made."""
    sheet = make()
    return press_all(sheet, ink) if wanted() else None


def let_go_soon() -> None:
    """Have the press keep nothing of what it set, once it has ended what is under way."""
    share_one_heap()
    threading.Thread(target=let_go).start()

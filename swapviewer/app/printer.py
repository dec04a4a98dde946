"""To paper through Qt's print support: the only file that knows it.

Asking for a printer, reading what was chosen and painting pages are apart, so that paper
needs no dialog.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QRectF, QSizeF, QStandardPaths, Qt
from PySide6.QtGui import QPageLayout, QPageRanges, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from swapviewer import text
from swapviewer.app import spooler
from swapviewer.errors import PressError
from swapviewer.paint.plates import Plate, draw_plate
from swapviewer.sheets.files import write_file
from swapviewer.sheets.page_range import wanted_pages
from swapviewer.sheets.papers import Paper
from swapviewer.sheets.setting import Ink

_SIZES: dict[Paper, QPageSize.PageSizeId] = {
    "a4": QPageSize.PageSizeId.A4,
    "letter": QPageSize.PageSizeId.Letter,
    "a5": QPageSize.PageSizeId.A5,
    "a3": QPageSize.PageSizeId.A3,
    "legal": QPageSize.PageSizeId.Legal,
}
_NO_ROOM = "There is no room for what is printed in the folder for temporary files."
_LOOK = "See in the system’s settings whether it is there and accepts jobs."
_DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation
# Pages closer in size than this (in points) are printed without being scaled.
_SAME_SIZE = 3.0


class PrintJob:
    """A printer as the user set it up."""

    def __init__(self, printer: QPrinter) -> None:
        self._printer = printer
        # The sheet has margins of its own; the printer's would be added to them.
        printer.setFullPage(True)

    def ink(self, ink: Ink) -> Ink:
        """Return the paper, orientation and colour that the printer was set to."""
        layout = self._printer.pageLayout()
        known = {size: paper for paper, size in _SIZES.items()}
        return replace(
            ink,
            paper=known.get(layout.pageSize().id(), ink.paper),
            landscape=layout.orientation() == QPageLayout.Orientation.Landscape,
            colour=ink.colour and self._printer.colorMode() == QPrinter.ColorMode.Color,
        )

    def pages(self, count: int, current: int) -> tuple[int, ...]:
        """Return the pages to print, from 0, in order: range, copies, last page first."""
        printer = self._printer
        match printer.printRange():
            case QPrinter.PrintRange.PageRange:
                ranges = printer.pageRanges().toRangeList()
                spans = [(one.from_, one.to) for one in ranges]
                spans = spans or [(printer.fromPage(), printer.toPage())]
                chosen = [
                    page - 1
                    for first, last in spans
                    for page in range(max(1, first), min(count, last) + 1)
                ]
            case QPrinter.PrintRange.CurrentPage:
                chosen = [current]
            case _:
                chosen = list(range(count))
        if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
            chosen.reverse()
        return self._copied(chosen)

    def paint(
        self,
        title: str,
        pages: Sequence[int],
        page: Callable[[int], Plate],
        wanted: Callable[[], bool] = lambda: True,
    ) -> None:
        """Paint the pages one by one at the printer's resolution; raises PressError.

        Once they are not wanted any more the print is given up. A file is written whole
        or not at all.
        """
        if not pages:
            raise PressError("There is nothing to print: the range holds no page.")
        self._printer.setDocName(title)
        name = self._printer.outputFileName()
        if not name or self._printer.outputFormat() != QPrinter.OutputFormat.PdfFormat:
            if self._paint(pages, page, wanted) and not name and spooler.refused():
                raise PressError(f"{self._name()} did not take the print. {_LOOK}")
            return
        # Qt says nothing of a disk that is full, so it does not get to write the file.
        try:
            with TemporaryDirectory(prefix="swapviewer-") as folder:
                part = Path(folder, "paper.pdf")
                self._printer.setOutputFileName(str(part))
                if self._paint(pages, page, wanted):
                    write_file(Path(name), _whole(part.read_bytes()), force=True)
        except OSError as error:
            raise PressError(_NO_ROOM) from error
        finally:
            self._printer.setOutputFileName(name)

    def _paint(
        self, pages: Sequence[int], page: Callable[[int], Plate], wanted: Callable[[], bool]
    ) -> bool:
        """Paint, and return whether all was wanted to the end."""
        painter = QPainter()
        if not painter.begin(self._printer):
            raise PressError(f"{self._name()} could not be started. Is it still there?")
        try:
            for at, number in enumerate(pages):
                if not wanted():
                    self._printer.abort()
                    return False
                if at and not self._printer.newPage():
                    printed = text.plural(at, "page", "pages")
                    raise PressError(f"{self._name()} stopped after {printed}.")
                plate = page(number)
                paper = self._printer.paperRect(QPrinter.Unit.DevicePixel)
                draw_plate(painter, plate, self._target(plate, QRectF(paper)))
        finally:
            painter.end()
        if self._printer.printerState() == QPrinter.PrinterState.Error:
            raise PressError(f"{self._name()} reported an error; the print may be cut.")
        return True

    def _copied(self, pages: list[int]) -> tuple[int, ...]:
        copies = self._printer.copyCount()
        if copies < 2 or self._printer.supportsMultipleCopies():
            return tuple(pages)
        if self._printer.collateCopies():
            return tuple(pages * copies)
        return tuple(page for page in pages for _ in range(copies))

    def _target(self, plate: Plate, paper: QRectF) -> QRectF:
        """Return where a page goes: all of its own paper, the middle of another."""
        points = self._printer.paperRect(QPrinter.Unit.Point)
        width, height = plate.size.width(), plate.size.height()
        strayed = max(abs(points.width() - width), abs(points.height() - height))
        if strayed < _SAME_SIZE:
            return paper
        size = QSizeF(width, height).scaled(
            paper.size(), Qt.AspectRatioMode.KeepAspectRatio
        )
        target = QRectF(paper.topLeft(), size)
        target.moveCenter(paper.center())
        return target

    def _name(self) -> str:
        name = self._printer.printerName()
        return f"The printer “{name}”" if name else "The printer"


def _whole(content: bytes) -> bytes:
    """Return a PDF that has its end; raises PressError where it was cut off."""
    if not content.rstrip().endswith(b"%%EOF"):
        raise PressError(_NO_ROOM)
    return content


def prepared_printer(ink: Ink) -> QPrinter:
    """Return the usual printer, set to the sheet's paper."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setCreator("Swapviewer")
    printer.setPageSize(QPageSize(_SIZES[ink.paper]))
    turned = QPageLayout.Orientation.Landscape
    upright = QPageLayout.Orientation.Portrait
    printer.setPageOrientation(turned if ink.landscape else upright)
    if printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
        # There is no printer. Qt offers a file then, but would name its folder alone.
        documents = Path(QStandardPaths.writableLocation(_DOCUMENTS))
        folder = documents if documents.is_dir() else Path.home()
        printer.setOutputFileName(str(folder / "swapviewer.pdf"))
    return printer


def ask_printer(parent: QWidget, ink: Ink, count: int, pages: str = "") -> PrintJob | None:
    """Show Qt's print dialog, for some pages or for all; None when the user gave up.

    Raises BadCallError for a range that is none of so many pages.
    """
    wanted = wanted_pages(pages, count)
    printer = prepared_printer(ink)
    dialog = QPrintDialog(printer, parent)
    if len(wanted) == count:
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintCurrentPage)
        dialog.setMinMax(1, count)
    else:
        # Not every system's dialog can hold several ranges, so it is not asked for any.
        dialog.setWindowTitle(f"Print – pages {pages.strip()}")
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    if accepted and len(wanted) < count:
        _set_pages(printer, wanted)
    return PrintJob(printer) if accepted else None


def _set_pages(printer: QPrinter, pages: Sequence[int]) -> None:
    ranges = QPageRanges()
    for page in pages:
        ranges.addPage(page)
    printer.setPageRanges(ranges)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)

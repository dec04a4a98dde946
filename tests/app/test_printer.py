"""To paper: pages as vectors, ranges, copies, and printers that fail."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageRanges, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from swapviewer.app import spooler
from swapviewer.app.pressing import Pages, press_all
from swapviewer.app.printer import PrintJob, prepared_printer
from swapviewer.errors import PressError
from swapviewer.index.days import RecordIndex
from swapviewer.paint.plates import Plate
from swapviewer.sheets.content import day_sheet
from swapviewer.sheets.setting import Ink
from tests.processes import done


@pytest.fixture(scope="module")
def pages(index: RecordIndex) -> Pages:
    return press_all(day_sheet(index, date(2025, 5, 24)), Ink())


@pytest.fixture
def printer(qapp: QApplication, tmp_path: Path) -> QPrinter:
    made = prepared_printer(Ink())
    made.setOutputFileName(str(tmp_path / "paper.pdf"))
    return made


def printed(printer: QPrinter, pages: Pages) -> PdfReader:
    job = PrintJob(printer)
    job.paint(pages.title, job.pages(len(pages), 0), pages.plate)
    return PdfReader(printer.outputFileName())


def test_pages_fill_the_paper_as_vectors(printer: QPrinter, pages: Pages) -> None:
    paper = printed(printer, pages)
    assert len(paper.pages) == len(pages) == 2
    assert b"/Subtype /Image" not in Path(printer.outputFileName()).read_bytes()
    for page in paper.pages:
        assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)


def test_other_paper_keeps_the_pages_shape(printer: QPrinter, pages: Pages) -> None:
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    assert PrintJob(printer).ink(Ink()).paper == "letter"
    box = printed(printer, pages).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (612, 792)


def test_the_options_of_the_dialog_are_taken_over(printer: QPrinter) -> None:
    prepared = prepared_printer(Ink("a5", landscape=True))
    prepared.setColorMode(QPrinter.ColorMode.GrayScale)
    assert PrintJob(prepared).ink(Ink()) == Ink("a5", landscape=True, colour=False)


def test_a_range_copies_and_reversed_order_are_honoured(printer: QPrinter) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    ranges = QPageRanges()
    ranges.addRange(2, 3)
    ranges.addPage(9)
    printer.setPageRanges(ranges)
    assert PrintJob(printer).pages(9, 0) == (1, 2, 8)
    assert PrintJob(printer).pages(2, 0) == (1,)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert PrintJob(printer).pages(9, 0) == (8, 2, 1)


def test_the_page_looked_at_can_be_printed_alone(printer: QPrinter) -> None:
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert PrintJob(printer).pages(5, 3) == (3,)


@pytest.mark.parametrize(
    ("collated", "order"), [(True, (0, 1, 0, 1)), (False, (0, 0, 1, 1))]
)
def test_copies_are_made_here_where_the_printer_makes_none(
    printer: QPrinter, collated: bool, order: tuple[int, ...]
) -> None:
    assert not printer.supportsMultipleCopies()
    printer.setCopyCount(2)
    printer.setCollateCopies(collated)
    assert PrintJob(printer).pages(2, 0) == order


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_cannot_start_is_told(
    printer: QPrinter, pages: Pages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPainter, "begin", lambda *_: False)
    with pytest.raises(PressError, match="could not be started"):
        printed(printer, pages)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_is_told(
    printer: QPrinter, pages: Pages, tmp_path: Path
) -> None:
    printer.setOutputFileName(str(tmp_path / "missing" / "paper.pdf"))
    with pytest.raises(PressError, match="there is no folder"):
        printed(printer, pages)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device without room")
def test_a_full_disk_is_told(printer: QPrinter, pages: Pages) -> None:
    printer.setOutputFileName("/dev/full")
    with pytest.raises(PressError, match="the disk is full"):
        printed(printer, pages)


def test_a_print_that_is_cut_off_leaves_the_file_as_it_was(
    printer: QPrinter, pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(printer.outputFileName())
    path.write_bytes(b"mine")
    whole = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda one: whole(one)[:1000])
    with pytest.raises(PressError, match="no room"):
        printed(printer, pages)
    assert path.read_bytes() == b"mine"


@pytest.mark.parametrize("resolution", [600, 1200])
@pytest.mark.parametrize(
    ("size", "whole"),
    [(QSizeF(210, 297), True), (QSizeF(200, 333), False), (QSizeF(330, 210), False)],
)
def test_pages_lie_right_at_the_printers_resolution_whatever_its_margins(
    resolution: int,
    size: QSizeF,
    whole: bool,
    printer: QPrinter,
    pages: Pages,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    targets: list[QRectF] = []

    def drawn(painter: QPainter, _plate: Plate, target: QRectF) -> None:
        targets.append(target)
        # What hardware cannot print on must not move the page.
        assert painter.combinedTransform().map(target.topLeft()) == target.topLeft()

    monkeypatch.setattr("swapviewer.app.printer.draw_plate", drawn)
    printer.setResolution(resolution)
    printer.setPageSize(QPageSize(size, QPageSize.Unit.Millimeter))
    printer.setPageMargins(QMarginsF(12, 7, 5, 20), QPageLayout.Unit.Millimeter)
    printed(printer, pages)
    paper = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    inches = paper.width() / resolution, paper.height() / resolution
    assert inches == pytest.approx((size.width() / 25.4, size.height() / 25.4), abs=0.01)
    assert len(targets) == 2
    for target in targets:
        assert target.center() == paper.center()
        assert (target == paper) == whole
        assert paper.contains(target)
        shape = target.width() / target.height()
        assert shape == pytest.approx(210 / 297, abs=0.001)


def test_a_printer_that_goes_away_in_the_middle_is_told(
    printer: QPrinter, pages: Pages, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QPrinter, "newPage", lambda _: False)
    with pytest.raises(PressError, match=r"^The printer.* stopped after 1 page\.$"):
        printed(printer, pages)
    assert list(tmp_path.iterdir()) == []


def test_a_printer_that_reports_an_error_is_told(
    printer: QPrinter, pages: Pages, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    error = QPrinter.PrinterState.Error
    monkeypatch.setattr(QPrinter, "printerState", lambda _: error)
    with pytest.raises(PressError, match="reported an error; the print may be cut"):
        printed(printer, pages)
    assert list(tmp_path.iterdir()) == []


class Answer:
    """A print service that answers every job alike."""

    def __init__(self, status: int) -> None:
        self._status = status

    def cupsLastError(self) -> int:  # noqa: N802
        return self._status


@pytest.mark.parametrize(
    ("status", "refused"),
    [(0x0000, False), (0x0001, False), (-1, False), (0x0406, True), (0x0506, True)],
)
def test_an_answer_of_the_print_service_is_a_refusal_or_not(
    status: int, refused: bool
) -> None:
    assert spooler.refused(Answer(status)) is refused


def test_a_print_that_the_service_refused_is_told(
    printer: QPrinter, pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What goes to a printer has no file's name; what this one prints lies there already.
    monkeypatch.setattr(QPrinter, "outputFileName", lambda _: "")
    monkeypatch.setattr(spooler, "refused", lambda: True)
    with pytest.raises(PressError, match=r"^The printer.* did not take the print\. See"):
        PrintJob(printer).paint(pages.title, (0,), pages.plate)
    monkeypatch.setattr(spooler, "refused", lambda: False)
    PrintJob(printer).paint(pages.title, (0,), pages.plate)


def test_a_range_without_pages_is_told(printer: QPrinter, pages: Pages) -> None:
    with pytest.raises(PressError, match="the range holds no page"):
        PrintJob(printer).paint(pages.title, (), pages.plate)


# Accepts Qt's own dialog as it comes, where no printer is set up.
PRINTERLESS = """
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication
application = QApplication([])
from swapviewer.app import spooler
from swapviewer.app.pressing import press_all
from swapviewer.app.printer import ask_printer
from swapviewer.errors import PressError
from swapviewer.index.days import RecordIndex
from swapviewer.model.load import load_record
from swapviewer.paths import data_file
from swapviewer.sheets.content import day_sheet
from swapviewer.sheets.setting import Ink
assert QPrinterInfo.availablePrinterNames() == []
index = RecordIndex(load_record(data_file("record.json")))
pages = press_all(day_sheet(index, index.days[-1]), Ink("a5"))
QTimer.singleShot(0, lambda: QApplication.activeModalWidget().accept())
job = ask_printer(None, pages.ink, len(pages))
try:
    job.paint(pages.title, job.pages(len(pages), 0), pages.plate)
except PressError as error:
    print(error)
"""


@pytest.mark.parametrize("folder", ["Documents", "."])
def test_without_any_printer_a_file_is_offered(tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).mkdir(exist_ok=True)
    # A server of printers that is not there, so that the computer's own play no part.
    ended = done(PRINTERLESS, home=tmp_path, CUPS_SERVER=str(tmp_path / "none"))
    assert (ended.returncode, ended.stdout) == (0, ""), ended.stderr
    assert PdfReader(tmp_path / folder / "swapviewer.pdf").pages[0].mediabox.width < 430


def test_a_print_that_is_given_up_leaves_no_file(printer: QPrinter, pages: Pages) -> None:
    answers = iter([True, False])
    numbers = tuple(range(len(pages)))
    PrintJob(printer).paint("Title", numbers, pages.plate, lambda: next(answers))
    assert not Path(printer.outputFileName()).exists()

"""The print window: real pages, to paper, to a file, and bad ends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from swapviewer.app.print_memory import PrintMemory
from swapviewer.app.print_options import PrintOptions
from swapviewer.app.print_saving import named
from swapviewer.app.print_window import SheetWindow
from swapviewer.app.printer import PrintJob, prepared_printer
from swapviewer.app.settings import Settings
from swapviewer.index.days import RecordIndex
from swapviewer.paint.look import Look
from swapviewer.sheets.layouts import Order, make_sheet
from swapviewer.sheets.press import Ink, press_pdf
from swapviewer.sheets.scope import parse_scope


@pytest.fixture
def order(index: RecordIndex) -> Order:
    return Order(parse_scope("2025-05-24", index))


@pytest.fixture
def window(qtbot: QtBot, index: RecordIndex, order: Order) -> Iterator[SheetWindow]:
    made = SheetWindow(index, order, Look("light"))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.pages is not None)
    yield made
    made.close()


def test_the_real_pages_are_shown(window: SheetWindow) -> None:
    assert window.pages is not None
    assert len(window.pages) == 2
    assert window.told == "2 pages, A4"
    picture = window.view.grab().toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }
    assert len(colours) > 20


def test_another_paper_is_pressed_anew(qtbot: QtBot, window: SheetWindow) -> None:
    window.options.paper.setCurrentText("US Letter")
    qtbot.waitUntil(lambda: window.told.endswith("US Letter"))
    assert window.pages is not None
    assert window.pages.ink == Ink("letter")


def test_another_layout_and_fewer_parts_are_pressed_anew(
    qtbot: QtBot, window: SheetWindow
) -> None:
    window.options.facts.setChecked(False)
    window.options.sources.setChecked(False)
    qtbot.waitUntil(lambda: window.told == "1 page, A4")
    window.options.layouts.setCurrentText("Month page")
    qtbot.waitUntil(lambda: window.told != "Pressing…")
    assert window.options.order.layout == "month"


def test_keys_walk_through_the_pages(window: SheetWindow) -> None:
    assert window.view.current == 0
    QTest.keyClick(window.view, Qt.Key.Key_PageDown)
    assert window.view.current == 1
    QTest.keyClick(window.view, Qt.Key.Key_Home)
    assert window.view.current == 0
    QTest.keyClick(window.view, Qt.Key.Key_End)
    assert window.view.current == 1


def test_zoom_has_limits(window: SheetWindow) -> None:
    window.view.zoom_to(100)
    assert window.view.zoom == 5
    window.view.zoom_to(0)
    assert window.view.zoom == 0.1


def test_saving_writes_what_the_command_line_writes(
    qtbot: QtBot,
    window: SheetWindow,
    index: RecordIndex,
    order: Order,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "sheet.pdf"
    monkeypatch.setattr(window, "_ask_path", lambda _name: path)
    window.save()
    qtbot.waitUntil(lambda: window.told.startswith("Saved"))
    assert path.read_bytes() == press_pdf(make_sheet(index, order))


def test_a_save_that_fails_is_told_and_the_window_lives(
    qtbot: QtBot, window: SheetWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "missing" / "sheet.pdf"
    monkeypatch.setattr(window, "_ask_path", lambda _name: path)
    window.save()
    qtbot.waitUntil(lambda: "there is no folder" in window.told)
    window.options.colour.toggle()
    qtbot.waitUntil(lambda: window.told == "2 pages, A4")


def test_printing_takes_the_paper_of_the_dialog(
    qtbot: QtBot, window: SheetWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = prepared_printer(Ink("letter"))
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    monkeypatch.setattr(window, "_ask_printer", lambda _pages: PrintJob(printer))
    window.print_pages()
    qtbot.waitUntil(lambda: window.told.startswith("Printed"))
    box = PdfReader(tmp_path / "paper.pdf").pages[0].mediabox
    assert (round(box.width), round(box.height)) == (612, 792)


def test_giving_up_a_dialog_changes_nothing(
    window: SheetWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "_ask_printer", lambda _pages: None)
    monkeypatch.setattr(window, "_ask_path", lambda _name: None)
    window.print_pages()
    window.save()
    assert window.told == "2 pages, A4"


@pytest.mark.parametrize("form", ["png", "svg"])
def test_pages_are_saved_as_pictures_one_file_each(
    form: str,
    qtbot: QtBot,
    window: SheetWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(window, "_ask_path", lambda _name: tmp_path / f"sheet.{form}")
    window.save()
    qtbot.waitUntil(lambda: window.told.startswith("Saved"))
    names = sorted(one.name for one in tmp_path.iterdir())
    assert names == [f"sheet-1.{form}", f"sheet-2.{form}"]
    window.save()
    qtbot.waitUntil(lambda: "exists already" in window.told)


def test_a_cancelled_save_writes_nothing_and_the_window_lives(
    qtbot: QtBot, window: SheetWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sheet.pdf"
    monkeypatch.setattr(window, "_ask_path", lambda _name: path)
    window.save()
    window.cancel()
    assert window.told == "Cancelled."
    window.options.colour.toggle()
    qtbot.waitUntil(lambda: window.told == "2 pages, A4")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("chosen", "wanted", "name"),
    [
        ("a", "PDF (*.pdf)", "a.pdf"),
        ("a.1", "Pages as PNG (*.png)", "a.1.png"),
        ("a.SVG", "PDF (*.pdf)", "a.SVG"),
        ("a", "", "a.pdf"),
    ],
)
def test_a_file_is_named_after_its_form(chosen: str, wanted: str, name: str) -> None:
    assert named(chosen, wanted).name == name


def test_what_was_saved_with_comes_back_for_its_layout_alone(
    index: RecordIndex, order: Order, settings: Settings, qtbot: QtBot
) -> None:
    memory = PrintMemory(settings)
    options = PrintOptions(order, memory)
    qtbot.addWidget(options)
    options.paper.setCurrentText("A5")
    options.facts.setChecked(False)
    options.keep()
    again = PrintOptions(order, PrintMemory(settings))
    qtbot.addWidget(again)
    assert again.ink == Ink("a5")
    assert not again.order.options.facts
    again.layouts.setCurrentText("Table")
    assert again.ink == Ink("a4")
    assert again.order.options.facts

"""A range of pages in the print window: saved, printed, refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from swapviewer.app import print_saving
from swapviewer.app.print_window import SheetWindow
from swapviewer.app.printer import ask_printer
from swapviewer.index.days import RecordIndex
from swapviewer.paint.look import Look
from swapviewer.sheets.layouts import Order
from swapviewer.sheets.scope import parse_scope
from swapviewer.sheets.setting import Ink

# In milliseconds: presses take their time beside other work.
PATIENCE = 20_000


@pytest.fixture
def window(qtbot: QtBot, index: RecordIndex) -> Iterator[SheetWindow]:
    made = SheetWindow(index, Order(parse_scope("2025-05-24", index)), Look("light"))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.pages is not None, timeout=PATIENCE)
    yield made
    made.close()


def test_a_page_of_a_range_is_saved_alone_and_another_scope_has_its_own_range(
    qtbot: QtBot, window: SheetWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "page.svg"
    monkeypatch.setattr(window, "_ask_path", lambda _name: path)
    window.options.pages.setText("2")
    window.save()
    qtbot.waitUntil(lambda: window.told == "Saved page.svg: 1 page, A4.", timeout=PATIENCE)
    assert [one.name for one in tmp_path.iterdir()] == ["page.svg"]
    window.options.layouts.setCurrentIndex(1)
    assert window.options.pages.text() == ""


@pytest.mark.parametrize(
    ("words", "form", "told"),
    [
        ("2", "pdf", "save them as PNG or SVG"),
        ("<b>9", "png", "“<b>9” is no range of the sheet, which has 2 pages."),
    ],
)
def test_a_range_that_cannot_be_saved_is_told_as_it_is_written(
    words: str,
    form: str,
    told: str,
    qtbot: QtBot,
    window: SheetWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(window, "_ask_path", lambda _name: tmp_path / f"a.{form}")
    window.options.pages.setText(words)
    window.save()
    qtbot.waitUntil(lambda: told in window.told, timeout=PATIENCE)
    (box,) = window.findChildren(QMessageBox)
    assert told in box.text()
    assert box.textFormat() == box.textFormat().PlainText
    assert list(tmp_path.iterdir()) == []


def test_a_range_that_the_sheet_has_not_opens_no_print_dialog(window: SheetWindow) -> None:
    window.options.pages.setText("3")
    window.print_pages()
    assert "“3” is no range of the sheet" in window.told


def test_the_range_of_the_window_is_what_is_printed(window: SheetWindow) -> None:
    def accept() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QPrintDialog)
        assert dialog.windowTitle().endswith("pages 2-3, 7")
        dialog.accept()

    QTimer.singleShot(0, accept)
    job = ask_printer(window, Ink(), 9, "2-3, 7")
    assert job is not None
    assert job.pages(9, 0) == (1, 2, 6)


def test_a_range_that_the_sheet_does_not_have_is_told_before_a_file_is_asked_for(
    window: SheetWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(print_saving, "warn", lambda _parent, words: told.append(words))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", pytest.fail)
    window.options.pages.setText("2-9")
    window.save()
    assert len(told) == 1
    assert told[0].startswith("“2-9” is no range of the sheet, which has 2 pages.")

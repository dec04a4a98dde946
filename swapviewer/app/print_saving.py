"""Save a sheet from the print window: as PDF, or its pages as PNG or SVG."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from swapviewer import text
from swapviewer.sheets.files import write_file, write_pages
from swapviewer.sheets.papers import PAPER_NAMES
from swapviewer.sheets.parts import Sheet
from swapviewer.sheets.press import FORMS, page_count, press_pages, press_pdf, press_svg
from swapviewer.sheets.setting import Ink

FILE_FILTERS = "PDF (*.pdf);;Pages as PNG (*.png);;Pages as SVG (*.svg)"
_POINTS_PER_INCH = 200


def named(chosen: str, wanted: str) -> Path:
    """Return the file's path, ended as the form chosen where it names none."""
    path = Path(chosen)
    if path.suffix.lower() in {f".{form}" for form in FORMS}:
        return path
    form = next((form for form in FORMS if f"*.{form}" in wanted), "pdf")
    return path.with_name(f"{path.name}.{form}")


@dataclass(frozen=True, slots=True)
class Pressed:
    """What is to be written, and how to tell of it."""

    path: Path
    files: tuple[bytes, ...]
    pages: int
    ink: Ink

    def write(self) -> str:
        """Write and return what was done in words; raises PressError."""
        if len(self.files) == 1:
            # The dialog has asked already whether to replace this file.
            write_file(self.path, self.files[0], force=True)
        else:
            write_pages(self.path, self.files)
        counted = text.plural(self.pages, "page", "pages")
        return f"Saved {self.path.name}: {counted}, {PAPER_NAMES[self.ink.paper]}."


def pressed_for(path: Path, sheet: Sheet, ink: Ink) -> Pressed:
    """Press the sheet in the form that the path names."""
    match path.suffix.lower():
        case ".png":
            files = press_pages(sheet, ink, _POINTS_PER_INCH)
        case ".svg":
            files = press_svg(sheet, ink)
        case _:
            pdf = press_pdf(sheet, ink)
            return Pressed(path, (pdf,), page_count(pdf), ink)
    return Pressed(path, tuple(files), len(files), ink)


class Busy(QWidget):
    """A bar that moves while something is under way, and a way out; hidden at first."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        bar = QProgressBar(self)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName("The press is at work")
        cancel = QPushButton("Canc&el", self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(bar, 1)
        row.addWidget(cancel)
        self.hide()

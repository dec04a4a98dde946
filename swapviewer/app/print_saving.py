"""Save a sheet from the print window: as PDF, or its pages as PNG or SVG."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QPushButton, QWidget

from swapviewer import text
from swapviewer.app.dialogs import warn
from swapviewer.errors import BadCallError
from swapviewer.sheets.files import names_of_pages, write_pages
from swapviewer.sheets.outline import page_count
from swapviewer.sheets.page_range import NOT_OF_PDF, wanted_pages
from swapviewer.sheets.papers import PAPER_NAMES
from swapviewer.sheets.parts import Sheet
from swapviewer.sheets.press import FORMS, press_pages, press_pdf, press_svg
from swapviewer.sheets.setting import Ink

_PICTURES = "Pages as PNG (*.png);;Pages as SVG (*.svg)"
_ALL = f"PDF (*.pdf);;{_PICTURES}"
_POINTS_PER_INCH = 200


def ask_path(parent: QWidget, name: str, pages: str, count: int | None) -> Path | None:
    """Show the file dialog; a range of pages is offered as pictures alone.

    One that is none of so many pages is told at once, where their number is known.
    """
    try:
        if count is not None:
            wanted_pages(pages, count)
    except BadCallError as error:
        warn(parent, str(error))
        return None
    form, filters = ("png", _PICTURES) if pages.strip() else ("pdf", _ALL)
    chosen, wanted = QFileDialog.getSaveFileName(parent, "Save", f"{name}.{form}", filters)
    return named(chosen, wanted) if chosen else None


def named(chosen: str, wanted: str) -> Path:
    """Return the file's path, ended as the form chosen where it names none."""
    path = Path(chosen)
    if path.suffix.lower() in {f".{form}" for form in FORMS}:
        return path
    form = next((form for form in FORMS if f"*.{form}" in wanted), "pdf")
    return path.with_name(f"{path.name}.{form}")


@dataclass(frozen=True, slots=True)
class Pressed:
    """What is to be written, and how to tell of it.

    `files` are pages by their numbers, or the PDF alone.
    """

    path: Path
    files: dict[int, bytes]
    pages: int
    ink: Ink

    def write(self, ask: Callable[[str], bool]) -> str:
        """Write and return what was done in words; raises PressError.

        Files that are there are replaced where `ask` is answered so.
        """
        names = names_of_pages(self.path, self.files).values()
        # Of one file the dialog has asked already whether to replace it.
        taken = [one.name for one in names if one.exists()] if len(names) > 1 else []
        if taken:
            several = f" and {len(taken) - 1} more exist" if taken[1:] else " exists"
            if not ask(f"“{taken[0]}”{several} already. Replace what is there?"):
                return "Not saved: what is there stays."
        write_pages(self.path, self.files, force=True)
        counted = text.plural(self.pages, "page", "pages")
        return f"Saved {self.path.name}: {counted}, {PAPER_NAMES[self.ink.paper]}."


def pressed_for(path: Path, sheet: Sheet, ink: Ink, pages: str = "") -> Pressed:
    """Press the sheet in the form that the path names, or only the pages of a range.

    Raises BadCallError for a range that the sheet does not have, and for any of a PDF.
    """
    match path.suffix.lower():
        case ".png":
            files = press_pages(sheet, ink, _POINTS_PER_INCH)
        case ".svg":
            files = press_svg(sheet, ink)
        case _:
            if pages.strip():
                raise BadCallError(NOT_OF_PDF)
            pdf = press_pdf(sheet, ink)
            return Pressed(path, {1: pdf}, page_count(pdf), ink)
    wanted = {at: files[at - 1] for at in wanted_pages(pages, len(files))}
    return Pressed(path, wanted, len(wanted), ink)


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

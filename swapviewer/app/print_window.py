"""The print window: options on the left, the real pages on the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from swapviewer import text
from swapviewer.app.dialogs import agreed, show_keys, warn
from swapviewer.app.page_view import PageView
from swapviewer.app.pressing import Pages, Proofs, let_go_soon
from swapviewer.app.print_keys import Key, bind, keyed_button
from swapviewer.app.print_memory import PrintMemory
from swapviewer.app.print_options import PrintOptions
from swapviewer.app.print_saving import Busy, Pressed, ask_path, pressed_for
from swapviewer.app.printer import PrintJob, ask_printer
from swapviewer.app.screens import fit_screen
from swapviewer.app.worker import Worker
from swapviewer.errors import SwapviewerError
from swapviewer.index.days import RecordIndex
from swapviewer.paint.look import Look
from swapviewer.sheets.layouts import Order
from swapviewer.sheets.papers import PAPER_NAMES
from swapviewer.views.card import label


class SheetWindow(QDialog):
    """Shows the pages of one order and hands them to paper or to a file."""

    def __init__(
        self,
        index: RecordIndex,
        order: Order,
        look: Look,
        parent: QWidget | None = None,
        memory: PrintMemory | None = None,
    ) -> None:
        super().__init__(parent)
        self._proofs = Proofs(index)
        self._pages: Pages | None = None
        self._waiting: PrintJob | None = None
        self._press, self._save = Worker(self), Worker(self)
        self._press.done.connect(self._on_pressed)
        self._save.done.connect(self._on_saved)
        self._paper = Worker(self)
        self._paper.done.connect(self._on_printed)
        self._options = PrintOptions(order, memory or PrintMemory(), self)
        self._options.ink_changed.connect(self.refresh)
        self._options.columns_changed.connect(self._on_columns_changed)
        self._view = PageView(look, self)
        self._view.moved.connect(self._tell_place)
        self._told = label("", "soft", self)
        self._told.setAccessibleName("State of the sheet")
        self._told.setWordWrap(True)
        self._place = label("", "soft", self)
        self._print_button = keyed_button(
            self, "&Print…", "Print on paper", Key.Print, self.print_pages
        )
        self._save_button = keyed_button(
            self, "&Save…", "Save as PDF, PNG or SVG", Key.Save, self.save
        )
        self._busy = Busy(self)
        self._busy.cancelled.connect(self.cancel)
        self._build()
        self.resize(1080, 780)
        fit_screen(self)
        self.refresh()

    @property
    def pages(self) -> Pages | None:
        """The pages shown; None before the first are pressed."""
        return self._pages

    @property
    def view(self) -> PageView:
        """The pages on the right."""
        return self._view

    @property
    def told(self) -> str:
        """What the window says of its state."""
        return self._told.text()

    @property
    def options(self) -> PrintOptions:
        """The options on the left."""
        return self._options

    def refresh(self) -> None:
        """Press the sheet anew with the options chosen."""
        order, ink = self._options.order, self._options.ink
        self.setWindowTitle(text.on_title_bar(f"Print – {order.scope.words}"))
        self._told.setText("Pressing…")
        self._press.start(lambda wanted: self._proofs.pages(order, ink, wanted))
        self._show_busy()

    def cancel(self) -> None:
        """Give up what is under way; what was shown stays, and nothing is written."""
        self._paper.abandon()
        self._leave()
        self._told.setText("Cancelled.")
        self._show_busy()

    def print_pages(self) -> None:
        """Ask for a printer and print."""
        if self._pages is None or self._paper.busy:
            return
        try:
            job = self._ask_printer(self._pages)
        except SwapviewerError as error:
            self._tell(error)
            return
        if job is None:
            return
        # Another paper was chosen in the dialog, or an option has just been changed: what
        # is printed is what is chosen now.
        self._options.take(job.ink(self._options.ink))
        if self._press.busy:
            self._waiting = job
        else:
            self._print(job, self._pages)

    def save(self) -> None:
        """Ask for a file and write the PDF, or the pages as PNG or SVG."""
        order, ink = self._options.order, self._options.ink
        pages = self._options.pages.text()
        if (path := self._ask_path(f"swapviewer-{order.scope.file_name}")) is None:
            return
        self._told.setText("Saving…")
        self._save.start(lambda _: pressed_for(path, self._proofs.sheet(order), ink, pages))
        self._show_busy()

    def _build(self) -> None:
        left = QVBoxLayout()
        for part in (self._options, self._told, self._busy, self._place):
            left.addWidget(part)
        left.addStretch(1)
        left.addWidget(self._print_button)
        left.addWidget(self._save_button)
        row = QHBoxLayout(self)
        row.addLayout(left)
        row.addWidget(self._view, 1)
        self._print_button.setDefault(True)
        self._view.setFocus()
        bind(self, Key.ZoomIn, self._view.zoom_in)
        bind(self, Key.ZoomOut, self._view.zoom_out)
        bind(self, Key.HelpContents, self.show_keys)

    def show_keys(self) -> None:
        """Show all keys."""
        show_keys(self)

    def _on_columns_changed(self) -> None:
        self._view.set_columns(self._options.columns)
        self._view.fit(self._options.fit)

    def _on_pressed(self) -> None:
        self._show_busy()
        result = self._press.result
        if isinstance(result, SwapviewerError):
            self._tell(result)
            return
        assert isinstance(result, Pages)
        self._pages = result
        self._view.show_pages(result)
        counted = text.plural(len(result), "page", "pages")
        self._told.setText(f"{counted}, {PAPER_NAMES[result.ink.paper]}")
        job, self._waiting = self._waiting, None
        if job is not None:
            self._print(job, result)

    def _on_saved(self) -> None:
        self._show_busy()
        self._options.keep()
        result = self._save.result
        # Written here and not beside the window, so that what is cancelled is not written.
        try:
            if isinstance(result, SwapviewerError):
                raise result
            assert isinstance(result, Pressed)
            self._told.setText(result.write(partial(agreed, self)))
        except SwapviewerError as error:
            self._tell(error)

    def _show_busy(self) -> None:
        self._busy.setVisible(self._press.busy or self._save.busy or self._paper.busy)
        self._print_button.setEnabled(not self._paper.busy)

    def _leave(self) -> None:
        """Give up what is pressed; what is being printed is printed to its end."""
        self._press.abandon()
        self._save.abandon()
        self._waiting = None

    def _print(self, job: PrintJob, pages: Pages) -> None:
        self._options.keep()
        numbers = job.pages(len(pages), self._view.current)

        def paint(wanted: Callable[[], bool]) -> str:
            job.paint(pages.title, numbers, pages.plate, wanted)
            return f"Printed {text.plural(len(numbers), 'page', 'pages')}."

        self._told.setText("Printing…")
        self._paper.start(paint)
        self._show_busy()

    def _on_printed(self) -> None:
        self._show_busy()
        result = self._paper.result
        if isinstance(result, SwapviewerError):
            self._tell(result)
        else:
            self._told.setText(str(result))

    def _tell_place(self) -> None:
        if self._pages is not None:
            place = f"page {self._view.current + 1} of {len(self._pages)}"
            self._place.setText(f"{place}, {self._view.zoom:.0%}")

    def _tell(self, error: SwapviewerError) -> None:
        self._told.setText(str(error))
        warn(self, str(error))

    def _ask_printer(self, pages: Pages) -> PrintJob | None:
        return ask_printer(self, pages.ink, len(pages), self._options.pages.text())

    def _ask_path(self, name: str) -> Path | None:
        count = len(self._pages) if self._pages and not self._press.busy else None
        return ask_path(self, name, self._options.pages.text(), count)

    def done(self, result: int) -> None:
        """Close at once; only what is being printed goes on."""
        self._close_down()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give up what is under way, as when the window is dismissed."""
        self._close_down()
        super().closeEvent(event)

    def _close_down(self) -> None:
        self._leave()
        self._view.abandon()
        let_go_soon()

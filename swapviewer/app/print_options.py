"""How the pages are set and shown: paper, orientation, colour; pages beside each other."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QWidget

from swapviewer.app.print_memory import STORY, PrintMemory
from swapviewer.paint.leaves import Fit
from swapviewer.sheets.desk import Options
from swapviewer.sheets.layouts import Order, layouts_of
from swapviewer.sheets.papers import PAPER_NAMES, PAPERS
from swapviewer.sheets.parts import Layout
from swapviewer.sheets.press import Ink
from swapviewer.views.card import choice

_VIEWS: tuple[tuple[str, int, Fit], ...] = (
    ("Page width", 1, "width"),
    ("Whole page", 1, "page"),
    ("Two pages", 2, "width"),
    ("Overview", 5, "width"),
)
_LAYOUT_NAMES: dict[Layout, str] = {
    "day": "Day sheet",
    "month": "Month page",
    "year": "Year at a glance",
    "table": "Table",
    "statistics": "Statistics",
    "sources": "Sources",
    "dossier": "Dossier",
}


class PrintOptions(QWidget):
    """The options as a form."""

    ink_changed = Signal()
    columns_changed = Signal()

    def __init__(
        self, order: Order, memory: PrintMemory, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._memory = memory
        self._order = order
        self._layouts = layouts_of(order.scope)
        self._ink = memory.ink(self._layouts[0] if self._layouts else STORY)
        self.layouts = choice("", self)
        self.layouts.addItems([_LAYOUT_NAMES[layout] for layout in self._layouts])
        self.facts = QCheckBox("&Facts", self)
        self.sources = QCheckBox("So&urces", self)
        self.charts = QCheckBox("C&harts", self)
        self.paper = choice("", self)
        self.paper.addItems([PAPER_NAMES[paper] for paper in PAPERS])
        self.turned = choice("", self)
        self.turned.addItems(["Portrait", "Landscape"])
        self.colour = QCheckBox("&Colour", self)
        self.colour.setToolTip("Without colour, hatching tells the sides apart.")
        self.shown = choice("", self)
        self.shown.addItems([words for words, _, _ in _VIEWS])
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        if self._layouts:
            form.addRow("&Layout", self.layouts)
        form.addRow("Pape&r", self.paper)
        form.addRow("&Orientation", self.turned)
        form.addRow("", self.colour)
        for box in (self.facts, self.sources, self.charts):
            box.setChecked(True)
            box.setVisible(bool(self._layouts))
            if self._layouts:
                form.addRow("", box)
            box.toggled.connect(self.ink_changed)
        form.addRow("&View", self.shown)
        self._show()
        self._recall()
        self.paper.currentIndexChanged.connect(self._read)
        self.turned.currentIndexChanged.connect(self._read)
        self.colour.toggled.connect(self._read)
        self.layouts.currentIndexChanged.connect(self._on_layout_chosen)
        self.shown.currentIndexChanged.connect(self.columns_changed)

    @property
    def order(self) -> Order:
        """What the sheet is made of, with the layout and options chosen."""
        if not self._layouts:
            return self._order
        options = Options(
            self.facts.isChecked(), self.sources.isChecked(), self.charts.isChecked()
        )
        layout = self._layouts[self.layouts.currentIndex()]
        return replace(self._order, layout=layout, options=options)

    @property
    def ink(self) -> Ink:
        """How the sheet is set."""
        return self._ink

    @property
    def columns(self) -> int:
        """How many pages stand beside each other."""
        return _VIEWS[self.shown.currentIndex()][1]

    @property
    def fit(self) -> Fit:
        """What the pages fill."""
        return _VIEWS[self.shown.currentIndex()][2]

    def take(self, ink: Ink) -> None:
        """Choose other options, as the print dialog did."""
        if ink != self._ink:
            self._ink = ink
            self._show()
            self.ink_changed.emit()

    def keep(self) -> None:
        """Keep what is chosen for the next sheet of this layout."""
        self._memory.keep(self._layout, self._ink, self.order.options)

    @property
    def _layout(self) -> str:
        return self._layouts[self.layouts.currentIndex()] if self._layouts else STORY

    def _on_layout_chosen(self) -> None:
        self._ink = self._memory.ink(self._layout)
        self._show()
        self._recall()
        self.ink_changed.emit()

    def _recall(self) -> None:
        kept = self._memory.options(self._layout)
        for box, wanted in (
            (self.facts, kept.facts),
            (self.sources, kept.sources),
            (self.charts, kept.charts),
        ):
            with QSignalBlocker(box):
                box.setChecked(wanted)

    def _show(self) -> None:
        ink = self._ink
        for box, at in (
            (self.paper, PAPERS.index(ink.paper)),
            (self.turned, int(ink.landscape)),
        ):
            with QSignalBlocker(box):
                box.setCurrentIndex(at)
        with QSignalBlocker(self.colour):
            self.colour.setChecked(ink.colour)

    def _read(self) -> None:
        self.take(
            Ink(
                PAPERS[self.paper.currentIndex()],
                bool(self.turned.currentIndex()),
                self.colour.isChecked(),
            )
        )

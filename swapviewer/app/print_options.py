"""What is printed and how: scope, layout, paper, parts, margins; how pages are shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from swapviewer.app.print_margins import MarginFields
from swapviewer.app.print_memory import STORY, Chosen, PrintMemory
from swapviewer.app.print_parts import PartBoxes
from swapviewer.paint.leaves import Fit
from swapviewer.sheets.layouts import HOLDS, Order, layouts_of
from swapviewer.sheets.page_range import EXAMPLES
from swapviewer.sheets.papers import PAPER_NAMES, PAPERS
from swapviewer.sheets.parts import Layout
from swapviewer.sheets.scope import Scope
from swapviewer.sheets.setting import Ink
from swapviewer.views.card import choice
from swapviewer.views.tick_box import TickBox

# The ways to see pages: words, pages beside each other, what they fill, and keys.
VIEWS: tuple[tuple[str, int, Fit, str], ...] = (
    ("Page width", 1, "width", "Ctrl+1"),
    ("Whole page", 1, "page", "Ctrl+2"),
    ("Two pages", 2, "width", "Ctrl+3"),
    ("Overview", 5, "width", "Ctrl+4"),
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
_LETTERS = 18


class PrintOptions(QWidget):
    """The options as a form; what was chosen for a layout comes back with it."""

    ink_changed = Signal()
    columns_changed = Signal()

    def __init__(
        self, order: Order, memory: PrintMemory, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._memory = memory
        self._order = order
        self._scopes: list[Scope] = [order.scope]
        self._layouts: tuple[Layout, ...] = ()
        self._drafts: dict[str, Chosen] = {}
        self._chosen = Chosen()
        self.scopes = choice("", self)
        self.layouts = choice("", self)
        self.paper = choice("", self)
        self.paper.addItems([PAPER_NAMES[paper] for paper in PAPERS])
        self.turned = choice("", self)
        self.turned.addItems(["Portrait", "Landscape"])
        self.colour = TickBox("&Colour", self)
        self.colour.setToolTip("Without colour, hatching tells the sides apart.")
        self.parts = PartBoxes(self)
        self.margins = MarginFields(self)
        self.pages = QLineEdit(self)
        self.pages.setPlaceholderText(f"All, or {EXAMPLES}")
        self.pages.setToolTip(
            "The pages to print, or to save as PNG or SVG. A PDF holds all pages."
        )
        self.shown = choice("", self)
        self.shown.addItems([f"{words} ({keys})" for words, _, _, keys in VIEWS])
        self._build()
        self._show_layouts()
        self._connect()

    @property
    def order(self) -> Order:
        """What the sheet is made of, with the layout and options chosen."""
        if not self._layouts:
            return self._order
        return replace(
            self._order,
            layout=self._layouts[self.layouts.currentIndex()],
            options=self._chosen.options,
        )

    @property
    def ink(self) -> Ink:
        """How the sheet is set."""
        return self._chosen.ink

    @property
    def columns(self) -> int:
        """How many pages stand beside each other."""
        return VIEWS[self.shown.currentIndex()][1]

    @property
    def fit(self) -> Fit:
        """What the pages fill."""
        return VIEWS[self.shown.currentIndex()][2]

    def offer(self, scopes: Sequence[tuple[str, Scope]]) -> None:
        """Let the user choose among scopes, each with its words."""
        self._scopes = [scope for _, scope in scopes]
        with QSignalBlocker(self.scopes):
            self.scopes.clear()
            self.scopes.addItems([words for words, _ in scopes])
            self.scopes.setCurrentIndex(self._scopes.index(self._order.scope))
        self._form.setRowVisible(self.scopes, len(scopes) > 1)

    def take(self, ink: Ink) -> None:
        """Choose other options, as the print dialog did."""
        self._choose(replace(self._chosen, ink=ink))

    def keep(self) -> None:
        """Keep what is chosen for the next sheet of this layout."""
        self._memory.keep(self._layout, self._chosen)

    @property
    def _layout(self) -> str:
        return self._layouts[self.layouts.currentIndex()] if self._layouts else STORY

    def _build(self) -> None:
        self._form = form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        for words, widget in (
            ("&What", self.scopes),
            ("&Layout", self.layouts),
            ("Pape&r", self.paper),
            ("&Orientation", self.turned),
            ("", self.colour),
            ("Parts", self.parts),
            ("Margins", self.margins),
            ("Pa&ges", self.pages),
            ("V&iew", self.shown),
        ):
            form.addRow(words, widget)
        for several in (self.parts, self.margins):
            name = form.labelForField(several)
            if isinstance(name, QLabel):
                # Beside the first line of boxes.
                lower = (self.colour.sizeHint().height() - name.sizeHint().height()) // 2
                name.setContentsMargins(0, max(0, lower), 0, 0)
                name.setAlignment(Qt.AlignmentFlag.AlignTop)
        for box in (self.scopes, self.layouts):
            # Long titles must not push the pages aside.
            policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            box.setSizeAdjustPolicy(policy)
            box.setMinimumContentsLength(_LETTERS)
        form.setRowVisible(self.scopes, False)
        self._ways = QActionGroup(self)
        for at, (words, _, _, keys) in enumerate(VIEWS):
            way = QAction(words, self._ways)
            way.setShortcut(QKeySequence(keys))
            way.setData(at)
            self.addAction(way)

    def _connect(self) -> None:
        self.scopes.currentIndexChanged.connect(self._on_scope_chosen)
        self.layouts.currentIndexChanged.connect(self._on_layout_chosen)
        self.shown.currentIndexChanged.connect(self.columns_changed)
        self._ways.triggered.connect(self._on_way_chosen)
        for signal in (
            self.paper.currentIndexChanged,
            self.turned.currentIndexChanged,
            self.colour.toggled,
            self.parts.changed,
            self.margins.changed,
        ):
            signal.connect(self._read)

    def _on_way_chosen(self, way: QAction) -> None:
        if way.data() == self.shown.currentIndex():
            # After a zoom the way chosen before is wanted again.
            self.columns_changed.emit()
        self.shown.setCurrentIndex(int(str(way.data())))

    def _on_scope_chosen(self) -> None:
        # Pages of another sheet.
        self.pages.clear()
        scope = self._scopes[self.scopes.currentIndex()]
        self._order = replace(self._order, scope=scope, layout=None)
        self._show_layouts()
        self.ink_changed.emit()

    def _on_layout_chosen(self) -> None:
        self.pages.clear()
        self._recall()
        self.ink_changed.emit()

    def _show_layouts(self) -> None:
        """List the layouts of the scope, the one ordered or the usual chosen."""
        self._layouts = layouts_of(self._order.scope)
        with QSignalBlocker(self.layouts):
            self.layouts.clear()
            self.layouts.addItems([_LAYOUT_NAMES[layout] for layout in self._layouts])
            if self._order.layout in self._layouts:
                self.layouts.setCurrentIndex(self._layouts.index(self._order.layout))
        for widget in (self.layouts, self.parts):
            self._form.setRowVisible(widget, bool(self._layouts))
        self._recall()

    def _recall(self) -> None:
        """Take up what was chosen for the layout, in this window or in an earlier one."""
        kept = self._drafts.get(self._layout) or self._memory.recall(self._layout)
        self._chosen = kept
        self._show()

    def _choose(self, chosen: Chosen) -> None:
        if chosen != self._chosen:
            self._chosen = self._drafts[self._layout] = chosen
            self._show()
            self.ink_changed.emit()

    def _show(self) -> None:
        ink, options = self._chosen.ink, self._chosen.options
        for box, at in (
            (self.paper, PAPERS.index(ink.paper)),
            (self.turned, int(ink.landscape)),
        ):
            with QSignalBlocker(box):
                box.setCurrentIndex(at)
        with QSignalBlocker(self.colour):
            self.colour.setChecked(ink.colour)
        self.margins.show_margins(ink.margins)
        layout = next((one for one in self._layouts if one == self._layout), None)
        self.parts.show_options(options, HOLDS[layout] if layout else ())

    def _read(self) -> None:
        ink = Ink(
            PAPERS[self.paper.currentIndex()],
            bool(self.turned.currentIndex()),
            self.colour.isChecked(),
            self.margins.margins,
        )
        self._choose(Chosen(ink, self.parts.options))

"""What a sheet holds besides its entries, as boxes to tick."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from swapviewer.sheets.desk import Options
from swapviewer.sheets.layouts import PartName
from swapviewer.views.tick_box import TickBox

_COLUMN = 106


class PartBoxes(QWidget):
    """A box for each part; those that a layout has no place for cannot be ticked."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = TickBox("&Facts", self)
        self.sources = TickBox("So&urces", self)
        self.charts = TickBox("C&harts", self)
        self.method = TickBox("&Method note", self)
        self.empty_days = TickBox("Empty da&ys", self)
        self._boxes: dict[PartName, TickBox] = {
            "facts": self.facts,
            "sources": self.sources,
            "charts": self.charts,
            "method": self.method,
            "empty_days": self.empty_days,
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnMinimumWidth(0, _COLUMN)
        grid.setColumnStretch(1, 1)
        for at, box in enumerate(self._boxes.values()):
            grid.addWidget(box, at // 2, at % 2)
            box.toggled.connect(self.changed)

    @property
    def options(self) -> Options:
        """What is chosen."""
        return Options(
            facts=self.facts.isChecked(),
            sources=self.sources.isChecked(),
            charts=self.charts.isChecked(),
            method=self.method.isChecked(),
            empty_days=self.empty_days.isChecked(),
        )

    def show_options(self, options: Options, held: tuple[PartName, ...]) -> None:
        """Tick what is chosen, of the parts that the layout holds."""
        wanted: dict[PartName, bool] = {
            "facts": options.facts,
            "sources": options.sources,
            "charts": options.charts,
            "method": options.method,
            "empty_days": options.empty_days,
        }
        for name, box in self._boxes.items():
            box.setEnabled(name in held)
            with QSignalBlocker(box):
                box.setChecked(wanted[name])

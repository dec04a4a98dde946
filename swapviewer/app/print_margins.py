"""What stands in the head and the foot of each page, to choose and to write."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from swapviewer.sheets.margins import LONGEST, Margins, own_line
from swapviewer.views.tick_box import TickBox

_COLUMN = 106


class MarginFields(QWidget):
    """A box for each field, and a line of the user's own for the head and for the foot."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TickBox("&Title", self)
        self.pages = TickBox("Page &numbers", self)
        self.version = TickBox("Record &version", self)
        self.head = QLineEdit(self)
        self.foot = QLineEdit(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnMinimumWidth(0, _COLUMN)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.title, 0, 0)
        grid.addWidget(self.pages, 0, 1)
        grid.addWidget(self.version, 1, 0, 1, 2)
        for box in (self.title, self.pages, self.version):
            box.toggled.connect(self.changed)
        for at, (line, name) in enumerate(((self.head, "head"), (self.foot, "foot"))):
            line.setMaxLength(LONGEST)
            line.setPlaceholderText(f"Own text at the {name}")
            line.setAccessibleName(f"Own text at the {name} of each page")
            grid.addWidget(line, 2 + at, 0, 1, 2)
            line.textChanged.connect(self.changed)

    @property
    def margins(self) -> Margins:
        """What is chosen."""
        return Margins(
            self.title.isChecked(),
            self.version.isChecked(),
            self.pages.isChecked(),
            own_line(self.head.text()),
            own_line(self.foot.text()),
        )

    def show_margins(self, margins: Margins) -> None:
        """Show what is chosen."""
        for box, wanted in (
            (self.title, margins.title),
            (self.version, margins.version),
            (self.pages, margins.pages),
        ):
            with QSignalBlocker(box):
                box.setChecked(wanted)
        for line, words in ((self.head, margins.head), (self.foot, margins.foot)):
            # What is being written keeps its cursor and its blanks.
            if own_line(line.text()) != words:
                with QSignalBlocker(line):
                    line.setText(words)

"""The top of the chart: its title, what it measures, and how long its periods are."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from swapviewer import text
from swapviewer.index.measures import MEASURE_NAMES, MEASURES
from swapviewer.paint.theme import GAP
from swapviewer.spans import STEPS, Step
from swapviewer.state import AppState
from swapviewer.views.card import Heading, choice

_MEASURE_LETTERS = 11
_CHOICES: tuple[Step | None, ...] = (None, *STEPS)


class StepButtons(QWidget):
    """Day, week, month, quarter, year, or whatever fits the span."""

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP // 2 - 1)
        for number, step in enumerate(_CHOICES):
            button = QToolButton(self)
            button.setText(text.sentence(step or "auto"))
            button.setCheckable(True)
            button.setProperty("role", "step")
            button.setAccessibleName(
                f"Bars per {step}" if step else "Bars as long as fits the span"
            )
            self._group.addButton(button, number)
            row.addWidget(button)
        self._group.idClicked.connect(self._on_clicked)
        state.step_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Check the step in force."""
        self._group.button(_CHOICES.index(self._state.selection.step)).setChecked(True)

    def _on_clicked(self, number: int) -> None:
        self._state.choose_step(_CHOICES[number])


class ChartHead(QWidget):
    """The title, and below it the measures, the table switch and the steps."""

    table_wanted = Signal(bool)

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.title = Heading("Chart", self)
        self._measures = choice("What the chart shows", self)
        self._measures.addItems([MEASURE_NAMES[one] for one in MEASURES])
        self._measures.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._measures.setMinimumContentsLength(_MEASURE_LETTERS)
        self._measures.setProperty("role", "step")
        self._measures.activated.connect(self._on_activated)
        self._as_table = QToolButton(self)
        self._as_table.setText("Table")
        self._as_table.setCheckable(True)
        self._as_table.setProperty("role", "step")
        self._as_table.setAccessibleName("Read the chart as a table")
        self._as_table.toggled.connect(self.table_wanted)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP - 2)
        rows.addWidget(self.title)
        rows.addLayout(self._controls())
        state.measure_changed.connect(self.refresh)
        self.refresh()

    def _controls(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP // 2)
        row.addWidget(self._measures)
        row.addWidget(self._as_table)
        row.addStretch(1)
        row.addWidget(StepButtons(self._state, self))
        return row

    def refresh(self) -> None:
        """Show the measure in force."""
        self._measures.setCurrentIndex(MEASURES.index(self._state.measure))

    def check_table(self, wanted: bool) -> None:
        """Press or release the switch without telling anybody."""
        with QSignalBlocker(self._as_table):
            self._as_table.setChecked(wanted)

    def _on_activated(self, number: int) -> None:
        self._state.choose_measure(MEASURES[number])

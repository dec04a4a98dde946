"""The top of the chart: its title, what it measures, and how long its periods are."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtGui import QResizeEvent
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
_WIDEST_MEASURE = 190
_APART = GAP // 2
_CHOICES: tuple[Step | None, ...] = (None, *STEPS)


class Steps(QWidget):
    """Day to year, or whatever fits the span: buttons, or a list where it is narrow."""

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP // 2 - 1)
        for number, step in enumerate(_CHOICES):
            button = QToolButton(self)
            button.setText(text.sentence(step or "auto"))
            button.setCheckable(True)
            button.setProperty("role", "step")
            button.setAccessibleName(
                f"Bars per {step}" if step else "Bars as long as fits the span"
            )
            self._group.addButton(button, number)
            self._row.addWidget(button)
        self._list = choice("How long the bars' periods are", self)
        self._list.addItems([text.sentence(step or "auto") for step in _CHOICES])
        self._list.setProperty("role", "step")
        self._list.hide()
        self._row.addWidget(self._list)
        self._group.idClicked.connect(self._on_chosen)
        self._list.activated.connect(self._on_chosen)
        state.step_changed.connect(self.refresh)
        self.refresh()

    @property
    def narrow(self) -> int:
        """The width of the list, in logical pixels."""
        return self._list.sizeHint().width()

    @property
    def wide(self) -> int:
        """The width of all buttons, in logical pixels."""
        buttons = self._group.buttons()
        apart = self._row.spacing() * (len(buttons) - 1)
        return sum(one.sizeHint().width() for one in buttons) + apart

    def refresh(self) -> None:
        """Check the step in force."""
        number = _CHOICES.index(self._state.selection.step)
        self._group.button(number).setChecked(True)
        self._list.setCurrentIndex(number)

    def fit(self, room: int) -> None:
        """Show the buttons where there is room for them, else the list."""
        enough = room >= self.wide
        for button in self._group.buttons():
            button.setVisible(enough)
        self._list.setVisible(not enough)

    def _on_chosen(self, number: int) -> None:
        self._state.choose_step(_CHOICES[number])


class ChartHead(QWidget):
    """The title with the table switch, and below it the measures and the steps."""

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
        self._measures.setMaximumWidth(_WIDEST_MEASURE)
        self._steps = Steps(state, self)
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
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self.title, 1)
        top.addWidget(self._as_table)
        rows.addLayout(top)
        rows.addLayout(self._controls())
        state.measure_changed.connect(self.refresh)
        self.refresh()

    def _controls(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(_APART)
        row.addWidget(self._measures, 1)
        row.addStretch(1)
        row.addWidget(self._steps)
        return row

    def minimumSizeHint(self) -> QSize:
        """Return the room for the controls with the steps as a list."""
        return QSize(
            self._beside() + self._steps.narrow, super().minimumSizeHint().height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the steps as buttons, or as a list where these have no room."""
        super().resizeEvent(event)
        self._steps.fit(self.width() - self._beside())

    def _beside(self) -> int:
        """Return the least width of what stands beside the steps, with the gaps."""
        return self._measures.minimumSizeHint().width() + 2 * _APART

    def refresh(self) -> None:
        """Show the measure in force."""
        self._measures.setCurrentIndex(MEASURES.index(self._state.measure))

    def check_table(self, wanted: bool) -> None:
        """Press or release the switch without telling anybody."""
        with QSignalBlocker(self._as_table):
            self._as_table.setChecked(wanted)

    def _on_activated(self, number: int) -> None:
        self._state.choose_measure(MEASURES[number])

from __future__ import annotations

import gc
import subprocess
import sys
import weakref
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QFocusEvent, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QTableView, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from swapviewer.index.measures import MEASURES, Measure
from swapviewer.paint.look import Look
from swapviewer.paint.theme import DARK
from swapviewer.spans import STEPS, Span, month_of
from swapviewer.state import AppState
from swapviewer.views import parts
from swapviewer.views.chart import Chart
from swapviewer.views.chart_plot import ChartPlot
from tests.making import claim_parts, event_parts, index_of

PLAIN = Qt.KeyboardModifier.NoModifier
RECORD = index_of(
    event_parts("2001-02-10", "exchange", claim_parts("north", "north-army", 20)),
    event_parts("2001-02-20", "talks"),
    event_parts(
        "2001-03-01",
        "exchange",
        claim_parts("north", "north-army", 1205, military=1200),
        claim_parts("south", "south-army", 205),
    ),
    event_parts(
        "2001-03-09",
        "exchange",
        claim_parts("north", "north-army", uncounted=True),
        claim_parts("south", "south-army", 1000),
    ),
    event_parts("2001-03-10", "remains", claim_parts("north", "north-army", 40)),
)
OTHER = index_of(
    event_parts("2001-06-01", "exchange", claim_parts("west", "west-army", 3)),
    event_parts("2001-06-01", "talks"),
)
FEBRUARY, MARCH, APRIL = 1, 2, 3


@pytest.fixture
def hints(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What tooltips were shown; an empty one stands for a hidden one."""
    shown: list[str] = []

    def show(widget: QWidget, place: QRect, words: str) -> None:
        shown.append(words)

    monkeypatch.setattr("swapviewer.views.chart.show_hint", show)
    monkeypatch.setattr("swapviewer.views.chart.hide_hint", lambda: shown.append(""))
    return shown


@pytest.fixture
def shown(qtbot: QtBot, hints: list[str]) -> tuple[AppState, Chart]:
    """A chart of the invented year by month, in a window."""
    state = AppState(RECORD)
    state.choose_step("month")
    chart = Chart(state, Look("light"))
    qtbot.addWidget(chart)
    chart.resize(640, 360)
    chart.show()
    qtbot.waitExposed(chart)
    return state, chart


def plot_of(chart: Chart) -> ChartPlot:
    """Return the plot of a chart."""
    plot = chart.findChild(ChartPlot)
    assert isinstance(plot, ChartPlot)
    return plot


def names(chart: Chart) -> list[str]:
    """Return what a screen reader finds in the plot."""
    columns = plot_of(chart).parts
    return [columns.words(at) for at in range(columns.count())]


def point(chart: Chart, column: int, share: float = 0.5) -> QPoint:
    """Return a point in a column, `share` of the way down."""
    place = plot_of(chart).column_rect(column)
    return QPoint(place.center().x(), round(place.top() + share * place.height()))


def press(chart: Chart, column: int, share: float = 0.5) -> None:
    """Click into a column."""
    QTest.mousePress(
        plot_of(chart).viewport(),
        Qt.MouseButton.LeftButton,
        PLAIN,
        point(chart, column, share),
    )


def button(chart: Chart, words: str) -> QToolButton:
    """Return the button with these words."""
    return next(one for one in chart.findChildren(QToolButton) if one.text() == words)


def heading(chart: Chart) -> str:
    """Return the title as a screen reader hears it."""
    return next(
        one.accessibleName()
        for one in chart.findChildren(QLabel)
        if one.property("role") == "heading"
    )


def test_the_title_says_what_is_shown_in_which_periods_and_of_when(
    shown: tuple[AppState, Chart],
) -> None:
    state, chart = shown
    assert heading(chart) == "People exchanged per month, 2001"
    state.show_span(Span(date(2001, 2, 1), date(2001, 3, 31)))
    state.choose_step("week")
    assert heading(chart) == "People exchanged per week, Feb – Mar 2001"
    state.count_releases(True)
    state.show_span(month_of(2001, 2))
    assert heading(chart) == "People exchanged or released per week, February 2001"


def test_each_column_is_a_node_with_its_numbers(shown: tuple[AppState, Chart]) -> None:
    _, chart = shown
    assert names(chart)[: APRIL + 1] == [
        "January 2001, none recorded",
        "February 2001, 20 to Northland, not known to Southland",
        "March 2001, 1,205 + 1 not disclosed to Northland, 1,205 to Southland",
        "April 2001, none recorded",
    ]


@pytest.mark.parametrize("share", [0.02, 0.5, 0.98])
def test_a_click_anywhere_in_a_column_chooses_its_first_entry(
    shown: tuple[AppState, Chart], qtbot: QtBot, share: float
) -> None:
    state, chart = shown
    press(chart, FEBRUARY, share)
    assert state.day == date(2001, 2, 10)


def test_a_click_on_an_empty_period_chooses_its_first_day(
    shown: tuple[AppState, Chart], qtbot: QtBot
) -> None:
    state, chart = shown
    press(chart, APRIL)
    assert state.day == date(2001, 4, 1)


def test_a_click_on_a_single_day_chooses_it(
    shown: tuple[AppState, Chart], qtbot: QtBot
) -> None:
    state, chart = shown
    state.show_span(month_of(2001, 3))
    state.choose_step("day")
    press(chart, 14)
    assert state.day == date(2001, 3, 15)


def test_a_double_click_brushes_the_period(
    shown: tuple[AppState, Chart], qtbot: QtBot
) -> None:
    state, chart = shown
    QTest.mouseDClick(
        plot_of(chart).viewport(), Qt.MouseButton.LeftButton, PLAIN, point(chart, MARCH)
    )
    assert state.span == month_of(2001, 3)


def test_a_click_on_a_bar_that_is_wider_than_its_day_chooses_its_day(
    qtbot: QtBot, hints: list[str], state: AppState
) -> None:
    chart = Chart(state, Look("light"))
    qtbot.addWidget(chart)
    chart.resize(400, 300)
    chart.show()
    qtbot.waitExposed(chart)
    state.choose_step("day")
    swap = date(2024, 5, 31)
    at = (swap - state.span.first).days
    for beside in (-2, 0, 2):
        state.select_day(state.span.first)
        press(chart, at + beside)
        assert state.day == swap


def test_the_chart_dies_with_its_window(state: AppState, qtbot: QtBot) -> None:
    chart = Chart(state, Look("light"))
    plot = weakref.ref(plot_of(chart))
    chart.grab()
    chart.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del chart
    gc.collect()
    assert plot() is None
    state.choose_step("year")


def test_other_buttons_and_places_beside_the_columns_choose_nothing(
    shown: tuple[AppState, Chart], qtbot: QtBot
) -> None:
    state, chart = shown
    before = state.selection
    viewport = plot_of(chart).viewport()
    QTest.mousePress(viewport, Qt.MouseButton.RightButton, PLAIN, point(chart, MARCH))
    QTest.mouseDClick(viewport, Qt.MouseButton.RightButton, PLAIN, point(chart, MARCH))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, PLAIN, QPoint(2, 20))
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, PLAIN, QPoint(2, 20))
    assert state.selection == before


def test_keys_walk_through_the_columns_and_enter_chooses(
    shown: tuple[AppState, Chart], qtbot: QtBot, hints: list[str]
) -> None:
    state, chart = shown
    plot = plot_of(chart)
    assert plot.current == MARCH
    for key, column in (
        (Qt.Key.Key_Right, APRIL),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_End, 11),
        (Qt.Key.Key_Right, 11),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Right, FEBRUARY),
    ):
        QTest.keyClick(plot, key)
        assert plot.current == column
    assert hints[-1].startswith("February 2001\nto Northland: 20")
    QTest.keyClick(plot, Qt.Key.Key_Return)
    assert state.day == date(2001, 2, 10)
    QTest.keyClick(plot, Qt.Key.Key_Escape)
    assert hints[-1] == ""


def test_tab_shows_the_hint_of_the_chosen_column_and_takes_it_away_again(
    shown: tuple[AppState, Chart], hints: list[str]
) -> None:
    _, chart = shown
    plot = plot_of(chart)
    QGuiApplication.sendEvent(
        plot, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason)
    )
    assert hints[-1].startswith("March 2001\n")
    QGuiApplication.sendEvent(
        plot, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason)
    )
    assert hints[-1] == ""


def test_a_click_on_the_plot_shows_no_second_hint(
    shown: tuple[AppState, Chart], hints: list[str]
) -> None:
    _, chart = shown
    QGuiApplication.sendEvent(
        plot_of(chart), QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.MouseFocusReason)
    )
    assert hints == []


def test_where_the_chosen_day_is_not_shown_keys_begin_at_the_first_column(
    shown: tuple[AppState, Chart],
) -> None:
    state, chart = shown
    plot = plot_of(chart)
    state.show_span(month_of(2001, 7))
    state.choose_step("day")
    QTest.keyClick(plot, Qt.Key.Key_Return)
    assert state.day == date(2001, 3, 10)
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert plot.current == 0


def test_the_pointer_shows_the_same_hint_as_the_keyboard(
    shown: tuple[AppState, Chart], qtbot: QtBot, hints: list[str]
) -> None:
    _, chart = shown
    plot = plot_of(chart)
    QTest.mouseMove(plot.viewport(), point(chart, FEBRUARY, 0.4))
    QTest.mouseMove(plot.viewport(), point(chart, MARCH))
    by_pointer = hints[-1]
    plot.focus_column(MARCH)
    assert hints[-1] == by_pointer
    assert "to Northland: 1,205 + 1 not disclosed" in by_pointer
    assert "2 entries\n■ 1 Mar: A exchange" in by_pointer
    QGuiApplication.sendEvent(plot, QEvent(QEvent.Type.Leave))
    assert hints[-1] == ""


def test_a_hint_goes_with_the_series_that_it_spoke_of(
    shown: tuple[AppState, Chart], hints: list[str]
) -> None:
    state, chart = shown
    plot = plot_of(chart)
    QTest.mouseMove(plot.viewport(), point(chart, 5))
    assert hints == ["June 2001\n0 entries"]
    state.choose_step("quarter")
    assert hints[-1] == ""
    state.choose_step("year")
    assert hints.count("") == 1
    QTest.mouseMove(plot.viewport(), point(chart, 0, 0.4))
    assert hints[-1].startswith("2001\n")


def test_the_wheel_is_left_to_what_the_chart_lies_in(
    shown: tuple[AppState, Chart],
) -> None:
    _, chart = shown
    plot = plot_of(chart)
    before = plot.plan
    wheel = QWheelEvent(
        QPointF(100, 100),
        QPointF(100, 100),
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QGuiApplication.sendEvent(plot.viewport(), wheel)
    assert not wheel.isAccepted()
    assert plot.plan == before


def test_the_step_buttons_follow_the_state_and_set_it(
    shown: tuple[AppState, Chart], qtbot: QtBot
) -> None:
    state, chart = shown
    assert button(chart, "Month").isChecked()
    QTest.mouseClick(button(chart, "Quarter"), Qt.MouseButton.LeftButton)
    assert state.step == "quarter"
    assert names(chart)[0].startswith("Q1 2001, ")
    QTest.mouseClick(button(chart, "Auto"), Qt.MouseButton.LeftButton)
    assert state.selection.step is None
    state.choose_step("day")
    assert button(chart, "Day").isChecked()


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("measure", MEASURES)
def test_every_measure_in_every_step_is_drawn_for_a_whole_war(
    qtbot: QtBot, state: AppState, measure: Measure, step: str
) -> None:
    chart = Chart(state, Look("light"))
    qtbot.addWidget(chart)
    chart.resize(640, 360)
    chart.show()
    state.choose_measure(measure)
    state.choose_step(next(one for one in STEPS if one == step))
    assert not chart.grab().isNull()
    assert len(names(chart)) == len(plot_of(chart).series.columns) > 4


def test_choosing_a_measure_shows_it(shown: tuple[AppState, Chart]) -> None:
    state, chart = shown
    combo = chart.findChild(QComboBox)
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(MEASURES.index("remains"))
    combo.activated.emit(combo.currentIndex())
    assert state.measure == "remains"
    assert names(chart)[MARCH] == "March 2001, 40 to Northland, none recorded to Southland"
    state.choose_measure("people")
    assert combo.currentText() == "People"


def test_a_new_record_is_shown_even_where_selection_stays(
    shown: tuple[AppState, Chart],
) -> None:
    state, chart = shown
    state.show_record(OTHER)
    assert names(chart)[5] == "June 2001, 3 to Westland"


def test_what_is_shown_already_is_not_made_again(shown: tuple[AppState, Chart]) -> None:
    _, chart = shown
    before = plot_of(chart).series
    chart.refresh()
    assert plot_of(chart).series is before


def test_the_series_reads_as_a_table_that_can_be_copied(
    shown: tuple[AppState, Chart], qtbot: QtBot
) -> None:
    _, chart = shown
    chart.show_as_table(True)
    table = chart.findChild(QTableView)
    assert isinstance(table, QTableView)
    assert table.isVisible()
    assert button(chart, "Table").isChecked()
    cell = table.model().index(MARCH, 1)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "To Northland: 1,205 + 1 not disclosed"
    )
    assert cell.data(Qt.ItemDataRole.ToolTipRole) is None
    table.selectRow(MARCH)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == (
        "Period\tTo Northland\tTo Southland\tEntries\n"
        "March 2001\t1,205 + 1 not disclosed\t1,205\t2"
    )
    table.clearSelection()
    chart.copy_table()
    assert QGuiApplication.clipboard().text().count("\n") == 12
    QTest.mouseClick(button(chart, "Table"), Qt.MouseButton.LeftButton)
    assert not table.isVisible()


def test_a_screen_reader_can_press_a_column(shown: tuple[AppState, Chart]) -> None:
    state, chart = shown
    parts.install()
    plot = plot_of(chart)
    node = parts.PartsNode(plot)
    column = node.child(FEBRUARY)
    assert column is not None
    assert column.text(QAccessible.Text.Name) == names(chart)[FEBRUARY]
    assert node.indexOfChild(column) == FEBRUARY
    assert plot.parts.at(plot.parts.rect(MARCH).center()) == MARCH
    plot.parts.choose(FEBRUARY)
    assert state.day == date(2001, 2, 10)


def test_another_theme_is_worn_at_once(qtbot: QtBot, hints: list[str]) -> None:
    look = Look("light")
    chart = Chart(AppState(RECORD), look)
    qtbot.addWidget(chart)
    chart.resize(640, 360)
    chart.show()
    qtbot.waitExposed(chart)
    look.choose("dark")
    picture = plot_of(chart).grab().toImage()
    assert picture.pixelColor(3, 3).name() == DARK.card


def test_importing_the_chart_does_not_import_pyqtgraph() -> None:
    ask = "import sys, swapviewer.views.chart; print('pyqtgraph' in sys.modules)"
    said = subprocess.run(
        [sys.executable, "-c", ask], capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "False"

"""What is repainted after a change is all that changed: part by part, or all anew."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from swapviewer.index.filtering import Filter
from swapviewer.paint.look import Look
from swapviewer.spans import Span
from swapviewer.state import AppState
from swapviewer.views.calendar import CalendarColumn
from swapviewer.views.cells import CellsView
from swapviewer.views.details.pane import DetailsPane
from tests.conftest import SECOND_WAVE

_STEPS = (
    SECOND_WAVE.replace(day=23),
    SECOND_WAVE,
    date(2022, 9, 21),
    SECOND_WAVE,
    SECOND_WAVE.replace(day=1),
)


def on_screen(widget: QWidget) -> QImage:
    """Return what stands on the screen, which partial paints have built up."""
    for _ in range(3):  # a list lays itself out a turn later, and paints after that
        QCoreApplication.processEvents()
    return widget.screen().grabWindow(widget.winId()).toImage().convertToFormat(_FORMAT)


def painted_anew(widget: QWidget) -> QImage:
    widget.update()
    for part in widget.findChildren(QWidget):
        part.update()
        if isinstance(part, CellsView):
            part.repaint_all()  # what was painted once is painted anew as well
    return on_screen(widget)


_FORMAT = QImage.Format.Format_RGB32


def test_partial_repaints_leave_nothing_old_behind(
    qtbot: QtBot, state: AppState, look: Look
) -> None:
    column = CalendarColumn(state, look)
    qtbot.addWidget(column)
    column.resize(300, 700)
    with qtbot.waitExposed(column):
        column.show()
    before = on_screen(column)
    for day in _STEPS:
        state.select_day(day)
        shown = on_screen(column)
        assert shown == painted_anew(column)
    assert shown != before


def test_what_was_painted_once_is_painted_anew_when_it_says_something_else(
    qtbot: QtBot, state: AppState, look: Look
) -> None:
    column = CalendarColumn(state, look)
    qtbot.addWidget(column)
    column.resize(300, 700)
    with qtbot.waitExposed(column):
        column.show()
    before = on_screen(column)
    changes: tuple[Callable[[], object], ...] = (
        lambda: state.select_day(date(2022, 9, 21)),
        lambda: state.show_span(Span(date(2022, 9, 10), date(2024, 2, 3))),
        lambda: state.count_releases(True),
        lambda: state.search("istanbul"),
        lambda: state.filter_by(Filter(frozenset({("kind", "remains")}))),
        lambda: look.choose("dark"),
        lambda: column.resize(340, 760),
        lambda: state.show_span(None),
    )
    for change in changes:
        change()
        shown = on_screen(column)
        assert shown == painted_anew(column)
        assert shown != before
        before = shown


class Painted(QObject):
    """Adds up, for each widget that it watches, the share of it that is painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.shares = dict.fromkeys(widgets, 0.0)
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QPaintEvent) and isinstance(watched, QWidget):
            whole = watched.width() * watched.height()
            self.shares[watched] += pixels_of(event) / whole
        return False


def pixels_of(event: QPaintEvent) -> int:
    region, bounds = event.region(), event.region().boundingRect()
    return sum(
        region.contains(bounds.topLeft() + QPoint(x, y))
        for x in range(bounds.width())
        for y in range(bounds.height())
    )


def test_another_day_of_the_month_repaints_two_cells_and_two_rows(
    qtbot: QtBot, state: AppState, look: Look
) -> None:
    column = CalendarColumn(state, look)
    qtbot.addWidget(column)
    column.resize(300, 900)
    with qtbot.waitExposed(column):
        column.show()
    state.select_day(SECOND_WAVE)
    on_screen(column)
    rows = column.entries.viewport()
    painted = Painted(column.month, rows, column.year, column)
    state.select_day(SECOND_WAVE.replace(day=23))
    QCoreApplication.processEvents()
    assert 0 < painted.shares[column.month] < 3 / 42
    assert 0 < painted.shares[rows] < 0.3
    assert painted.shares[column.year] < 2 / 40
    assert painted.shares[column] < 0.03


def test_the_text_is_painted_without_what_lies_behind_it(
    qtbot: QtBot, state: AppState, look: Look
) -> None:
    state.select_day(SECOND_WAVE)
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.resize(400, 600)
    pane = DetailsPane(state, look, behind)
    pane.resize(390, 590)
    with qtbot.waitExposed(behind):
        behind.show()
    on_screen(behind)
    painted = Painted(behind, pane.viewport())
    pane.viewport().update()
    QCoreApplication.processEvents()
    assert painted.shares[pane.viewport()] == 1.0
    assert painted.shares[behind] == 0
    assert painted_anew(behind) == on_screen(behind)

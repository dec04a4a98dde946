"""No label and no button is cut, from the smallest window to the largest screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from swapviewer.app.screens import fit_screen
from swapviewer.app.window import Window
from swapviewer.index.filtering import NO_FILTER
from swapviewer.spans import month_of
from swapviewer.state import AppState
from swapviewer.views.calendar import CalendarColumn
from swapviewer.views.card import Heading
from swapviewer.views.chart_legend import ChartLegend
from swapviewer.views.legend import Legend

SMALLEST, SMALL, LARGEST = (980, 600), (1280, 720), (3840, 2160)
Cut = tuple[str, str]


def plain(window: Window, state: AppState) -> None:
    """Leave the window as it starts."""


def full(window: Window, state: AppState) -> None:
    """Let everything appear that is there only at times."""
    state.show_span(month_of(2025, 5))
    state.filter_by(NO_FILTER.toggled("kind", "exchange").toggled("kind", "talks"))
    window.notice.tell("record.json has changed on disk.", "Reload")
    window.side.open_stories()


def empty(window: Window, state: AppState) -> None:
    """Leave no entry anywhere."""
    state.filter_by(NO_FILTER.toggled("kind", "talks").toggled("returned_to", "UA"))
    state.search("nowhere")


def test_a_window_is_no_larger_than_its_screen(window: Window) -> None:
    room = window.screen().availableSize()
    window.setMinimumSize(200, 200)
    window.resize(room * 2)
    fit_screen(window)
    assert (window.width(), window.height()) == (room.width() - 16, room.height() - 48)
    window.resize(300, 200)
    fit_screen(window)
    assert (window.width(), window.height()) == (300, 200)


@pytest.mark.parametrize("size", [SMALLEST, SMALL, LARGEST], ids=str)
def test_nothing_is_cut(
    qtbot: QtBot, window: Window, state: AppState, size: tuple[int, int]
) -> None:
    window.resize(*size)
    for arrange in (plain, full, empty):
        arrange(window, state)
        settle()
        assert (window.width(), window.height()) == size
        found = [cut for part in shown(window) for cut in cuts(part, window)]
        # A heading gives way in a small window, and says the rest in its tooltip.
        allowed = "heading" if size == SMALLEST else ""
        assert [one for one in found if one[0] != allowed] == []


@pytest.mark.parametrize(("size", "scrolls"), [(SMALLEST, True), (SMALL, False)])
def test_the_calendar_is_scrolled_only_where_the_window_is_too_low(
    window: Window, size: tuple[int, int], scrolls: bool
) -> None:
    window.resize(*size)
    settle()
    (area,) = (
        one
        for one in window.findChildren(QScrollArea)
        if isinstance(one.widget(), CalendarColumn)
    )
    assert (area.verticalScrollBar().maximum() > 0) is scrolls
    month, least = window.calendar.month, window.calendar.month.minimumSizeHint()
    assert month.height() >= least.height()


@pytest.mark.parametrize(("size", "buttons"), [(SMALLEST, 0), (SMALL, 6)])
def test_the_steps_of_the_chart_are_buttons_where_there_is_room(
    window: Window, state: AppState, size: tuple[int, int], buttons: int
) -> None:
    window.resize(*size)
    settle()
    steps = [
        one
        for one in window.chart.findChildren(QAbstractButton)
        if one.accessibleName().startswith("Bars ") and one.isVisible()
    ]
    assert len(steps) == buttons
    (choice,) = (
        one
        for one in window.chart.findChildren(QComboBox)
        if "periods" in one.accessibleName()
    )
    assert choice.isVisible() is not bool(buttons)
    choice.activated.emit(choice.findText("Month"))
    assert state.step == "month"
    state.choose_step("week")
    assert choice.currentText() == "Week"


def settle() -> None:
    """Let layouts come to rest, which takes them several turns."""
    for _ in range(10):
        QApplication.processEvents()


def shown(window: Window) -> Iterator[QWidget]:
    kinds = (QLabel, QAbstractButton, QComboBox, QLineEdit, Legend, ChartLegend)
    for part in window.findChildren(QWidget):
        # Signs alone, which Qt and the legend paint into less room than a word needs.
        sign = isinstance(part.parent(), QLineEdit) or part.property("role") == "close"
        if isinstance(part, kinds) and part.isVisible() and not sign:
            yield part


def cuts(part: QWidget, window: Window) -> Iterator[Cut]:
    """Yield what of a part has no room: its words, or itself within its parents."""
    match part:
        case Heading():
            yield from [("heading", part.text())] if part.toolTip() else []
        case _ if part.hasHeightForWidth():
            if part.heightForWidth(part.width()) > part.height():
                yield "height", f"{type(part).__name__} {part.accessibleName()}"
        case QLabel():
            wide = part.fontMetrics().horizontalAdvance(part.text())
            if wide > part.contentsRect().width():
                yield "width of label", part.text()
        case QPushButton() if part.sizeHint().width() > part.width():
            yield "button", part.text()
        case _ if part.minimumSizeHint().width() > part.width():
            yield "button", part.accessibleName()
    if outside(part, window):
        yield "place", f"{type(part).__name__} {part.accessibleName()}"


def outside(part: QWidget, window: Window) -> bool:
    """Return whether a part reaches beyond its parents, but for those that scroll."""
    place, around = QRect(part.geometry()), part.parentWidget()
    while around is not None and not isinstance(around, QAbstractScrollArea):
        if not around.rect().contains(place) and not scrolled(around):
            return True
        if around is window:
            return False
        place.translate(around.pos())
        around = around.parentWidget()
    return False


def scrolled(part: QWidget) -> bool:
    """Return whether this is what a scroll area shows a part of."""
    return isinstance(part.parentWidget(), QAbstractScrollArea)

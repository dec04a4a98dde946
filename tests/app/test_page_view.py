"""Pages on the screen: drawn where they are seen, and one that cannot be is left white."""

from __future__ import annotations

import logging
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from swapviewer.app import page_canvas
from swapviewer.app.page_canvas import Wanted, draw_page
from swapviewer.app.page_view import PageView
from swapviewer.app.pressing import Pages, press_all
from swapviewer.errors import PressError
from swapviewer.index.days import RecordIndex
from swapviewer.paint.look import Look
from swapviewer.sheets.content import day_sheet
from swapviewer.sheets.setting import Ink

# In milliseconds: presses take their time beside other work.
PATIENCE = 20_000


@pytest.fixture(scope="module")
def pages(index: RecordIndex) -> Pages:
    return press_all(day_sheet(index, date(2025, 5, 24)), Ink("a5"))


@pytest.fixture
def view(qtbot: QtBot, pages: Pages) -> PageView:
    made = PageView(Look("light"))
    qtbot.addWidget(made)
    made.resize(420, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.show_pages(pages)
    qtbot.waitUntil(lambda: made.settled, timeout=PATIENCE)
    return made


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the pages drawn, as they come."""
    numbers: list[int] = []

    def drawing(pages: Pages, wanted: Wanted) -> QImage:
        numbers.append(wanted.at)
        return draw_page(pages, wanted)

    monkeypatch.setattr(page_canvas, "draw_page", drawing)
    return numbers


def test_a_page_is_drawn_when_it_is_seen_and_not_again(
    qtbot: QtBot, drawn: list[int], view: PageView
) -> None:
    qtbot.waitUntil(lambda: drawn[-1] == 1, timeout=PATIENCE)
    drawn.clear()
    view.go_to(2)
    qtbot.waitUntil(lambda: view.settled, timeout=PATIENCE)
    assert 2 in drawn
    view.go_to(0)
    assert view.settled
    assert len(drawn) == len(set(drawn))


def test_the_next_page_is_drawn_before_it_is_asked_for(
    qtbot: QtBot, drawn: list[int], view: PageView
) -> None:
    qtbot.waitUntil(lambda: drawn[-1] == 1, timeout=PATIENCE)
    drawn.clear()
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.current == 1
    qtbot.waitUntil(lambda: view.settled, timeout=PATIENCE)
    assert 1 not in drawn


def test_pages_come_anew_when_they_are_shown_at_another_size(
    qtbot: QtBot, drawn: list[int], view: PageView, pages: Pages
) -> None:
    view.zoom_to(0.1)
    assert not view.settled
    qtbot.waitUntil(lambda: view.settled, timeout=PATIENCE)
    assert set(drawn) == set(range(len(pages)))


def test_an_older_picture_stands_in_until_a_page_is_drawn(
    qtbot: QtBot, view: PageView, index: RecordIndex
) -> None:
    before = view.grab().toImage()
    again = press_all(day_sheet(index, date(2025, 5, 24)), Ink("a5", colour=False))
    view.show_pages(again)
    assert not view.settled
    assert view.grab().toImage() == before
    qtbot.waitUntil(lambda: view.settled, timeout=PATIENCE)
    assert view.grab().toImage() != before


def test_a_page_that_cannot_be_read_is_white_and_told_once(
    qtbot: QtBot,
    pages: Pages,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def no_picture(*_: object) -> QImage:
        raise PressError("The pages cannot be read.")

    monkeypatch.setattr(Pages, "picture", no_picture)
    view = PageView(Look("light"))
    qtbot.addWidget(view)
    view.resize(420, 500)
    with caplog.at_level(logging.WARNING):
        view.show_pages(pages)
        qtbot.waitUntil(lambda: view.settled, timeout=PATIENCE)
    assert set(caplog.messages) == {"a page cannot be shown: The pages cannot be read."}


def test_the_wheel_zooms_with_ctrl_and_scrolls_without(view: PageView) -> None:
    zoom = view.zoom
    turn(view, Qt.KeyboardModifier.ControlModifier, 120)
    assert view.zoom == pytest.approx(zoom * 1.2)
    turn(view, Qt.KeyboardModifier.NoModifier, -120)
    assert view.zoom == pytest.approx(zoom * 1.2)
    assert view.verticalScrollBar().value() > 0


def test_what_is_in_the_middle_stays_there_when_pages_grow(view: PageView) -> None:
    bar = view.horizontalScrollBar()
    view.zoom_to(2)
    assert bar.value() == pytest.approx(bar.maximum() / 2, abs=1)
    bar.setValue(0)
    view.zoom_in()
    assert 0 < bar.value() < bar.maximum() / 2


def turn(view: PageView, modifiers: Qt.KeyboardModifier, delta: int) -> None:
    """Turn the wheel over the middle of the pages."""
    middle = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        middle,
        QPointF(view.viewport().mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)

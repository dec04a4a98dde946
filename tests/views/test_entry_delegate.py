"""The rows of the list as painted: mark, day, title and agreement, none over another."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from swapviewer import text
from swapviewer.model.record import KINDS
from swapviewer.paint.look import Look
from swapviewer.paint.style import style_sheet
from swapviewer.paint.theme import BODY, DARK, LIGHT, Theme, font
from swapviewer.state import AppState
from swapviewer.views.entries import EntriesView
from swapviewer.views.entry_delegate import ROW
from tests.making import claim_parts, event_parts, index_of
from tests.pictures import blank, colours, inked, seen

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: str(theme.name))
WIDTH = 260
MARK, DAY, TITLE, SIGN = (
    QRect(6, 0, 17, ROW),
    QRect(26, 0, 50, ROW),
    QRect(80, 0, 155, ROW),
    QRect(238, 0, 20, ROW),
)
OTHERS = [kind for kind in KINDS if kind != "exchange"]
LONG = "A title that is far too long for any row of this list to show it in full"


def north(number: int | None = None, by: str = "north-army", **more: Any) -> dict[str, Any]:
    return claim_parts("north", by, number, **more)


# What an entry's row says of its number: how far the sides agree.
AGREED = {
    "agree": (north(7), north(7, "south-army")),
    "differ": (north(7), north(9, "south-army")),
    "one_side": (north(7),),
    "withheld": (north(uncounted=True),),
    "unknown": (),
}


@pytest.fixture
def list_of_all(qtbot: QtBot, state: AppState, look: Look) -> EntriesView:
    """A list with an exchange for each way to agree, and an entry of each other kind."""
    exchanges = [
        event_parts(f"2001-05-{at:02d}", "exchange", *claims, title=LONG)
        for at, claims in enumerate(AGREED.values(), start=1)
    ]
    others = [
        event_parts(f"2001-05-{at:02d}", kind, title="Short")
        for at, kind in enumerate(OTHERS, start=11)
    ]
    state.show_record(index_of(*exchanges, *others))
    view = EntriesView(state, look)
    qtbot.addWidget(view)
    view.clearSelection()
    return view


def row(view: EntriesView, look: Look, theme: Theme, at: int) -> QImage:
    """Return a row of the list as its delegate paints it, 0 for the heading."""
    look.choose("dark" if theme is DARK else "light")
    image = blank(QRect(0, 0, WIDTH, ROW).size(), theme)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, WIDTH, ROW)
    with QPainter(image) as painter:
        view.itemDelegate().paint(painter, option, view.model().index(at, 0))
    return image


@BOTH
def test_a_row_has_its_mark_day_title_and_sign_each_in_its_place(
    list_of_all: EntriesView, look: Look, theme: Theme
) -> None:
    image = row(list_of_all, look, theme, 1)
    for place in (MARK, DAY, TITLE, SIGN):
        assert seen(image, place, theme.card) > 8
    assert theme.kind("exchange") in colours(image, MARK)
    for empty in (QRect(0, 0, 6, ROW), QRect(235, 0, 3, ROW), QRect(258, 0, 2, ROW)):
        assert set(colours(image, empty)) == {theme.card}


@BOTH
def test_nothing_is_cut_above_below_or_at_the_right(
    list_of_all: EntriesView, look: Look, theme: Theme
) -> None:
    for at in range(list_of_all.model().rowCount()):
        ink = inked(row(list_of_all, look, theme, at), theme.card)
        assert 0 < ink.top() < ink.bottom() < ROW - 1
        assert 0 < ink.left() < ink.right() < WIDTH - 1


@BOTH
def test_how_far_the_sides_agree_looks_different_in_each_case(
    list_of_all: EntriesView, look: Look, theme: Theme
) -> None:
    signs = [row(list_of_all, look, theme, at).copy(SIGN) for at in range(1, 6)]
    assert len(signs) == len(AGREED)
    assert all(one != other for one, other in combinations(signs, 2))
    talks = row(list_of_all, look, theme, 6 + OTHERS.index("talks"))
    assert set(colours(talks, SIGN)) == {theme.card}


@BOTH
def test_each_kind_has_a_mark_of_its_own(
    list_of_all: EntriesView, look: Look, theme: Theme
) -> None:
    rows = (1, *range(6, 6 + len(OTHERS)))
    marks = [row(list_of_all, look, theme, at).copy(MARK) for at in rows]
    assert len(marks) == len(KINDS)
    assert all(one != other for one, other in combinations(marks, 2))


@BOTH
def test_the_chosen_row_is_inverted_and_the_one_under_the_pointer_shaded(
    list_of_all: EntriesView, look: Look, theme: Theme
) -> None:
    gap = QRect(30, 2, 200, 2)
    list_of_all.setCurrentIndex(list_of_all.model().index(1, 0))
    chosen = row(list_of_all, look, theme, 1)
    assert set(colours(chosen, gap)) == {theme.chosen}
    assert theme.on_chosen in colours(chosen, MARK)
    for place in (MARK, DAY, TITLE, SIGN):
        assert seen(chosen, place, theme.chosen) > 8
    list_of_all.clearSelection()
    list_of_all.show()
    pointed = list_of_all.visualRect(list_of_all.model().index(1, 0))
    QTest.mouseMove(list_of_all.viewport(), pointed.topLeft())
    QTest.mouseMove(list_of_all.viewport(), pointed.center())
    hover = row(list_of_all, look, theme, 1)
    QApplication.sendEvent(list_of_all, QEvent(QEvent.Type.Leave))
    assert set(colours(row(list_of_all, look, theme, 1), gap)) == {theme.card}
    assert set(colours(hover, gap)) == {theme.hover}
    assert theme.kind("exchange") in colours(hover, MARK)


@BOTH
def test_the_heading_of_a_month_is_words_alone(
    list_of_all: EntriesView, look: Look, theme: Theme
) -> None:
    image = row(list_of_all, look, theme, 0)
    wide = QFontMetrics(font(BODY, bold=True)).horizontalAdvance("May 2001")
    words = QRect(6, 0, wide, ROW)
    assert seen(image, words, theme.card) > 20
    assert inked(image, theme.card).right() <= words.right()
    assert list_of_all.model().index(0, 0).data() == "May 2001"


def test_the_list_shows_the_sign_that_the_words_speak_of(list_of_all: EntriesView) -> None:
    spoken = Qt.ItemDataRole.AccessibleTextRole
    rows = [str(list_of_all.model().index(at, 0).data(spoken)) for at in range(1, 6)]
    for words, agreed in zip(rows, AGREED, strict=True):
        assert words.endswith(text.AGREEMENTS[agreed])


@BOTH
def test_a_list_with_the_keyboard_is_ringed(
    qtbot: QtBot, list_of_all: EntriesView, look: Look, theme: Theme
) -> None:
    look.choose("dark" if theme is DARK else "light")
    list_of_all.setStyleSheet(style_sheet(theme))
    list_of_all.resize(WIDTH, 200)
    list_of_all.show()
    assert theme.focus not in colours(list_of_all.grab().toImage())
    list_of_all.activateWindow()
    list_of_all.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(list_of_all.hasFocus)
    edge = QRect(20, 0, WIDTH - 40, 2)
    assert set(colours(list_of_all.grab().toImage(), edge)) == {theme.focus}

"""The legend as painted: each sign as it looks in the calendar, with its words in full."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from swapviewer.model.record import Kind
from swapviewer.paint.look import Look
from swapviewer.paint.style import style_sheet
from swapviewer.paint.theme import DARK, LIGHT, Theme, contrast
from swapviewer.state import AppState
from swapviewer.views.legend import Legend
from tests.making import PARTIES, claim_parts, event_parts, index_of
from tests.pictures import colours, inked, seen

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: str(theme.name))
LINE = 18


@pytest.fixture
def legend(qtbot: QtBot, state: AppState, look: Look) -> Legend:
    made = Legend(state, look)
    qtbot.addWidget(made)
    return made


def picture(legend: Legend, look: Look, theme: Theme, width: int = 290) -> QImage:
    """Return the legend on a card, with just the height that it asks for."""
    look.choose("dark" if theme is DARK else "light")
    legend.setStyleSheet(f"{style_sheet(theme)} Legend {{ background: {theme.card}; }}")
    legend.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    legend.resize(width, legend.heightForWidth(width))
    return legend.grab().toImage()


def button(legend: Legend) -> QToolButton:
    (found,) = legend.findChildren(QToolButton)
    return found


@BOTH
def test_the_signs_have_the_colours_of_what_they_stand_for(
    legend: Legend, look: Look, theme: Theme
) -> None:
    found = set(colours(picture(legend, look, theme)))
    # The ring of remains has no pixel that is all its own; its form has tests of its own.
    kinds: tuple[Kind, ...] = ("talks", "milestone", "release")
    assert {theme.card, theme.side(0), *(theme.kind(one) for one in kinds)} <= found
    assert max(contrast(one, theme.card) for one in found) > 7  # the words' own ink


@BOTH
def test_a_stated_number_is_filled_and_a_withheld_one_is_an_open_dotted_cell(
    legend: Legend, look: Look, theme: Theme
) -> None:
    image = picture(legend, look, theme, 150)
    stated, withheld = QRect(1, 5, 9, 9), QRect(1, 5 + LINE, 9, 9)
    assert set(colours(image, stated.adjusted(1, 1, -1, -1))) == {theme.side(0)}
    assert set(colours(image, withheld.adjusted(2, 2, -2, -2))) == {theme.card}
    assert 6 < seen(image, withheld.adjusted(-1, -1, 1, 1), theme.card) < 40


@BOTH
@pytest.mark.parametrize("width", [140, 262, 290, 420, 900])
def test_nothing_is_cut_at_the_edge(
    legend: Legend, look: Look, theme: Theme, width: int
) -> None:
    button(legend).hide()
    image = picture(legend, look, theme, width)
    ink = inked(image, theme.card)
    assert ink.right() < width - 1
    assert ink.top() > 0
    assert image.height() - LINE < ink.bottom() < image.height() - 1


@BOTH
@pytest.mark.parametrize("width", [262, 290])
def test_words_are_the_same_in_one_line_and_in_several(
    legend: Legend, look: Look, theme: Theme, width: int
) -> None:
    button(legend).hide()
    images = [picture(legend, look, theme, one) for one in (1200, width)]
    one, several = (len(shown) - shown.count(theme.card) for shown in map(colours, images))
    assert several == pytest.approx(one, rel=0.01)


def test_words_too_long_for_a_line_end_in_an_ellipsis(
    qtbot: QtBot, state: AppState, look: Look
) -> None:
    name = "The Northern Confederation of the Seven Free Valleys"
    saved = PARTIES[0]["name"]
    try:
        PARTIES[0]["name"] = name
        shown = index_of(
            event_parts("2001-05-04", "exchange", claim_parts("north", "press", 7))
        )
    finally:
        PARTIES[0]["name"] = saved
    state.show_record(shown)
    legend = Legend(state, look)
    qtbot.addWidget(legend)
    button(legend).hide()
    assert name in legend.accessibleName()
    image = picture(legend, look, LIGHT, 200)
    assert inked(image, LIGHT.card).right() < 200 - 1


@BOTH
def test_the_button_lies_beside_the_signs_and_shows_when_it_has_the_keyboard(
    qtbot: QtBot, legend: Legend, look: Look, theme: Theme
) -> None:
    for width in (140, 262, 290, 900):
        image = picture(legend, look, theme, width)
        place = button(legend).geometry()
        assert legend.rect().contains(place)
        assert seen(image, place, theme.card) > 8
        button(legend).hide()
        assert set(colours(picture(legend, look, theme, width), place)) == {theme.card}
        button(legend).show()
    legend.show()
    legend.activateWindow()
    button(legend).setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button(legend).hasFocus)
    assert theme.focus in colours(legend.grab().toImage(), place)


@pytest.mark.parametrize("way", ["mouse", "keys"])
def test_its_button_asks_to_close_it(qtbot: QtBot, legend: Legend, way: str) -> None:
    legend.resize(290, legend.heightForWidth(290))
    legend.show()
    assert button(legend).accessibleName() == "Close the legend"
    with qtbot.waitSignal(legend.closed, timeout=1000):
        if way == "mouse":
            QTest.mouseClick(button(legend), Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(button(legend), Qt.Key.Key_Space)

"""The picture of the timeline: sides, marks without a number, what stands out."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from swapviewer.index.days import RecordIndex
from swapviewer.paint.theme import DARK, LIGHT, Theme, contrast
from swapviewer.paint.timeline_emphasis import Emphasis
from swapviewer.paint.timescale import around
from swapviewer.spans import Span, month_of
from tests.making import index_of
from tests.paint.planning import MAY, painted, planned

pytestmark = pytest.mark.usefixtures("qapp")  # fonts are measured


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_bar_has_its_sides_colour_above_and_below(
    index: RecordIndex, theme: Theme
) -> None:
    made = planned(index, MAY)
    image = painted(made, theme, Emphasis(date(2025, 5, 10)))
    x = round(made.scale.middle(date(2025, 5, 24)))
    zero = round(made.values.zero)
    assert image.pixelColor(x, zero - 8) == QColor(theme.side(0))
    assert image.pixelColor(x, zero + 8) == QColor(theme.side(1))
    empty = round(made.scale.middle(date(2025, 5, 19)))
    assert image.pixelColor(empty, zero - 8) == QColor(theme.card)


def test_exchanges_without_a_number_are_outlined_and_not_filled(index: RecordIndex) -> None:
    day = date(2025, 6, 9)
    made = planned(index, around(Span(day, day), 0, 3))
    image = painted(made, LIGHT, Emphasis(date(2025, 6, 7)))
    (mark,) = (
        one
        for one in made.halves[0].dotted
        if one.contains(QPointF(made.scale.middle(day), made.values.zero - 4))
    )
    assert image.pixelColor(mark.center().toPoint()) == QColor(LIGHT.card)
    ring = {
        image.pixelColor(round(mark.left()) + dx, y).name()
        for y in range(round(mark.top()) + 2, round(mark.bottom()) - 1)
        for dx in (-1, 0)
    }
    assert any(contrast(colour, LIGHT.card) > 2 for colour in ring)
    assert not any(bar.intersects(mark) for side in made.halves[0].bars for bar in side)


def test_a_record_without_entries_has_a_timeline() -> None:
    made = planned(index_of())
    assert made.groups == ()
    assert not painted(made, LIGHT, Emphasis(date(2001, 5, 1))).isNull()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_brush_day_hover_and_focus_can_all_be_seen(
    index: RecordIndex, theme: Theme
) -> None:
    made = planned(index)
    day = date(2024, 5, 1)
    bare = painted(made, theme, Emphasis(date(2022, 3, 1)))
    shown = [
        Emphasis(day),
        Emphasis(date(2022, 3, 1), span=month_of(2024, 5)),
        Emphasis(date(2022, 3, 1), hover=30),
        Emphasis(date(2022, 3, 1), focus=True),
        Emphasis(date(2022, 3, 1), focus=True, current=30),
    ]
    pictures = [bare, *(painted(made, theme, emphasis) for emphasis in shown)]
    assert all(one != other for at, one in enumerate(pictures) for other in pictures[:at])

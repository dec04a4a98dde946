from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from swapviewer.model.record import KINDS, Kind
from swapviewer.paint.marks import draw_mark

INK = "#aa2200"


def drawn(kind: Kind, size: float = 20) -> QImage:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        draw_mark(painter, kind, QPointF(20, 20), size, INK)
    return image


def inked(image: QImage) -> set[tuple[int, int]]:
    white = QColor("white").rgb()
    return {(x, y) for x in range(40) for y in range(40) if image.pixel(x, y) != white}


@pytest.mark.parametrize("kind", KINDS)
def test_a_mark_fills_its_size_and_no_more(qtbot: QtBot, kind: Kind) -> None:
    found = inked(drawn(kind))
    for place in (0, 1):
        low, high = min(at[place] for at in found), max(at[place] for at in found)
        assert 10 <= low <= 12
        assert 27 <= high <= 30


@pytest.mark.parametrize(
    ("kind", "filled"),
    [
        ("exchange", True),
        ("release", False),
        ("remains", False),
        ("talks", True),
        ("milestone", True),
    ],
)
def test_open_marks_let_the_ground_through(qtbot: QtBot, kind: Kind, filled: bool) -> None:
    assert (drawn(kind).pixelColor(20, 20) == QColor(INK)) is filled


def test_no_two_kinds_have_the_same_form(qtbot: QtBot) -> None:
    forms = [frozenset(inked(drawn(kind))) for kind in KINDS]
    assert len(set(forms)) == len(KINDS)


def test_drawing_a_mark_leaves_the_painter_as_it_was(qtbot: QtBot) -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    with QPainter(image) as painter:
        pen, hints = painter.pen(), painter.renderHints()
        draw_mark(painter, "remains", QPointF(20, 20), 20, INK)
        assert (painter.pen(), painter.renderHints()) == (pen, hints)

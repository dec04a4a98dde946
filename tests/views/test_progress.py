"""The bar of an operation's progress: as long as its share, in the hue of its side."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from swapviewer.account.parts import Progress
from swapviewer.paint.look import Look
from swapviewer.paint.theme import DARK, LIGHT, Theme
from swapviewer.views.details.progress import ProgressBar
from tests.pictures import colours, inked, share

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: str(theme.name))
SIZE = 200


def painted(qtbot: QtBot, look: Look, theme: Theme, shown: Progress | None) -> QImage:
    look.choose("dark" if theme is DARK else "light")
    bar = ProgressBar(look)
    qtbot.addWidget(bar)
    bar.setStyleSheet(f"background: {theme.card}")
    bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    bar.show_progress(shown)
    bar.resize(SIZE, bar.sizeHint().height())
    return bar.grab().toImage()


def progress(part: float | None, side: int = 0) -> Progress:
    return Progress(side, "100 of 1,000 agreed", "100 of 1,000 so far", part)


@BOTH
@pytest.mark.parametrize("side", [0, 1])
@pytest.mark.parametrize("part", [0.0, 0.1, 0.5, 0.697, 1.0, 1.4])
def test_the_bar_is_as_long_as_its_share_and_never_longer_than_its_track(
    qtbot: QtBot, look: Look, theme: Theme, side: int, part: float
) -> None:
    image = painted(qtbot, look, theme, progress(part, side))
    middle = QRect(0, image.height() // 2, SIZE, 1)
    done, track = theme.side(side), theme.empty_cell
    assert share(image, middle, done) == pytest.approx(min(1.0, part), abs=0.03)
    assert share(image, middle, track) == pytest.approx(max(0.0, 1 - part), abs=0.03)
    assert theme.side(1 - side) not in colours(image)


@BOTH
def test_the_bar_is_not_cut(qtbot: QtBot, look: Look, theme: Theme) -> None:
    image = painted(qtbot, look, theme, progress(0.5))
    ink = inked(image, theme.card)
    assert ink.top() > 0
    assert ink.bottom() < image.height() - 1
    assert (ink.left(), ink.right()) == (0, SIZE - 1)


@pytest.mark.parametrize("shown", [None, progress(None)])
def test_without_an_agreed_number_there_is_no_bar(
    qtbot: QtBot, look: Look, shown: Progress | None
) -> None:
    bar = ProgressBar(look)
    qtbot.addWidget(bar)
    bar.show_progress(progress(0.5))
    assert not bar.isHidden()
    bar.show_progress(shown)
    assert bar.isHidden()

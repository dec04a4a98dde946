"""Boxes to tick can be seen, ticked or not, with the focus and without."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from swapviewer.paint.style import palette
from swapviewer.paint.theme import DARK, LIGHT, Theme, contrast
from swapviewer.views.tick_box import TickBox


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: str(theme.name))
def test_the_edge_of_an_empty_box_can_be_seen(qtbot: QtBot, theme: Theme) -> None:
    box = TickBox("Facts")
    qtbot.addWidget(box)
    box.setPalette(palette(theme))
    box.resize(90, 24)
    with qtbot.waitExposed(box):
        box.show()
    box.clearFocus()
    assert clearest(box.grab().toImage(), theme) >= 3
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    shown = box.grab().toImage()
    assert theme.focus in {shown.pixelColor(x, 12).name() for x in range(16)}


def clearest(picture: QImage, theme: Theme) -> float:
    """Return how well anything left of the words stands out from the ground."""
    levels = (picture.pixelColor(x, 12).name() for x in range(16))
    return max(contrast(level, theme.window) for level in levels)

"""Fills: every layer and side can be told apart, also without colour."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import get_args

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from swapviewer.index.measures import MEASURES, Measure
from swapviewer.index.series import LAYERS, Layer
from swapviewer.paint.fills import (
    Fill,
    Form,
    draw_sample,
    fill,
    hue_of,
    line,
    sample,
    undisclosed,
)
from swapviewer.paint.theme import DARK, LIGHT, Theme, contrast

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


@THEMES
@pytest.mark.parametrize("measure", MEASURES)
def test_layers_of_one_bar_differ(theme: Theme, measure: Measure) -> None:
    for side in (0, 1):
        fills = [fill(theme, layer, side) for layer in LAYERS[measure]]
        assert len(set(fills)) == len(fills)


@THEMES
@pytest.mark.parametrize("layer", ["people", "military", "civilians", "rest", "bodies"])
def test_sides_differ_by_hatch_and_not_by_hue_alone(theme: Theme, layer: Layer) -> None:
    assert not fill(theme, layer, 0).hatch
    assert all(fill(theme, layer, side).hatch for side in (1, 2, 3, 4))
    styles = {fill(theme, layer, side).hatching.style() for side in (0, 1, 2, 3, 4)}
    assert len(styles) == 5


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("side", [1, 2, 3, 4])
def test_ground_and_hatch_in_one_look_as_one_over_the_other(
    qtbot: QtBot,
    side: int,
    ratio: float,
) -> None:
    shown, pictures = fill(LIGHT, "people", side), []
    for brushes in ((shown.brush, shown.hatching), (shown.texture(ratio),)):
        made = QImage(round(60 * ratio), round(60 * ratio), QImage.Format.Format_RGB32)
        made.setDevicePixelRatio(ratio)
        made.fill(QColor(LIGHT.card))
        with QPainter(made) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            for brush in brushes:
                painter.setBrush(brush)
                painter.drawRects([QRectF(3.3, 5.2, 9.4, 50.0), QRectF(20.7, 9.9, 30, 40)])
        pictures.append(made)
    assert pictures[0] == pictures[1]


@THEMES
@pytest.mark.parametrize("measure", MEASURES)
def test_every_layer_stands_out_from_the_card(theme: Theme, measure: Measure) -> None:
    for layer in LAYERS[measure]:
        for side in range(4):
            shown = fill(theme, layer, side)
            edge = shown.outline or shown.colour
            assert contrast(edge, theme.card) >= 3


@THEMES
def test_the_dead_have_hues_of_their_own(theme: Theme) -> None:
    dead = {hue_of(theme, "remains", side) for side in range(4)}
    living = {hue_of(theme, "people", side) for side in range(4)}
    assert not dead & living


@THEMES
def test_only_what_is_not_disclosed_is_dotted(theme: Theme) -> None:
    dotted = {
        layer
        for layers in LAYERS.values()
        for layer in layers
        if sample(theme, layer).dotted
    }
    assert dotted == {"withheld"}
    pen = undisclosed(theme, theme.side(0)).pen
    assert pen.style() == Qt.PenStyle.CustomDashLine
    assert pen.isCosmetic()


def drawn(shown: Fill, form: Form) -> QImage:
    image = QImage(15, 15, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.card))
    with QPainter(image) as painter:
        draw_sample(painter, QRectF(2, 2, 11, 11), shown, form)
    return image


def test_samples_of_all_forms_differ(qtbot: QtBot) -> None:
    shown = Fill(LIGHT.side(0), "", LIGHT.ink)
    images = [drawn(shown, form) for form in get_args(Form)]
    assert all(one != other for one, other in combinations(images, 2))


def test_hatch_and_outline_are_seen_in_a_sample(qtbot: QtBot) -> None:
    images = [
        drawn(shown, "box")
        for shown in (
            Fill(LIGHT.side(0)),
            Fill(LIGHT.side(0), LIGHT.card),
            Fill(LIGHT.side(0), LIGHT.card, LIGHT.ink),
            Fill(LIGHT.side(0), LIGHT.card, LIGHT.ink, dotted=True),
            Fill(),
        )
    ]
    assert all(one != other for one, other in pairwise(images))


def test_lines_of_different_sides_have_different_dashes() -> None:
    pens = [line(fill(LIGHT, "running", side)) for side in range(4)]
    assert all(
        one.dashPattern() != other.dashPattern() for one, other in combinations(pens, 2)
    )

"""Everything can be read and told apart, in light and in dark, whatever eyes one has."""

from __future__ import annotations

from dataclasses import fields
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication

from swapviewer.model.record import KINDS
from swapviewer.paint.theme import DARK, LIGHT, Theme, contrast, font, ink_on, mixed
from swapviewer.paths import resource_file

Channels = tuple[float, float, float]
GROUNDS = ("card", "window", "hover")
TEXTS = ("ink", "ink_soft", "ink_faint", "link", "warning")
# How eyes without one kind of cone see linear RGB (Machado, Oliveira, Fernandes 2009).
EYES: dict[str, tuple[Channels, Channels, Channels]] = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red cones": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green cones": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no blue cones": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
both_themes = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
colours = some.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


@both_themes
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_text_can_be_read_on_every_ground(theme: Theme, ground: str, text: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


@both_themes
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("on_accent", "accent"),
        ("on_chosen", "chosen"),
        ("on_accent", "focus"),  # the selection in stock widgets
        ("ink", "empty_cell"),
        ("ink_faint", "empty_cell"),
    ],
)
def test_text_can_be_read_on_what_is_marked(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@both_themes
@pytest.mark.parametrize("part", ["sides", "remains", "kinds", "focus", "brush", "scroll"])
def test_parts_of_charts_can_be_seen_on_card_and_window(theme: Theme, part: str) -> None:
    drawn = {
        "sides": theme.sides,
        "remains": theme.remains,
        "kinds": tuple(theme.kind(kind) for kind in KINDS),
    }
    for colour in drawn.get(part) or (getattr(theme, part),):
        assert contrast(colour, theme.card) >= 3
        assert contrast(colour, theme.window) >= 3


@both_themes
@pytest.mark.parametrize("ground", [*GROUNDS, "accent", "chosen", "empty_cell"])
def test_a_ring_of_focus_can_be_seen_on_whatever_it_is_drawn(
    theme: Theme, ground: str
) -> None:
    assert contrast(theme.focus, getattr(theme, ground)) >= 3


@both_themes
@pytest.mark.parametrize("at", range(4))
def test_a_number_can_be_read_on_every_shade_of_a_side(theme: Theme, at: int) -> None:
    for share in range(101):
        shade = theme.shade(theme.side(at), share / 100)
        assert contrast(ink_on(shade), shade) >= 4.5


@given(colours)
def test_one_of_the_inks_can_be_read_on_any_colour(ground: str) -> None:
    assert contrast(ink_on(ground), ground) >= 4.5


@both_themes
@pytest.mark.parametrize("eyes", EYES)
def test_sides_are_told_apart_by_all_eyes(theme: Theme, eyes: str) -> None:
    first, second = theme.sides[:2]
    assert distance(first, second, eyes) >= 40
    for one, other in combinations(theme.sides, 2):
        assert distance(one, other, eyes) >= 12


@both_themes
def test_two_sides_and_their_dead_are_told_apart_in_grey(theme: Theme) -> None:
    (first, second), (dead, others) = theme.sides[:2], theme.remains[:2]
    assert contrast(first, second) >= 2.25
    assert contrast(dead, others) >= 1.9


@both_themes
def test_the_dead_have_no_hue_of_the_living(theme: Theme) -> None:
    assert set(theme.remains) & set(theme.sides) == set()


@both_themes
def test_a_side_beyond_the_hues_starts_over(theme: Theme) -> None:
    assert len(set(theme.sides)) == len(theme.sides)
    assert theme.side(len(theme.sides) + 1) == theme.side(1)


@both_themes
def test_every_kind_has_a_colour(theme: Theme) -> None:
    assert {kind for kind, _ in theme.kinds} == set(KINDS)


def test_light_is_light_and_dark_is_dark() -> None:
    assert lightness(LIGHT.card) > 90 > lightness(LIGHT.ink)
    assert lightness(DARK.card) < 20 < lightness(DARK.ink)
    assert {field.name for field in fields(Theme)} >= {*GROUNDS, *TEXTS}


@pytest.mark.parametrize(
    ("share", "colour"),
    [(-1, "#000000"), (0, "#000000"), (0.5, "#802040"), (1, "#ff4080"), (7, "#ff4080")],
)
def test_colours_are_mixed_by_their_share(share: float, colour: str) -> None:
    assert mixed("#000000", "#ff4080", share) == colour


@given(colours, colours, some.floats(0, 1))
def test_a_mixed_colour_is_a_colour_between(one: str, other: str, share: float) -> None:
    found = QColor(mixed(one, other, share))
    assert found.isValid()
    for channel in (QColor.red, QColor.green, QColor.blue):
        ends = sorted((channel(QColor(one)), channel(QColor(other))))
        assert ends[0] <= channel(found) <= ends[1]


def test_a_shade_runs_from_the_card_to_the_full_hue() -> None:
    assert LIGHT.shade(LIGHT.side(0), 0) == LIGHT.card
    assert LIGHT.shade(LIGHT.side(0), 1) == LIGHT.side(0)


@given(colours, colours)
def test_contrast_is_the_same_both_ways_and_at_most_21(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.01
    assert contrast(one, one) == 1


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("bold", [False, True])
def test_fonts_are_sized_in_pixels_and_their_figures_are_of_one_width(
    qapp: QApplication, bold: bool
) -> None:
    made = font(19, bold)
    assert (made.pixelSize(), made.bold()) == (19, bold)
    assert made.featureValue(QFont.Tag("tnum")) == 1


def test_paper_shows_the_sides_in_the_hues_of_the_light_theme() -> None:
    template = resource_file("sheets/lib.typ").read_text("utf-8")
    assert ", ".join(f'"{hue}"' for hue in LIGHT.sides) in template


def linear(colour: str) -> Channels:
    value = QColor(colour)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value.redF(), value.greenF(), value.blueF())
    )
    return red, green, blue


def times(matrix: tuple[Channels, Channels, Channels], column: Channels) -> Channels:
    red, green, blue = (
        sum(a * b for a, b in zip(row, column, strict=True)) for row in matrix
    )
    return red, green, blue


def lab(light: Channels) -> Channels:
    """Return CIE L*a*b* of linear RGB under D65."""
    red, green, blue = (min(1.0, max(0.0, part)) for part in light)
    across, up, deep = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
        for part in (
            (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
            0.2126 * red + 0.7152 * green + 0.0722 * blue,
            (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
        )
    )
    return 116 * up - 16, 500 * (across - up), 200 * (up - deep)


def lightness(colour: str) -> float:
    return lab(linear(colour))[0]


def distance(one: str, other: str, eyes: str) -> float:
    """Return how far apart two colours look; about 2 is the least that anybody notices."""
    seen = [lab(times(EYES[eyes], linear(colour))) for colour in (one, other)]
    return float(sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5)

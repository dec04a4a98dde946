"""Pictures of the month grid and the matrix of years, read pixel by pixel."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import pairwise, product

import pytest
from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from swapviewer.index.figures import Sum
from swapviewer.index.marks import Cell
from swapviewer.model.record import Kind
from swapviewer.paint.calendar import draw_month, draw_year
from swapviewer.paint.cell_marks import Emphasis, cell_colour
from swapviewer.paint.grid import MonthGrid, YearMatrix
from swapviewer.paint.theme import DARK, LIGHT, Theme, contrast, ink_on
from swapviewer.spans import Span
from tests.pictures import blank, colours, seen, share

DAY = date(2025, 5, 24)
OTHER = date(2025, 5, 7)
GIVEN = (Sum(307, 307, 307, 1), Sum(307, 307, 307, 1))
WITHHELD = (Sum(withheld=1), Sum(withheld=1))
GRID = MonthGrid(DAY, QSizeF(560, 418))
MATRIX = YearMatrix(Span(date(2022, 2, 24), date(2026, 6, 7)), QSizeF(560, 216))
AWAY = Emphasis(date(2025, 5, 1))
both_themes = pytest.mark.parametrize(
    "theme", [LIGHT, DARK], ids=lambda theme: str(theme.name)
)


def cell(
    sums: tuple[Sum, ...] = (), shade: float = 0.0, kinds: tuple[Kind, ...] = ("exchange",)
) -> Cell:
    return Cell(DAY, sums, kinds, len(kinds), shade)


def month(
    cells: Mapping[date, Cell], emphasis: Emphasis, theme: Theme, grid: MonthGrid = GRID
) -> QImage:
    image = blank(grid.size.toSize(), theme)
    with QPainter(image) as painter:
        draw_month(painter, grid, cells, emphasis, theme)
    return image


def year(cells: Mapping[date, Cell], emphasis: Emphasis, theme: Theme) -> QImage:
    image = blank(MATRIX.size.toSize(), theme)
    with QPainter(image) as painter:
        draw_year(painter, MATRIX, cells, emphasis, theme)
    return image


@both_themes
def test_more_people_have_a_stronger_shade(theme: Theme) -> None:
    shades = [cell_colour(cell(GIVEN, at / 10), theme) for at in range(1, 11)]
    distances = [contrast(shade, theme.card) for shade in shades]
    assert distances == sorted(distances)
    assert len(set(shades)) == 10
    assert cell_colour(cell(WITHHELD), theme) == theme.card


@both_themes
def test_the_least_shade_can_be_told_from_the_card(theme: Theme) -> None:
    assert contrast(cell_colour(cell(GIVEN, 0.01), theme), theme.card) >= 1.3


@both_themes
def test_numbers_can_be_read_on_every_shade(theme: Theme) -> None:
    for at in range(1, 101):
        fill = cell_colour(cell(GIVEN, at / 100), theme)
        assert contrast(ink_on(fill), fill) >= 4.5


@both_themes
def test_a_day_with_people_is_shaded_and_its_number_inked(
    qapp: QApplication, theme: Theme
) -> None:
    shown = cell(GIVEN, 0.8)
    image, place = month({DAY: shown}, AWAY, theme), GRID.cell(DAY)
    fill = cell_colour(shown, theme)
    assert share(image, place, fill) > 0.6
    assert ink_on(fill) in colours(image, place)
    assert share(image, GRID.cell(OTHER), fill) == 0


@both_themes
def test_a_withheld_day_is_outlined_in_dots_and_not_shaded(
    qapp: QApplication, theme: Theme
) -> None:
    image = month({DAY: cell(WITHHELD)}, AWAY, theme)
    place = GRID.cell(DAY)
    assert share(image, place, theme.card) > 0.6
    edge = [image.pixelColor(x, round(place.top() + 2.5)).name() for x in inner(place)]
    dots = [contrast(one, theme.card) >= 1.5 for one in edge]
    assert sum(one != other for one, other in pairwise(dots)) > 8
    assert seen(image, place, theme.card) > 40


def inner(place: QRectF) -> range:
    return range(round(place.left()) + 8, round(place.right()) - 8)


@both_themes
@pytest.mark.parametrize("focus", [False, True])
def test_the_chosen_day_has_a_ring_that_tells_whether_keys_act_on_it(
    qapp: QApplication, theme: Theme, focus: bool
) -> None:
    image = month({}, Emphasis(DAY, focus=focus), theme)
    colour = theme.focus if focus else theme.chosen
    other = theme.chosen if focus else theme.focus
    assert colour in colours(image, GRID.cell(DAY))
    assert colours(image, GRID.cell(DAY)).count(other) < 3
    assert contrast(colour, theme.card) >= 3
    assert colour not in colours(image, GRID.cell(OTHER).adjusted(20, 20, 0, 0))


@both_themes
@pytest.mark.parametrize("focus", [False, True])
def test_the_ring_stays_visible_on_the_strongest_shade(
    qapp: QApplication, theme: Theme, focus: bool
) -> None:
    image = month({DAY: cell(GIVEN, 1.0)}, Emphasis(DAY, focus=focus), theme)
    ring = colours(image, GRID.cell(DAY))
    assert (theme.focus if focus else theme.chosen) in ring
    assert theme.card in ring


@both_themes
def test_brushed_days_and_the_day_under_the_pointer_stand_out(
    qapp: QApplication, theme: Theme
) -> None:
    span = Span(date(2025, 5, 6), date(2025, 5, 8))
    image = month({}, Emphasis(DAY, span, hover=date(2025, 5, 20)), theme)
    assert share(image, GRID.cell(OTHER), theme.shade(theme.brush, 0.1)) > 0.6
    assert share(image, GRID.cell(date(2025, 5, 20)), theme.hover) > 0.6
    assert share(image, GRID.cell(date(2025, 5, 12)), theme.card) > 0.6


@both_themes
def test_days_of_other_months_are_fainter(qapp: QApplication, theme: Theme) -> None:
    image = month({}, AWAY, theme)

    def strength(day: date) -> float:
        return max(contrast(one, theme.card) for one in colours(image, GRID.cell(day)))

    assert strength(date(2025, 4, 28)) < strength(date(2025, 5, 28))


@both_themes
@pytest.mark.parametrize("width", [240, 280, 560])
def test_marks_never_touch_the_number_of_the_day(
    qapp: QApplication, theme: Theme, width: int
) -> None:
    grid = MonthGrid(DAY, QSizeF(width, 184))
    kinds: tuple[Kind, ...] = ("talks", "remains", "milestone")
    number, place = set(), grid.cell(DAY)
    bare, marked = (
        month({DAY: one}, AWAY, theme, grid) for one in (cell(kinds=()), cell(kinds=kinds))
    )
    plain = month({DAY: cell(kinds=())}, AWAY, theme, MonthGrid(DAY, grid.size))
    for x, y in product(span_of(place.left(), place.right()), span_of(*ends(place))):
        if bare.pixel(x, y) != QColor(theme.card).rgb():
            number.add((x, y))
            assert marked.pixel(x, y) == plain.pixel(x, y)
    assert number
    assert marked != bare


def span_of(first: float, last: float) -> range:
    return range(round(first), round(last))


def ends(place: QRectF) -> tuple[float, float]:
    return place.top(), place.bottom()


@both_themes
@pytest.mark.parametrize("kind", ["talks", "remains", "milestone", "release"])
def test_each_kind_leaves_a_mark(qapp: QApplication, theme: Theme, kind: Kind) -> None:
    bare = month({}, AWAY, theme)
    marked = month({DAY: cell(kinds=(kind,))}, AWAY, theme)
    assert bare != marked
    place = GRID.cell(DAY).adjusted(30, 0, 0, 0)
    assert seen(bare, place, theme.card) == 0
    assert seen(marked, place, theme.card) >= 8


@both_themes
def test_the_matrix_shades_months_with_people_and_leaves_out_what_no_record_reaches(
    qapp: QApplication, theme: Theme
) -> None:
    first = DAY.replace(day=1)
    image = year({first: cell(GIVEN, 1.0)}, Emphasis(date(2022, 3, 1)), theme)
    assert share(image, MATRIX.cell(first), theme.side(0)) > 0.6
    assert share(image, MATRIX.cell(date(2024, 5, 1)), theme.empty_cell) > 0.6
    assert share(image, MATRIX.cell(date(2022, 1, 1)), theme.card) == 1
    assert share(image, MATRIX.cell(date(2026, 7, 1)), theme.card) == 1


@both_themes
def test_a_withheld_month_keeps_its_dots_when_it_is_chosen(
    qapp: QApplication, theme: Theme
) -> None:
    first = date(2025, 6, 1)
    for emphasis in (AWAY, Emphasis(first), Emphasis(first, focus=True)):
        image = year({first: cell(WITHHELD)}, emphasis, theme)
        place = MATRIX.cell(first)
        assert share(image, place, theme.empty_cell) > 0.4
        assert seen(image, place.adjusted(2, 2, -2, -2), theme.empty_cell) > 20


@both_themes
def test_the_matrix_underlines_the_brush_and_rings_the_chosen_month(
    qapp: QApplication, theme: Theme
) -> None:
    span = Span(date(2024, 3, 15), date(2024, 5, 2))
    image = year({}, Emphasis(DAY, span, hover=date(2023, 1, 1)), theme)
    for shown, reached in ((date(2024, 2, 1), False), (date(2024, 3, 1), True)):
        under = MATRIX.cell(shown).adjusted(8, 0, -8, 2)
        assert (theme.brush in colours(image, under)) is reached
    assert theme.chosen in colours(image, MATRIX.cell(DAY))
    assert theme.ink_soft in colours(image, MATRIX.cell(date(2023, 1, 1)))


def test_painters_leave_the_painter_as_it_was(qapp: QApplication) -> None:
    image = blank(GRID.size.toSize(), LIGHT)
    with QPainter(image) as painter:
        before = (painter.pen(), painter.brush(), painter.font(), painter.opacity())
        draw_month(painter, GRID, {DAY: cell(GIVEN, 0.5)}, Emphasis(DAY), LIGHT)
        draw_year(painter, MATRIX, {DAY: cell(GIVEN, 0.5)}, Emphasis(DAY), LIGHT)
        after = (painter.pen(), painter.brush(), painter.font(), painter.opacity())
    assert after == before


@pytest.mark.parametrize("size", [(0, 0), (1, 1), (20, 400), (400, 20)])
def test_a_grid_without_room_is_drawn_without_complaint(
    qapp: QApplication, size: tuple[float, float]
) -> None:
    grid = MonthGrid(DAY, QSizeF(*size))
    image = blank(QSize(40, 40), LIGHT)
    with QPainter(image) as painter:
        draw_month(painter, grid, {DAY: cell(GIVEN, 1.0)}, Emphasis(DAY), LIGHT)
    assert not image.isNull()

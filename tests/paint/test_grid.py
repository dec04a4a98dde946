"""Geometry of the month grid and the matrix of years."""

from __future__ import annotations

from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF

from swapviewer.paint.grid import MonthGrid, YearMatrix
from swapviewer.spans import Span, between, month_of

DAYS = st.dates()
LENGTHS = st.floats(0, 4000, allow_nan=False)
SIZES = st.builds(QSizeF, LENGTHS, LENGTHS)
# Large enough that a cell has an inside.
ROOMY = st.builds(QSizeF, st.floats(120, 2000), st.floats(120, 2000))
NEAR = st.dates(date(1990, 1, 1), date(2030, 12, 31))
COVERS = st.builds(between, NEAR, NEAR)


def apart(cells: list[QRectF]) -> bool:
    return not any(one.intersects(other) for one, other in combinations(cells, 2))


@given(DAYS, ROOMY)
def test_the_middle_of_a_days_cell_is_that_day(month: date, size: QSizeF) -> None:
    grid = MonthGrid(month, size)
    assert [grid.day_at(grid.cell(day).center()) for day in grid.days()] == list(
        grid.days()
    )


@given(DAYS, SIZES)
def test_cells_of_days_never_overlap_and_stay_inside(month: date, size: QSizeF) -> None:
    grid = MonthGrid(month, size)
    cells = [grid.cell(day) for day in grid.days()]
    assert apart(cells)
    assert all(cell.right() <= size.width() + 2 for cell in cells)
    assert all(cell.top() >= grid.head and cell.left() >= 0 for cell in cells)
    assert all(cell.width() >= 0 and cell.height() >= 0 for cell in cells)


@given(DAYS, SIZES)
def test_the_grid_shows_the_whole_month_from_a_monday_on(month: date, size: QSizeF) -> None:
    grid = MonthGrid(month, size)
    days = grid.days()
    assert all(other.toordinal() - one.toordinal() == 1 for one, other in pairwise(days))
    assert days[0].weekday() == 0 or days[0] == date.min
    assert grid.shows(month)
    assert grid.in_month(month)
    assert days[0].replace(day=1) <= month.replace(day=1)
    assert len(days) == 42 or days[-1] == date.max


@given(DAYS, SIZES, LENGTHS, LENGTHS)
def test_whatever_lies_under_a_point_is_shown_or_nothing(
    month: date, size: QSizeF, x: float, y: float
) -> None:
    grid = MonthGrid(month, size)
    day = grid.day_at(QPointF(x, y))
    assert day is None or (grid.shows(day) and x <= size.width() and y >= grid.head)


@pytest.mark.parametrize("point", [(-1, 60), (60, -1), (60, 5), (701, 60), (60, 619)])
def test_nothing_lies_outside_the_cells(point: tuple[float, float]) -> None:
    grid = MonthGrid(date(2025, 5, 1), QSizeF(700, 618))
    assert grid.day_at(QPointF(*point)) is None


def test_a_day_of_another_season_has_no_cell() -> None:
    grid = MonthGrid(date(2025, 5, 24), QSizeF(280, 220))
    assert grid.cell(date(2025, 8, 1)).isEmpty()
    assert grid.cell(date(2025, 4, 27)).isEmpty()
    assert not grid.cell(date(2025, 4, 28)).isEmpty()
    assert not grid.in_month(date(2025, 4, 28))


def test_weekdays_stand_above_their_columns() -> None:
    grid = MonthGrid(date(2025, 5, 24), QSizeF(280, 220))
    for column, day in enumerate(grid.days()[:7]):
        head = grid.head_cell(column)
        assert head.left() <= grid.cell(day).center().x() <= head.right()
        assert head.bottom() <= grid.cell(day).top()


def test_a_widget_without_size_has_no_day_under_any_point() -> None:
    assert MonthGrid(date(2025, 5, 24), QSizeF(0, 0)).day_at(QPointF(0, 20)) is None


@given(COVERS, st.builds(QSizeF, st.floats(140, 2000), st.floats(400, 2000)))
def test_the_middle_of_a_months_cell_is_that_month(covers: Span, size: QSizeF) -> None:
    matrix = YearMatrix(covers, size)
    months = matrix.months()
    assert [matrix.month_at(matrix.cell(month).center()) for month in months] == list(
        months
    )


@given(
    st.builds(between, st.just(date(2022, 2, 24)), NEAR.filter(lambda day: day.year > 2017))
)
def test_cells_of_months_never_overlap(covers: Span) -> None:
    matrix = YearMatrix(covers, QSizeF(280, 106))
    assert apart([matrix.cell(month) for month in matrix.months()])


@given(COVERS, SIZES, LENGTHS, LENGTHS)
def test_any_point_names_a_month_of_the_matrix_or_none(
    covers: Span, size: QSizeF, x: float, y: float
) -> None:
    matrix = YearMatrix(covers, size)
    month = matrix.month_at(QPointF(x, y))
    assert month is None or month in matrix.months()


@given(COVERS)
def test_the_matrix_reaches_the_months_that_share_a_day_with_the_record(
    covers: Span,
) -> None:
    matrix = YearMatrix(covers, QSizeF(280, 100))
    reached = [month for month in matrix.months() if matrix.reaches(month)]
    assert reached[0] == covers.first.replace(day=1)
    assert reached[-1] == covers.last.replace(day=1)
    assert matrix.years[0] == covers.first.year
    assert matrix.years[-1] == covers.last.year


@given(COVERS, COVERS, SIZES)
def test_a_span_is_told_below_the_cells_of_the_months_that_it_touches(
    covers: Span, span: Span, size: QSizeF
) -> None:
    matrix = YearMatrix(covers, size)
    shared = span.clipped(covers)
    touched = [
        matrix.cell(month)
        for month in matrix.months()
        if shared and month_of(month.year, month.month).clipped(shared)
    ]
    found = matrix.below(span)
    assert len(found) == len(touched)
    for line, cell in zip(found, touched, strict=True):
        wanted = (cell.left(), cell.bottom() - 1, cell.width(), 2.5)
        assert line.getRect() == pytest.approx(wanted)


def test_names_of_years_and_months_stand_beside_their_rows_and_columns() -> None:
    covers = Span(date(2022, 2, 24), date(2026, 6, 7))
    matrix = YearMatrix(covers, QSizeF(280, 106))
    cell = matrix.cell(date(2024, 5, 17))
    label, head = matrix.label_cell(2024), matrix.head_cell(5)
    assert label.right() <= cell.left()
    assert label.top() <= cell.center().y() <= label.bottom()
    assert head.bottom() <= cell.top()
    assert head.left() <= cell.center().x() <= head.right()


@pytest.mark.parametrize("point", [(10, 50), (100, 5), (281, 50), (100, 107), (-1, -1)])
def test_no_month_lies_outside_the_matrix(point: tuple[float, float]) -> None:
    covers = Span(date(2022, 2, 24), date(2026, 6, 7))
    matrix = YearMatrix(covers, QSizeF(280, 106))
    assert matrix.month_at(QPointF(*point)) is None
    assert matrix.cell(date(2027, 1, 1)).isEmpty()


def test_the_places_of_a_month_are_the_cells_of_its_days() -> None:
    grid = MonthGrid(date(2025, 5, 24), QSizeF(281, 223))
    assert list(grid.places()) == [(day, grid.cell(day)) for day in grid.days()]

"""Paint the month grid and the matrix of years."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from swapviewer import text
from swapviewer.index.marks import Cell
from swapviewer.model.record import LIVING
from swapviewer.paint.cell_marks import (
    Emphasis,
    cell_colour,
    draw_hits,
    draw_rings,
    draw_withheld,
    fill_cell,
    outline_cell,
)
from swapviewer.paint.grid import HIT, MonthGrid, YearMatrix
from swapviewer.paint.marks import draw_mark
from swapviewer.paint.theme import SMALL, Theme, font, ink_on
from swapviewer.paint.words import LOWER_RIGHT, MIDDLE, laid, write

_DAY_WIDTH = 15.0
_FAINT = 0.45
_INSET = QPointF(4, 2)


def draw_month(
    painter: QPainter,
    grid: MonthGrid,
    cells: Mapping[date, Cell],
    emphasis: Emphasis,
    theme: Theme,
) -> None:
    """Draw weekday names and a cell per day, days of other months faintly."""
    draw_month_ground(painter, grid, cells, emphasis, theme)
    draw_month_cells(painter, grid, cells, theme)
    draw_month_emphasis(painter, grid, cells, emphasis, theme)


def draw_month_ground(
    painter: QPainter,
    grid: MonthGrid,
    cells: Mapping[date, Cell],
    emphasis: Emphasis,
    theme: Theme,
) -> None:
    """Draw what lies behind days without a shade: the brush, the pointer's day."""
    if not (emphasis.hover or emphasis.span):
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for day, place in grid.places():
        cell = cells.get(day)
        if cell and cell.shade:
            continue
        if day == emphasis.hover:
            fill_cell(painter, place, theme.hover)
        elif emphasis.span and day in emphasis.span:
            fill_cell(painter, place, theme.shade(theme.brush, 0.1))
    painter.restore()


def draw_month_cells(
    painter: QPainter, grid: MonthGrid, cells: Mapping[date, Cell], theme: Theme
) -> None:
    """Draw what stays while days are chosen: names, numbers and marks."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font(SMALL))
    painter.setPen(QColor(theme.ink_faint))
    for column, name in enumerate(text.WEEKDAYS):
        write(painter, grid.head_cell(column), laid(name[:3], SMALL), MIDDLE)
    places = tuple(grid.places())
    # All bare days of a kind in one go: most are bare, and each change takes its time.
    for inside, opacity in ((True, 1.0), (False, _FAINT)):
        painter.setOpacity(opacity)
        painter.setPen(QColor(theme.ink))
        painter.setFont(font(SMALL))
        for day, place in places:
            if day not in cells and grid.in_month(day) == inside:
                painter.drawStaticText(place.topLeft() + _INSET, laid(str(day.day), SMALL))
    for day, place in places:
        if day in cells:
            painter.setOpacity(1.0 if grid.in_month(day) else _FAINT)
            _draw_day(painter, place, cells[day], theme)
    painter.restore()


def draw_month_emphasis(
    painter: QPainter,
    grid: MonthGrid,
    cells: Mapping[date, Cell],
    emphasis: Emphasis,
    theme: Theme,
) -> None:
    """Draw the ring of the chosen day, and the outlines that it must not hide."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_rings(painter, grid.cell(emphasis.day), cells.get(emphasis.day), (emphasis, theme))
    painter.restore()


def _draw_day(painter: QPainter, place: QRectF, cell: Cell, theme: Theme) -> None:
    faint, fill, shaded = painter.opacity(), cell_colour(cell, theme), cell.shade > 0
    painter.setOpacity(1.0)
    if shaded:
        fill_cell(painter, place, fill)
    painter.setOpacity(faint)
    ink = ink_on(fill) if shaded else theme.ink
    painter.setPen(QColor(ink))
    painter.setFont(font(SMALL))
    painter.drawStaticText(place.topLeft() + _INSET, laid(str(cell.day.day), SMALL))
    inner = place.adjusted(4, 2, -4, -2)
    _draw_marks(painter, inner, cell, ink if shaded else "", theme)
    painter.setPen(QColor(ink if shaded else theme.ink_soft))
    size, bold = (SMALL + 2, True) if shaded else (SMALL, False)
    if laid(cell.number, size, bold).size().width() > inner.width():
        size, bold = SMALL, False
    painter.setFont(font(size, bold))
    write(painter, inner, laid(cell.number, size, bold), LOWER_RIGHT)
    painter.setOpacity(1.0)
    if cell.hit:
        draw_hits(painter, [QRectF(place.topLeft(), QSizeF(HIT, place.height()))], theme)
    if cell.withheld:
        draw_withheld(painter, place, theme)


def _draw_marks(
    painter: QPainter, inner: QRectF, cell: Cell, ink: str, theme: Theme
) -> None:
    counted = any(one.entries for one in cell.sums)
    kinds = [kind for kind in cell.kinds if not (counted and kind in LIVING)]
    # Beside the day's number there is room for one; the line below is the sum's, if any.
    above = bool(cell.number) or len(kinds) < 2
    room = inner.width() - _DAY_WIDTH if above else inner.width()
    pitch = min(10.0, room / max(1, len(kinds)))
    y = inner.top() + 6 if above else inner.bottom() - 6
    for at, kind in enumerate(kinds):
        centre = QPointF(inner.right() - 4 - pitch * at, y)
        draw_mark(painter, kind, centre, min(7.0, pitch - 1), ink or theme.kind(kind))


def draw_year(
    painter: QPainter,
    matrix: YearMatrix,
    cells: Mapping[date, Cell],
    emphasis: Emphasis,
    theme: Theme,
) -> None:
    """Draw a shaded cell for each month; months outside the record stay bare."""
    draw_year_cells(painter, matrix, cells, theme)
    draw_year_emphasis(painter, matrix, cells, emphasis, theme)


def draw_year_cells(
    painter: QPainter, matrix: YearMatrix, cells: Mapping[date, Cell], theme: Theme
) -> None:
    """Draw what stays while days are chosen: names, shades and marks."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font(SMALL))
    painter.setPen(QColor(theme.ink_faint))
    for month in range(1, 13):
        name = text.MONTHS[month - 1][0]
        painter.drawText(matrix.head_cell(month), Qt.AlignmentFlag.AlignCenter, name)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for year in matrix.years:
        painter.drawText(matrix.label_cell(year), right, str(year))
    for month_day in matrix.months():
        if matrix.reaches(month_day):
            place, cell = matrix.cell(month_day), cells.get(month_day)
            shaded = cell is not None and cell.shade > 0
            fill = cell_colour(cell, theme) if cell and shaded else theme.empty_cell
            fill_cell(painter, place, fill)
            if cell and cell.withheld:
                draw_withheld(painter, place, theme)
    painter.restore()


def draw_year_emphasis(
    painter: QPainter,
    matrix: YearMatrix,
    cells: Mapping[date, Cell],
    emphasis: Emphasis,
    theme: Theme,
) -> None:
    """Draw what a search found, the brush below months, the pointer, the chosen month."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    hits = (one.day for one in cells.values() if one.hit)
    draw_hits(painter, matrix.edges(hits), theme)
    if span := emphasis.span:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.brush))
        painter.drawRects(matrix.below(span))
    if emphasis.hover and matrix.reaches(emphasis.hover):
        place = matrix.cell(emphasis.hover)
        outline_cell(painter, place, theme.ink_soft, 1.0, Qt.PenStyle.SolidLine)
    month = emphasis.day.replace(day=1)
    if matrix.reaches(month):
        draw_rings(painter, matrix.cell(month), cells.get(month), (emphasis, theme))
    painter.restore()

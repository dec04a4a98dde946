"""Paint the month grid and the matrix of years."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from swapviewer import text
from swapviewer.index.marks import Cell
from swapviewer.model.record import LIVING
from swapviewer.paint.grid import MonthGrid, YearMatrix
from swapviewer.paint.marks import draw_mark
from swapviewer.paint.theme import RADIUS, SMALL, Theme, font, ink_on
from swapviewer.spans import Span, month_of

_CORNER = RADIUS / 2
_LOWEST_SHADE = 0.28
_DAY_WIDTH = 15.0


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What stands out among the cells: the chosen day, the brush, focus, the pointer."""

    day: date
    span: Span | None = None
    focus: bool = False
    hover: date | None = None


def cell_colour(cell: Cell, theme: Theme) -> str:
    """Return the fill of a cell: the hue of the side shown, stronger for more people."""
    if not cell.shade:
        return theme.card
    return theme.shade(
        theme.side(cell.side), _LOWEST_SHADE + (1 - _LOWEST_SHADE) * cell.shade
    )


def draw_month(
    painter: QPainter,
    grid: MonthGrid,
    cells: Mapping[date, Cell],
    emphasis: Emphasis,
    theme: Theme,
) -> None:
    """Draw weekday names and a cell per day, days of other months faintly.

    What lies outside the painter's clip is passed over.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font(SMALL))
    painter.setPen(QColor(theme.ink_faint))
    for column, name in enumerate(text.WEEKDAYS):
        painter.drawText(grid.head_cell(column), Qt.AlignmentFlag.AlignCenter, name[:3])
    seen = _seen(painter)
    for day in grid.days():
        if seen(grid.cell(day)):
            _draw_day(painter, grid, day, cells.get(day), (emphasis, theme))
    painter.restore()


def _draw_day(
    painter: QPainter,
    grid: MonthGrid,
    day: date,
    cell: Cell | None,
    style: tuple[Emphasis, Theme],
) -> None:
    emphasis, theme = style
    place = grid.cell(day)
    fill = cell_colour(cell, theme) if cell else theme.card
    if cell and cell.shade:
        _fill(painter, place, fill)
    elif day == emphasis.hover:
        fill = theme.hover
        _fill(painter, place, fill)
    elif emphasis.span and day in emphasis.span:
        fill = theme.shade(theme.brush, 0.1)
        _fill(painter, place, fill)
    painter.setOpacity(1.0 if grid.in_month(day) else 0.45)
    ink = ink_on(fill) if cell and cell.shade else theme.ink
    painter.setPen(QColor(ink))
    painter.setFont(font(SMALL))
    inner = place.adjusted(4, 2, -4, -2)
    painter.drawText(
        inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, str(day.day)
    )
    if cell:
        _draw_marks(painter, inner, cell, ink if cell.shade else "", theme)
        bold = cell.shade > 0
        painter.setPen(QColor(ink if bold else theme.ink_soft))
        painter.setFont(font(SMALL + 2 if bold else SMALL, bold=bold))
        painter.drawText(
            inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, cell.number
        )
    painter.setOpacity(1.0)
    if cell and cell.hit:
        _draw_hit(painter, place, theme)
    if day == emphasis.day:
        _draw_chosen(painter, place, emphasis.focus, theme)
    if cell and cell.withheld:
        _draw_withheld(painter, place, theme)


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
    """Draw a shaded cell for each month; months outside the record stay bare.

    What lies outside the painter's clip is passed over.
    """
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
    seen = _seen(painter)
    for month_day in matrix.months():
        if matrix.reaches(month_day) and seen(matrix.cell(month_day)):
            _draw_month_cell(
                painter, matrix, month_day, cells.get(month_day), (emphasis, theme)
            )
    painter.restore()


def _draw_month_cell(
    painter: QPainter,
    matrix: YearMatrix,
    month: date,
    cell: Cell | None,
    style: tuple[Emphasis, Theme],
) -> None:
    emphasis, theme = style
    place = matrix.cell(month)
    shaded = cell is not None and cell.shade > 0
    _fill(painter, place, cell_colour(cell, theme) if cell and shaded else theme.empty_cell)
    if cell and cell.hit:
        _draw_hit(painter, place, theme)
    if emphasis.span and emphasis.span.clipped(month_of(month.year, month.month)):
        under = QRectF(place.left(), place.bottom() - 1, place.width(), 2.5)
        _fill(painter, under, theme.brush)
    if emphasis.hover == month:
        _outline(painter, place, theme.ink_soft, 1.0, Qt.PenStyle.SolidLine)
    if (month.year, month.month) == (emphasis.day.year, emphasis.day.month):
        _draw_chosen(painter, place, emphasis.focus, theme)
    if cell and cell.withheld:
        _draw_withheld(painter, place, theme)


def _seen(painter: QPainter) -> Callable[[QRectF], bool]:
    """Return what tells whether any of a cell lies inside the painter's clip."""
    if not painter.hasClipping():
        return QRectF.isValid
    # A region and not its bounds: the two cells of a move may lie far apart.
    clip = painter.clipRegion()
    return lambda place: clip.intersects(place.toAlignedRect())


def _draw_withheld(painter: QPainter, place: QRectF, theme: Theme) -> None:
    # After the ring of the chosen cell, which would hide it.
    inside = place.adjusted(3, 3, -3, -3)
    _outline(painter, inside, theme.side(0), 1.4, Qt.PenStyle.DotLine)


def _draw_hit(painter: QPainter, place: QRectF, theme: Theme) -> None:
    """Draw a bar at the left edge: here are words that were searched for."""
    painter.fillRect(
        QRectF(place.left(), place.top(), 3, place.height()), QColor(theme.hit)
    )


def _draw_chosen(painter: QPainter, place: QRectF, focus: bool, theme: Theme) -> None:
    colour = theme.focus if focus else theme.chosen
    _outline(
        painter, place.adjusted(0.5, 0.5, -0.5, -0.5), colour, 2.0, Qt.PenStyle.SolidLine
    )
    if focus:
        inside = place.adjusted(2.5, 2.5, -2.5, -2.5)
        _outline(painter, inside, theme.card, 1.0, Qt.PenStyle.SolidLine)


def _fill(painter: QPainter, place: QRectF, colour: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(place, _CORNER, _CORNER)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _outline(
    painter: QPainter, place: QRectF, colour: str, width: float, style: Qt.PenStyle
) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), width, style))
    painter.drawRoundedRect(place, _CORNER, _CORNER)

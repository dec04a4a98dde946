"""Where days and months lie: the month grid and the matrix of years, as pure geometry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF

from swapviewer.frozen import frozen
from swapviewer.spans import Span

WEEKS = 6
WEEKDAYS = 7
MONTHS = 12
_LINE = 2.5  # below the months of a span
HIT = 3.0  # how wide the mark of a hit is


@frozen
class MonthGrid:
    """Six weeks of seven days, from the Monday on or before the first of a month.

    Lengths are logical pixels; `head` is the height kept for the weekday names.
    """

    month: date
    size: QSizeF
    head: float = 18.0
    gap: float = 2.0

    @property
    def first_day(self) -> date:
        """The day in the upper left cell, often of the month before."""
        first = self.month.replace(day=1)
        return date.fromordinal(max(1, first.toordinal() - first.weekday()))

    def days(self) -> tuple[date, ...]:
        """Return the days that the grid shows, row by row."""
        start = self.first_day.toordinal()
        last = date.max.toordinal()
        return tuple(
            date.fromordinal(start + at)
            for at in range(WEEKS * WEEKDAYS)
            if start + at <= last
        )

    def places(self) -> Iterator[tuple[date, QRectF]]:
        """Yield each day with its cell, row by row; cheaper than asking for each cell."""
        across, down = self._pitch()
        width, height = max(0.0, across - self.gap), max(0.0, down - self.gap)
        for at, day in enumerate(self.days()):
            row, column = divmod(at, WEEKDAYS)
            left, top = column * across + self.gap / 2, row * down + self.gap / 2
            yield day, QRectF(left, self.head + top, width, height)

    def shows(self, day: date) -> bool:
        """Return whether a day has a cell."""
        return 0 <= (day - self.first_day).days < WEEKS * WEEKDAYS

    def in_month(self, day: date) -> bool:
        """Return whether a day belongs to the month itself."""
        return (day.year, day.month) == (self.month.year, self.month.month)

    def cell(self, day: date) -> QRectF:
        """Return the cell of a day; an empty rectangle when the grid does not show it."""
        if not self.shows(day):
            return QRectF()
        row, column = divmod((day - self.first_day).days, WEEKDAYS)
        width, height = self._pitch()
        return QRectF(
            column * width + self.gap / 2,
            self.head + row * height + self.gap / 2,
            max(0.0, width - self.gap),
            max(0.0, height - self.gap),
        )

    def head_cell(self, column: int) -> QRectF:
        """Return the place of a weekday's name, Monday first."""
        width, _ = self._pitch()
        return QRectF(column * width, 0.0, width, self.head)

    def day_at(self, point: QPointF) -> date | None:
        """Return the day under a point, None outside all cells."""
        x, y = point.x(), point.y()
        if not (0 <= x < self.size.width() and self.head <= y < self.size.height()):
            return None
        width, height = self._pitch()
        column, row = int(x / width), int((y - self.head) / height)
        if column >= WEEKDAYS or row >= WEEKS:
            return None
        ordinal = self.first_day.toordinal() + row * WEEKDAYS + column
        return date.fromordinal(ordinal) if ordinal <= date.max.toordinal() else None

    def _pitch(self) -> tuple[float, float]:
        return (
            self.size.width() / WEEKDAYS,
            max(0.0, self.size.height() - self.head) / WEEKS,
        )


@frozen
class YearMatrix:
    """A row for each year and a column for each month, of all that a record covers."""

    covers: Span
    size: QSizeF
    head: float = 16.0
    label: float = 36.0
    gap: float = 3.0

    @property
    def years(self) -> range:
        """The years, a row each."""
        return range(self.covers.first.year, self.covers.last.year + 1)

    def months(self) -> tuple[date, ...]:
        """Return the first day of each month, row by row."""
        return tuple(date(year, month, 1) for year in self.years for month in range(1, 13))

    def reaches(self, month: date) -> bool:
        """Return whether the record covers any day of a month."""
        first, last = self.covers.first.replace(day=1), self.covers.last
        return first <= month.replace(day=1) <= last

    def cell(self, month: date) -> QRectF:
        """Return the cell of the month in which a day lies."""
        if month.year not in self.years:
            return QRectF()
        width, height = self._pitch()
        return QRectF(
            self.label + (month.month - 1) * width + self.gap / 2,
            self.head + (month.year - self.years.start) * height + self.gap / 2,
            max(0.0, width - self.gap),
            max(0.0, height - self.gap),
        )

    def below(self, span: Span) -> list[QRectF]:
        """Return a line below the cell of each month that shares a day with a span."""
        shown = span.clipped(self.covers)
        if shown is None:
            return []
        first, last = map(self._number, (shown.first, shown.last))
        return self._beside_months(self._high() - 1, _LINE)[first : last + 1]

    def edges(self, months: Iterable[date]) -> list[QRectF]:
        """Return the left edges of the cells of some months of the record."""
        places = self._beside_months(0.0, self._high(), HIT)
        return [places[self._number(month)] for month in months]

    def _beside_months(
        self, down: float, high: float, wide: float | None = None
    ) -> list[QRectF]:
        """Return a rectangle in each month's cell, as wide as the cell unless told."""
        pitch = self._pitch()
        wide = max(0.0, pitch[0] - self.gap) if wide is None else wide
        corner = self.label + self.gap / 2, self.head + self.gap / 2 + down
        return _places(len(self.years), corner, pitch, (wide, high))

    def _high(self) -> float:
        return max(0.0, self._pitch()[1] - self.gap)

    def _number(self, month: date) -> int:
        return MONTHS * (month.year - self.covers.first.year) + month.month - 1

    def head_cell(self, month: int) -> QRectF:
        """Return the place of a month's letter, 1 to 12."""
        width, _ = self._pitch()
        return QRectF(self.label + (month - 1) * width, 0.0, width, self.head)

    def label_cell(self, year: int) -> QRectF:
        """Return the place of a year's number."""
        _, height = self._pitch()
        top = self.head + (year - self.years.start) * height
        return QRectF(0.0, top, self.label - 4, height)

    def month_at(self, point: QPointF) -> date | None:
        """Return the first day of the month under a point, None outside all cells."""
        x, y = point.x(), point.y()
        across = self.label <= x < self.size.width()
        if not (across and self.head <= y < self.size.height()):
            return None
        width, height = self._pitch()
        column, row = int((x - self.label) / width), int((y - self.head) / height)
        if column >= MONTHS or row >= len(self.years):
            return None
        return date(self.years.start + row, column + 1, 1)

    def _pitch(self) -> tuple[float, float]:
        return (
            max(0.0, self.size.width() - self.label) / MONTHS,
            max(0.0, self.size.height() - self.head) / max(1, len(self.years)),
        )


@lru_cache(maxsize=4)
def _places(
    rows: int,
    corner: tuple[float, float],
    pitch: tuple[float, float],
    size: tuple[float, float],
) -> list[QRectF]:
    """Return a rectangle for each month; kept, for making hundreds takes half a frame."""
    (left, top), (width, height) = corner, pitch
    return [
        QRectF(left + column * width, top + row * height, *size)
        for row in range(rows)
        for column in range(MONTHS)
    ]

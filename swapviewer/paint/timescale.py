"""Days across a width: where a day lies, which day lies at a point, zoom, pan and ticks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from swapviewer import text
from swapviewer.spans import Span, period_of

Unit = Literal["day", "week", "month", "quarter", "year"]

LEAST_DAYS = 3.0
_MARGIN = 0.012  # of the record's length, left free at both ends
_LAST = date.max.toordinal()
# The room that a label of each unit takes, and how many units one tick may step over.
_UNITS: tuple[tuple[Unit, int, float], ...] = (
    ("day", 1, 54.0),
    ("week", 1, 54.0),
    ("month", 1, 48.0),
    ("quarter", 1, 56.0),
    ("year", 1, 40.0),
    ("year", 2, 40.0),
    ("year", 5, 40.0),
    ("year", 10, 40.0),
    ("year", 25, 40.0),
    ("year", 100, 40.0),
    ("year", 1000, 40.0),
)
_UNIT_DAYS: dict[Unit, float] = {
    "day": 1,
    "week": 7,
    "month": 30.4,
    "quarter": 91.3,
    "year": 365.2,
}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_LEAST_MINOR = 4.0


@dataclass(frozen=True, slots=True)
class Viewport:
    """The stretch of time that is visible: `first` is an ordinal, both may be fractions."""

    first: float
    days: float

    @property
    def last(self) -> float:
        """The ordinal at which the visible stretch ends."""
        return self.first + self.days

    @property
    def span(self) -> Span:
        """The days that are visible, those cut at an edge included."""
        first = _day(int(self.first // 1))
        return Span(first, max(first, _day(int(-(-self.last // 1)) - 1)))

    def within(self, limits: Viewport) -> Viewport:
        """Return this stretch no wider than the limits and moved between them."""
        days = min(max(self.days, min(LEAST_DAYS, limits.days)), limits.days)
        first = min(max(self.first, limits.first), limits.last - days)
        return Viewport(first, days)

    def moved(self, days: float) -> Viewport:
        """Return the stretch that lies some days later, or earlier."""
        return replace(self, first=self.first + days)

    def zoomed(self, factor: float, about: float) -> Viewport:
        """Return a stretch `factor` times as close that keeps an ordinal where it is."""
        days = max(LEAST_DAYS, self.days / factor)
        share = (about - self.first) / self.days
        return Viewport(about - share * days, days)

    def reaching(self, day: date) -> Viewport:
        """Return the stretch moved as little as it takes to show a day with some room."""
        at = day.toordinal()
        room = min(self.days / 8, 30.0)
        if self.first <= at and at + 1 <= self.last:
            return self
        if at < self.first:
            return replace(self, first=at - room)
        return replace(self, first=at + 1 + room - self.days)


def everything(covers: Span) -> Viewport:
    """Return the stretch that shows all days of a record with a little air around."""
    return around(covers, _MARGIN, 0.5)


def around(span: Span, share: float, least: float) -> Viewport:
    """Return a stretch about a span, with a share of its length free at both ends."""
    margin = max(least, share * len(span), (LEAST_DAYS - len(span)) / 2)
    return Viewport(span.first.toordinal() - margin, len(span) + 2 * margin)


@dataclass(frozen=True, slots=True)
class TimeScale:
    """A viewport laid over the pixels from `left` over `width`."""

    viewport: Viewport
    left: float
    width: float

    @property
    def per_day(self) -> float:
        """How many pixels a day takes."""
        return self.width / self.viewport.days

    @property
    def right(self) -> float:
        """Where the visible stretch ends."""
        return self.left + self.width

    def x_at(self, ordinal: float) -> float:
        """Return where a moment lies; a day begins at its ordinal."""
        return self.left + (ordinal - self.viewport.first) * self.per_day

    def x(self, day: date) -> float:
        """Return where a day begins."""
        return self.x_at(day.toordinal())

    def middle(self, day: date) -> float:
        """Return the middle of a day's column."""
        return self.x_at(day.toordinal() + 0.5)

    def ordinal_at(self, x: float) -> float:
        """Return the moment at a point."""
        return self.viewport.first + (x - self.left) / self.per_day

    def day_at(self, x: float) -> date:
        """Return the day at a point, the first or last possible one beyond the calendar."""
        return _day(int(self.ordinal_at(x) // 1))

    def edges(self, span: Span) -> tuple[float, float]:
        """Return where a span begins and ends."""
        return self.x(span.first), self.x_at(span.last.toordinal() + 1)


class Tick(NamedTuple):
    """A place on the time axis; minor ones have no label, major ones begin a year."""

    x: float
    label: str = ""
    major: bool = False


def ticks(scale: TimeScale) -> tuple[Tick, ...]:
    """Return the labelled ticks that have room, and finer ones between them."""
    at = next(
        (
            place
            for place, (unit, every, room) in enumerate(_UNITS)
            if _UNIT_DAYS[unit] * every * scale.per_day >= room
        ),
        len(_UNITS) - 1,
    )
    unit, every, _room = _UNITS[at]
    days = list(_starts(scale.viewport.span, unit, every))
    labelled = [
        Tick(scale.x(day), _label(day, unit, first=day == days[0]), _begins_year(day, unit))
        for day in days
    ]
    if unit == "year" and (not labelled or labelled[0].x - scale.left >= _UNITS[at][2]):
        labelled.insert(0, Tick(scale.left, str(scale.viewport.span.first.year)))
    return (*_minor(scale, at), *labelled)


def value_step(most: int, height: float, room: float) -> int:
    """Return the step between value ticks, 1, 2 or 5 times a power of ten.

    `most` people take `height` pixels, and two ticks stand at least `room` pixels apart.
    """
    step, factors = 1, (2, 2.5, 2)
    at = 0
    while most and height * step / most < room and step < most:
        step = round(step * factors[at % 3])
        at += 1
    return step


def _minor(scale: TimeScale, at: int) -> Iterator[Tick]:
    for unit, every, _room in _UNITS[max(0, at - 2) : at]:
        # Weeks straddle months, so they never stand between month ticks.
        if unit == "week" and _UNITS[at][0] != "week":
            continue
        if _UNIT_DAYS[unit] * every * scale.per_day >= _LEAST_MINOR:
            origin, per_day = scale.x_at(0), scale.per_day
            span = scale.viewport.span
            if unit in ("day", "week"):
                found: Iterable[int] = _minor_days(span, unit)
            else:
                found = _ordinals(span.first.year, span.last.year, unit, every)
                first, last = span.first.toordinal(), span.last.toordinal()
                found = found[bisect_left(found, first) : bisect_right(found, last)]
            yield from [Tick(origin + at * per_day) for at in found]
            return


@lru_cache(maxsize=64)
def _ordinals(first: int, last: int, unit: Unit, every: int) -> tuple[int, ...]:
    """Return where the units of some whole years begin; kept while the view is dragged."""
    years = Span(date(first, 1, 1), date(last, 12, 31))
    return tuple(day.toordinal() for day in _starts(years, unit, every))


def _minor_days(span: Span, unit: Unit) -> range:
    first, last, step = span.first.toordinal(), span.last.toordinal(), 1
    if unit == "week":  # the first day of the calendar was a Monday
        first, step = first + (1 - first) % 7, 7
    return range(first, last + 1, step)


def _starts(span: Span, unit: Unit, every: int) -> Iterator[date]:
    if unit in ("day", "week"):
        first = period_of(span.first, unit).first.toordinal()
        step = (7 if unit == "week" else 1) * every
        for ordinal in range(first, span.last.toordinal() + 1, step):
            if ordinal >= span.first.toordinal():
                yield _day(ordinal)
        return
    step = _MONTHS[unit] * every
    at = (12 * span.first.year + span.first.month - 1) // step * step
    for month in range(at, 12 * span.last.year + span.last.month, step):
        day = date(max(1, month // 12), month % 12 + 1, 1)
        if span.first <= day:
            yield day


def _label(day: date, unit: Unit, first: bool) -> str:
    month = text.MONTHS[day.month - 1][:3]
    begins_year = _begins_year(day, unit)
    if unit == "year":
        return str(day.year)
    if unit in ("month", "quarter"):
        if first and not begins_year:
            return f"{month} {day.year}"
        return str(day.year) if begins_year else month
    named = f"{day.day} {month}"
    return f"{named} {day.year}" if first or begins_year else named


def _begins_year(day: date, unit: Unit) -> bool:
    return day.month == 1 and day.day <= (7 if unit == "week" else 1)


def _day(ordinal: int) -> date:
    return date.fromordinal(min(max(ordinal, 1), _LAST))

"""What stands where on the timeline: scales, bars and groups of marks."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

from swapviewer.index.chronicle import Chronicle, Daily
from swapviewer.paint.timeline_bins import Bins, ChronicleBins, HalfBins, finest
from swapviewer.paint.timeline_frame import Frame, frame
from swapviewer.paint.timeline_groups import (
    LEAST_HEIGHT,
    Group,
    bar_width,
    groups,
)
from swapviewer.paint.timescale import Tick, TimeScale, Viewport, ticks, value_step

# How many pixels a bin takes at least, and less than twice as many.
_COLUMN = 2.0
_DOTTED_CELL = 6.0
_DISPUTE_CELL = 9.0


@dataclass(frozen=True, slots=True)
class Half:
    """One half: rectangles of each side; marks for not disclosed and for not known."""

    sides: tuple[int, ...]
    bars: tuple[tuple[QRectF, ...], ...]
    dotted: tuple[QRectF, ...]
    dashes: tuple[QRectF, ...]


@dataclass(frozen=True, slots=True)
class Values:
    """The value axis: its zero line, pixels per person and labelled steps up and down."""

    zero: float
    per_person: float
    labels: tuple[tuple[float, int], ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """All that does not move with the pointer or the choice of a day.

    `disputes` are the places along the time axis where the sides differ.
    """

    bins: ChronicleBins
    frame: Frame
    scale: TimeScale
    overview: TimeScale
    values: Values
    halves: tuple[Half, Half]
    small: tuple[Half, Half]
    ticks: tuple[Tick, ...]
    groups: tuple[Group, ...]
    disputes: tuple[float, ...]

    @property
    def told(self) -> Chronicle:
        """What is laid out."""
        return self.bins.told

    def group_at(self, point: QPointF) -> int | None:
        """Return the number of the group that a point means, the nearest of several."""
        near = [
            (abs(group.mark.center().x() - point.x()), at)
            for at, group in enumerate(self.groups)
            if group.target.contains(point)
        ]
        return min(near)[1] if near else None


def plan(
    told: Chronicle,
    size: QSizeF,
    viewport: Viewport,
    limits: Viewport,
    before: Plan | None = None,
) -> Plan:
    """Lay a record out in a size; the viewport lies within the limits.

    The bins, and the whole record in small, are taken over from the plan before, where
    nothing else than the viewport has changed.
    """
    room = frame(size, tuple(lane.kinds[0] for lane in told.lanes), _most(told))
    scale = TimeScale(viewport, room.plot.left(), room.plot.width())
    overview = TimeScale(limits, room.strip.left(), room.strip.width())
    kept = before if before and before.told is told else None
    bins = kept.bins if kept else ChronicleBins(told)
    still = kept and kept.overview == overview and kept.frame.strip == room.strip
    values = (
        kept.values if kept and kept.frame.plot == room.plot else _values(told, room.plot)
    )
    return Plan(
        bins,
        room,
        scale,
        overview,
        values,
        _halves(bins, scale, values, dotted=LEAST_HEIGHT),
        kept.small if kept and still else _small(bins, overview, room.strip),
        ticks(scale),
        groups(bins, scale, room, (values.zero, values.per_person)),
        tuple(bins.disputed.middles(scale, _DISPUTE_CELL)),
    )


def _most(told: Chronicle) -> int:
    return max(told.above.most, told.below.most)


def _values(told: Chronicle, room: QRectF) -> Values:
    above, below = told.above.most, told.below.most
    # A side with few or no numbers still gets a quarter, for marks without height.
    share = min(0.75, max(0.25, above / (above + below))) if above + below else 0.5
    zero = round(room.top() + share * room.height())
    units = [
        height / most
        for height, most in ((zero - room.top(), above), (room.bottom() - zero, below))
        if most
    ]
    unit = min(units, default=1.0) * 0.96
    step = _step(max(above, below), unit)
    labels: list[tuple[float, int]] = [(zero, 0)]
    for sign, most in ((-1, above), (1, below)):
        labels += [(zero + sign * at * unit, at) for at in range(step, most + 1, step)]
    return Values(zero, unit, tuple(labels))


def _step(most: int, per_person: float) -> int:
    """Return a step that leaves room between labels; in little room one label must do."""
    steps = (value_step(most, per_person * most, room) for room in (20.0, 11.0))
    return next((step for step in steps if step <= most), max(1, most))


def _small(bins: ChronicleBins, scale: TimeScale, strip: QRectF) -> tuple[Half, Half]:
    return _halves(bins, scale, _values(bins.told, strip), dotted=strip.height() / 4)


def _halves(
    bins: ChronicleBins, scale: TimeScale, values: Values, dotted: float
) -> tuple[Half, Half]:
    zero, unit, told = values.zero, values.per_person, bins.told
    return (
        _half((told.above, bins.above), scale, (zero, -unit), dotted),
        _half((told.below, bins.below), scale, (zero, unit), dotted),
    )


def _half(
    days: tuple[Daily, HalfBins],
    scale: TimeScale,
    axis: tuple[float, float],
    dotted: float,
) -> Half:
    (daily, bins), (zero, unit) = days, axis
    up = unit < 0
    wide = max(5.0, bar_width(scale))
    top = zero - dotted if up else zero
    dash = zero - 5.0 if up else zero + 5.0
    return Half(
        daily.sides,
        _bars(daily, bins.bars, scale, axis),
        tuple(
            QRectF(x - wide / 2, top, wide, dotted)
            for x in bins.withheld.middles(scale, _DOTTED_CELL)
        ),
        tuple(
            QRectF(x - 2.5, dash - 0.75, 5.0, 1.5)
            for x in bins.unknown.middles(scale, _DOTTED_CELL)
        ),
    )


def _bars(
    daily: Daily, bins: Bins, scale: TimeScale, axis: tuple[float, float]
) -> tuple[tuple[QRectF, ...], ...]:
    """Return each side's bars: in each column the tallest day, its sides stacked."""
    (zero, unit), up = axis, axis[1] < 0
    # A bin of several days is as wide as one day of that width: no gaps in a crowd.
    width = max(
        bar_width(scale), min(0.72 * scale.per_day * (1 << finest(scale, _COLUMN)), 4.0)
    )
    per_day, origin = scale.per_day, scale.x_at(0.5) - width / 2
    ordinals, totals, size = daily.ordinals, daily.totals, abs(unit)
    tallest = bins.tallest(scale, _COLUMN)
    if len(daily.sides) == 1:
        lefts = [origin + ordinals[at] * per_day for at in tallest]
        highs = [max(1.0, totals[at] * size) for at in tallest]
        placed = zip(lefts, highs, strict=True)
        return (tuple(QRectF(x, zero - up * high, width, high) for x, high in placed),)
    bars: list[list[QRectF]] = [[] for _side in daily.sides]
    for at in tallest:
        left, foot = origin + ordinals[at] * per_day, zero
        for side, share in zip(bars, daily.shares[at], strict=True):
            if share or not totals[at]:
                height = max(1.0, abs(share * unit))
                side.append(QRectF(left, foot - height if up else foot, width, height))
                foot += share * unit
    return tuple(tuple(side) for side in bars)

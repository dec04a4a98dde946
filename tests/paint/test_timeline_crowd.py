"""The timeline of a very large record costs steps per pixel, not per entry."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QSizeF

from swapviewer.index.chronicle import Chronicle, Daily, Lane
from swapviewer.index.days import RecordIndex
from swapviewer.model.record import Event, Kind
from swapviewer.paint.theme import LIGHT
from swapviewer.paint.timeline_emphasis import Emphasis
from swapviewer.paint.timeline_plan import Plan, plan
from swapviewer.paint.timescale import Viewport
from tests.paint.planning import painted

pytestmark = pytest.mark.usefixtures("qapp")  # fonts are measured


class Watched(tuple[Any, ...]):
    """A tuple that counts how often its items are looked at, one by one or in a slice."""

    looks = 0

    def __getitem__(self, key: Any) -> Any:
        found = super().__getitem__(key)
        Watched.looks += 1
        return found

    def __iter__(self) -> Iterator[Any]:
        Watched.looks += len(self)
        return super().__iter__()


def crowded(event: Event, count: int) -> Chronicle:
    """Return that many entries on as many days, all the same event."""
    days = Watched(range(600_000, 600_000 + count))
    totals = Watched(200 + day % 97 for day in range(count))
    shares = Watched((one,) for one in totals)
    half = Daily((0,), days, totals, shares, days, days, most=296)

    def lane(*kinds: Kind) -> Lane:
        return Lane(kinds, (event,) * count, days)

    return Chronicle(lane("exchange"), half, half, (lane("talks"), lane("remains")), days)


def looks_of_planning(told: Chronicle, count: int) -> tuple[Plan, int]:
    """Return a plan, and the looks that it takes once days lie in their bins."""
    limits = Viewport(600_000, count)
    first = plan(told, QSizeF(1200, 240), limits, limits)
    Watched.looks = 0
    return plan(told, QSizeF(1200, 241), limits, limits, first), Watched.looks


def test_a_hundred_thousand_entries_cost_steps_per_pixel_and_none_in_paint(
    index: RecordIndex,
) -> None:
    few, looks_of_few = looks_of_planning(crowded(index.events[0], 5_000), 5_000)
    many, looks_of_many = looks_of_planning(crowded(index.events[0], 100_000), 100_000)
    assert looks_of_many < 1.6 * looks_of_few
    assert len(many.groups) < 2 * len(few.groups)  # bins double, pixels do not
    Watched.looks = 0
    painted(many, LIGHT, Emphasis(date.fromordinal(600_005)), QSizeF(1200, 240))
    assert Watched.looks == 0

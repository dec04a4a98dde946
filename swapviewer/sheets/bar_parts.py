"""Bars on a sheet: what a chart of the record and the chart of a story's step hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class BarValue:
    """One bar: the sum in words and numbers, with what it leaves out kept apart.

    `layers` parts its height where the chart has layers, and is empty where it has none.
    """

    words: str
    headline: int
    low: int
    high: int
    given: int
    withheld: int
    unknown: int
    layers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class BarRow:
    """The bars of one period, one for each series."""

    label: str
    chosen: bool
    values: tuple[BarValue, ...]


@dataclass(frozen=True, slots=True)
class BarsPart:
    """Bars with their numbers; `top` is the largest number drawn.

    Bars that are not `living` count bodies, and never wear the hues of the living.
    `layers` are the layers that some bar has, each by its index, its id and its name.
    """

    heading: str
    period: str
    series: tuple[str, ...]
    rows: tuple[BarRow, ...]
    top: int
    note: str
    living: bool = True
    layers: tuple[tuple[int, str, str], ...] = ()
    part: Literal["bars"] = "bars"

"""Bars on a sheet: what a chart of the record and the chart of a story's step hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class BarValue:
    """One bar: the sum in words and numbers, with what it leaves out kept apart."""

    words: str
    headline: int
    low: int
    high: int
    given: int
    withheld: int
    unknown: int


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
    """

    heading: str
    period: str
    series: tuple[str, ...]
    rows: tuple[BarRow, ...]
    top: int
    note: str
    living: bool = True
    part: Literal["bars"] = "bars"

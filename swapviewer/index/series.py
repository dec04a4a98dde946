"""What the bar chart shows: a bar per period and side, layer on layer, in each measure.

Layers of one bar may be added up. The living and the dead never meet in a series, and what
nobody counted has words and a mark of its own, never a height.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from swapviewer import text
from swapviewer.index.bars import Bar, Tally
from swapviewer.index.counting import Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import Sum
from swapviewer.index.measures import Measure
from swapviewer.index.running import Running, Stated, runs_of, stated
from swapviewer.index.spoken import label, spoken
from swapviewer.model.record import Event, Party
from swapviewer.spans import Span, Step

Layer = Literal[
    "people",
    "military",
    "civilians",
    "rest",
    "running",
    "agree",
    "one_side",
    "differ",
    "withheld",
    "unknown",
    "bodies",
]
LAYERS: dict[Measure, tuple[Layer, ...]] = {
    "people": ("people",),
    "parts": ("military", "civilians", "rest"),
    "running": ("running",),
    "agreement": ("agree", "one_side", "differ", "withheld", "unknown"),
    "remains": ("bodies",),
}
LAYER_NAMES: dict[Layer, str] = {
    "people": "people",
    "military": "military",
    "civilians": "civilians",
    "rest": "not broken down",
    "running": "people so far",
    "agree": "both sides agree",
    "one_side": "one side only",
    "differ": "sides differ",
    "withheld": "withheld",
    "unknown": "stated by neither",
    "bodies": "bodies",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """Which series: what is measured, over which days, in which periods, counted how.

    `filtered` tells that the entries are only some of the record's.
    """

    measure: Measure
    span: Span
    step: Step
    counting: Counting
    filtered: bool = False

    @property
    def counted(self) -> Counting:
        """What the measure really counts.

        Remains stand alone; running totals leave releases out as the official ones do.
        """
        match self.measure:
            case "remains":
                return Counting(("remains",), self.counting.basis)
            case "running":
                return Counting(("exchange",), self.counting.basis)
            case "people" | "parts" | "agreement":
                return self.counting


@dataclass(frozen=True, slots=True)
class Pile:
    """One side's bar: the height of each layer from the foot up, and the sum it stands for.

    `withheld` counts the entries whose number was not disclosed and which therefore have no
    height; `named` are the layers that words tell one by one. Layers that count entries add
    up to no people, and have no `sum`.
    """

    layers: tuple[int, ...]
    sum: Sum | None
    named: tuple[Layer, ...] = ()
    withheld: int = 0

    @property
    def height(self) -> int:
        """All layers together."""
        return sum(self.layers)

    @property
    def words(self) -> str:
        """What it says; put together when asked, for of hundreds few are ever asked."""
        told = zip(self.layers, self.named, strict=False)
        said = ", ".join(
            f"{text.count(one)} {LAYER_NAMES[name]}" for one, name in told if one
        )
        if self.sum is None:
            return said or text.NONE_RECORDED
        return f"{spoken(self.sum)} ({said})" if said else spoken(self.sum)

    @property
    def label(self) -> str:
        """What is short enough to stand above the bar."""
        if self.sum is None:
            return text.count(self.height) if self.height else ""
        return label(self.sum)


@dataclass(frozen=True, slots=True)
class Column:
    """One period: its whole span, the days of it that are shown, a pile per side."""

    span: Span
    shown: Span
    piles: tuple[Pile, ...]
    events: Sequence[Event]


@dataclass(frozen=True, slots=True)
class Series:
    """The columns of a chart in order, for `sides`; running totals also have points.

    `top` is the highest value shown; `withholds` tells whether some entry has no number.
    """

    asked: Asked
    covers: Span
    sides: tuple[Party, ...]
    columns: tuple[Column, ...]
    top: int
    withholds: bool
    stated: tuple[Stated, ...] = ()
    runs: tuple[Running, ...] = ()

    @property
    def layers(self) -> tuple[Layer, ...]:
        """What the layers of each pile are."""
        return LAYERS[self.asked.measure]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw in the whole span."""
        return not self.top and not any(column.events for column in self.columns)


def series(index: RecordIndex, events: Iterable[Event], asked: Asked) -> Series:
    """Return the series of a span; `events` must be sorted by date."""
    return Ledger(index, events).series(asked)


class Ledger:
    """Series of the same entries: what one adds up serves the next, of any span and step.

    `events` must be sorted by date; running totals and official ones are the index's own.
    """

    def __init__(self, index: RecordIndex, events: Iterable[Event]) -> None:
        self.index = index
        self._events = tuple(events)
        self._tallies: dict[Counting, Tally] = {}
        self._runs: dict[Counting, tuple[Running, ...]] = {}

    def series(self, asked: Asked) -> Series:
        """Return the series of a span."""
        index, runs = self.index, asked.measure == "running"
        columns = self._columns(asked)
        shown = [column.piles for column in columns if column.events or runs]
        piles = [pile for both in shown for pile in both]
        totals = self._totals(asked.counted) if runs else ()
        points = stated(index, asked.span, asked.counted, totals) if runs else ()
        heights = [*(pile.height for pile in piles), *(one.count for one in points)]
        return Series(
            asked,
            index.covers,
            index.sides,
            columns,
            max(heights, default=0),
            any(pile.withheld for pile in piles),
            points,
            totals,
        )

    def _columns(self, asked: Asked) -> tuple[Column, ...]:
        sides = range(len(self.index.sides))
        blank: tuple[Pile, ...] | None = None
        found = []
        for bar in self._tally(asked.counted).bars(asked.span, asked.step):
            piles = None if bar.events or asked.measure == "running" else blank
            if piles is None:
                piles = tuple(self._pile(asked, bar, at) for at in sides)
            if not bar.events:
                blank = piles
            found.append(Column(bar.span, bar.shown, piles, bar.events))
        return tuple(found)

    def _tally(self, counting: Counting) -> Tally:
        if counting not in self._tallies:
            self._tallies[counting] = Tally(self.index, self._events, counting)
        return self._tallies[counting]

    def _totals(self, counting: Counting) -> tuple[Running, ...]:
        if counting not in self._runs:
            self._runs[counting] = runs_of(self.index, counting)
        return self._runs[counting]

    def _pile(self, asked: Asked, bar: Bar, at: int) -> Pile:
        found = bar.sums[at]
        match asked.measure:
            case "people" | "remains":
                return Pile((found.headline,), found, withheld=found.withheld)
            case "parts":
                layers = self._tally(asked.counted).parts(at, bar.shown)
                return Pile(layers, found, LAYERS["parts"], found.withheld)
            case "running":
                so_far = self._totals(asked.counted)[at].until(bar.shown.last)
                return Pile((so_far.headline,), so_far, withheld=found.withheld)
            case "agreement":
                layers = self._tally(asked.counted).agreements(at, bar.shown)
                return Pile(layers, None, LAYERS["agreement"])

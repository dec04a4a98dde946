"""What the bar chart shows: a bar per period and side, layer on layer, in each measure.

Layers of one bar may be added up. The living and the dead never meet in a series, and what
nobody counted has words and a mark of its own, never a height.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from swapviewer import text
from swapviewer.index.bars import Bar, bars
from swapviewer.index.counting import Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import Agreement, Sum, agreement
from swapviewer.index.parts import parts
from swapviewer.index.running import Running, Stated, running, stated
from swapviewer.index.spoken import label, spoken
from swapviewer.model.record import Event, Party
from swapviewer.spans import Span, Step

Measure = Literal["people", "parts", "running", "agreement", "remains"]
MEASURES: tuple[Measure, ...] = get_args(Measure)
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
    """Which series: what is measured, over which days, in which periods, counted how."""

    measure: Measure
    span: Span
    step: Step
    counting: Counting

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
    """One side's bar: the height of each layer from the foot up, and what it says.

    `label` is short enough to stand above the bar; `withheld` counts the entries whose
    number was not disclosed and which therefore have no height.
    """

    layers: tuple[int, ...]
    words: str
    label: str
    withheld: int = 0

    @property
    def height(self) -> int:
        """All layers together."""
        return sum(self.layers)


@dataclass(frozen=True, slots=True)
class Column:
    """One period: its whole span, the days of it that are shown, a pile per side."""

    span: Span
    shown: Span
    piles: tuple[Pile, ...]
    events: tuple[Event, ...]


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
    runs = asked.measure == "running"
    columns = _columns(index, events, asked)
    piles = {pile for column in columns for pile in column.piles}
    points = stated(index, asked.span, asked.counted) if runs else ()
    return Series(
        asked,
        index.covers,
        index.sides,
        columns,
        max([*(pile.height for pile in piles), *(one.count for one in points)], default=0),
        any(pile.withheld for pile in piles),
        points,
        tuple(running(index, side.id, asked.counted) for side in index.sides if runs),
    )


def _columns(
    index: RecordIndex, events: Iterable[Event], asked: Asked
) -> tuple[Column, ...]:
    pile, sides = _PILES[asked.measure](index, asked), range(len(index.sides))
    found, none = [], Bar(asked.span, tuple(Sum() for _ in sides), ())
    blank = tuple(pile(none, at) for at in sides)
    for bar in bars(index, events, asked.span, asked.step, asked.counted):
        plain = not bar.events and asked.measure != "running"
        piles = blank if plain else tuple(pile(bar, at) for at in sides)
        shown = bar.span.clipped(asked.span) or bar.span
        found.append(Column(bar.span, shown, piles, bar.events))
    return tuple(found)


_Pile = Callable[[Bar, int], Pile]


def _summed(index: RecordIndex, asked: Asked) -> _Pile:  # noqa: ARG001
    def pile(bar: Bar, at: int) -> Pile:
        found = bar.sums[at]
        return Pile((found.headline,), spoken(found), label(found), found.withheld)

    return pile


def _broken_down(index: RecordIndex, asked: Asked) -> _Pile:
    def pile(bar: Bar, at: int) -> Pile:
        found = bar.sums[at]
        side, basis = index.sides[at].id, asked.counted.basis
        each = [parts(index, event, side, basis) for event in bar.events]
        layers = tuple(map(sum, zip(*each, strict=True))) or (0, 0, 0)
        said = _layer_words(layers, LAYERS["parts"])
        words = f"{spoken(found)} ({said})" if said else spoken(found)
        return Pile(layers, words, label(found), found.withheld)

    return pile


def _so_far(index: RecordIndex, asked: Asked) -> _Pile:
    runs = [running(index, side.id, asked.counted) for side in index.sides]

    def pile(bar: Bar, at: int) -> Pile:
        found = runs[at].until(min(bar.span.last, asked.span.last))
        withheld = bar.sums[at].withheld
        return Pile((found.headline,), spoken(found), label(found), withheld)

    return pile


def _agreed(index: RecordIndex, asked: Asked) -> _Pile:  # noqa: ARG001
    def pile(bar: Bar, at: int) -> Pile:
        side = index.sides[at]
        found = [
            agreement(event.claims, side.id, index.claimants)
            for event in bar.events
            if side in index.returned_to(event)
        ]
        layers = tuple(found.count(one) for one in _AGREEMENTS)
        said = _layer_words(layers, LAYERS["agreement"]) or text.NONE_RECORDED
        return Pile(layers, said, text.count(len(found)) if found else "")

    return pile


def _layer_words(layers: Iterable[int], names: tuple[Layer, ...]) -> str:
    said = zip(layers, names, strict=True)
    return ", ".join(f"{text.count(one)} {LAYER_NAMES[name]}" for one, name in said if one)


_AGREEMENTS: tuple[Agreement, ...] = ("agree", "one_side", "differ", "withheld", "unknown")
_PILES: dict[Measure, Callable[[RecordIndex, Asked], _Pile]] = {
    "people": _summed,
    "parts": _broken_down,
    "running": _so_far,
    "agreement": _agreed,
    "remains": _summed,
}

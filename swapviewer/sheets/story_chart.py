"""The chart of a story's step for paper, from the series that the window draws."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from swapviewer import text
from swapviewer.account.story import shown_span
from swapviewer.index.bars import Bar, bars
from swapviewer.index.counting import EXCHANGES, Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import Sum
from swapviewer.index.running import running
from swapviewer.index.series import LAYER_NAMES, LAYERS, Asked, Pile, series
from swapviewer.index.series_words import title
from swapviewer.model.story import Stop
from swapviewer.sheets.bar_parts import BarRow, BarsPart, BarValue
from swapviewer.sheets.charts import bar_value, signs
from swapviewer.spans import fitting_step

_AGREED = ("agree", "one side", "differ", "withheld", "not known")
_NOTES = {
    "parts": ("In brackets: military + civilians, or the one of them that was stated.",),
    "agreement": ("Counted are entries, by whether the sides state the same number.",),
    "running": ("Each row is the sum from the first entry of the record up to its end.",),
    "remains": ("Bodies, which are in no sum of the living.",),
}
_Bar = Callable[[Bar, int], BarValue]


def step_chart(index: RecordIndex, step: Stop, basis: str) -> BarsPart:
    """Return a row for each period with entries; the step's own period is chosen."""
    span = shown_span(index, step)
    period = step.period or fitting_step(span)
    asked = Asked(step.measure, span, period, Counting(EXCHANGES.kinds, basis))
    made = _maker(index, asked)
    day = index.event(step.entry).date
    rows = tuple(
        BarRow(
            text.period(bar.span, period),
            day in bar.span,
            tuple(made(bar, at) for at in range(len(index.sides))),
        )
        for bar in bars(index, index.within(span), span, period, asked.counted)
        if bar.events
    )
    values = [value for row in rows for value in row.values]
    return BarsPart(
        heading=title(series(index, (), asked)),
        period="Period",
        series=tuple(
            f"{'bodies ' if step.measure == 'remains' else ''}returned to {side.name}"
            for side in index.sides
        ),
        rows=rows,
        top=_top(values),
        living=step.measure != "remains",
        layers=_layers(asked, values),
        note=" ".join([*_NOTES.get(step.measure, ()), *signs(rows)]),
    )


def _maker(index: RecordIndex, asked: Asked) -> _Bar:
    match asked.measure:
        case "people" | "remains":
            return lambda bar, at: bar_value(bar.sums[at])
        case "running":
            runs = [running(index, side.id, asked.counted) for side in index.sides]
            return lambda bar, at: replace(
                bar_value(runs[at].until(min(bar.span.last, asked.span.last))),
                withheld=bar.sums[at].withheld,
            )
        case "parts" | "agreement":
            columns = series(index, index.within(asked.span), asked).columns
            piles = {column.span: column.piles for column in columns}
            made = _parted if asked.measure == "parts" else _agreeing
            return lambda bar, at: made(bar.sums[at], piles[bar.span][at])


def _parted(found: Sum, pile: Pile) -> BarValue:
    military, civilians, _rest = pile.layers
    words = f"{text.count(military)} + {text.count(civilians)}"
    if not military or not civilians:
        # What nobody stated is no zero: the other one alone is named.
        one = text.count(military or civilians)
        words = f"{one} {'military' if military else 'civilians'}"
    more = f" ({words})" if military or civilians else ""
    return replace(bar_value(found, more), layers=pile.layers)


def _agreeing(_: Sum, pile: Pile) -> BarValue:
    said = zip(pile.layers, _AGREED, strict=True)
    words = ", ".join(f"{text.count(one)} {name}" for one, name in said if one)
    height = pile.height
    return BarValue(
        *(words or text.NONE_RECORDED, height, height, height, height, 0, 0), pile.layers
    )


def _layers(asked: Asked, values: list[BarValue]) -> tuple[tuple[int, str, str], ...]:
    """Return the layers that some bar has, where bars have several."""
    kinds = LAYERS[asked.measure]
    return tuple(
        (at, kind, LAYER_NAMES[kind])
        for at, kind in enumerate(kinds)
        if len(kinds) > 1 and any(value.layers[at] for value in values)
    )


def _top(values: list[BarValue]) -> int:
    """Return the largest number, with room for the mark of what was withheld beside it."""
    top = max((value.high for value in values), default=0)
    return (
        top + top // 6 if any(value.given and value.withheld for value in values) else top
    )

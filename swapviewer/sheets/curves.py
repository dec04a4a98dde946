"""The running sum of the record as a curve, with the totals that officials stated."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from swapviewer import text
from swapviewer.index.reconcile import Reconciled, reconciled, scope_words
from swapviewer.index.running import Running, runs_of, stated
from swapviewer.sheets.desk import Desk
from swapviewer.sheets.parts import (
    Column,
    CurveLine,
    CurveMark,
    CurvePart,
    Row,
    TablePart,
)
from swapviewer.spans import Span, periods

_STEPS = (1, 2, 5)
_NAME = 0.06  # of the width that a month's short name takes on the smallest paper


def running_curve(desk: Desk, span: Span) -> CurvePart:
    """Return the running sums of exchanges since the record begins, drawn over a span."""
    index = desk.index
    runs = runs_of(index, desk.counting())
    points = stated(index, span, desk.counting(), runs)
    highest = [run.until(span.last).headline for run in runs]
    ticks = _ticks(max([*highest, *(one.count for one in points)], default=0))
    top = max(ticks[-1], 1)
    lines = tuple(
        CurveLine(
            f"returned to {side.name}",
            at,
            tuple((_share(day, span), run.until(day).headline / top) for day in days),
            run.until(span.last).words if days else text.NONE_RECORDED,
        )
        for at, (side, run) in enumerate(zip(index.sides, runs, strict=True))
        for days in (_drawn(run, span),)
    )
    return CurvePart(
        heading="Running sum of exchanges",
        lines=lines,
        marks=tuple(
            CurveMark(one.side, _share(one.date, span), one.count / top) for one in points
        ),
        across=_across(span),
        up=tuple((tick / top, _people(tick, ticks[-1])) for tick in ticks),
        note=f"Counted since {text.short_day(index.covers.first)}. Dots are totals that "
        "officials stated of all exchanges; they are in the table of stated totals. People "
        "handed over beside an exchange are left out, as official totals leave them out. "
        "What was not disclosed adds nothing to a curve.",
    )


def stated_table(desk: Desk, span: Span) -> TablePart:
    """Return the totals stated within a span beside what the record adds up to.

    They stand in groups of what they count: only what counts the same can be compared.
    """
    inside = [one for one in reconciled(desk.index, desk.basis) if one.stated.date in span]
    desk.totals = tuple(one.stated for one in inside)
    groups: dict[str, list[Row]] = {}
    for one in inside:
        what = text.sentence(scope_words(desk.index, one.stated))
        groups.setdefault(what, []).append(_stated_row(desk, one))
    rows = (
        replace(row, group="" if at else what)
        for what, found in groups.items()
        for at, row in enumerate(found)
    )
    return TablePart(
        heading="Stated totals and the record",
        columns=(
            Column("Date"),
            Column("Stated by", wide=True),
            Column("Stated", right=True),
            Column("Recorded", right=True),
            Column("Gap", right=True),
        ),
        rows=tuple(rows),
        note="A gap below 0 means that the record holds fewer than was stated. People held "
        "in captivity are a stock: nothing is set against them.",
        sourced=desk.options.sources,
    )


def _stated_row(desk: Desk, one: Reconciled) -> Row:
    said = one.stated
    about = "about " if said.approximate else ""
    cells = (
        text.short_day(said.date),
        desk.index.claimants[said.by].name,
        about + text.count(said.count),
        one.recorded.words if one.recorded else "",
        "" if one.gap is None else text.signed(one.gap),
    )
    return Row(
        cells, sources=desk.numbering.of(said.sources) if desk.options.sources else ()
    )


def _drawn(run: Running, span: Span) -> list[date]:
    """Return the days at which a curve bends, from where it begins to the span's end."""
    begun = [day for day in run.days if day <= span.last]
    if not begun:
        return []
    inside = [day for day in begun if day >= span.first]
    return [max(begun[0], span.first), *inside, span.last]


def _across(span: Span) -> tuple[tuple[float, str], ...]:
    """Return where years begin in a span, or months where no year does."""
    starts = [one.first for one in periods(span, "year")][1:]
    if starts:
        return tuple((_share(day, span), str(day.year)) for day in starts)
    months = [max(one.first, span.first) for one in periods(span, "month")]
    # Of a first month only a few days may be there: the next needs its room.
    if len(months) > 1 and _share(months[1], span) < _NAME:
        del months[0]
    return tuple((_share(day, span), text.MONTHS[day.month - 1][:3]) for day in months)


def _people(tick: int, last: int) -> str:
    """Return the words of a line across; the highest one says what is counted."""
    return f"{text.count(tick)} people" if tick == last else text.count(tick)


def _share(day: date, span: Span) -> float:
    return (day.toordinal() - span.first.toordinal()) / max(1, len(span) - 1)


def _ticks(most: int) -> list[int]:
    """Return about four round numbers from 0 to the first one above `most`."""
    step = 1
    while True:
        for factor in _STEPS:
            if 5 * step * factor >= most:
                step *= factor
                return list(range(0, most + step, step))
        step *= 10

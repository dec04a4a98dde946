"""The running sum of the record as a curve, with the totals that officials stated."""

from __future__ import annotations

from datetime import date

from swapviewer import text
from swapviewer.index.reconcile import reconciled, scope_words
from swapviewer.index.running import running, stated
from swapviewer.sheets.desk import Desk
from swapviewer.sheets.parts import (
    Column,
    CurveLine,
    CurveMark,
    CurvePart,
    Row,
    TablePart,
)
from swapviewer.spans import Span

_STEPS = (1, 2, 5)


def running_curve(desk: Desk) -> CurvePart:
    """Return the running sums of exchanges over the whole record."""
    index, span = desk.index, desk.index.covers
    runs = [running(index, side.id, desk.counting()) for side in index.sides]
    points = stated(index, span, desk.counting())
    highest = [one.headline for run in runs for one in run.sums]
    ticks = _ticks(max([*highest, *(one.count for one in points)], default=0))
    top = max(ticks[-1], 1)
    lines = tuple(
        CurveLine(
            f"returned to {side.name}",
            at,
            tuple(
                (_share(day, span), one.headline / top)
                for day, one in zip(run.days, run.sums, strict=True)
            ),
            run.sums[-1].words if run.sums else text.NONE_RECORDED,
        )
        for at, (side, run) in enumerate(zip(index.sides, runs, strict=True))
    )
    years = range(span.first.year + 1, span.last.year + 1)
    return CurvePart(
        heading="Running sum of exchanges",
        lines=lines,
        marks=tuple(
            CurveMark(one.side, _share(one.date, span), one.count / top) for one in points
        ),
        across=tuple((_share(date(year, 1, 1), span), str(year)) for year in years),
        up=tuple((tick / top, text.count(tick)) for tick in ticks),
        note="Dots are totals that officials stated of all exchanges; they are in the "
        "table of stated totals. People handed over beside an exchange are left out, as "
        "official totals leave them out. What was not disclosed adds nothing to a curve.",
    )


def stated_table(desk: Desk) -> TablePart:
    """Return every stated total beside what the record adds up to in the same scope."""
    rows = []
    for one in reconciled(desk.index, desk.basis):
        said = one.stated
        about = "about " if said.approximate else ""
        gap = "" if one.gap is None else f"{one.gap:+,}".replace("-", "−")
        rows.append(
            Row(
                (
                    text.short_day(said.date),
                    desk.index.claimants[said.by].name,
                    scope_words(desk.index, said),
                    about + text.count(said.count),
                    one.recorded.words if one.recorded else "",
                    "0" if gap == "+0" else gap,
                ),
                sources=desk.numbering.of(said.sources) if desk.options.sources else (),
            )
        )
    return TablePart(
        heading="Stated totals and the record",
        columns=(
            Column("Date"),
            Column("Stated by"),
            Column("What it counts", wide=True),
            Column("Stated", right=True),
            Column("Recorded", right=True),
            Column("Gap", right=True),
        ),
        rows=tuple(rows),
        note="A gap below 0 means that the record holds fewer than was stated. People held "
        "in captivity are a stock: nothing is set against them.",
        sourced=desk.options.sources,
    )


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

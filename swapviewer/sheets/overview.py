"""Sheets of more than a day: a month page, a year at a glance, a table, statistics, all."""

from __future__ import annotations

from dataclasses import replace

from swapviewer import text
from swapviewer.index.terms import NOTHING
from swapviewer.model.record import Event
from swapviewer.sheets.charts import period_bars
from swapviewer.sheets.content import Titled, framed
from swapviewer.sheets.curves import running_curve, stated_table
from swapviewer.sheets.desk import Desk
from swapviewer.sheets.dossier import dossier
from swapviewer.sheets.grids import month_grid, year_grids
from swapviewer.sheets.parts import Layout, Part, Sheet
from swapviewer.sheets.scope import Scope, ScopeKind
from swapviewer.sheets.statistics import (
    agreement_table,
    categories_table,
    single_source_table,
    source_kinds_table,
)
from swapviewer.sheets.tables import entries_table, periods_table, sums_table
from swapviewer.spans import Span, Step, fitting_step, periods

USUAL: dict[ScopeKind, Layout] = {
    "entry": "dossier",
    "operation": "table",
    "month": "month",
    "year": "year",
    "span": "table",
    "all": "table",
}


def overview(desk: Desk, scope: Scope, layout: Layout) -> Sheet:
    """Return the sheet of a scope in one of the layouts."""
    events = scope.events(desk.index)
    span = scope.span.clipped(desk.index.covers) or scope.span
    if scope.narrowed:
        desk.narrow(events)
    parts = _parts(desk, events, span, layout)
    titled = Titled(layout, scope, _title(desk, scope), _left(desk, scope, events))
    return framed(desk, titled, parts, events)


def _parts(desk: Desk, events: tuple[Event, ...], span: Span, layout: Layout) -> list[Part]:
    match layout:
        case "month":
            return [*_months(desk, span), *_listed(desk, events, span)]
        case "year":
            return [*_years(desk, span), *_charted(desk, events, span)]
        case "statistics":
            return _statistics(desk, events, span)
        case "sources":
            return _sources(desk, events)
        case "dossier":
            return dossier(desk, events, span)
        case _:
            return [*_listed(desk, events, span), *_charted(desk, events, span)]


def _months(desk: Desk, span: Span) -> list[Part]:
    return [month_grid(desk, span)]


def _years(desk: Desk, span: Span) -> list[Part]:
    inside = desk.shown.within(span)
    return [
        *year_grids(desk, span),
        *_summed(desk, inside),
        periods_table(desk, inside, span, "month"),
    ]


def _listed(desk: Desk, events: tuple[Event, ...], span: Span) -> list[Part]:
    return [*_summed(desk, events), entries_table(desk, events, span)]


def _summed(desk: Desk, events: tuple[Event, ...]) -> list[Part]:
    table = sums_table(desk, events)
    return [table] if len(events) > 1 and table.rows else []


def _charted(desk: Desk, events: tuple[Event, ...], span: Span) -> list[Part]:
    if not desk.options.charts or not any(one.kind == "exchange" for one in events):
        return []
    step = "month" if len(span) > 62 else fitting_step(span)
    heading = f"People exchanged by {step}"
    return [period_bars(desk, events, span, step, heading)]


def _statistics(desk: Desk, events: tuple[Event, ...], span: Span) -> list[Part]:
    charts: list[Part] = []
    if desk.options.charts:
        charts = [
            period_bars(desk, events, span, step, f"People exchanged by {step}")
            for step in _steps(span)
        ]
        # Officials state totals of everybody: they say nothing of some of the entries.
        charts += [running_curve(desk, span)] if desk.whole and len(span) > 1 else []
    return [
        *_summed(desk, events),
        *charts,
        agreement_table(desk, events, span),
        categories_table(desk, events, span),
        *([stated_table(desk, span)] if desk.whole else []),
    ]


def _steps(span: Span) -> tuple[Step, ...]:
    """Return into what a span is parted: what it has only one of would tell nothing."""
    several: tuple[Step, ...] = ("quarter", "month")
    found = tuple(step for step in several if len(periods(span, step)) > 1)
    return found or (fitting_step(span),)


def _sources(desk: Desk, events: tuple[Event, ...]) -> list[Part]:
    for event in events:
        desk.numbering.of(event.sources)
    kinds = source_kinds_table(desk, desk.numbering.used)
    return [kinds, single_source_table(desk, events)]


def _left(desk: Desk, scope: Scope, events: tuple[Event, ...]) -> str:
    """Return what a filter and a search left of the scope; nothing without them."""
    if not scope.narrowed:
        return ""
    of = len(replace(scope, narrowed=NOTHING).events(desk.index))
    left = f"{text.count(len(events))} of {text.plural(of, 'entry', 'entries')}"
    return f"{left} – {scope.narrowed.told(desk.index)}"


def _title(desk: Desk, scope: Scope) -> str:
    match scope.kind:
        case "operation":
            return desk.index.operations[scope.name].name
        case "entry":
            return text.long_day(scope.span.first)
        case _:
            return text.span_words(scope.span)

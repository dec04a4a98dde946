"""`swapviewer list`: the entries of a span, as a table to read or as JSON."""

from __future__ import annotations

import argparse
import sys
from datetime import date

from swapviewer import text
from swapviewer.cli.narrowing import add_narrowing, narrowing_of
from swapviewer.cli.opening import basis_of, open_index
from swapviewer.cli.output import say, say_json, wrapped
from swapviewer.dates import parse_span
from swapviewer.errors import BadCallError
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import agreement
from swapviewer.model.record import HANDOVERS, Event
from swapviewer.sieve import Sieve
from swapviewer.spans import Span

_DATES = "a day, month or year, such as 2025-05-24, 2025-05 or 2025"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the span, the form, and which entries."""
    parser.add_argument("--from", dest="since", metavar="DATE", help=f"start of {_DATES}")
    parser.add_argument("--to", dest="until", metavar="DATE", help=f"end of {_DATES}")
    parser.add_argument("--json", action="store_true", help="print a JSON list of objects")
    add_narrowing(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the entries that were asked for."""
    since = parse_span(arguments.since).first if arguments.since else date.min
    until = parse_span(arguments.until).last if arguments.until else date.max
    if until < since:
        raise BadCallError(f"--to ({until}) lies before --from ({since}).")
    index = open_index(arguments)
    basis = basis_of(arguments, index)
    asked, sieve = narrowing_of(arguments, index), Sieve(index)
    sieve.sift(asked.filter, asked.words)
    events = tuple(sieve.listed(Span(since, until)))
    if arguments.json:
        say_json([_described(index, event, basis) for event in events])
    elif events:
        _say_table(index, events, basis)
    return 0


def _described(index: RecordIndex, event: Event, basis: str) -> dict[str, object]:
    """Return an entry as programs read it; for `remains` the numbers are bodies."""
    return {
        "id": event.id,
        "kind": event.kind,
        "date": event.date.isoformat(),
        "title": event.title,
        "returned": {party: _figure(index, event, party, basis) for party in index.parties},
    }


def _figure(index: RecordIndex, event: Event, party: str, basis: str) -> dict[str, object]:
    figure = index.figure(event, party, basis)
    return {
        "headline": figure.headline,
        "low": figure.low,
        "high": figure.high,
        "state": figure.state,
        "agreement": agreement(event.claims, party, index.claimants),
    }


def _say_table(index: RecordIndex, events: tuple[Event, ...], basis: str) -> None:
    heads = ["date", "kind", *(f"to {side.name}" for side in index.sides), "title"]
    rows = [_row(index, event, basis) for event in events]
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)][:-1]
    for *cells, title in [heads, *rows]:
        start = "".join(
            f"{cell:<{size}}  " for cell, size in zip(cells, widths, strict=True)
        )
        # Whole lines for other programs; a terminal gets titles that hang beside the table.
        say(
            wrapped(title, " " * len(start), start)
            if sys.stdout.isatty()
            else start + title
        )


def _words(index: RecordIndex, event: Event, party: str, basis: str) -> str:
    """Return the figure, with its unit where it counts the dead."""
    figure = index.figure(event, party, basis)
    counted = event.kind == "remains" and figure.headline is not None
    return f"{figure.full_words} bodies" if counted else figure.full_words


def _row(index: RecordIndex, event: Event, basis: str) -> list[str]:
    handover = event.kind in HANDOVERS
    figures = [
        _words(index, event, side.id, basis) if handover else "" for side in index.sides
    ]
    shown = {side.id for side in index.sides}
    others = "; ".join(
        f"to {party.name} {_words(index, event, party.id, basis)}"
        for party in index.returned_to(event)
        if party.id not in shown
    )
    title = " ".join(event.title.split()) + (f" ({others})" if others else "")
    kind = f"{text.KIND_MARKS[event.kind]} {event.kind}"
    return [event.date.isoformat(), kind, *figures, title]

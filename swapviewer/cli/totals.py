"""`swapviewer totals`: every stated total beside what the record adds up to."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from itertools import groupby

from swapviewer import text
from swapviewer.cli.opening import basis_of, open_index
from swapviewer.cli.output import say, say_json, wrapped
from swapviewer.index.days import RecordIndex
from swapviewer.index.reconcile import Reconciled, reconciled, scope_words


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the form."""
    parser.add_argument("--json", action="store_true", help="print a JSON list of objects")


def run(arguments: argparse.Namespace) -> int:
    """Print the reconciliation, scope by scope, or as JSON in the order of statements."""
    index = open_index(arguments)
    found = reconciled(index, basis_of(arguments, index))
    if arguments.json:
        say_json([_described(one) for one in found])
    else:
        say("\n\n".join(_tables(index, found)))
    return 0


def _described(one: Reconciled) -> dict[str, object]:
    stated, recorded = one.stated, one.recorded
    return {
        "date": stated.date.isoformat(),
        "returned_to": stated.returned_to,
        "subject": stated.subject,
        "scope": stated.counts,
        "mediator": stated.mediator,
        "since": stated.since.isoformat(),
        "until": stated.last_day.isoformat(),
        "stated": stated.count,
        "approximate": bool(stated.approximate),
        "recorded": None if recorded is None else recorded.headline,
        "gap": one.gap,
        "undisclosed": one.undisclosed,
        "by": stated.by,
        "attribution": stated.attribution,
    }


def _tables(index: RecordIndex, found: Iterable[Reconciled]) -> Iterable[str]:
    def heading(one: Reconciled) -> str:
        return text.sentence(scope_words(index, one.stated))

    # Sorting keeps the order of the statements within each scope.
    for words, items in groupby(sorted(found, key=heading), key=heading):
        lines = [
            wrapped(words),
            f"  {'stated on':<11}{'stated':>13}{'recorded':>10}{'gap':>7}",
        ]
        for one in items:
            by = f"{one.stated.attribution}{_remarks(one)}"
            lines.append(wrapped(by, " " * 45, _numbers(one)))
        yield "\n".join(lines)


def _numbers(one: Reconciled) -> str:
    stated = ("about " if one.stated.approximate else "") + text.count(one.stated.count)
    recorded = text.NOT_KNOWN if one.recorded is None else text.count(one.recorded.headline)
    gap = "" if one.gap is None else f"{one.gap:+,}" if one.gap else "0"
    return f"  {one.stated.date.isoformat():<11}{stated:>13}{recorded:>10}{gap:>7}  "


def _remarks(one: Reconciled) -> str:
    remarks = []
    if one.stated.until:
        remarks.append(f"through {text.short_day(one.stated.until)}")
    if one.since_before and one.since_before.withheld:
        remarks.append(f"{text.count(one.since_before.withheld)} not disclosed before it")
    if one.since_before and one.since_before.unknown:
        remarks.append(f"{text.count(one.since_before.unknown)} not known before it")
    return f" ({'; '.join(remarks)})" if remarks else ""

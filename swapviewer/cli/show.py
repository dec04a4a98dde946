"""`swapviewer show`: all that the record knows of one day, as plain text."""

from __future__ import annotations

import argparse

from swapviewer import text
from swapviewer.account.entries import entry_part
from swapviewer.account.numbering import Numbering
from swapviewer.cli.opening import basis_of, open_index
from swapviewer.cli.output import say, wrapped
from swapviewer.cli.told import entry_lines, source_lines
from swapviewer.dates import parse_day
from swapviewer.index.days import RecordIndex


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the day."""
    parser.add_argument("day", metavar="DATE", help="such as 2025-05-24 or 24 May 2025")


def run(arguments: argparse.Namespace) -> int:
    """Print the day's entries, or that there is none and which are nearest."""
    day = parse_day(arguments.day)
    index = open_index(arguments)
    basis = basis_of(arguments, index)
    heading = text.long_day(day)
    say(f"{heading}\n{'=' * len(heading)}")
    events = index.on(day)
    if not events:
        say("\n" + wrapped(_emptiness(index, arguments.day)))
        return 0
    numbering = Numbering(index)
    for event in events:
        entry = entry_part(index, event, basis, numbering, columns=0)
        say("\n" + "\n".join(entry_lines(entry)))
    say("\nSources\n" + "\n".join(source_lines(numbering.lines())))
    return 0


def _emptiness(index: RecordIndex, asked: str) -> str:
    """Say that nothing is recorded, or that the record does not reach so far."""
    day = parse_day(asked)
    covers = index.covers
    if day not in covers:
        return f"The record reaches from {text.span_words(covers)}; this day lies outside."
    near = [index.before(None, day), index.after(None, day)]
    named = [f"{text.short_day(event.date)} ({event.title})" for event in near if event]
    return "The record has no entry on this day. " + (
        f"The nearest: {text.listed(named)}." if named else ""
    )

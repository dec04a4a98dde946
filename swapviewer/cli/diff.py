"""`swapviewer diff`: what changed between two versions of a record."""

from __future__ import annotations

import argparse
from itertools import groupby
from pathlib import Path
from typing import Final

from swapviewer import text
from swapviewer.cli.opening import basis_of
from swapviewer.cli.output import say, say_json, wrapped
from swapviewer.errors import BadCallError
from swapviewer.index.changes import Change, What, changes
from swapviewer.index.days import RecordIndex
from swapviewer.model.load import load_record

_HEADINGS: Final[dict[What, str]] = {
    "entry": "Entries",
    "figure": "Figures",
    "claim": "Claims",
    "fact": "Facts",
    "total": "Stated totals",
    "source": "Sources",
    "name": "Parties, claimants and operations",
    "record": "The record as such",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add both files and the form."""
    parser.add_argument("old", metavar="OLD", help="the record as it was")
    parser.add_argument("new", metavar="NEW", help="the record as it is")
    parser.add_argument("--json", action="store_true", help="print a JSON list of objects")


def run(arguments: argparse.Namespace) -> int:
    """Print all differences; that there are some is no failure."""
    if arguments.record:
        raise BadCallError("--record is not for diff; name both files: diff OLD NEW.")
    old = RecordIndex(load_record(Path(arguments.old)))
    new = RecordIndex(load_record(Path(arguments.new)))
    found = changes(old, new, basis_of(arguments, new))
    if arguments.json:
        say_json([described(change) for change in found])
    elif found:
        say("\n\n".join(notice(found)))
    else:
        say("Nothing changed.")
    return 0


def described(change: Change) -> dict[str, object]:
    """Return a difference for programs."""
    return {
        "change": change.act,
        "what": change.what,
        "id": change.subject,
        "words": change.words,
        "before": change.before,
        "after": change.after,
    }


def notice(found: tuple[Change, ...]) -> list[str]:
    """Return the differences for people, under headings."""

    def matter(change: Change) -> tuple[What, str]:
        return change.what, change.act

    parts = []
    for (what, act), items in groupby(found, key=matter):
        lines = [wrapped(change.words, "    ", "  – ") for change in items]
        heading = f"{_HEADINGS[what]} {act} ({text.count(len(lines))})"
        parts.append("\n".join([heading, *lines]))
    return parts

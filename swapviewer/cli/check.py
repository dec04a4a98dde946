"""`swapviewer check`: every problem of a record file, with the line where it stands."""

from __future__ import annotations

import argparse

from swapviewer import text
from swapviewer.cli.opening import record_path
from swapviewer.cli.output import say
from swapviewer.model.load import load_record
from swapviewer.model.record import Record


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the file."""
    parser.add_argument("file", nargs="?", metavar="FILE", help="the record file to check")


def run(arguments: argparse.Namespace) -> int:
    """Print all problems, or one line that says what the sound record holds."""
    if arguments.file:
        arguments.record = arguments.file
    path = record_path(arguments)
    say(f"{path}: sound: {_contents(load_record(path).record)}.")
    return 0


def _contents(record: Record) -> str:
    return text.listed(
        [
            text.plural(len(record.events), "entry", "entries"),
            text.plural(len(record.sources), "source", "sources"),
            text.plural(len(record.claimants), "claimant", "claimants"),
            text.plural(len(record.official_totals), "stated total", "stated totals"),
        ]
    )

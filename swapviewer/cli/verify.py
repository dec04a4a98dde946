"""`swapviewer verify`: whether a pressed sheet matches a record, and what changed since."""

from __future__ import annotations

import argparse
from pathlib import Path

from swapviewer import text
from swapviewer.cli.diff import described, notice
from swapviewer.cli.opening import open_index
from swapviewer.cli.output import say, say_json, wrapped
from swapviewer.sheets.attachment import read_attached
from swapviewer.sheets.verdict import Verdict, judged

_DIFFERS = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the sheet and the form."""
    parser.add_argument("file", metavar="FILE", help="a sheet as PDF, with its data inside")
    parser.add_argument("--json", action="store_true", help="print a JSON object")


def run(arguments: argparse.Namespace) -> int:
    """Say how the sheet stands to the record; 1 where anything on it differs."""
    attached = read_attached(Path(arguments.file))
    verdict = judged(attached, open_index(arguments))
    if arguments.json:
        say_json(
            {
                "scope": verdict.scope,
                "record": verdict.title,
                "sha256": verdict.sha256,
                "same_record": verdict.same_record,
                "matches": not verdict.changes,
                "changes": [described(change) for change in verdict.changes],
            }
        )
    else:
        say(wrapped(_sentence(verdict)))
        if verdict.changes:
            say("\n" + "\n\n".join(notice(verdict.changes)))
    return _DIFFERS if verdict.changes else 0


def _sentence(verdict: Verdict) -> str:
    sheet = f"The sheet of {verdict.scope}"
    if verdict.same_record and not verdict.changes:
        return f"{sheet} matches this record (SHA-256 {verdict.sha256})."
    if verdict.same_record:
        return f"{sheet} names this very record, but its data are not those of the record:"
    if not verdict.changes:
        return (
            f"{sheet} matches: the record has changed since "
            f"(SHA-256 {verdict.sha256}), but nothing that is on the sheet."
        )
    differences = text.plural(len(verdict.changes), "difference", "differences")
    return f"{sheet} differs from this record in {differences}:"

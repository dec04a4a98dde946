"""`swapviewer verify`: whether a sheet matches a record, and what has changed since."""

from __future__ import annotations

import argparse
from pathlib import Path

from swapviewer import text
from swapviewer.cli.diff import described, notice
from swapviewer.cli.opening import open_index
from swapviewer.cli.output import say, say_json, wrapped
from swapviewer.sheets.attachment import attached_in, read_sheet
from swapviewer.sheets.pressed_again import Pages, compared
from swapviewer.sheets.verdict import Verdict, judged

_DIFFERS = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the sheet and the form."""
    parser.add_argument("file", metavar="FILE", help="a sheet as PDF, with its data inside")
    parser.add_argument("--json", action="store_true", help="print a JSON object")


def run(arguments: argparse.Namespace) -> int:
    """Say how the sheet stands to the record; 1 where anything on it differs."""
    content = read_sheet(Path(arguments.file))
    attached, index = attached_in(content, arguments.file), open_index(arguments)
    verdict = judged(attached, index)
    pages: Pages = "not compared"
    # Of data that differ there are no pages to compare.
    if verdict.same_record and not verdict.changes:
        pages = compared(content, attached, index)
    if arguments.json:
        say_json(
            {
                "scope": verdict.scope,
                "record": verdict.title,
                "sha256": verdict.sha256,
                "same_record": verdict.same_record,
                "matches": not verdict.changes and pages != "differ",
                "pages": pages,
                "changes": [described(change) for change in verdict.changes],
            }
        )
    else:
        say(wrapped(_sentence(verdict, pages, arguments.file)))
        if verdict.changes:
            say("\n" + "\n\n".join(notice(verdict.changes)))
    return _DIFFERS if verdict.changes or pages == "differ" else 0


def _sentence(verdict: Verdict, pages: Pages, name: str) -> str:
    sheet = f"The sheet of {verdict.scope}"
    stamp = f"(SHA-256 {verdict.sha256})"
    if verdict.changes:
        if verdict.same_record:
            return f"{sheet} names this very record, but its data are not those of it:"
        differences = text.plural(len(verdict.changes), "difference", "differences")
        return f"{sheet} differs from this record in {differences}:"
    if not verdict.same_record:
        return (
            f"{sheet} matches: the record has changed since {stamp}, but nothing that is "
            "on the sheet. Only the data in it were compared, for its pages name another "
            "record."
        )
    if pages == "same":
        return (
            f"{sheet} matches this record {stamp}: the file is, byte for byte, what is "
            "pressed of it."
        )
    if pages == "not compared":
        return (
            f"{sheet} matches this record {stamp} by the data in it. Its pages were not "
            "compared: another version pressed them."
        )
    return (
        f"The data in the sheet of {verdict.scope} are those of this record {stamp}, but "
        f"“{name}” is not the file that was pressed: it was saved anew or altered since, "
        "and its pages may say something else. Press the sheet again and look at both."
    )

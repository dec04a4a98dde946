"""`swapviewer check`: every problem of a record file, with the line where it stands."""

from __future__ import annotations

import argparse
from pathlib import Path

from swapviewer import text
from swapviewer.cli.opening import record_path
from swapviewer.cli.output import complain, say, say_json
from swapviewer.cli.problems import worded
from swapviewer.errors import Problem
from swapviewer.model.check import Examination, examine_file
from swapviewer.model.record import Record


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the file, how strictly to judge it, and the form."""
    parser.add_argument("file", nargs="?", metavar="FILE", help="the record file to check")
    parser.add_argument("--strict", action="store_true", help="let warnings fail, too")
    parser.add_argument("--json", action="store_true", help="print a JSON list of objects")


def run(arguments: argparse.Namespace) -> int:
    """Print all problems, or one line that says what the sound record holds."""
    path = Path(arguments.file) if arguments.file else record_path(arguments)
    found = examine_file(path)
    bad = bool(found.problems if arguments.strict else found.errors)
    if arguments.json:
        say_json([_described(str(path), problem) for problem in found.problems])
    else:
        if found.problems:
            say(worded(str(path), found.problems))
        if found.record and not bad:
            say(f"{path}: sound: {_contents(found.record)}.")
        else:
            complain(f"{path}: {_counts(found)}.")
    return 1 if bad else 0


def _described(file: str, problem: Problem) -> dict[str, object]:
    return {
        "file": file,
        "line": problem.line,
        "column": problem.column,
        "where": problem.where,
        "message": problem.message,
        "severity": problem.severity,
    }


def _counts(found: Examination) -> str:
    errors = len(found.errors)
    warnings = len(found.problems) - errors
    parts = [text.plural(errors, "error", "errors")] if errors else []
    if warnings:
        parts.append(text.plural(warnings, "warning", "warnings"))
    return text.listed(parts)


def _contents(record: Record) -> str:
    return text.listed(
        [
            text.plural(len(record.events), "entry", "entries"),
            text.plural(len(record.sources), "source", "sources"),
            text.plural(len(record.claimants), "claimant", "claimants"),
            text.plural(len(record.official_totals), "stated total", "stated totals"),
        ]
    )

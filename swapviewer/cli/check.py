"""`swapviewer check`: every problem of a record or stories file, each with its line."""

from __future__ import annotations

import argparse
from pathlib import Path

from swapviewer import text
from swapviewer.cli.opening import open_index, record_path
from swapviewer.cli.output import complain, say, say_json
from swapviewer.cli.problems import worded
from swapviewer.errors import BadRecordError, Problem
from swapviewer.index.days import RecordIndex
from swapviewer.index.story_check import examine_stories
from swapviewer.model.check import Examination, examine
from swapviewer.model.load import load_record
from swapviewer.model.reading import read_record
from swapviewer.model.record import Record
from swapviewer.model.story import Stories
from swapviewer.model.story_reading import StoriesExamination, are_stories

Found = Examination | StoriesExamination


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the file, how strictly to judge it, and the form."""
    parser.add_argument(
        "file", nargs="?", metavar="FILE", help="the record or stories file to check"
    )
    parser.add_argument("--strict", action="store_true", help="let warnings fail, too")
    parser.add_argument("--json", action="store_true", help="print a JSON list of objects")


def run(arguments: argparse.Namespace) -> int:
    """Print all problems, or one line that says what the sound record holds."""
    path = Path(arguments.file) if arguments.file else record_path(arguments)
    found = _examined(path, arguments)
    bad = bool(found.problems if arguments.strict else found.errors)
    if arguments.json:
        say_json([_described(str(path), problem) for problem in found.problems])
    else:
        if found.problems:
            say(worded(str(path), found.problems))
        if not bad and (contents := _contents(found)):
            say(f"{path}: sound: {contents}.")
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


def _counts(found: Found) -> str:
    errors = len(found.errors)
    warnings = len(found.problems) - errors
    parts = [text.plural(errors, "error", "errors")] if errors else []
    if warnings:
        parts.append(text.plural(warnings, "warning", "warnings"))
    return text.listed(parts)


def _examined(path: Path, arguments: argparse.Namespace) -> Found:
    """Return what a record file holds, or a stories file, which is set against its record.

    That is the record named by the call, else the one beside the stories.
    """
    try:
        content = read_record(path)
    except BadRecordError as error:
        return Examination(None, error.problems)
    if not are_stories(content):
        return examine(content)
    beside = path.with_name("record.json")
    if not arguments.record and beside.is_file():
        return examine_stories(content, RecordIndex(load_record(beside)))
    return examine_stories(content, open_index(arguments))


def _contents(found: Found) -> str:
    if isinstance(found, StoriesExamination):
        return _stories_words(found.stories) if found.stories else ""
    return _record_words(found.record) if found.record else ""


def _stories_words(stories: Stories) -> str:
    steps = sum(len(story.steps) for story in stories.stories)
    return (
        f"{text.plural(len(stories.stories), 'story', 'stories')} with "
        f"{text.plural(steps, 'step', 'steps')}, told of “{stories.record}”"
    )


def _record_words(record: Record) -> str:
    return text.listed(
        [
            text.plural(len(record.events), "entry", "entries"),
            text.plural(len(record.sources), "source", "sources"),
            text.plural(len(record.claimants), "claimant", "claimants"),
            text.plural(len(record.official_totals), "stated total", "stated totals"),
        ]
    )

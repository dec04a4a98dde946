"""`swapviewer list-stories`: the guided walks through a record, a line each."""

from __future__ import annotations

import argparse

from swapviewer import text
from swapviewer.account.story import heading
from swapviewer.cli.opening import basis_of, open_index
from swapviewer.cli.output import complain, say, say_json, wrapped
from swapviewer.index.stories import stories_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the form."""
    parser.add_argument("--json", action="store_true", help="print a JSON list of objects")


def run(arguments: argparse.Namespace) -> int:
    """Print each story with its purpose, or say that the record has none."""
    index = open_index(arguments)
    basis = basis_of(arguments, index)
    stories = stories_of(index)
    told = [(story, *heading(index, story, basis)) for story in stories]
    if arguments.json:
        say_json(
            [
                {"id": story.id, "title": title, "purpose": purpose}
                for story, title, purpose in told
            ]
        )
        return 0
    for story, title, purpose in told:
        steps = text.plural(len(story.steps), "step", "steps")
        say(f"{story.id}\n{wrapped(f'{title} ({steps})', '  ')}\n{wrapped(purpose, '  ')}")
    if not told:
        complain("No story comes with this record.")
    return 0

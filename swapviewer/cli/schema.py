"""`swapviewer schema`: the JSON schema that a record or stories file keeps to."""

from __future__ import annotations

import argparse

from swapviewer.cli.output import say
from swapviewer.model.schema import schema_text
from swapviewer.model.story_schema import stories_schema_text


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add which of the schemas."""
    parser.add_argument("--stories", action="store_true", help="that of a stories file")


def run(arguments: argparse.Namespace) -> int:
    """Print the schema."""
    schema = stories_schema_text() if arguments.stories else schema_text()
    say(schema.rstrip("\n"))
    return 0

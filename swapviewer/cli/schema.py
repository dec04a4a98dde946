"""`swapviewer schema`: the JSON schema that a record file keeps to."""

from __future__ import annotations

import argparse

from swapviewer.cli.output import say
from swapviewer.model.schema import schema_text


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add nothing: there is one schema."""


def run(arguments: argparse.Namespace) -> int:  # noqa: ARG001  # every command takes them
    """Print the schema."""
    say(schema_text().rstrip("\n"))
    return 0

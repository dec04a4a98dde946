"""Open the record that the call names, and read the other words that commands share."""

from __future__ import annotations

import argparse
import difflib
from pathlib import Path

from swapviewer.errors import BadCallError
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import RECEIVING
from swapviewer.model.load import load_record
from swapviewer.paths import data_file


def record_path(arguments: argparse.Namespace) -> Path:
    """Return the record file that the call names, else the bundled one."""
    return Path(arguments.record) if arguments.record else data_file("record.json")


def open_index(arguments: argparse.Namespace) -> RecordIndex:
    """Return the index of the record; raises BadRecordError where it is none."""
    return RecordIndex(load_record(record_path(arguments)))


def basis_of(arguments: argparse.Namespace, index: RecordIndex) -> str:
    """Return whose figures come first; raises BadCallError for an unknown party."""
    wanted: str = arguments.figures or RECEIVING
    choices = [RECEIVING, *index.parties]
    if wanted in choices:
        return wanted
    close = difflib.get_close_matches(wanted.lower(), [one.lower() for one in choices], 1)
    hint = next((one for one in choices if close and one.lower() == close[0]), None)
    raise BadCallError(
        f"--figures knows no “{wanted}” in this record; "
        + (f"did you mean {hint}?" if hint else f"choose from {', '.join(choices)}.")
    )

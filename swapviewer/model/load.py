"""Bytes to a record, or every reason why they are none."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from swapviewer.errors import BadRecordError, Problem
from swapviewer.model.record import Record


@dataclass(frozen=True, slots=True)
class LoadedRecord:
    """A sound record, the file it came from and the SHA-256 of that file's bytes (hex)."""

    record: Record
    path: Path
    checksum: str


def load_record(path: Path) -> LoadedRecord:
    """Read a record file; raises BadRecordError with everything that is wrong in it."""
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise BadRecordError(
            str(path), (Problem("", f"cannot be read: {reason}."),)
        ) from error
    return LoadedRecord(
        parse_record(content, str(path)), path, hashlib.sha256(content).hexdigest()
    )


def parse_record(content: bytes, name: str) -> Record:
    """Return the record that the bytes hold; raises BadRecordError naming `name`."""
    try:
        return Record.model_validate_json(content)
    except ValidationError as error:
        raise BadRecordError(
            name,
            tuple(
                Problem(".".join(str(part) for part in one["loc"]), one["msg"])
                for one in error.errors(include_url=False)
            ),
        ) from error

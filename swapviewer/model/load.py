"""Bytes to a record, or every reason why they are none."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from swapviewer.collecting import no_collecting
from swapviewer.errors import BadRecordError
from swapviewer.frozen import frozen
from swapviewer.model.known import is_known, read_known
from swapviewer.model.reading import read_record
from swapviewer.model.record import Record

# Bytes: a record of 2,000 entries, read in a tenth of a second.
LONG: Final = 4 * 1024 * 1024


@frozen
class LoadedRecord:
    """A sound record, the file it came from and the SHA-256 of that file's bytes (hex)."""

    record: Record
    path: Path
    checksum: str


def is_long(path: Path) -> bool:
    """Say whether to read a file takes longer than a window may stand still."""
    try:
        return path.stat().st_size > LONG
    except (OSError, ValueError):
        return False


def load_record(path: Path, told: Callable[[float], None] | None = None) -> LoadedRecord:
    """Read a record file; raises BadRecordError with everything that is wrong in it.

    With `told`, which learns what share is read, other threads run meanwhile.
    """
    content = read_record(path)
    checksum = hashlib.sha256(content).hexdigest()
    # A record holds no cycles, and searching its many parts again and again takes longer
    # than to read it.
    with no_collecting():
        if is_known(checksum):
            record = read_known(content)
        else:
            record = parse_record(content, str(path), told)
    return LoadedRecord(record, path, checksum)


def parse_record(
    content: bytes, name: str, told: Callable[[float], None] | None = None
) -> Record:
    """Return the record that the bytes hold; raises BadRecordError naming `name`."""
    # Imported here, for a file that was checked needs no pydantic.
    from swapviewer.model.check import examine

    found = examine(content, told)
    if found.record is None:
        raise BadRecordError(name, found.errors)
    return found.record

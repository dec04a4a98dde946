"""Files whose content was checked before: read without pydantic, so that they open at once.

`SHA256SUMS` beside the bundled files names those that the tests check. A file that differs
from them by one byte is checked like any other.
"""

from __future__ import annotations

import json

from swapviewer.model.making import maker
from swapviewer.model.record import Record
from swapviewer.paths import data_file


def is_known(checksum: str) -> bool:
    """Say whether a file of this SHA-256 (hex) was checked when it was bundled."""
    try:
        lines = data_file("SHA256SUMS").read_text(encoding="ascii").splitlines()
    except (OSError, ValueError):
        return False
    return checksum in {line.split(" ", 1)[0] for line in lines}


def read_known(content: bytes) -> Record:
    """Return the record in the bytes of a file that was checked."""
    # Told that it is UTF-8, which json looks for in bytes, it takes a third less.
    found: dict[str, object] = json.loads(content.decode("utf-8"))
    return maker(Record)(found)

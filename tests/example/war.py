"""The invented record of three parties, as text and as values that a test may change."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("record.json")
TEXT = FILE.read_text("utf-8")


def values() -> dict[str, Any]:
    """Return the record as plain values, new each time."""
    read: dict[str, Any] = json.loads(TEXT)
    return read


def written(record: object) -> bytes:
    """Return values as the bytes of a record file."""
    return json.dumps(record, ensure_ascii=False, indent=1).encode()

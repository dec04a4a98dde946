"""Files whose content was checked before: read without pydantic, so that they open at once.

`SHA256SUMS` beside the bundled files names those that the tests check. A file that differs
from them by one byte is checked like any other.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from swapviewer.model.record import (
    Claim,
    Claimant,
    Covers,
    Event,
    Fact,
    OfficialTotal,
    Operation,
    Party,
    Record,
    Source,
)
from swapviewer.paths import data_file

_day = date.fromisoformat


def is_known(checksum: str) -> bool:
    """Say whether a file of this SHA-256 (hex) was checked when it was bundled."""
    try:
        lines = data_file("SHA256SUMS").read_text(encoding="ascii").splitlines()
    except (OSError, ValueError):
        return False
    return checksum in {line.split(" ", 1)[0] for line in lines}


def read_known(content: bytes) -> Record:
    """Return the record in the bytes of a file that was checked."""
    raw = json.loads(content)
    covers = raw.pop("covers")
    return Record(
        schema_version=raw["schema_version"],
        title=raw["title"],
        description=raw["description"],
        covers=Covers(since=_day(covers["from"]), through=_day(covers["through"])),
        parties=tuple(Party(**one) for one in raw["parties"]),
        claimants=tuple(Claimant(**one) for one in raw["claimants"]),
        operations=tuple(Operation(**one) for one in raw["operations"]),
        events=tuple(map(_event, raw["events"])),
        official_totals=tuple(map(_total, raw["official_totals"])),
        sources=tuple(Source(**one) for one in raw["sources"]),
    )


def _event(raw: dict[str, Any]) -> Event:
    raw["date"] = _day(raw["date"])
    raw["claims"] = [Claim(**_tuples(one)) for one in raw.get("claims", ())]
    raw["facts"] = [Fact(**_tuples(one)) for one in raw.get("facts", ())]
    return Event(**_tuples(raw))


def _total(raw: dict[str, Any]) -> OfficialTotal:
    days = {key: _day(raw[key]) for key in ("date", "since", "until") if raw.get(key)}
    return OfficialTotal(**{**_tuples(raw), **days})


def _tuples(raw: dict[str, Any]) -> dict[str, Any]:
    """Return an object with its lists as the values of the record have them."""
    return {
        key: tuple(value) if type(value) is list else value for key, value in raw.items()
    }

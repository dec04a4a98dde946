"""Files whose content was checked before: read without pydantic, so that they open at once.

`SHA256SUMS` beside the bundled files names those that the tests check. A file that differs
from them by one byte is checked like any other.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any, Final, TypeVar

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
_DAYS: Final = frozenset({"date", "since", "until"})
_LISTS: Final = frozenset(
    {"mediators", "participants", "outcomes", "claims", "facts", "sources"}
)
_Cited = TypeVar("_Cited", Claim, Fact, OfficialTotal)


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
    raw = json.loads(content.decode("utf-8"))
    covers = raw["covers"]
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
    if "claims" in raw:
        raw["claims"] = [_cited(Claim, one) for one in raw["claims"]]
    if "facts" in raw:
        raw["facts"] = [_cited(Fact, one) for one in raw["facts"]]
    for key in _LISTS & raw.keys():
        raw[key] = tuple(raw[key])
    return Event(**raw)


def _cited(kind: type[_Cited], raw: dict[str, Any]) -> _Cited:
    raw["sources"] = tuple(raw["sources"])
    return kind(**raw)


def _total(raw: dict[str, Any]) -> OfficialTotal:
    for key in _DAYS & raw.keys():
        raw[key] = _day(raw[key])
    return _cited(OfficialTotal, raw)

"""Small records of an invented war between three parties, for tests of rare cases."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from swapviewer.index.days import RecordIndex
from swapviewer.model.form import form
from swapviewer.model.load import LoadedRecord, parse_record
from swapviewer.model.record import Claim

PAGE = {"id": "page", "publisher": "The Page", "url": "https://example.org/page"}
PARTIES = [
    {"id": "north", "name": "Northland"},
    {"id": "south", "name": "Southland"},
    {"id": "west", "name": "Westland"},
]
CLAIMANTS = [
    {"id": "north-army", "side": "north", "name": "Army of Northland"},
    {"id": "north-office", "side": "north", "name": "Office of Northland"},
    {"id": "south-army", "side": "south", "name": "Army of Southland"},
    {"id": "west-army", "side": "west", "name": "Army of Westland"},
    {"id": "mediator", "name": "A mediator"},
    {"id": "press", "name": "A newspaper"},
]
OPERATIONS = [
    {
        "id": "ten-for-ten",
        "name": "Ten for ten",
        "description": "Ten are returned to each party.",
        "agreed_per_side": 10,
    }
]


def claim_parts(to: str, by: str, total: int | None = None, **more: Any) -> dict[str, Any]:
    """Return a claim as a record file holds it."""
    stated = {} if total is None else {"total": total}
    return {
        "returned_to": to,
        "by": by,
        "attribution": "a spokesman",
        "sources": ["page"],
        **stated,
        **more,
    }


def claim(to: str, by: str, total: int | None = None, **more: Any) -> Claim:
    """Return a claim as the model holds it."""
    return form(Claim).validate_json(json.dumps(claim_parts(to, by, total, **more)))


def event_parts(
    day: str, kind: str, *claims: dict[str, Any], **more: Any
) -> dict[str, Any]:
    """Return an event as a record file holds it; its id is the day and the kind."""
    return {
        "id": f"{day}-{kind}",
        "kind": kind,
        "date": day,
        "title": f"A {kind}",
        "summary": f"A {kind} took place.",
        "claims": list(claims),
        "sources": ["page"],
        **more,
    }


def index_of(
    *events: dict[str, Any], since: str = "2001-01-01", through: str = "2001-12-31"
) -> RecordIndex:
    """Return the index of a record with these events and three parties."""
    content = json.dumps(
        {
            "schema_version": 1,
            "title": "Exchanges of an invented war",
            "description": "Invented for tests.",
            "covers": {"from": since, "through": through},
            "parties": PARTIES,
            "claimants": CLAIMANTS,
            "operations": OPERATIONS,
            "events": list(events),
            "official_totals": [],
            "sources": [PAGE] if events else [],
        }
    ).encode()
    path = Path("invented.json")
    return RecordIndex(LoadedRecord(parse_record(content, path.name), path, "0" * 64))

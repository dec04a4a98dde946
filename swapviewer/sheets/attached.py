"""The data that a sheet carries inside its PDF: all that is on it, as JSON and as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from swapviewer.cells import cell
from swapviewer.index.days import RecordIndex
from swapviewer.model.objects import as_json
from swapviewer.model.record import Claim, Event, OfficialTotal
from swapviewer.text import PART_NAMES

FORMAT = "swapviewer-sheet"
FORMAT_VERSION = 1
_json = json.JSONEncoder(ensure_ascii=False).encode
_FLAGS = ("uncounted", "partial", "approximate")
_COLUMNS = (
    *("entry", "date", "kind", "returned_to", "by", "attribution", "total"),
    *PART_NAMES,
    *(*_FLAGS, "note", "sources"),
)


@dataclass(frozen=True, slots=True)
class Attachment:
    """The data behind a sheet, written out when asked for: pages to look at need none."""

    index: RecordIndex
    events: tuple[Event, ...]
    sources: tuple[str, ...]
    head: Mapping[str, object]
    totals: tuple[OfficialTotal, ...] = ()

    def as_json(self, pressed: Mapping[str, object] | None = None) -> str:
        """Return `head`, then the entries and totals of a sheet and all they refer to.

        Each entry, total and source stands on a line of its own; `pressed` tells how and
        by what, once it is.
        """
        index, events = self.index, self.events
        said = dict.fromkeys(claim.by for event in events for claim in event.claims)
        said |= dict.fromkeys(one.by for one in self.totals)
        schemes = dict.fromkeys(event.operation for event in events if event.operation)
        content: dict[str, object] = {
            "format": FORMAT,
            "format_version": FORMAT_VERSION,
            **self.head,
            **({"pressed": pressed} if pressed else {}),
            "parties": [as_json(party) for party in index.record.parties],
            "claimants": [as_json(index.claimants[name]) for name in said],
            "operations": [as_json(index.operations[name]) for name in schemes],
            "entries": [as_json(event) for event in events],
            "official_totals": [as_json(one) for one in self.totals],
            "sources": [
                {"number": number, **as_json(index.sources[name])}
                for number, name in enumerate(self.sources, start=1)
            ],
        }
        told = ",\n".join(f"{_json(name)}: {_lines(one)}" for name, one in content.items())
        return f"{{\n{told}\n}}\n"

    def as_csv(self) -> str:
        """Return every claim as a row; an empty cell means *not stated*."""
        out = io.StringIO()
        rows = csv.DictWriter(out, _COLUMNS, restval="", lineterminator="\r\n")
        rows.writeheader()
        for event in self.events:
            rows.writerows(_row(self.index, event, claim) for claim in event.claims)
        return out.getvalue()


def _lines(value: object) -> str:
    if not isinstance(value, list) or not value:
        return _json(value)
    return "[\n" + ",\n".join(map(_json, value)) + "\n]"


def _row(index: RecordIndex, event: Event, claim: Claim) -> dict[str, object]:
    known = as_json(claim)
    flags = {flag: "yes" for flag in _FLAGS if flag in known}
    words = {
        **known,
        **flags,
        "entry": event.id,
        "date": event.date.isoformat(),
        "kind": event.kind,
        "returned_to": index.parties[claim.returned_to].name,
        "by": index.claimants[claim.by].name,
        "sources": " ".join(index.sources[one].url for one in claim.sources),
    }
    return {
        name: cell(value) if isinstance(value, str) else value
        for name, value in words.items()
    }


def figures_data(
    index: RecordIndex, events: Sequence[Event], basis: str
) -> list[dict[str, object]]:
    """Return the figure of each entry and party as numbers."""
    found: list[dict[str, object]] = []
    for event in events:
        for party in index.returned_to(event):
            figure = index.figure(event, party.id, basis)
            found.append(
                {
                    "entry": event.id,
                    "returned_to": party.id,
                    "state": figure.state,
                    "headline": figure.headline,
                    "low": figure.low,
                    "high": figure.high,
                    "by": figure.by,
                }
            )
    return found

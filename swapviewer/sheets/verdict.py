"""Whether a sheet still matches a record, and what on it has changed since."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from swapviewer import text
from swapviewer.errors import PressError, SwapviewerError
from swapviewer.index.changes import WHATS, Change, changes
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import RECEIVING
from swapviewer.model.form import form
from swapviewer.model.load import LoadedRecord
from swapviewer.model.record import Record
from swapviewer.sheets.attached import Attachment, figures_data
from swapviewer.sheets.imprint import layout_of
from swapviewer.sheets.layouts import Order, make_sheet
from swapviewer.sheets.scope import parse_scope

_NAMED = ("parties", "claimants", "operations", "sources")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a sheet is made of, and how it stands to a record.

    `same_record` says that both name the same checksum; `changes` tells what differs.
    """

    scope: str
    title: str
    sha256: str
    same_record: bool
    changes: tuple[Change, ...]


def judged(attached: dict[str, Any], index: RecordIndex) -> Verdict:
    """Compare a sheet's data with a record; raises PressError for data that make none."""
    try:
        before, old = _cut(attached), attached
        stamp, request = attached["record"], attached["request"]
        scope, basis = str(request["scope"]), str(request["basis"])
        new = _made_anew(attached, index)
        after = _cut(new)
        found = [
            *_told(before, after, basis),
            *_figures(old, new, before, after),
            *_bars(old, new),
        ]
        return Verdict(
            scope=scope,
            title=str(stamp["title"]),
            sha256=str(stamp["sha256"]),
            same_record=stamp["sha256"] == index.checksum,
            changes=tuple(sorted(found, key=lambda one: WHATS.index(one.what))),
        )
    # A record's own errors, and pydantic's, which are ValueErrors: the data are foreign.
    except (ValueError, TypeError, AttributeError, LookupError, OverflowError) as error:
        raise PressError("The data in the sheet are damaged or not of a sheet.") from error


def _made_anew(attached: dict[str, Any], index: RecordIndex) -> dict[str, Any]:
    """Return the data that the same request makes of the record."""
    request = attached["request"]
    basis = request["basis"] if request["basis"] in index.parties else RECEIVING
    try:
        scope = parse_scope(request["scope"], index)
        sheet = make_sheet(index, Order(scope, basis, layout_of(request)))
        made: dict[str, Any] = json.loads(sheet.attached)
    except SwapviewerError:
        # The record has no such scope any more: look for the entries themselves.
        names = {event["id"] for event in attached["entries"]}
        events = tuple(event for event in index.events if event.id in names)
        cited = dict.fromkeys(source for event in events for source in event.sources)
        head = {"figures": figures_data(index, events, basis)}
        made = json.loads(Attachment(index, events, tuple(cited), head).as_json())
        made["official_totals"] = attached.get("official_totals", [])
    # Sheets pressed earlier hold no totals, and nothing can be said of those.
    totals = made["official_totals"] if "official_totals" in attached else []
    return {**made, "record": attached["record"], "official_totals": totals}


def _cut(attached: dict[str, Any]) -> RecordIndex:
    """Return what a sheet holds of its record as a record of its own."""
    stamp = attached["record"]
    found: dict[str, list[dict[str, Any]]] = {
        name: sorted(attached[name], key=lambda one: str(one["id"])) for name in _NAMED
    }
    for source in found["sources"]:
        source.pop("number", None)
    record = form(Record).validate_json(
        json.dumps(
            {
                "schema_version": 1,
                "title": stamp["title"],
                "description": stamp["title"],
                "covers": {"from": stamp["since"], "through": stamp["through"]},
                **found,
                "events": attached["entries"],
                "official_totals": attached.get("official_totals", []),
            }
        )
    )
    index = RecordIndex(LoadedRecord(record, Path(), str(stamp["sha256"])))
    for event in record.events:
        for claim in event.claims:
            _ = index.parties[claim.returned_to], index.claimants[claim.by]
    return index


def _told(before: RecordIndex, after: RecordIndex, basis: str) -> Iterator[Change]:
    """Yield what differs; names and sources come and go with entries, which tell it."""
    for change in changes(before, after, basis):
        own = change.what in ("entry", "claim", "fact", "total")
        named = change.what in ("source", "name") and change.act == "changed"
        if own or named:
            yield change


def _figures(
    old: dict[str, Any], new: dict[str, Any], before: RecordIndex, after: RecordIndex
) -> Iterator[Change]:
    """Yield the figures as printed that are others now, also by another precedence."""
    was, now = _by_entry(old), _by_entry(new)
    known = {event.id for event in before.events}
    for event in after.events:
        for party in after.record.parties if event.id in known else ():
            one, other = was.get((event.id, party.id)), now.get((event.id, party.id))
            if one != other:
                subject = f"{text.short_day(event.date)}, “{event.title}”"
                words = f"{subject}: returned to {party.name} {one} → {other}"
                yield Change("changed", "figure", event.id, words, one, other)


def _by_entry(attached: dict[str, Any]) -> dict[tuple[str, str], str]:
    return {
        (str(one["entry"]), str(one["returned_to"])): _figure_words(one)
        for one in attached["figures"]
    }


def _figure_words(one: dict[str, Any]) -> str:
    if one["headline"] is None:
        return str(one["state"]).replace("_", " ")
    words = text.count(int(one["headline"]))
    if one["low"] == one["high"]:
        return words
    return f"{words} (claims {text.count(int(one['low']))}–{text.count(int(one['high']))})"


def _bars(old: dict[str, Any], new: dict[str, Any]) -> Iterator[Change]:
    """Yield the rows that differ of each chart of a sheet."""
    charts, charts_now = _charts(old), _charts(new)
    for heading in (one for one in charts if one in charts_now):
        was, now = _rows(charts[heading]), _rows(charts_now[heading])
        for label in dict.fromkeys((*was, *now)):
            one, other = was.get(label), now.get(label)
            if one != other:
                words = f"chart “{heading}”, {label}: {one} → {other}"
                yield Change("changed", "figure", label, words, one, other)


def _charts(attached: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the charts by their headings; sheets pressed earlier hold the first alone."""
    found = [attached.get("bars"), *attached.get("more_bars", ())]
    return {str(one["heading"]): one for one in found if one}


def _rows(drawn: dict[str, Any]) -> dict[str, str]:
    return {
        str(row["label"]): " and ".join(str(value["words"]) for value in row["values"])
        for row in drawn["rows"]
    }

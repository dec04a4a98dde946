"""What goes into the record comes out of list, window, panes, shell and sheets."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from typing import Any

import pytest
from PySide6.QtCore import Qt

from swapviewer.account.entries import entry_part
from swapviewer.account.numbering import Numbering
from swapviewer.account.parts import EntryPart
from swapviewer.cli import main
from swapviewer.index.bars import bars
from swapviewer.index.counting import Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.reconcile import reconciled
from swapviewer.index.search import SearchIndex
from swapviewer.paths import data_file
from swapviewer.sheets.layouts import Order, make_sheet
from swapviewer.sheets.parts import Sheet
from swapviewer.sheets.scope import parse_scope
from swapviewer.spans import STEPS
from swapviewer.state import AppState
from swapviewer.views.entry_rows import EntriesModel

Raw = dict[str, Any]


@pytest.fixture(scope="module")
def raw() -> Raw:
    """The bundled file as plain JSON, read by nothing of ours."""
    read: Raw = json.loads(data_file("record.json").read_bytes())
    return read


@pytest.fixture(scope="module")
def everything(index: RecordIndex) -> Sheet:
    return make_sheet(index, Order(parse_scope("all", index), layout="table"))


def told(index: RecordIndex) -> list[tuple[EntryPart, Numbering]]:
    """Return each entry as panes, shell and sheets tell it."""
    parts = []
    for event in index.events:
        numbering = Numbering(index)
        parts.append((entry_part(index, event, "receiving", numbering), numbering))
    return parts


def cited(value: Any) -> set[str]:
    """Return every source that is named anywhere in a part of the file."""
    if isinstance(value, dict):
        inner = set().union(*(cited(one) for one in value.values()), set())
        return inner | set(value.get("sources", ()))
    return set().union(*(cited(one) for one in value)) if isinstance(value, list) else set()


def ids(items: list[Raw]) -> list[str]:
    return [item["id"] for item in items]


def test_the_index_holds_every_part_of_the_file(raw: Raw, index: RecordIndex) -> None:
    assert sorted(event.id for event in index.events) == sorted(ids(raw["events"]))
    assert list(index.sources) == ids(raw["sources"])
    assert list(index.claimants) == ids(raw["claimants"])
    assert list(index.operations) == ids(raw["operations"])
    assert len(index.record.official_totals) == len(raw["official_totals"])
    assert cited([raw["events"], raw["official_totals"]]) == set(ids(raw["sources"]))


def test_the_list_of_the_window_holds_every_entry(raw: Raw, index: RecordIndex) -> None:
    model = EntriesModel(AppState(index))
    model.reload()
    rows = [model.row(model.index(at)) for at in range(model.rowCount())]
    listed = [row.id for row in rows if not isinstance(row, str)]
    assert sorted(listed) == sorted(ids(raw["events"]))
    assert all(model.data(model.index(at), Qt.ItemDataRole.DisplayRole) for at in range(9))


def test_the_shell_lists_every_entry_and_every_total(
    raw: Raw, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["list", "--json"])
    listed = json.loads(capsys.readouterr().out)
    assert sorted(ids(listed)) == sorted(ids(raw["events"]))
    main(["totals", "--json"])
    assert len(json.loads(capsys.readouterr().out)) == len(raw["official_totals"])


def test_each_entry_tells_all_its_claims_facts_and_sources(
    raw: Raw, index: RecordIndex
) -> None:
    parts = told(index)
    by_id = {part.id: (part, numbering) for part, numbering in parts}
    for event in raw["events"]:
        part, numbering = by_id[event["id"]]
        rows = part.claims.rows if part.claims else ()
        facts = [fact.text for group in part.facts for fact in group.facts]
        assert len(rows) == len(event.get("claims", ())), event["id"]
        assert Counter(facts) == Counter(fact["text"] for fact in event.get("facts", ()))
        assert set(numbering.used) == cited(event), event["id"]
        assert part.summary == event["summary"]
        named = "\n".join(value for detail in part.details for value in detail.values)
        for key in ("mediators", "participants", "outcomes"):
            assert all(one in named for one in event.get(key, ())), (event["id"], key)


def test_a_sheet_of_everything_carries_every_entry_whole(
    raw: Raw, everything: Sheet
) -> None:
    held = json.loads(everything.attached)
    by_id = {event["id"]: event for event in held["entries"]}
    assert sorted(by_id) == sorted(ids(raw["events"]))
    for event in raw["events"]:
        kept = {key: value for key, value in by_id[event["id"]].items() if value != []}
        assert kept == {key: value for key, value in event.items() if value != []}
    assert cited(raw["events"]) <= set(ids(held["sources"]))


def test_its_table_has_a_row_for_every_claim(raw: Raw, everything: Sheet) -> None:
    rows = list(csv.DictReader(io.StringIO(everything.table, newline="")))
    expected = Counter(
        (event["id"], str(claim.get("total", "")))
        for event in raw["events"]
        for claim in event.get("claims", ())
    )
    assert Counter((row["entry"], row["total"]) for row in rows) == expected


@pytest.mark.parametrize("step", STEPS)
def test_bars_of_any_period_count_every_exchange(index: RecordIndex, step: Any) -> None:
    counting = Counting()
    events = [event for event in index.events if event.kind in counting.kinds]
    drawn = bars(index, index.events, index.covers, step, counting)
    assert sum(len(bar.events) for bar in drawn) == len(events)
    for side, party in enumerate(index.sides):
        figures = [index.figure(event, party.id) for event in events]
        total = sum(bar.sums[side].headline for bar in drawn)
        assert total == sum(figure.headline or 0 for figure in figures)
        withheld = sum(bar.sums[side].withheld for bar in drawn)
        assert withheld == sum(figure.state == "not_disclosed" for figure in figures)


def test_every_stated_total_is_reconciled(raw: Raw, index: RecordIndex) -> None:
    found = [one.stated for one in reconciled(index)]
    assert sorted(map(str, found)) == sorted(map(str, index.record.official_totals))
    assert len(found) == len(raw["official_totals"])


def test_every_entry_is_found_by_its_own_title(raw: Raw, index: RecordIndex) -> None:
    search = SearchIndex(index)
    for event in raw["events"]:
        assert event["id"] in search.find(event["title"]), event["title"]

"""What changed between two records: everything, and in words."""

from __future__ import annotations

from typing import Any

import pytest

from swapviewer.errors import BadRecordError
from swapviewer.index.changes import Change, changes
from swapviewer.index.days import RecordIndex
from swapviewer.model.load import LoadedRecord, parse_record
from tests.example.war import FILE, values, written

FIRST = "2 May 1931, “First wave: three parties, 40 each”"


def index_of(record: dict[str, Any]) -> RecordIndex:
    return RecordIndex(LoadedRecord(parse_record(written(record), "it"), FILE, ""))


def changed_by(record: dict[str, Any]) -> tuple[Change, ...]:
    return changes(index_of(values()), index_of(record))


def test_nothing_changed_between_a_record_and_itself() -> None:
    assert changed_by(values()) == ()


def test_an_entry_more_is_told_with_its_figures() -> None:
    old = values()
    new = values()
    old["events"] = old["events"][:4] + old["events"][5:]
    old["sources"] = [
        one for one in old["sources"] if one["id"] != "pilgrims-letter-19311106"
    ]
    words = (
        "5 November 1931, “Remains of 12 and of 9 returned” (return of remains; "
        "12 to Aldermark and 9 to Brennland)"
    )
    found = changes(index_of(old), index_of(new))
    assert [(one.act, one.what, one.words) for one in found] == [
        ("added", "entry", words),
        (
            "added",
            "source",
            "Order of the Pilgrims, 6 November 1931, https://pilgrims.example/letters/9",
        ),
    ]
    back = changes(index_of(new), index_of(old))
    assert [(one.act, one.what) for one in back] == [
        ("removed", "entry"),
        ("removed", "source"),
    ]
    assert back[0].words == words


def test_a_corrected_number_is_told_as_figure_and_as_claim() -> None:
    record = values()
    record["events"][1]["claims"][1]["total"] = 40
    figure, claim = changed_by(record)
    assert (figure.what, figure.before, figure.after) == (
        "figure",
        "40 (claims 40–41)",
        "40",
    )
    assert figure.words == f"{FIRST}: returned to Aldermark 40 (claims 40–41) → 40"
    assert claim.words == (
        f"{FIRST}: General Staff (Brennland) on people returned to Aldermark: total 41 → 40"
    )


def test_a_number_that_is_withheld_now_is_never_told_as_zero() -> None:
    record = values()
    claim = record["events"][1]["claims"][2]
    del claim["total"]
    claim["uncounted"] = True
    record["events"][1]["claims"].pop(3)
    figure = next(one for one in changed_by(record) if one.what == "figure")
    assert (figure.before, figure.after) == ("40", "not disclosed")


@pytest.mark.parametrize(
    ("section", "what"),
    [
        ("claimants", "name"),
        ("operations", "name"),
        ("parties", "name"),
        ("official_totals", "total"),
    ],
)
def test_additions_to_each_list_are_told(section: str, what: str) -> None:
    record = values()
    more = {**record[section][0]}
    more.update({"id": "another"} if "id" in more else {"date": "1931-07-01"})
    record[section].append(more)
    found = changed_by(record)
    assert [(one.act, one.what) for one in found] == [("added", what)]
    assert [one.act for one in changes(index_of(record), index_of(values()))] == ["removed"]


def test_another_order_of_precedence_is_told() -> None:
    record = values()
    record["claimants"].reverse()
    assert "the order of precedence of claimants" in [
        one.words for one in changed_by(record)
    ]


def leaves(value: Any) -> list[tuple[Any, Any]]:
    keys = list(value) if isinstance(value, dict) else range(len(value))
    found = []
    for key in keys:
        if isinstance(value[key], dict | list):
            found += leaves(value[key])
        else:
            found.append((value, key))
    return found


def test_no_change_of_a_single_value_goes_untold() -> None:
    old, tried = index_of(values()), 0
    for at in range(len(leaves(values()))):
        record = values()
        holder, key = leaves(record)[at]
        was = holder[key]
        if was is True:
            del holder[key]
        else:
            holder[key] = was + 1 if isinstance(was, int) else f"{was}x"
        try:
            new = index_of(record)
        except BadRecordError:
            continue
        tried += 1
        assert changes(old, new), (key, was)
    assert tried > 80

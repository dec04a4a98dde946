"""The table "who says how many"."""

from __future__ import annotations

from typing import Any

import pytest

from swapviewer.account.claims import claim_table, total_words
from swapviewer.account.numbering import Numbering
from swapviewer.account.parts import ClaimTable
from swapviewer.index.days import RecordIndex
from tests.making import claim, claim_parts, event_parts, index_of


def table_of(
    *claims: dict[str, Any], kind: str = "exchange", columns: int = 5
) -> ClaimTable | None:
    index = index_of(event_parts("2001-05-04", kind, *claims))
    return claim_table(index, index.events[0], Numbering(index), columns)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"total": 307}, "307"),
        ({"total": 1205}, "1,205"),
        ({"total": 250, "approximate": True}, "about 250"),
        ({"total": 100, "partial": True}, "100 (a part)"),
        ({"uncounted": True}, "not disclosed"),
        ({"military": 4}, "–"),
        ({"total": 0}, "0"),
    ],
)
def test_totals_are_worded_by_their_state(more: dict[str, Any], words: str) -> None:
    assert total_words(claim("north", "north-army", **more)) == words


def test_every_claim_stands_in_the_table_in_the_order_of_the_record() -> None:
    table = table_of(
        claim_parts("north", "north-army", 10, military=9, civilians=1),
        claim_parts("north", "press", 4, partial=True),
        claim_parts("south", "south-army", 8, attribution="Army of Southland"),
    )
    assert table is not None
    assert table.columns == ("Total", "Military", "Civilians")
    assert [row.cells for row in table.rows] == [
        ("10", "9", "1"),
        ("4 (a part)", "–", "–"),
        ("8", "–", "–"),
    ]
    assert [row.returned_to for row in table.rows] == [
        "Northland",
        "Northland",
        "Southland",
    ]
    assert [row.side for row in table.rows] == [0, 0, 1]
    assert [row.remark for row in table.rows] == ["a spokesman", "a spokesman", ""]
    assert all(row.sources == (1,) for row in table.rows)


def test_parts_without_a_column_are_told_beside_the_claimant() -> None:
    parts = {"military": 6, "civilians": 4, "women": 3, "officers": 2, "wounded": 1}
    table = table_of(
        claim_parts("north", "north-army", 10, note="at the bridge", **parts), columns=2
    )
    assert table is not None
    assert table.columns == ("Total", "Military", "Civilians")
    (row,) = table.rows
    assert row.remark == "a spokesman · women 3, officers 2, wounded 1 · at the bridge"


def test_the_dead_are_headed_as_bodies_and_have_no_parts() -> None:
    table = table_of(claim_parts("north", "north-army", 900), kind="remains")
    assert table is not None
    assert (table.columns, table.living) == (("Bodies",), False)


def test_an_entry_without_claims_has_no_table() -> None:
    assert table_of(kind="talks") is None


def test_no_number_stated_in_the_record_gets_lost(index: RecordIndex) -> None:
    for event in index.events:
        table = claim_table(index, event, Numbering(index))
        rows = table.rows if table else ()
        assert len(rows) == len(event.claims)
        for row, stated in zip(rows, event.claims, strict=True):
            told = " ".join((*row.cells, row.remark))
            for part in ("total", "military", "civilians", "women", "children"):
                number = getattr(stated, part)
                assert number is None or f"{number:,}" in told

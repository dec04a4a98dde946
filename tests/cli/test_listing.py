"""`swapviewer list`, to read and for programs."""

from __future__ import annotations

import json

import pytest

from swapviewer.cli import main
from swapviewer.index.days import RecordIndex


def listed(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["list", *words]) == 0
    return capsys.readouterr().out


def test_every_entry_has_its_line(
    index: RecordIndex, capsys: pytest.CaptureFixture[str]
) -> None:
    head, *lines = listed(capsys).splitlines()
    assert head.split() == ["date", "kind", "to", "Ukraine", "to", "Russia", "title"]
    assert [line[:10] for line in lines] == [str(one.date) for one in index.events]


@pytest.mark.parametrize(
    ("words", "first", "last", "count"),
    [
        (["--from", "2025-05-23", "--to", "2025-05-25"], "2025-05-23", "2025-05-25", 4),
        (["--from", "2026-06"], "2026-06-07", "2026-06-07", None),
        (["--to", "2022-02"], "2022-02-28", "2022-02-28", None),
        (["--from", "23 May 2025", "--to", "23.05.2025"], "2025-05-23", "2025-05-23", 1),
        (["--kind", "exchange", "--kind", "release"], None, None, 107),
        (["--from", "1999", "--to", "1999"], None, None, 0),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_span_and_kinds_narrow_the_list(
    words: list[str],
    first: str | None,
    last: str | None,
    count: int | None,
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = json.loads(listed(capsys, "--json", *words))
    if count is not None:
        assert len(found) == count
    if first is not None:
        assert (found[0]["date"], found[-1]["date"]) == (first, last)


def test_json_has_a_figure_for_each_party_in_every_entry(
    index: RecordIndex, capsys: pytest.CaptureFixture[str]
) -> None:
    found = json.loads(listed(capsys, "--json"))
    assert [one["id"] for one in found] == [event.id for event in index.events]
    assert {frozenset(one["returned"]) for one in found} == {frozenset(index.parties)}
    assert {frozenset(figure) for one in found for figure in one["returned"].values()} == {
        frozenset({"headline", "low", "high", "state", "agreement"})
    }


@pytest.mark.parametrize(
    ("name", "figures", "expected"),
    [
        ("2025-05-24-exchange", "receiving", (307, 307, 307, "given", "agree")),
        ("2024-01-31-exchange", "receiving", (207, 195, 207, "range", "differ")),
        ("2024-01-31-exchange", "RU", (195, 195, 207, "range", "differ")),
        ("2025-06-09-exchange", "UA", (None, None, None, "not_disclosed", "withheld")),
        ("2025-05-16-talks", "RU", (None, None, None, "not_known", "unknown")),
    ],
)
def test_the_four_states_are_told_apart(
    name: str,
    figures: str,
    expected: tuple[object, ...],
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = json.loads(listed(capsys, "--json", "--figures", figures))
    figure = next(one for one in found if one["id"] == name)["returned"]["UA"]
    keys = ("headline", "low", "high", "state", "agreement")
    assert tuple(figure[key] for key in keys) == expected


def test_the_dead_are_named_as_such(capsys: pytest.CaptureFixture[str]) -> None:
    assert "909 bodies" in listed(capsys, "--from", "2025-05-16", "--to", "2025-05-16")


def test_people_returned_to_others_are_not_left_out(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert "(to Hungary 11)" in listed(capsys, "--from", "2023-06", "--to", "2023-06")

"""`swapviewer show`: a day in plain words."""

from __future__ import annotations

import re

import pytest

from swapviewer.cli import main
from swapviewer.index.days import RecordIndex


def shown(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["show", *words]) == 0
    return capsys.readouterr().out


def test_a_day_tells_who_says_how_many(capsys: pytest.CaptureFixture[str]) -> None:
    told = shown(capsys, "31 January 2024")
    assert told.startswith("Wednesday, 31 January 2024\n=====")
    assert "Returned to Ukraine: 207 (claims 195–207) · the sides differ" in told
    assert "Returned to Russia: 195 · one side only" in told
    table = " ".join(
        told.partition("Who says how many were returned to Ukraine")[2].split()
    )
    assert table.startswith("207 Coordination Headquarters")
    assert "195 Ministry of Defence of Russia · Ministry of Defence (Russia)" in table
    assert "[2]" in table


def test_the_side_whose_figures_come_first_can_be_chosen(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert "to Ukraine: 195 (claims" in shown(capsys, "2024-01-31", "--figures", "RU")


def test_a_wave_tells_how_far_the_operation_has_come(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = " ".join(shown(capsys, "2025-05-24").split())
    assert "wave 2 of 3 of 1,000 for 1,000" in told
    assert "Returned to Russia up to this wave: 697 of 1,000 agreed" in told


def test_withheld_numbers_are_never_zero(capsys: pytest.CaptureFixture[str]) -> None:
    told = shown(capsys, "2025-06-09")
    assert "Returned to Ukraine: not disclosed" in told
    assert "Ukraine: 0" not in told


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2025-05-27", "no entry on this day. The nearest: 26 May 2025"),
        ("1999-01-01", "this day lies outside"),
    ],
)
def test_an_empty_day_says_so(
    day: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert words in " ".join(shown(capsys, day).split())


def test_every_day_is_readable_at_80_columns_and_cites_sources_that_it_lists(
    index: RecordIndex,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    for day in index.days[::7]:
        body, _, sources = shown(capsys, day.isoformat()).partition("\nSources\n")
        lines = [*body.splitlines(), *sources.splitlines()]
        # An address is never broken, so that it can be followed.
        assert [one for one in lines if len(one) > 80 and "http" not in one] == []
        cited = set(re.findall(r"\[(\d+)\]", body))
        numbers = re.findall(r"^  \[(\d+)\]", sources, re.MULTILINE)
        assert cited == set(numbers)
        assert numbers == [str(at + 1) for at in range(len(numbers))]
        for event in index.on(day):
            assert all(index.sources[name].url in sources for name in event.sources)

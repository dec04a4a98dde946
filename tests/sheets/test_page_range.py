"""Ranges of pages: read, refused in one sentence, saved as pictures by their numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from swapviewer.cli import main
from swapviewer.errors import BadCallError
from swapviewer.sheets.page_range import wanted_pages
from tests.example.war import FILE

CALL = ("--record", str(FILE), "sheet", "all", "--layout", "dossier", "--paper", "a5")


@pytest.mark.parametrize(
    ("words", "pages"),
    [
        ("", (1, 2, 3, 4, 5, 6)),
        (" ", (1, 2, 3, 4, 5, 6)),
        ("2-5", (2, 3, 4, 5)),
        ("2–5", (2, 3, 4, 5)),
        ("5-", (5, 6)),
        ("-2", (1, 2)),
        ("6, 1 , 2-3, 2", (1, 2, 3, 6)),
        ("6 - 6", (6,)),
    ],
)
def test_a_range_is_read(words: str, pages: tuple[int, ...]) -> None:
    assert wanted_pages(words, 6) == pages


@pytest.mark.parametrize(
    "words", ["0", "7", "5-7", "4-2", "-", ",", "1,", "a", "1-2-3", "-0", "²", "9" * 9]
)
def test_a_range_that_is_none_of_the_sheet_is_refused_in_one_sentence(words: str) -> None:
    with pytest.raises(BadCallError, match="which has 6 pages") as told:
        wanted_pages(words, 6)
    assert f"“{words}”" in str(told.value)


@given(some.sets(some.integers(1, 40), min_size=1))
def test_any_pages_come_back_in_order(pages: set[int]) -> None:
    assert wanted_pages(",".join(map(str, pages)), 40) == tuple(sorted(pages))


def test_pages_of_a_range_are_saved_by_their_numbers_and_no_others(tmp_path: Path) -> None:
    assert main([*CALL, "-o", str(tmp_path / "all.svg")]) == 0
    every = sorted(tmp_path.iterdir())
    assert len(every) > 3
    assert main([*CALL, "--pages", "2-3", "-o", str(tmp_path / "some.svg")]) == 0
    some_of_them = sorted(tmp_path.glob("some*"))
    assert [path.name[-6:] for path in some_of_them] == ["-2.svg", "-3.svg"]
    assert [one.read_bytes() for one in some_of_them] == [
        one.read_bytes() for one in every[1:3]
    ]
    assert main([*CALL, "--pages", "2", "-o", str(tmp_path / "one.svg")]) == 0
    assert (tmp_path / "one.svg").read_bytes() == every[1].read_bytes()


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("--pages", "2", "-o", "x.pdf"), "save them as PNG or SVG"),
        (("--pages", "2"), "save them as PNG or SVG"),
        (("--pages", "2", "-o", "-"), "save them as PNG or SVG"),
        (("--pages", "2", "--split", "month", "-o", "out"), "save them as PNG or SVG"),
        (("--pages", "2-99", "-o", "x.svg"), "“2-99” is no range of the sheet"),
    ],
)
def test_a_range_that_cannot_be_saved_writes_nothing_and_says_what_can_be_done(
    more: tuple[str, ...],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([*CALL, *more]) == 2
    assert told in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []

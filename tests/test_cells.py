"""Cells that spreadsheets show and never calculate."""

from __future__ import annotations

import pytest

from swapviewer.cells import cell, tab_separated


@pytest.mark.parametrize(
    "words",
    [
        "=cmd|' /C calc'!A0",
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1:A9)",
        "\t=1+1",
        "\r=1+1",
        "\n=1",
        " =1+1",
        '=HYPERLINK("http://example.org","x")',
        "＝1+1",
        "|calc",
        "%0A",
    ],
)
def test_what_would_be_calculated_gets_an_apostrophe(words: str) -> None:
    assert cell(words) == f"'{words}"


@pytest.mark.parametrize(
    "words",
    [
        "307",
        "-5",
        "+172",
        "1,205",
        "-1.5",
        "12%",
        "",
        "–",
        "a=b",
        "Kyiv",
        "about 250",
        "−5",
    ],
)
def test_numbers_and_plain_words_stay(words: str) -> None:
    assert cell(words) == words


def test_a_cell_never_breaks_its_row() -> None:
    rows = [["a\tb\nc", "-5"], ["=1", "x\r\ny"]]
    assert tab_separated(rows) == "a b c\t-5\n'=1\tx y"

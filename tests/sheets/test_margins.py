"""Head and foot of a page: what the user chose stands there, and nothing else."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage

from swapviewer.errors import BadCallError
from swapviewer.index.days import RecordIndex
from swapviewer.sheets.content import day_sheet
from swapviewer.sheets.margins import FIELDS, LONGEST, Margins, own_line
from swapviewer.sheets.press import press_pages, press_pdf
from swapviewer.sheets.setting import Ink

DAY = date(2024, 1, 31)
_SIGNS = {
    "title": "Record through",
    "version": "SHA-256 of the record",
    "pages": "page 1 of",
}


def said(index: RecordIndex, margins: Margins, paper: str = "a4") -> list[str]:
    ink = Ink("a5" if paper == "a5" else "a4", margins=margins)
    pages = PdfReader(io.BytesIO(press_pdf(day_sheet(index, DAY), ink))).pages
    return [" ".join(page.extract_text().split()) for page in pages]


@pytest.mark.parametrize("left_out", FIELDS.values())
def test_a_field_is_on_the_page_unless_it_is_left_out(
    index: RecordIndex, left_out: str
) -> None:
    first = said(
        index, Margins(left_out != "title", left_out != "version", left_out != "pages")
    )[0]
    found = {field for field, words in _SIGNS.items() if words in first}
    assert found == set(_SIGNS) - {left_out}


def test_nothing_stands_in_margins_that_were_emptied(index: RecordIndex) -> None:
    first = said(index, Margins(title=False, version=False, pages=False))[0]
    assert not any(words in first for words in _SIGNS.values())
    assert index.record.title not in first.partition("How to read")[0]


def test_own_lines_stand_on_every_page_and_what_has_no_shape_is_shown_as_missing(
    index: RecordIndex,
) -> None:
    margins = Margins(head="Архів 😀", foot="Seen & *checked* #1")
    pages = said(index, margins, "a5")
    assert len(pages) > 1
    assert all("Архів �" in page and "Seen & *checked* #1" in page for page in pages)


def test_a_line_too_wide_for_its_paper_is_set_smaller(index: RecordIndex) -> None:
    sizes: dict[str, float] = {}

    def note(words: str, _at: object, _text: object, _font: object, size: float) -> None:
        for letter in ("W", "i"):
            if letter * LONGEST in words:
                sizes[letter] = size

    ink = Ink("a5", margins=Margins(head="W" * LONGEST, foot="i" * LONGEST))
    pdf = press_pdf(day_sheet(index, DAY), ink)
    PdfReader(io.BytesIO(pdf)).pages[0].extract_text(visitor_text=note)
    assert 4 < sizes["W"] < sizes["i"]


def depth(index: RecordIndex, words: str) -> int:
    """Return the lowest row of pixels, at 4 a point, that these words reach in the head."""
    sheet = day_sheet(index, DAY)
    record = replace(sheet.record, title=words, reach="")
    page = QImage.fromData(press_pages(replace(sheet, record=record), ppi=288)[0])
    dark = [
        row
        for row in range(4 * 50)
        for column in range(4 * 51, 4 * 90)
        if page.pixelColor(column, row).lightness() < 140
    ]
    return max(dark)


def test_letters_that_reach_below_the_line_are_whole_in_the_head(
    index: RecordIndex,
) -> None:
    assert depth(index, "nnn") + 6 < depth(index, "ggg")


@pytest.mark.parametrize(
    ("words", "line"),
    [(" a\n\tb  c ", "a b c"), ("a\x1b[2Jb", "a [2Jb"), ("", ""), ("x" * 80, "x" * 80)],
)
def test_an_own_text_is_one_plain_line(words: str, line: str) -> None:
    assert own_line(words) == line


def test_a_line_too_long_for_the_margin_is_refused() -> None:
    with pytest.raises(BadCallError, match=re.escape("81 characters")):
        own_line("x" * 81)

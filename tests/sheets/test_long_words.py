"""Long words get places to break on the page, and stay whole wherever they are names."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

from pypdf import PdfReader

from swapviewer.account.parts import SourceLine
from swapviewer.sheets.content import day_sheet
from swapviewer.sheets.long_words import BREAK, breakable
from swapviewer.sheets.parts import SourcesPart
from swapviewer.sheets.press import press_pdf
from swapviewer.sheets.printed import around, printed_part
from tests.making import event_parts, index_of

LONG = "Langes" * 10


def test_a_long_word_gets_places_to_break_and_loses_no_letter() -> None:
    broken = breakable(f"a {LONG} b")
    assert broken.replace(BREAK, "") == f"a {LONG} b"
    assert max(map(len, broken.split(BREAK))) <= 16


def test_words_of_usual_length_stay_as_they_are() -> None:
    words = "Coordination Headquarters, 1,000-for-1,000, ombudsman’s"
    assert breakable(words) == words


def test_addresses_and_checksums_stay_whole() -> None:
    sheet = day_sheet(index_of(event_parts("2001-05-05", "talks")), date(2001, 5, 5))
    stamp = replace(sheet.record, sha256=LONG, title=LONG)
    listed = SourcesPart(LONG, (SourceLine(1, LONG, "", "", LONG),))
    shown = around(replace(sheet, record=stamp))["record"]
    assert isinstance(shown, dict)
    assert (shown["sha256"], shown["title"]) == (LONG, breakable(LONG))
    part = printed_part(listed)
    assert part["heading"] == breakable(LONG)
    assert isinstance(part["sources"], list)
    source = part["sources"][0]
    assert (source["url"], source["publisher"]) == (LONG, breakable(LONG))


def test_a_long_word_is_whole_in_the_metadata() -> None:
    index = index_of(event_parts("2001-05-05", "talks"))
    sheet = replace(day_sheet(index, date(2001, 5, 5)), title=LONG)
    paper = PdfReader(io.BytesIO(press_pdf(sheet)))
    assert paper.metadata is not None
    assert str(paper.metadata.title).startswith(f"{LONG} – ")

"""What comes out of the press: archive-grade, tagged, the same bytes each time."""

from __future__ import annotations

import io
import json
import re
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from swapviewer.index.days import RecordIndex
from swapviewer.paint.theme import LIGHT, contrast
from swapviewer.paths import resource_file
from swapviewer.sheets.content import day_sheet
from swapviewer.sheets.layouts import Order, make_sheet
from swapviewer.sheets.outline import page_count
from swapviewer.sheets.papers import PAPERS
from swapviewer.sheets.parts import TablePart
from swapviewer.sheets.press import (
    press_pages,
    press_pdf,
    press_svg,
)
from swapviewer.sheets.scope import parse_scope
from swapviewer.sheets.setting import Ink
from tests.making import claim_parts, event_parts, index_of

DAY = date(2025, 5, 24)
HOSTILE = (
    '#import "x": y $x$ \\ \\u{41} %n *bold* _it_ `raw` @ref <label> // no /* no */ [a] {b}'
    " #panic() https://a.example/?q=1&r=2 = head - item &amp; <b>"
)


@pytest.fixture(scope="module")
def pressed(index: RecordIndex) -> bytes:
    return press_pdf(day_sheet(index, DAY))


@pytest.fixture(scope="module")
def paper(pressed: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pressed))


def words_of(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_the_file_claims_archive_grade_and_accessibility(pressed: bytes) -> None:
    assert b"<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in (
        re.sub(rb"\s+(?=<)", b"", pressed)
    )
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pressed


def test_the_file_is_tagged_and_says_its_language_title_and_author(
    paper: PdfReader,
) -> None:
    root = paper.root_object
    assert str(root["/MarkInfo"]) == "{'/Marked': True, '/Suspects': False}"
    assert str(root["/Lang"]) == "en"
    assert paper.metadata is not None
    assert paper.metadata.title == (
        "Saturday, 24 May 2025 – Prisoner exchanges in the Russia–Ukraine war"
    )
    assert paper.metadata.author == "Swapviewer"


def titles(items: object) -> list[str]:
    assert isinstance(items, list)
    return [
        title
        for item in items
        for title in (titles(item) if isinstance(item, list) else [item.title])
    ]


def test_the_outline_leads_to_the_sections(paper: PdfReader) -> None:
    assert titles(paper.outline) == [
        "Saturday, 24 May 2025",
        "Second day of the 1,000-for-1,000 swap: 307 each way",
        "Who says how many",
        "What is known",
        "In its month",
        "Sources",
        "How to read this sheet",
    ]


def test_tables_and_charts_without_rows_keep_their_headings() -> None:
    index = index_of(event_parts("2001-05-05", "talks"))
    scope = parse_scope("2001", index)
    statistics = make_sheet(index, Order(scope, layout="statistics"))
    pdf = PdfReader(io.BytesIO(press_pdf(statistics)))
    found = titles(pdf.outline)
    wanted = [part.heading for part in statistics.parts if isinstance(part, TablePart)]
    assert set(wanted) <= set(found)
    assert "Nothing to list." in words_of(press_pdf(statistics))


def test_each_source_is_a_live_link(paper: PdfReader, index: RecordIndex) -> None:
    found = {
        annotation.get_object()["/A"]["/URI"]
        for page in paper.pages
        for annotation in page.annotations or ()
        if "/URI" in annotation.get_object().get("/A", {})
    }
    assert found == {
        index.sources[name].url for event in index.on(DAY) for name in event.sources
    }


def test_the_data_of_the_sheet_are_inside(paper: PdfReader, index: RecordIndex) -> None:
    sheet = day_sheet(index, DAY)
    held = json.loads(paper.attachments["2025-05-24.json"][0])
    assert held.pop("pressed")["paper"] == "a4"
    assert held == json.loads(sheet.attached)
    assert paper.attachments["2025-05-24.csv"][0].decode() == sheet.table


def test_each_page_tells_its_number_and_the_record(
    paper: PdfReader, index: RecordIndex
) -> None:
    for number, page in enumerate(paper.pages, start=1):
        said = page.extract_text()
        assert f"page {number} of {len(paper.pages)}" in said
        assert index.checksum in said
        assert "Record through 7 June 2026" in said


def test_the_same_sheet_gives_the_same_bytes(index: RecordIndex, pressed: bytes) -> None:
    press_pdf(day_sheet(index, date(2024, 1, 31)))
    assert press_pdf(day_sheet(index, DAY)) == pressed


def test_days_of_all_sorts_press(index: RecordIndex) -> None:
    for day in (*index.days[::37], date(2025, 5, 17), date(2024, 9, 26)):
        said = words_of(press_pdf(day_sheet(index, day)))
        for event in index.on(day):
            assert event.title in said


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("landscape", [False, True])
def test_pages_have_the_size_of_the_paper(
    index: RecordIndex, name: str, landscape: bool
) -> None:
    sizes = {
        "a3": (842, 1191),
        "a4": (595, 842),
        "a5": (420, 595),
        "letter": (612, 792),
        "legal": (612, 1008),
    }
    ink = Ink(next(paper for paper in PAPERS if paper == name), landscape)
    pdf = press_pdf(day_sheet(index, date(2025, 5, 17)), ink)
    box = PdfReader(io.BytesIO(pdf)).pages[0].mediabox
    size = (round(box.width), round(box.height))
    assert size == (sizes[name][::-1] if landscape else sizes[name])


def test_markup_in_a_record_prints_as_itself() -> None:
    claims = claim_parts("north", "north-army", 4, note=HOSTILE)
    facts = [{"tag": "units", "text": HOSTILE, "sources": ["page"]}]
    index = index_of(
        event_parts("2001-05-05", "exchange", claims, title=HOSTILE, facts=facts)
    )
    said = words_of(press_pdf(day_sheet(index, date(2001, 5, 5))))
    # Title, note and fact; lines are broken at other places in each.
    assert said.replace(" ", "").count(HOSTILE.replace(" ", "")) == 3


def test_cyrillic_comes_back_as_text() -> None:
    title = "Обмін полоненими: Їжак, Ґанок і Єнот; Объявление"
    index = index_of(event_parts("2001-05-05", "talks", title=title))
    assert title in words_of(press_pdf(day_sheet(index, date(2001, 5, 5))))


def test_a_character_without_a_shape_is_shown_as_missing_and_kept_in_the_data() -> None:
    title = "交換 \ue000 \x07 and 😀"
    index = index_of(event_parts("2001-05-05", "talks", title=title))
    sheet = day_sheet(index, date(2001, 5, 5))
    pdf = press_pdf(sheet)
    assert "�� � � and �" in words_of(pdf)
    held = json.loads(PdfReader(io.BytesIO(pdf)).attachments["2001-05-05.json"][0])
    assert held["entries"][0]["title"] == title


def test_forty_claims_and_two_hundred_facts_stay_on_the_page() -> None:
    long = "w" * 90
    claims = [
        claim_parts(("north", "south", "west")[at % 3], "north-army", at, note=long)
        for at in range(40)
    ]
    facts = [
        {"tag": "units", "text": f"Fact {at}.", "sources": ["page"]} for at in range(200)
    ]
    index = index_of(
        event_parts("2001-05-05", "exchange", *claims, title=long, facts=facts)
    )
    pdf = press_pdf(day_sheet(index, date(2001, 5, 5)))
    assert page_count(pdf) == len(PdfReader(io.BytesIO(pdf)).pages)
    said = words_of(pdf)
    numbers = [said.index(f"Fact {at}.") for at in range(200)]
    assert all(one < other for one, other in pairwise(numbers))


def test_the_method_note_is_never_alone_on_a_page(index: RecordIndex) -> None:
    # The note of this day does not fit on its first page.
    pdf = press_pdf(day_sheet(index, date(2025, 10, 2)))
    last = PdfReader(io.BytesIO(pdf)).pages[-1].extract_text()
    assert "number is somebody’s claim" in " ".join(last.split())
    assert "https://" in last


def test_pictures_of_pages_come_at_the_size_asked(index: RecordIndex) -> None:
    pages = press_pages(day_sheet(index, date(2025, 5, 17)), ppi=72)
    assert [page[:8] for page in pages] == [b"\x89PNG\r\n\x1a\n"]
    width, height = (int.from_bytes(pages[0][at : at + 4]) for at in (16, 20))
    assert (width, height) == (595, 842)


def test_pages_in_svg_are_sound_xml_even_with_addresses_that_hold_signs(
    index: RecordIndex,
) -> None:
    pages = press_svg(day_sheet(index, DAY))
    links = {
        element.attrib["href"]
        for page in pages
        for element in ElementTree.fromstring(page).iter("{http://www.w3.org/2000/svg}a")
        if "href" in element.attrib
    }
    assert any("&" in link for link in links)
    assert links <= {source.url for source in index.record.sources}


def test_grey_paper_has_no_colour(index: RecordIndex) -> None:
    (page,) = press_svg(day_sheet(index, date(2025, 5, 17)), Ink(colour=False))
    colours = set(re.findall(rb'(?:fill|stroke)="#(..)(..)(..)"', page))
    assert colours
    assert all(red == green == blue for red, green, blue in colours)


def test_paper_wears_the_hues_of_the_window() -> None:
    library = resource_file("sheets/lib.typ").read_text(encoding="utf-8")
    wanted = [*LIGHT.sides, LIGHT.ink, LIGHT.ink_soft, LIGHT.link, LIGHT.kind("remains")]
    assert [hue for hue in wanted if f'"{hue}"' not in library] == []


def test_narrow_paper_keeps_every_number_of_a_claim_as_words(index: RecordIndex) -> None:
    sheet = day_sheet(index, date(2024, 9, 26))
    words = words_of(press_pdf(sheet, Ink("a5")))
    assert "military 0 · civilians 9 · children 9" in words


def test_grey_paper_keeps_the_contrast_of_letters(index: RecordIndex) -> None:
    (page,) = press_svg(day_sheet(index, date(2025, 5, 27)), Ink(colour=False))
    greys = set(re.findall(r'fill="(#[0-9a-f]{6})"', page.decode()))
    assert all(grey[1:3] == grey[3:5] == grey[5:7] for grey in greys)
    for hue in (LIGHT.ink, LIGHT.ink_soft):
        wanted = contrast(hue, "#ffffff")
        assert min(abs(contrast(grey, "#ffffff") - wanted) for grey in greys) < 0.3


def test_spaced_headings_are_read_whole(index: RecordIndex) -> None:
    order = Order(parse_scope("2025", index), layout="statistics")
    words = words_of(press_pdf(make_sheet(index, order)))
    assert "PEOPLE EXCHANGED BY MONTH" in words
    assert "PEOPLE EXCHANGED BY QUARTER" in words

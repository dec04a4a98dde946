"""Small and turned paper: nothing lies on anything else, and nothing is alone on a page."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from check_sheets import pressed
from pypdf import PdfReader
from sheet_tools import present

from swapviewer.index.days import RecordIndex
from swapviewer.sheets.desk import Options
from swapviewer.sheets.layouts import Order, make_sheet
from swapviewer.sheets.parts import Layout
from swapviewer.sheets.press import press_pdf
from swapviewer.sheets.scope import parse_scope
from swapviewer.sheets.setting import Ink


def pages_of(index: RecordIndex, order: Order, ink: Ink) -> list[str]:
    paper = PdfReader(io.BytesIO(press_pdf(make_sheet(index, order), ink)))
    return [" ".join(page.extract_text().split()) for page in paper.pages]


@pytest.mark.parametrize(
    ("words", "layout", "ink"),
    [
        ("2023", "table", Ink("a5")),
        ("2025-06", None, Ink("a5")),
        ("story:from-rare-to-regular", None, Ink("a5", landscape=True)),
    ],
)
def test_no_word_lies_on_another_or_runs_off_small_paper(
    words: str, layout: Layout | None, ink: Ink, index: RecordIndex, tmp_path: Path
) -> None:
    if "boxes" not in present():
        pytest.skip("not installed")
    order = Order(parse_scope(words, index), layout=layout)
    sheet = pressed(index, order, ink, tmp_path / "sheet.pdf")
    assert list(present()["boxes"](sheet)) == []


def test_columns_without_room_on_narrow_paper_become_words(index: RecordIndex) -> None:
    order = Order(parse_scope("2025-06", index), layout="table")
    narrow = " ".join(pages_of(index, order, Ink("a5")))
    assert "exchange · to Ukraine not disclosed · to Russia not disclosed" in narrow
    assert "· to Ukraine" not in " ".join(pages_of(index, order, Ink("a4")))


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_a_method_note_that_follows_a_table_stands_first(
    index: RecordIndex, paper: str
) -> None:
    order = Order(
        parse_scope("2025", index), layout="statistics", options=Options(sources=False)
    )
    pages = pages_of(index, order, Ink("a4" if paper == "a4" else "a5"))
    assert [at for at, page in enumerate(pages) if "is somebody’s claim" in page] == [0]


def test_the_sources_of_an_entry_stand_above_what_is_known(index: RecordIndex) -> None:
    page = pages_of(index, Order(parse_scope("2025-05-24", index)), Ink())[0]
    assert page.index("Sources 1–20") < page.index("Zelensky said that 273")


@pytest.mark.parametrize("ink", [Ink("a4"), Ink("letter"), Ink("legal", landscape=True)])
def test_a_heading_stands_on_the_page_of_what_it_heads(
    index: RecordIndex, ink: Ink
) -> None:
    pages = pages_of(index, Order(parse_scope("all", index), layout="statistics"), ink)
    # What reads the page here takes the room between spaced letters for a space.
    said = "EXCHANGED BY MON"
    (below,) = (page.partition(said)[2] for page in pages if said in page)
    assert "March 2022 41 37" in below


def test_numbers_stand_alone_above_what_they_leave_out(index: RecordIndex) -> None:
    paper = PdfReader(
        io.BytesIO(press_pdf(make_sheet(index, Order(parse_scope("2025", index)))))
    )
    lines = paper.pages[0].extract_text().splitlines()
    at = lines.index("about 2,509")
    assert lines[at + 1] == "+ 8 not disclosed"


def test_a_month_stands_on_one_page_of_any_paper(index: RecordIndex) -> None:
    order = Order(parse_scope("2025-06", index))
    for ink in (Ink("a5"), Ink("a5", landscape=True), Ink("letter", landscape=True)):
        assert "Marks:" in pages_of(index, order, ink)[0]


def test_a_years_months_are_never_parted_for_a_row(index: RecordIndex) -> None:
    order = Order(parse_scope("2025", index))
    for ink in (Ink("a4"), Ink("a5", landscape=True), Ink("letter", landscape=True)):
        (page,) = (
            page for page in pages_of(index, order, ink) if "Month Exchanges" in page
        )
        assert all(f"{name} 2025" in page for name in ("January", "July", "December"))

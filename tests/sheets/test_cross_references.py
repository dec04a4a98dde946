"""On paper that is read on a screen, a note leads to its source, and the source back."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from swapviewer.index.days import RecordIndex
from swapviewer.sheets.content import day_sheet
from swapviewer.sheets.desk import Options
from swapviewer.sheets.layouts import Order, make_sheet
from swapviewer.sheets.press import press_pdf, press_svg
from swapviewer.sheets.scope import parse_scope

Mark = tuple[int, float, int, float]


def marks_of(pdf: bytes) -> dict[str, list[Mark]]:
    """Return page and height of each mark and of where it leads, by what it is called."""
    reader = PdfReader(io.BytesIO(pdf))
    number = {page.indirect_reference: at for at, page in enumerate(reader.pages)}
    found: dict[str, list[Mark]] = {}
    for at, page in enumerate(reader.pages):
        for annotation in page.annotations or ():
            mark: Any = annotation.get_object()
            if isinstance(place := mark.get("/Dest"), list):
                assert isinstance(place[0], IndirectObject)
                leads = (number[place[0]], float(place[3]))
                found.setdefault(str(mark["/Contents"]), []).append(
                    (at, float(mark["/Rect"][3]), *leads)
                )
    return found


@pytest.fixture(scope="module")
def month(index: RecordIndex) -> bytes:
    scope = parse_scope("2025-05", index)
    return press_pdf(make_sheet(index, Order(scope, layout="dossier")))


def test_every_note_leads_to_its_source_and_the_source_to_its_first_note(
    month: bytes,
) -> None:
    marks = marks_of(month)
    numbers = [name.removeprefix("Source ") for name in marks if name.startswith("Source ")]
    assert len(numbers) > 50
    for number in numbers:
        notes = marks[f"Source {number}"]
        ((at, top, page, height),) = marks[f"First note that names source {number}"]
        first = notes[0]
        assert (page, height) == pytest.approx((first[0], first[1] + 6), abs=0.1)
        for *_, led, below in notes:
            assert (led, below) == pytest.approx((at, top + 6), abs=0.1)


def test_sources_stand_in_their_order_below_one_another(month: bytes) -> None:
    marks = marks_of(month)
    places = [
        (at, -top)
        for name, ((at, top, *_), *_) in marks.items()
        if name.startswith("First note")
    ]
    assert places == sorted(places)


def test_a_source_without_a_note_leads_to_itself(index: RecordIndex) -> None:
    scope = parse_scope("2025-05-24", index)
    order = Order(scope, options=Options(facts=False))
    marks = marks_of(press_pdf(make_sheet(index, order)))
    without = {
        name: places
        for name, places in marks.items()
        if name.startswith("First note") and f"Source {name.split()[-1]}" not in marks
    }
    assert without
    for ((at, top, page, height),) in without.values():
        assert (page, height) == pytest.approx((at, top + 6), abs=0.1)


def test_no_address_of_our_own_is_left(index: RecordIndex, month: bytes) -> None:
    assert b"swapviewer:" not in month
    for page in press_svg(day_sheet(index, date(2025, 5, 24))):
        assert b"swapviewer:" not in page

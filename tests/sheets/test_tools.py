"""Tools that are not ours find no fault with a pressed sheet, and do find others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from check_sheets import pressed
from sheet_tools import TOOLS, Pressed, present

from swapviewer.index.days import RecordIndex
from swapviewer.sheets.layouts import Order
from swapviewer.sheets.scope import parse_scope
from swapviewer.sheets.setting import Ink
from tests.making import event_parts, index_of

CYRILLIC = "Обмін полоненими: Їжак, Ґанок"


@pytest.fixture(scope="module")
def sheet(index: RecordIndex, tmp_path_factory: pytest.TempPathFactory) -> Pressed:
    order = Order(parse_scope("2025-05-24", index))
    return pressed(index, order, Ink("a5"), tmp_path_factory.mktemp("tools") / "day.pdf")


@pytest.mark.parametrize("name", TOOLS)
def test_no_tool_finds_a_fault_with_a_sheet(sheet: Pressed, name: str) -> None:
    if name not in present():
        pytest.skip("not installed")
    assert list(present()[name](sheet)) == []


@pytest.mark.skipif("pdftotext" not in present(), reason="not installed")
def test_titles_in_cyrillic_are_read_and_missing_ones_told(tmp_path: Path) -> None:
    index = index_of(event_parts("2001-05-05", "talks", title=CYRILLIC))
    order = Order(parse_scope("2001-05-05", index))
    made = pressed(index, order, Ink(), tmp_path / "day.pdf")
    assert CYRILLIC in made.words
    assert list(present()["pdftotext"](made)) == []
    other = replace(made, words=("Обмін яких немає",))
    assert "is missing" in next(iter(present()["pdftotext"](other)))


@pytest.mark.skipif("qpdf" not in present(), reason="not installed")
def test_a_damaged_file_is_a_fault(sheet: Pressed, tmp_path: Path) -> None:
    cut = tmp_path / "cut.pdf"
    cut.write_bytes(sheet.path.read_bytes()[:-2000])
    assert list(present()["qpdf"](replace(sheet, path=cut)))

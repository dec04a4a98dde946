"""`swapviewer sheet`: what is asked for in words is what is pressed."""

from __future__ import annotations

from pathlib import Path

import pytest

from swapviewer.cli import main
from swapviewer.index.days import RecordIndex
from swapviewer.model.load import load_record
from swapviewer.sheets.desk import Options
from swapviewer.sheets.layouts import Order, make_sheet
from swapviewer.sheets.margins import Margins
from swapviewer.sheets.press import press_pdf
from swapviewer.sheets.scope import parse_scope
from swapviewer.sheets.setting import Ink
from tests.example.war import FILE

CALL = ("--record", str(FILE), "sheet", "1931-05")


def test_every_choice_reaches_the_paper(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    words = "--layout table --paper legal --landscape --grey --empty-days --without facts"
    margins = ["--without", "version", "--head", " The  archive ", "--foot", "Copy 2"]
    assert main([*CALL, *words.split(), *margins, "-o", str(path)]) == 0
    index = RecordIndex(load_record(FILE))
    options = Options(facts=False, empty_days=True)
    order = Order(parse_scope("1931-05", index), layout="table", options=options)
    chosen = Margins(version=False, head="The archive", foot="Copy 2")
    ink = Ink("legal", landscape=True, colour=False, margins=chosen)
    assert path.read_bytes() == press_pdf(make_sheet(index, order), ink)


def test_a_line_too_long_for_the_margin_is_a_wrong_call(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call = [*CALL, "--foot", "x" * 81, "-o", str(tmp_path / "sheet.pdf")]
    assert main(call) == 2
    assert "81 characters" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []

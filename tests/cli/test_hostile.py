"""Hostile texts of a record on the terminal and on paper: shown, never obeyed."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from swapviewer.cli import main
from swapviewer.cli.output import harmless
from swapviewer.index.days import RecordIndex
from swapviewer.model.load import load_record
from swapviewer.sheets.layouts import Order, layouts_of, make_sheet
from swapviewer.sheets.outline import page_count
from swapviewer.sheets.press import press_pdf, press_proof
from swapviewer.sheets.scope import parse_scope
from tests.hostile import MILLION, TEXTS, day_of, endless_file, hostile_file

# All that a terminal may obey, reorder or hide; the line end is ours.
OBEYED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\xad]"
)
CALLS = (
    ["list"],
    ["list", "--json"],
    ["totals"],
    ["totals", "--json"],
    ["check"],
    ["check", "--json"],
    ["list-stories"],
    *(["show", day_of(name)] for name in TEXTS),
)
ASCII = ("image", "script", "links", "html", "formula", "sum", "typst", "template")


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_file(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def index(record: Path) -> RecordIndex:
    return RecordIndex(load_record(record))


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_no_command_lets_a_record_drive_the_terminal(
    record: Path, call: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*call, "--record", str(record)]) == 0
    told = capsys.readouterr()
    assert OBEYED.findall(told.out + told.err) == []


@pytest.mark.parametrize("name", TEXTS)
def test_the_shell_tells_each_text_as_it_is(
    record: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["show", day_of(name), "--record", str(record)])
    told = re.sub(r"\s", "", capsys.readouterr().out)
    assert told.count(harmless(re.sub(r"[ \t\r\n]", "", TEXTS[name]))) >= 4


def test_differences_and_problems_are_harmless_too(
    record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed = json.loads(record.read_text("utf-8"))
    for event in changed["events"]:
        event["title"] += " \x1b[31m\u202e more"
    other, bad = tmp_path / "other.json", tmp_path / "bad\x1b[2J\u202e.json"
    other.write_text(json.dumps(changed), "utf-8")
    changed["events"][0]["kind"] = changed["events"][1]["id"] = "\x1b[2J\u202e"
    bad.write_text(json.dumps(changed), "utf-8")
    assert main(["diff", str(record), str(other)]) == 0
    assert main(["check", str(bad)]) == 1
    assert main(["list", "--record", str(bad)]) == 1
    assert main(["show", "\x1b[2J\u202e"]) == 2
    assert main(["sheet", "\x1b[2J\u202e"]) == 2
    assert main(["list", "--figures", "\x1b[2J\u202e"]) == 2
    told = capsys.readouterr()
    assert OBEYED.findall(told.out + told.err) == []
    assert "␛[2J" in told.err


def words_of(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    # Lines are broken anywhere in long words, with or without a hyphen.
    return re.sub(r"[\s\u00ad-]+", "", "".join(page.extract_text() for page in pages))


@pytest.mark.parametrize("name", ASCII)
def test_a_day_sheet_prints_each_text(index: RecordIndex, name: str) -> None:
    pressed = press_pdf(make_sheet(index, Order(parse_scope(day_of(name), index))))
    assert re.sub(r"[\s-]+", "", TEXTS[name]) in words_of(pressed)


@pytest.mark.parametrize("words", ["2001-03-09", "2001-03"])
def test_each_layout_sets_all_of_them(index: RecordIndex, words: str) -> None:
    scope = parse_scope(words, index)
    for layout in layouts_of(scope):
        sheet = make_sheet(index, Order(scope, layout=layout))
        pressed = press_pdf(sheet)
        assert page_count(pressed) >= 1
        assert page_count(press_proof(sheet).margins) == page_count(pressed)
        assert json.loads(sheet.attached)["record"]["title"] == TEXTS["template"]


def test_the_table_inside_a_sheet_holds_no_formula(index: RecordIndex) -> None:
    table = make_sheet(index, Order(parse_scope("2001-03", index))).table
    rows = list(csv.reader(io.StringIO(table, newline="")))
    assert len(rows) == 1 + 2 * len(TEXTS)
    cells = [cell for row in rows for cell in row]
    assert not [cell for cell in cells if re.match(r"[=+@\t\r]|-\D", cell)]
    assert "'" + TEXTS["formula"] in cells
    assert "20" in cells


def test_a_title_of_a_million_characters_is_pressed_as_far_as_a_page_goes(
    tmp_path: Path,
) -> None:
    path = endless_file(tmp_path, "words \u202eא🕊 of war ")
    index = RecordIndex(load_record(path))
    sheet = make_sheet(index, Order(parse_scope("2001-03-01", index)))
    pressed = press_pdf(sheet)
    assert page_count(pressed) < 40
    note = "[4,000of1,000,000characters;thedataofthisfileholdall]"
    assert note in words_of(pressed)
    assert len(json.loads(sheet.attached)["entries"][0]["title"]) == MILLION


def test_commands_tell_a_title_of_a_million_characters(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(endless_file(tmp_path, "\x1b[2J "))
    for call in (["list"], ["list", "--json"], ["show", "2001-03-01"], ["check"]):
        assert main([*call, "--record", path]) == 0
        told = capsys.readouterr()
        assert OBEYED.search(told.out + told.err) is None


def test_a_sheet_of_hostile_words_is_verified_and_split_harmlessly(
    record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed = json.loads(record.read_text("utf-8"))
    for event in changed["events"]:
        event["title"] += " \x1b[31m\u202e more"
        event["claims"][0]["total"] += 1
    other = tmp_path / "other.json"
    other.write_text(json.dumps(changed), "utf-8")
    sheet, folder = tmp_path / "a.pdf", tmp_path / "split"
    given = ["--record", str(record)]
    assert main(["sheet", day_of("escape"), "-o", str(sheet), *given]) == 0
    main(["verify", str(sheet), "--record", str(other)])
    told = capsys.readouterr()
    assert "␛" in told.out
    two = f"{day_of('escape')}..{day_of('lines')}"
    main(["sheet", two, "--split", "operation", "-o", str(folder), *given])
    main(["doctor"])
    more = capsys.readouterr()
    assert OBEYED.findall("".join([*told, *more])) == []
    names = [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.pdf")]
    assert all(re.fullmatch(r"[a-zA-Z0-9./-]+", name) for name in names), names
    assert len(names) > 1

"""`swapviewer sheet --split`: one file for each part, none broken, none lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from swapviewer.cli import batch, main
from swapviewer.index.days import RecordIndex
from swapviewer.sheets.scope import parse_scope
from swapviewer.sheets.splitting import SPLITS, parts_of
from tests.example.war import FILE

CALL = ("--record", str(FILE), "sheet", "all", "--split", "month")


def test_each_month_with_entries_gets_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "new" / "out"
    assert main([*CALL, "-o", str(folder)]) == 0
    told = capsys.readouterr().out.splitlines()
    files = sorted(folder.iterdir())
    assert {one.stem[:13] for one in files} == {"swapviewer-19"}
    assert len(told) == len(files) > 1
    assert told[0].startswith(f"1 of {len(files)}: {files[0]}, ")
    assert all(one.read_bytes().rstrip().endswith(b"%%EOF") for one in files)


def test_files_that_exist_are_kept_and_told_at_the_end(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "swapviewer-1931-05.pdf"
    kept.write_bytes(b"mine")
    assert main([*CALL, "-o", str(tmp_path)]) == 1
    assert kept.read_bytes() == b"mine"
    assert "1 file exists already and was kept" in capsys.readouterr().err
    assert len(list(tmp_path.iterdir())) > 1
    assert main([*CALL, "-o", str(tmp_path), "--force"]) == 0
    assert kept.read_bytes().startswith(b"%PDF-")


def test_an_interrupted_batch_leaves_whole_files_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pressed = iter([b"%PDF-1.7 whole"])

    def press(*_: object) -> bytes:
        try:
            return next(pressed)
        except StopIteration:
            raise KeyboardInterrupt from None

    monkeypatch.setattr(batch, "press_pdf", press)
    monkeypatch.setattr(batch, "page_count", lambda _: 1)
    assert main([*CALL, "-o", str(tmp_path)]) == 130
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"%PDF-1.7 whole"]
    assert "interrupted; 1 sheet of" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["all", "--split", "month", "-o", "sheet.pdf"], 2, "name a folder"),
        (["all", "--split", "month", "-o", "-"], 2, "name a folder"),
        (["1931-05-02", "--split", "month"], 2, "cannot be split"),
        (["all", "--split", "month", "-o", "file/out"], 1, "could not be made"),
        (["all", "--split", "week"], 2, "--split knows no “week”; choose from day, month"),
    ],
)
def test_what_cannot_be_split_is_told(
    words: list[str],
    code: int,
    said: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("file").write_bytes(b"")
    assert main(["--record", str(FILE), "sheet", *words]) == code
    assert said in capsys.readouterr().err
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("by", [by for by in SPLITS if by != "operation"])
def test_every_entry_is_in_exactly_one_part(index: RecordIndex, by: str) -> None:
    parts = parts_of(parse_scope("all", index), next(o for o in SPLITS if o == by), index)
    found = [event.id for part in parts for event in part.events(index)]
    assert found == [event.id for event in index.events]
    assert {part.kind for part in parts} == {by}


def test_the_ends_of_a_span_stay_as_asked_for(index: RecordIndex) -> None:
    parts = parts_of(parse_scope("2025-05-16..2025-07-31", index), "month", index)
    assert [part.words for part in parts] == [
        "2025-05-16..2025-05-31",
        "2025-06",
        "2025-07",
    ]


def test_operations_are_split_off_whole(index: RecordIndex) -> None:
    parts = parts_of(parse_scope("2025-05", index), "operation", index)
    assert "operation:1000-for-1000" in [part.words for part in parts]


def test_what_a_filter_leaves_is_split_and_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*CALL, "--kind", "remains", "-o", str(tmp_path)]) == 0
    capsys.readouterr()
    names = [one.name for one in tmp_path.iterdir()]
    assert names
    assert all(name.endswith("-kind-remains.pdf") for name in names)

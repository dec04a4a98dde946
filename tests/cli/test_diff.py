"""`swapviewer diff`: a correction notice, and a list for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from swapviewer.cli import main
from tests.example.war import FILE, values, written


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The invented record with a corrected number."""
    record = values()
    record["events"][1]["claims"][1]["total"] = 42
    path = tmp_path / "newer.json"
    path.write_bytes(written(record))
    return path


def test_differences_are_told_under_headings(
    newer: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", str(FILE), str(newer)]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert told.startswith("Figures changed (1) – 2 May 1931, “First wave")
    assert "40 (claims 40–41) → 40 (claims 40–42) Claims changed (1)" in told


def test_programs_get_a_list_of_objects(
    newer: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", "--json", str(FILE), str(newer)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(one["change"], one["what"]) for one in found] == [
        ("changed", "figure"),
        ("changed", "claim"),
    ]
    assert {one["id"] for one in found} == {"1931-05-02-exchange"}


def test_two_records_alike_have_no_differences(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["diff", str(FILE), str(FILE)]) == 0
    assert capsys.readouterr().out == "Nothing changed.\n"
    assert main(["diff", "--json", str(FILE), str(FILE)]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_bad_file_and_a_wrong_call_are_told_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", str(FILE), str(tmp_path)]) == 1
    assert "is a folder" in capsys.readouterr().err
    assert main(["diff", str(FILE)]) == 2
    assert main(["--record", str(FILE), "diff", str(FILE), str(FILE)]) == 2

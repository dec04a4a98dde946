"""What CONTRIBUTING tells to do works, word for word."""

from __future__ import annotations

import json
import re
import textwrap
from pathlib import Path
from typing import Any

import pytest

from swapviewer.cli import main
from swapviewer.paths import data_file

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
BLOCKS = [
    textwrap.dedent(block)
    for block in re.findall(r"^ *```json\n(.*?)^ *```$", TEXT, re.DOTALL | re.MULTILINE)
]


@pytest.fixture
def followed(tmp_path: Path) -> tuple[Path, dict[str, Any]]:
    """The bundled record with the blocks copied into it as text, as an editor would."""
    entry, source = BLOCKS
    text = data_file("record.json").read_text("utf-8")
    text = text.replace('\n ],\n "official_totals"', f',\n{entry}\n ],\n "official_totals"')
    text = re.sub(r"\n \]\n}\n?$", lambda _found: f",\n{source}\n ]\n}}\n", text)
    day = json.loads(entry)["date"]
    path = tmp_path / "record.json"
    path.write_text(re.sub(r'("through": )"[\d-]+"', rf'\1"{day}"', text), "utf-8")
    return path, json.loads(entry)


def test_the_example_exchange_passes_the_checker(
    followed: tuple[Path, dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    path, _ = followed
    assert main(["check", "--strict", str(path)]) == 0
    assert "sound: 293 entries, 1,055 sources" in capsys.readouterr().out


def test_the_example_exchange_is_shown_on_its_day(
    followed: tuple[Path, dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    path, entry = followed
    assert main(["show", entry["date"], "--record", str(path)]) == 0
    told = capsys.readouterr().out
    assert entry["title"] in told
    assert "100  Coordination Headquarters" in told


def test_the_difference_to_the_record_is_the_example_alone(
    followed: tuple[Path, dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    path, entry = followed
    assert main(["diff", "--json", str(data_file("record.json")), str(path)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(one["change"], one["what"]) for one in found] == [
        ("added", "entry"),
        ("added", "source"),
        ("changed", "record"),
    ]
    assert found[0]["id"] == entry["id"]


def test_a_forgotten_source_is_noticed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = data_file("record.json").read_text("utf-8")
    text = text.replace(
        '\n ],\n "official_totals"', f',\n{BLOCKS[0]}\n ],\n "official_totals"'
    )
    path = tmp_path / "record.json"
    path.write_text(text, "utf-8")
    assert main(["check", str(path)]) == 1
    told = capsys.readouterr().out
    assert "event 2026-06-20-exchange, claim 1: unknown source" in told
    assert "lies outside what the record covers" in told

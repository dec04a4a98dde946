"""`swapviewer check`: for people, for programs, and for a gate."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from swapviewer.cli import main
from swapviewer.paths import data_file
from tests.example.war import FILE, TEXT


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A record with an unknown claimant and a falling total."""
    path = tmp_path / "bad.json"
    text = TEXT.replace('"by": "cor-council"', '"by": "cor-counsel"')
    path.write_text(text.replace('"count": 100', '"count": 30'), encoding="utf-8")
    return path


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """A record with nothing but a warning."""
    path = tmp_path / "doubtful.json"
    path.write_text(TEXT.replace('"count": 100', '"count": 30'), encoding="utf-8")
    return path


@pytest.mark.parametrize("words", [[], ["--strict"], [str(FILE)], ["--record", str(FILE)]])
def test_a_sound_record_is_told_in_a_line(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", *words]) == 0
    told = capsys.readouterr()
    named = FILE if str(FILE) in words else data_file("record.json")
    assert told.out.startswith(f"{named}: sound: ")
    assert told.out.count("\n") == 1
    assert told.err == ""


def test_each_problem_has_its_line(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(bad)]) == 1
    told = capsys.readouterr()
    first, second = told.out.splitlines()
    line = TEXT[: TEXT.index('"by": "cor-council"')].count("\n") + 1
    assert first.startswith(f"{bad}:{line}: event 1931-05-02-exchange, claim 5: unknown")
    assert "warning: official total 2 (1931-06-21): 30 is less than" in second
    assert told.err == f"{bad}: 1 error and 1 warning.\n"


def test_warnings_fail_only_when_asked(
    doubtful: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(doubtful)]) == 0
    told = capsys.readouterr().out
    assert "warning: " in told
    assert "sound: " in told
    assert main(["check", "--strict", str(doubtful)]) == 1


def test_programs_get_a_list_of_objects(
    bad: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--json", str(bad)]) == 1
    told = capsys.readouterr()
    found = json.loads(told.out)
    assert [one["severity"] for one in found] == ["error", "warning"]
    assert {frozenset(one) for one in found} == {
        frozenset({"file", "line", "column", "where", "message", "severity"})
    }
    assert found[0]["file"] == str(bad)
    assert told.err == ""


def test_a_sound_record_is_an_empty_list_for_programs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_the_line_that_is_no_json_is_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "broken.json"
    path.write_text('{\n "title" 1\n}', encoding="utf-8")
    assert main(["check", str(path)]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith(f"{path}:2: is not valid JSON: ")
    assert told[1:] == ['     "title" 1', "             ^"]


@pytest.mark.parametrize("command", ["list", "show 1931-05-02", "doctor"])
def test_other_commands_refuse_a_bad_record_with_the_same_words(
    command: str,
    bad: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("swapviewer.cli.doctor._answer", lambda _question: "")
    assert main([*command.split(), "--record", str(bad)]) == 1
    told = capsys.readouterr()
    assert "event 1931-05-02-exchange, claim 5: unknown claimant" in told.out + told.err

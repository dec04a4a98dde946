"""`swapviewer story` and `list-stories`, and `check` of a stories file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from swapviewer.cli import main
from swapviewer.paths import data_file
from tests.example.war import FILE as INVENTED


@pytest.fixture(autouse=True)
def eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def told(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(list(words)) == 0
    return capsys.readouterr().out


def test_the_stories_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, "list-stories")
    assert out.startswith("1000-for-1000\n  1,000 for 1,000 (14 steps)\n")
    listed = json.loads(told(capsys, "list-stories", "--json"))
    assert [one["id"] for one in listed][-1] == "how-sure-is-a-number"


def test_a_record_without_stories_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list-stories", "--record", str(INVENTED)]) == 0
    assert capsys.readouterr().err == "No story comes with this record.\n"
    assert main(["story", "1000-for-1000", "--record", str(INVENTED)]) == 2


def test_a_story_is_told_in_eighty_columns_with_numbered_sources(
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = told(capsys, "story", "1000-for-1000")
    text, _, sources = out.partition("\nSources\n")
    assert "Step 5 of 14: 23 May 2025: soldiers and civilians" in text
    assert "390 people returned to Ukraine and 390 to Russia" in " ".join(text.split())
    assert "[1]" in text
    assert "  [1]   Intent, 6 May 2025, Ukrainian, press\n" in sources
    assert max(map(len, text.splitlines())) <= 80
    assert "{" not in out


def test_the_figures_follow_the_basis(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("story", "how-sure-is-a-number", "--figures")
    assert "189 (claims from 150 to 189)" in " ".join(told(capsys, *words, "UA").split())
    assert "150 (claims from 150 to 189)" in " ".join(told(capsys, *words, "RU").split())


def test_an_unknown_story_names_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["story", "comming-home"]) == 2
    assert "did you mean coming-home?" in capsys.readouterr().err


def test_the_bundled_stories_are_sound(capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, "check", str(data_file("stories.json")))
    assert "sound: 6 stories with 74 steps" in out


def test_a_bad_stories_file_is_refused_with_lines(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    text = data_file("stories.json").read_text("utf-8")
    bad = tmp_path / "stories.json"
    bad.write_text(text.replace("It brought no ceasefire.", "It took 2 hours."), "utf-8")
    assert main(["check", str(bad)]) == 1
    out = capsys.readouterr().out
    line = next(
        number
        for number, words in enumerate(bad.read_text("utf-8").splitlines(), start=1)
        if "It took 2 hours." in words
    )
    assert out.startswith(f"{bad}:{line}: story 1000-for-1000, step 3: “2” is written out")


def test_stories_are_set_against_the_record_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "tales.json"
    file.write_bytes(data_file("stories.json").read_bytes())
    assert main(["check", str(file), "--record", str(INVENTED)]) == 1
    assert "these stories belong to" in capsys.readouterr().out


def test_a_story_is_pressed_by_its_scope(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    out = told(capsys, "sheet", "story:coming-home:questions", "--paper", "a4")
    assert out.startswith("swapviewer-story-coming-home-questions.pdf: 1 page, ")
    assert Path("swapviewer-story-coming-home-questions.pdf").read_bytes()[:4] == b"%PDF"

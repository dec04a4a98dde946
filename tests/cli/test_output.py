"""Output that no record can use to drive a terminal."""

from __future__ import annotations

import json

import pytest

from swapviewer.cli.output import harmless, say, say_json, wrapped

HOSTILE = "\x1b[31mred\x07 \x9b2J \u202eevil\u2066 a\tb\r\x7f\u2028"


def test_control_characters_are_shown_and_not_obeyed() -> None:
    assert harmless(HOSTILE) == ("␛[31mred␇ \\u009b2J \\u202eevil\\u2066 a b␍␡\\u2028")


@pytest.mark.parametrize(
    "hidden", ["\u200b", "\u200d", "\ufeff", "\u2060", "\xad", "\U000e0041", "\ufff9"]
)
def test_what_has_no_width_is_made_visible(
    hidden: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert harmless(f"3{hidden}07") == f"3\\u{ord(hidden):04x}07"
    say_json(hidden)
    told = capsys.readouterr().out
    assert hidden not in told
    assert json.loads(told) == hidden


@pytest.mark.parametrize("text", ["Türkiye, Київ\n– ◆ ■", ""])
def test_plain_words_and_line_ends_stay(text: str) -> None:
    assert harmless(text) == text


def test_what_is_said_is_harmless(capsys: pytest.CaptureFixture[str]) -> None:
    say(HOSTILE)
    assert "\x1b" not in capsys.readouterr().out


def test_json_is_harmless_and_loses_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    say_json({HOSTILE: [HOSTILE, 1, None]})
    told = capsys.readouterr().out
    assert not any(char in told for char in HOSTILE if not char.isprintable())
    assert json.loads(told) == {HOSTILE: [HOSTILE, 1, None]}


def test_long_text_is_broken_to_the_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    lines = wrapped("word " * 40, "    ", "  - ").splitlines()
    assert max(map(len, lines)) <= 50
    assert lines[0].startswith("  - word")
    assert all(line.startswith("    word") for line in lines[1:])

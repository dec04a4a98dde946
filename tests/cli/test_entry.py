"""The way in: calls, exit codes, streams, and what is never imported."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from swapviewer import __version__
from swapviewer.cli import main
from swapviewer.paths import data_file

QUIET = {"PATH": os.environ["PATH"], "PYTHONPATH": str(Path(__file__).parents[2])}


def called(*words: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own, without a screen or a locale."""
    return subprocess.run(
        [sys.executable, "-m", "swapviewer", *words],
        capture_output=True,
        encoding="utf-8",
        env={**QUIET, **more},
        timeout=60,
        check=False,
    )


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"swapviewer {__version__}\n"


def test_help_names_every_command_and_shows_examples(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--help"]) == 0
    told = capsys.readouterr().out
    for name in (
        "list",
        "show",
        "sheet",
        "verify",
        "totals",
        "check",
        "diff",
        "schema",
        "doctor",
    ):
        assert f"\n    {name} " in told
    assert "swapviewer show 2025-05-24" in told


@pytest.mark.parametrize(
    "words",
    [
        ["lst"],
        ["list", "--form", "2025"],
        ["list", "--kind", "swap"],
        ["list", "--from", "yesterday"],
        ["list", "--from", "2025", "--to", "2024"],
        ["list", "--figures", "nobody"],
        ["show"],
        ["show", "2025-13-01"],
        ["show", "2025"],
        ["--date", "2025-05-24", "list"],
        ["--date", "yesterday"],
        ["--rec", "x.json", "list"],
    ],
    ids=" ".join,
)
def test_a_wrong_call_ends_with_2_and_a_sentence(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert "Traceback" not in told.err


def test_a_wrong_word_is_answered_with_the_nearest_right_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["sheet", "2025", "--layout", "moth"]) == 2
    told = capsys.readouterr().err
    assert told == "swapviewer sheet: --layout knows no “moth”. Did you mean month?\n"
    assert main(["shet", "2025"]) == 2
    assert "Did you mean sheet?" in capsys.readouterr().err
    assert main(["sheet", "2025", "--paper", "b9"]) == 2
    assert "choose from a4, letter, a5, a3, legal." in capsys.readouterr().err


def test_a_missing_record_ends_with_1_and_names_the_file(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["list", "--record", "no-such.json"]) == 1
    assert "no-such.json" in capsys.readouterr().err


@pytest.mark.parametrize("before", [True, False])
def test_the_record_may_be_named_before_or_after_the_command(
    before: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = json.loads(data_file("record.json").read_text("utf-8"))
    record["events"][0]["title"] = "An entry of another record"
    other = tmp_path / "other.json"
    other.write_text(json.dumps(record), encoding="utf-8")
    named = ["--record", str(other)]
    assert main([*named, "list"] if before else ["list", *named]) == 0
    assert "An entry of another record" in capsys.readouterr().out


def test_without_a_screen_the_window_says_what_works() -> None:
    done = called()
    assert done.returncode == 1
    assert "swapviewer list, show, sheet, check, " in done.stderr
    assert done.stdout == ""


def test_an_unknown_failure_is_one_sentence_and_the_trace_is_there_for_those_who_ask(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_words: object) -> None:
        raise ZeroDivisionError("nobody thought of this")

    monkeypatch.setattr("swapviewer.cli.arguments.build_parser", fail)
    assert main(["list"]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "nobody thought of this" in told
    monkeypatch.setenv("SWAPVIEWER_DEBUG", "1")
    assert main(["list"]) == 1
    assert "Traceback" in capsys.readouterr().err


def test_an_interrupted_command_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(_words: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("swapviewer.cli.arguments.build_parser", interrupt)
    assert main(["list"]) == 130
    assert capsys.readouterr().err == ""


def test_a_reader_that_goes_away_leaves_no_complaint() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "swapviewer", "list", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=QUIET,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.read(10)
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 141


def test_output_is_utf_8_without_a_locale() -> None:
    assert "Türkiye" in called("show", "2022-09-21", LC_ALL="C", PYTHONUTF8="0").stdout


@pytest.mark.parametrize(
    "words", [["list"], ["show", "2025-05-24"], ["check"], ["totals"]], ids=" ".join
)
def test_plain_commands_load_no_toolkit(words: list[str]) -> None:
    ask = (
        "import sys; from swapviewer.cli import main; code = main(sys.argv[1:]); "
        "heavy = {'PySide6', 'typst', 'pyqtgraph', 'numpy'} & "
        "{name.split('.')[0] for name in sys.modules}; "
        "sys.exit(f'loaded {heavy}' if heavy else code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", ask, *words], capture_output=True, env=QUIET, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("words", [["--help"], ["--version"]])
def test_help_loads_neither_toolkits_nor_models(
    words: list[str],
) -> None:
    ask = (
        "import sys; from swapviewer.cli import main; main(sys.argv[1:]); "
        "sys.stderr.write(' '.join(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", ask, *words], capture_output=True, env=QUIET, check=True
    )
    loaded = {name.split(".")[0] for name in done.stderr.decode().split()}
    assert loaded.isdisjoint({"PySide6", "pydantic", "typst", "pyqtgraph", "json"})

"""Help and version come at once, and say what the parser says."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from swapviewer.cli.arguments import COMMANDS, build_parser
from swapviewer.cli.entry import main
from swapviewer.cli.output import columns


def test_the_version_is_told_without_the_parser_as_by_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--version"]) == 0
    quick = capsys.readouterr().out
    with pytest.raises(SystemExit):
        build_parser([]).parse_args(["--version"])
    assert capsys.readouterr().out == quick


def test_each_command_says_its_own_help(capsys: pytest.CaptureFixture[str]) -> None:
    for command in COMMANDS:
        assert main([command.name, "--help"]) == 0
        said = capsys.readouterr().out
        assert f"usage: swapviewer {command.name}" in said
        assert "--record" in said


@pytest.mark.parametrize("told", ["", "60", "0", "wide", "-3", "1000"])
def test_help_is_as_wide_as_the_standard_library_makes_it(
    told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", told)
    monkeypatch.setattr(sys, "__stdout__", sys.stdout)
    assert columns() == (shutil.get_terminal_size().columns if told != "-3" else 80)


def test_they_import_nothing_slow() -> None:
    ask = (
        "import sys, swapviewer.cli; swapviewer.cli.main(sys.argv[1:]);"
        "print({'argparse', 'typing', 'shutil', 'inspect'} & sys.modules.keys())"
    )
    for word, needed in (("--version", "set()"), ("--help", "{'argparse'}")):
        done = subprocess.run(
            [sys.executable, "-c", ask, word], capture_output=True, text=True, check=True
        )
        assert done.stdout.splitlines()[-1] == needed

"""What goes wrong around the program: no network, no home, no room, no fonts, signals."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from swapviewer.cli import main
from tests.processes import COMMAND, WINDOW, done, settings_of

posix_only = pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX")
DAY = "2025-05-24"
LIMITED = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))
"""


@pytest.mark.parametrize(
    "call",
    [
        ("list", "--json"),
        ("show", DAY),
        ("totals",),
        ("check",),
        ("sheet", DAY),
        ("schema",),
        ("list-stories",),
    ],
    ids=lambda call: call[0],
)
def test_no_command_opens_a_connection(
    tmp_path: Path,
    call: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refused(*_given: object, **_named: object) -> None:
        raise AssertionError("a connection was asked for")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refused)
    monkeypatch.chdir(tmp_path)
    assert main([*call]) == 0
    assert capsys.readouterr().err == ""


@posix_only
def test_the_window_opens_none_and_a_signal_keeps_what_was_chosen(tmp_path: Path) -> None:
    ended = done(WINDOW, "term", home=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "day=2022-02-28" in settings_of(tmp_path)
    written = {path.relative_to(tmp_path).parts[0] for path in tmp_path.iterdir()}
    assert written <= {".config", ".local", ".cache"}


@posix_only
@pytest.mark.parametrize("act", ["hang up", "term over a dialog"])
def test_other_ends_from_outside_keep_it_as_well(tmp_path: Path, act: str) -> None:
    ended = done(WINDOW, act, home=tmp_path)
    assert ended.returncode == 0, ended.stderr
    assert "Traceback" not in ended.stderr
    assert "day=2022-02-28" in settings_of(tmp_path)


def test_what_was_copied_does_not_outlive_the_program_and_end_it_badly(
    tmp_path: Path,
) -> None:
    ended = done(WINDOW, "copy", home=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")


@posix_only
def test_a_killed_window_leaves_the_settings_of_before(tmp_path: Path) -> None:
    done(WINDOW, "close", home=tmp_path)
    before = settings_of(tmp_path)
    assert done(WINDOW, "kill", home=tmp_path).returncode == -9
    assert settings_of(tmp_path) == before


@posix_only
def test_without_room_for_settings_the_old_ones_stay(tmp_path: Path) -> None:
    done(WINDOW, "close", home=tmp_path)
    before = settings_of(tmp_path)
    ended = done(LIMITED + WINDOW, "close", home=tmp_path)
    assert ended.returncode == 0, ended.stderr
    assert settings_of(tmp_path) == before


@posix_only
def test_where_no_room_is_left_the_old_sheet_stays_and_nothing_else(tmp_path: Path) -> None:
    sheet = tmp_path / "a.pdf"
    sheet.write_bytes(b"old")
    call = ("sheet", DAY, "-o", str(sheet), "--force")
    ended = done(LIMITED + COMMAND, *call, home=tmp_path)
    assert ended.returncode == 1
    assert "could not be written" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
    assert sheet.read_bytes() == b"old"


@posix_only
def test_a_process_killed_while_it_writes_leaves_the_old_sheet_whole(
    tmp_path: Path,
) -> None:
    sheet = tmp_path / "a.pdf"
    sheet.write_bytes(b"old")
    killing = "import os\nos.fsync = lambda _number: os.kill(os.getpid(), 9)\n"
    call = ("sheet", DAY, "-o", str(sheet), "--force")
    assert done(killing + COMMAND, *call, home=tmp_path).returncode == -9
    assert sheet.read_bytes() == b"old"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_full_disk_behind_the_output_is_told(tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "swapviewer", "list"],
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            cwd=tmp_path,
            text=True,
            check=False,
        )
    assert ended.returncode != 0
    assert "The output could not be written: the disk is full." in ended.stderr
    assert "Traceback" not in ended.stderr

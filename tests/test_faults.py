"""What goes wrong around the program: no network, no home, no room, no fonts, signals."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from swapviewer.cli import main

posix_only = pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX")
DAY = "2025-05-24"
# Refuses every connection, then does what the command line asks.
COMMAND = """
import socket, sys
def refused(*_given, **_named):
    raise AssertionError("a connection was asked for")
socket.socket = socket.create_connection = socket.getaddrinfo = refused
from swapviewer.cli import main
sys.exit(main(sys.argv[1:]))
"""
# Opens the window, runs the act named in the call once it is whole, and ends.
WINDOW = """
import os, signal, socket, sys
def refused(*_given, **_named):
    raise AssertionError("a connection was asked for")
socket.socket = socket.create_connection = socket.getaddrinfo = refused
from datetime import date
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from swapviewer.app import run
from swapviewer.app.window import Window
whole = Window.complete
def complete(window):
    whole(window)
    QApplication.processEvents()
    window.acts.first_entry()
    if sys.argv[1] == "term":
        os.kill(os.getpid(), signal.SIGTERM)
    elif sys.argv[1] == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    else:
        QTimer.singleShot(0, window.close)
Window.complete = complete
code = run.run_window(None, None)
assert "PySide6.QtNetwork" not in sys.modules
sys.exit(code)
"""
LIMITED = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))
"""


def done(
    code: str, *words: str, home: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run code in a Python of its own, which has this home and nothing else."""
    kept = {
        "PATH": os.environ.get("PATH", ""),
        "PYTHONPATH": os.pathsep.join(sys.path),
        # Python itself would cut the files that it keeps of modules to the limits here.
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    places: Mapping[str, str] = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *words],
        cwd=home if home.is_dir() else "/",
        env={**kept, "QT_QPA_PLATFORM": "offscreen", **places, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def settings_of(home: Path) -> str:
    return (home / ".config" / "Swapviewer" / "Swapviewer.ini").read_text("utf-8")


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
@pytest.mark.parametrize(
    "environment",
    [
        {"HOME": "/dev/null", "FONTCONFIG_FILE": "/dev/null"},
        {"HOME": "", "LANG": "xx_YY.none", "LC_ALL": "tlh", "TZ": "Nowhere/Land"},
    ],
    ids=lambda one: " ".join(one),
)
def test_the_window_opens_in_poor_surroundings(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    ended = done(WINDOW, "close", home=tmp_path, **environment)
    assert ended.returncode == 0, ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.fixture(scope="module")
def in_utc(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, bytes]:
    return told(tmp_path_factory.mktemp("utc"), TZ="UTC")


def told(home: Path, **environment: str) -> tuple[str, bytes]:
    """Return what `show` tells of a day, and its sheet."""
    shown = done(COMMAND, "show", DAY, home=home, **environment)
    call = ("sheet", DAY, "-o", "a.pdf", "--paper", "a4")
    pressed = done(COMMAND, *call, home=home, **environment)
    assert (shown.returncode, pressed.returncode) == (0, 0), shown.stderr + pressed.stderr
    return shown.stdout, (home / "a.pdf").read_bytes()


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "Etc/GMT+12", "LANG": "xx_YY.none", "LC_ALL": "tr_TR.UTF-8"},
        {"TZ": "Etc/GMT-14"},
    ],
    ids=lambda one: one["TZ"],
)
def test_no_zone_and_no_language_moves_a_day(
    tmp_path: Path, in_utc: tuple[str, bytes], environment: dict[str, str]
) -> None:
    assert told(tmp_path, **environment) == in_utc


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
    assert "No space left" in ended.stderr
    assert "Traceback" not in ended.stderr

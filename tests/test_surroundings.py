"""Where the program runs: poor, foreign and locked places, odd clocks, other zones."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from swapviewer.app.settings import Settings
from swapviewer.index.days import RecordIndex
from swapviewer.paint.look import Look
from swapviewer.state import AppState
from tests.app.conftest import opened
from tests.conftest import SECOND_WAVE
from tests.processes import COMMAND, WINDOW, done, settings_of

posix_only = pytest.mark.skipif(os.name != "posix", reason="homes and rights of POSIX")
ROOT = Path(__file__).parent.parent
DAY = "2025-05-24"
ZONES = ("UTC", "Etc/GMT+12", "Etc/GMT-14")
# Takes from a superuser the right to write where nobody may.
HUMBLE = """
import ctypes, os, struct
if os.geteuid() == 0:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.capset(struct.pack("Ii", 0x20080522, 0), struct.pack("6I", *[0] * 6)):
        raise OSError(ctypes.get_errno(), "capset")
"""
# Lives in the last century.
EARLY = """
import time
time.time = lambda: 915_148_800.0
from datetime import date, datetime
class Day(date):
    @classmethod
    def today(cls):
        return cls(1999, 1, 1)
class Moment(datetime):
    @classmethod
    def now(cls, zone=None):
        return cls(1999, 1, 1, tzinfo=zone)
from swapviewer.app import acts, reports
acts.date, reports.datetime = Day, Moment
from swapviewer.app.crash import CrashNet
CrashNet.tell = lambda *_: None
from PySide6.QtCore import QTimer
def fail():
    raise ValueError("met in the last century")
def walk(acts):
    acts.go_to_today()
    QTimer.singleShot(0, fail)
acts.Acts.first_entry = walk
"""


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


@posix_only
@pytest.mark.skipif(not hasattr(os, "getuid"), reason="no rights to take away")
def test_in_a_home_that_cannot_be_written_all_works_and_nothing_is_left(
    tmp_path: Path,
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    done(WINDOW, "close", home=home)
    before = snapshot(home)
    for folder, _, _ in os.walk(home):
        Path(folder).chmod(0o500)
    try:
        ended = done(HUMBLE + WINDOW, "close", home=home)
        refused = done(HUMBLE + COMMAND, "sheet", DAY, "-o", "a.pdf", home=home)
    finally:
        for folder, _, _ in os.walk(home):
            Path(folder).chmod(0o700)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert refused.returncode == 1
    assert "could not be written: it may not be written there" in refused.stderr
    assert snapshot(home) == before


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder with their contents."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@posix_only
def test_nothing_is_written_outside_the_users_own_folders(tmp_path: Path) -> None:
    places = {name: tmp_path / name for name in ("home", "run", "tmp", "program", "here")}
    for place in places.values():
        place.mkdir()
    for name in ("swapviewer", "data", "resources"):
        shutil.copytree(
            ROOT / name,
            places["program"] / name,
            ignore=shutil.ignore_patterns("__pycache__"),
        )
    before = snapshot(places["program"])
    own = f"import os, sys; sys.path.insert(0, {str(places['program'])!r})\n"
    own += f"os.chdir({str(places['here'])!r})\n"
    given = {"TMPDIR": str(places["tmp"]), "XDG_RUNTIME_DIR": str(places["run"])}
    code = own + WINDOW + "\n"
    ended = done(code, "close", home=places["home"], **given)
    assert (ended.returncode, ended.stderr) == (0, "")
    for call in (("list",), ("show", DAY), ("sheet", DAY, "-o", "../home/a.pdf")):
        assert done(own + COMMAND, *call, home=places["home"], **given).returncode == 0
    assert snapshot(places["program"]) == before
    for name in ("run", "tmp", "here"):
        assert snapshot(places[name]) == {}, name
    written = {name.rpartition("/")[0] for name in snapshot(places["home"])}
    assert written - {""} <= {".config/Swapviewer", ".cache/fontconfig"}
    assert (places["home"] / "a.pdf").exists()


@posix_only
def test_with_a_clock_before_the_record_all_works(
    tmp_path: Path, index: RecordIndex
) -> None:
    ended = done(EARLY + WINDOW, "close", home=tmp_path)
    assert ended.returncode == 0, ended.stderr
    assert f"day={index.days[-1]}" in settings_of(tmp_path)
    (report,) = tmp_path.rglob("error-*.txt")
    assert report.name.startswith("error-19990101-")
    assert "met in the last century" in report.read_text("utf-8")


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
        {"TZ": "Etc/GMT-14", "FONTCONFIG_FILE": "/dev/null"},
    ],
    ids=lambda one: one["TZ"],
)
def test_no_zone_and_no_language_moves_a_day(
    tmp_path: Path, in_utc: tuple[str, bytes], environment: dict[str, str]
) -> None:
    assert told(tmp_path, **environment) == in_utc


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be changed")
def test_the_window_shows_the_same_days_in_every_zone(
    qtbot: QtBot,
    index: RecordIndex,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = set()
    for zone in ZONES:
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        state = AppState(index)
        path = tmp_path / zone.replace("/", " ")
        settings = Settings(QSettings(str(path), QSettings.Format.IniFormat))
        window = opened(qtbot, state, Look("light"), settings)
        state.select_day(SECOND_WAVE)
        state.choose_step("day")
        window.chart.copy_table()
        words = [one.text() for one in window.findChildren(QLabel)]
        shown.add((*words, QGuiApplication.clipboard().text(), str(state.span)))
        window.close()
        place = settings.place(index.record.title)
        assert place is not None
        assert place.day == SECOND_WAVE
    monkeypatch.undo()
    time.tzset()
    assert len(shown) == 1

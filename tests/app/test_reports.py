"""Reports of errors: kept where the platform keeps data, offered once, never in the way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from swapviewer.app.dialogs import ProblemsDialog
from swapviewer.app.reports import Reports
from swapviewer.app.window import Window


def failed(words: str = "a <b>bad</b> value") -> ValueError:
    try:
        raise ValueError(words)
    except ValueError as error:
        return error


@pytest.fixture
def reports(tmp_path: Path) -> Reports:
    return Reports(tmp_path / "data" / "reports")


def test_a_report_holds_versions_and_the_trace(reports: Reports) -> None:
    path = reports.write(failed())
    assert path is not None
    words = path.read_text("utf-8")
    assert words.startswith("Swapviewer ")
    assert f"Python {sys.version.split()[0]}" in words
    assert "Traceback" in words
    assert words.rstrip().endswith("ValueError: a <b>bad</b> value")


def test_a_report_is_offered_once(reports: Reports, tmp_path: Path) -> None:
    assert reports.collect() is None
    written = reports.write(failed())
    again = Reports(tmp_path / "data" / "reports")
    assert again.collect() == written
    assert again.collect() is None


def test_only_the_last_reports_are_kept(reports: Reports, tmp_path: Path) -> None:
    written = [reports.write(failed(str(number))) for number in range(9)]
    kept = sorted((tmp_path / "data" / "reports").glob("error-*.txt"))
    assert kept == written[-5:]


def test_where_nothing_can_be_written_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    reports = Reports(tmp_path / "file" / "reports")
    assert reports.write(failed()) is None
    reports.watch_faults()
    reports.stop_watching()
    assert reports.collect() is None


def test_words_of_any_kind_are_written(reports: Reports) -> None:
    path = reports.write(failed("\ud800 \x1b \u202e"))
    assert path is not None
    assert "\\ud800" in path.read_text("utf-8")


FAULT = """
import faulthandler, sys
from pathlib import Path
from swapviewer.app.reports import Reports
reports = Reports(Path(sys.argv[1]))
reports.watch_faults()
if sys.argv[2] == "fault":
    faulthandler._sigsegv()
reports.stop_watching()
"""


@pytest.mark.parametrize(("end", "offered"), [("fault", True), ("well", False)])
def test_a_process_ended_by_a_fault_leaves_a_report(
    tmp_path: Path, end: str, offered: bool
) -> None:
    subprocess.run(
        [sys.executable, "-c", FAULT, str(tmp_path), end],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        check=False,
    )
    found = Reports(tmp_path).collect()
    assert bool(found) is offered
    if found:
        words = found.read_text("utf-8")
        assert "Segmentation fault" in words
        assert "Swapviewer" in words
    assert list(tmp_path.glob("fault-*")) == []


def test_another_instance_that_runs_is_no_fault(tmp_path: Path) -> None:
    first = Reports(tmp_path)
    first.watch_faults()
    assert Reports(tmp_path).collect() is None
    assert len(list(tmp_path.glob("fault-*"))) == 1
    first.stop_watching()
    assert list(tmp_path.glob("fault-*")) == []


def test_the_window_offers_the_report_and_shows_it(
    qtbot: QtBot, window: Window, reports: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def execute(dialog: ProblemsDialog) -> int:
        shown.append(dialog.words.toPlainText())
        return 0

    monkeypatch.setattr(ProblemsDialog, "exec", execute)
    path = reports.write(failed())
    assert path is not None
    window.offer_report(path)
    assert "its report stays" in window.notice.words
    button = next(
        one
        for one in window.notice.findChildren(QPushButton)
        if one.text() == "Show report"
    )
    button.click()
    assert shown == [path.read_text("utf-8").rstrip("\n")]
    path.unlink()
    window.offer_report(path)
    button.click()
    assert "cannot be read" in shown[-1]

"""Start-up: the application, the record, the window, and what the last visit left."""

from __future__ import annotations

import logging
import os
import signal
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

import swapviewer
from swapviewer.app.crash import CrashNet
from swapviewer.app.reports import Reports
from swapviewer.app.screens import fit_screen
from swapviewer.app.settings import Settings
from swapviewer.app.window import Window
from swapviewer.collecting import collect_from_now_on
from swapviewer.dates import parse_day
from swapviewer.index.days import RecordIndex
from swapviewer.model.load import is_long, load_record
from swapviewer.paint.look import Look
from swapviewer.paint.style import palette, style_sheet
from swapviewer.paths import data_file
from swapviewer.state import AppState
from swapviewer.views import parts

_NAME = "Swapviewer"
_PYTHON_TURN = 250
_START = 3000  # milliseconds after which all of the window is there


class Dress:
    """Puts the theme in force onto the whole application."""

    def __init__(self, application: QApplication, look: Look) -> None:
        self._application = application
        self._look = look
        look.theme_changed.connect(self.put_on)
        self.put_on()

    def put_on(self) -> None:
        """Apply palette and style sheet."""
        self._application.setPalette(palette(self._look.theme))
        self._application.setStyleSheet(style_sheet(self._look.theme))


def run_window(record: Path | None, date: str | None) -> int:
    """Open the window on a record (None: the bundled one) and return the exit code.

    A long record is read beside the window, which shows the bundled one meanwhile.
    Raises BadRecordError, of records that are not long, and BadDateError before any window
    is shown.
    """
    bundled = data_file("record.json")
    later = record if record and is_long(record) else None
    index = RecordIndex(load_record(bundled if later else record or bundled))
    day = parse_day(date) if date else None
    _set_log_level()
    application = _application()
    reports = Reports()
    left = reports.collect()
    reports.watch_faults()
    CrashNet(reports).install()
    parts.install()
    settings = Settings(
        QSettings(
            QSettings.Format.IniFormat,
            QSettings.Scope.UserScope,
            "Swapviewer",
            "Swapviewer",
        )
    )
    look = Look(settings.mode())
    state = AppState(index)
    if kept := settings.place(index.record.title):
        state.restore(kept)
    if day:
        state.select_day(day)
    window = Window(state, look, settings)
    # Without a screen there is none to fit.
    if application.platformName() != "offscreen":
        fit_screen(window)
    # A window that is dressed while it is built dresses each part again and again.
    dress = Dress(application, look)
    heartbeat = _end_on_signals(application, window)
    QTimer.singleShot(_START, collect_from_now_on)
    window.show()
    if left:
        window.offer_report(left)
    if later:
        QTimer.singleShot(0, partial(window.acts.open_file, later))
    code = application.exec()
    reports.stop_watching()
    del dress, heartbeat
    return code


def _application() -> QApplication:
    # On Linux a desktop's own platform theme may bring dialogs of another toolkit.
    # Named so, for `setStyle` would hand back a style, which takes long to make known.
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    application.setApplicationName(_NAME)
    application.setOrganizationName(_NAME)
    application.setApplicationVersion(swapviewer.__version__)
    application.setDesktopFileName("swapviewer")
    return application


def _end_on_signals(application: QApplication, window: Window) -> QTimer:
    """Close the window on Ctrl+C, SIGTERM and SIGHUP, so that what was chosen is kept."""

    def close(_number: int, _frame: object) -> None:
        window.close()

    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), close)
    # Python handles signals only between its own instructions, so it needs a turn at times.
    heartbeat = QTimer(application)
    heartbeat.timeout.connect(_take_turn)
    heartbeat.start(_PYTHON_TURN)
    return heartbeat


def _take_turn() -> None:
    """Do nothing, in Python."""


def _set_log_level() -> None:
    level = os.environ.get("SWAPVIEWER_LOG", "WARNING").upper()
    known = logging.getLevelNamesMapping()
    logging.basicConfig(level=known.get(level, logging.WARNING))

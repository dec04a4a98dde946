"""`swapviewer doctor`: what is installed, what is missing, what will not work."""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from typing import Final

from swapviewer import __version__, libraries, text
from swapviewer.cli.opening import record_path
from swapviewer.cli.output import say, wrapped
from swapviewer.cli.problems import worded
from swapviewer.errors import BadRecordError
from swapviewer.model.load import LoadedRecord, load_record

_PACKAGES: Final = (
    "PySide6-Essentials",
    "shiboken6",
    "pyqtgraph",
    "numpy",
    "typst",
    "pypdfium2",
    "pydantic",
)
_PATIENCE: Final = 20
# Asked in a process of its own: where a library is missing or a printing system hangs, Qt
# may end the process or never answer, and then only that answer is lost.
_ASK_QT: Final = "from PySide6.QtCore import qVersion; print(qVersion())"
_ASK_SETTINGS: Final = """
from PySide6.QtCore import QSettings
form, scope = QSettings.Format.IniFormat, QSettings.Scope.UserScope
print(QSettings(form, scope, "Swapviewer", "Swapviewer").fileName())
"""
_ASK_PRINTERS: Final = """
from PySide6.QtWidgets import QApplication
from PySide6.QtPrintSupport import QPrinterInfo
application = QApplication([])
print("\\n".join(QPrinterInfo.availablePrinterNames()))
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add nothing of its own."""


def run(arguments: argparse.Namespace) -> int:
    """Print the report; only a bad record makes it fail."""
    path = record_path(arguments)
    for name, value in [*_versions(), *_screen(), *_surroundings()]:
        _line(name, value)
    try:
        loaded = load_record(path)
    except BadRecordError as error:
        _line("Record", f"{path}: bad, as follows")
        say(worded(error.file, error.problems))
        return 1
    for name, value in _record(loaded):
        _line(name, value)
    return 0


def _line(name: str, value: str) -> None:
    start = f"{name + ':' if name else '':<20}"
    for line in value.splitlines() or ["none"]:
        say(wrapped(line, " " * len(start), start))
        start = " " * len(start)


def _versions() -> Iterator[tuple[str, str]]:
    yield "Swapviewer", __version__
    yield "Python", f"{platform.python_version()} ({sys.executable})"
    yield "System", platform.platform()
    yield "Qt", _answer(_ASK_QT) or "does not load here"
    for package in _PACKAGES:
        try:
            yield package, metadata.version(package)
        except metadata.PackageNotFoundError:
            yield package, "not installed"


def _screen() -> Iterator[tuple[str, str]]:
    found = libraries.platforms()
    yield "Qt platform", text.listed(found) or "none: no screen is announced"
    missing = libraries.missing_libraries(found[0] if found else "xcb")
    yield "Missing libraries", ", ".join(missing) or "none"
    yield "Window", libraries.window_obstacle() or "can be opened"


def _surroundings() -> Iterator[tuple[str, str]]:
    printers = _answer(_ASK_PRINTERS)
    yield "Printers", "could not be asked for" if printers is None else printers or "none"
    yield "Settings", _answer(_ASK_SETTINGS) or "could not be asked for"


def _record(loaded: LoadedRecord) -> Iterator[tuple[str, str]]:
    record = loaded.record
    yield "Record", str(loaded.path)
    yield "", f"{record.title}: {text.plural(len(record.events), 'entry', 'entries')}"
    yield "", f"known through {text.short_day(record.covers.through)}"
    yield "", "SHA-256 of the file:"
    yield "", loaded.checksum


def _answer(question: str) -> str | None:
    """Return what a Python of its own prints, None where it fails or takes too long."""
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-c", question],
            capture_output=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"},
            timeout=_PATIENCE,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace").strip()

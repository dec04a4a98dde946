"""Programs that run beside the tests, with a home of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

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
show = Window.show
def show_and_act(window):
    show(window)
    QTimer.singleShot(0, lambda: act(window))
def act(window):
    window.complete()
    QApplication.processEvents()
    window.acts.first_entry()
    if sys.argv[1] == "term":
        os.kill(os.getpid(), signal.SIGTERM)
    elif sys.argv[1] == "hang up":
        os.kill(os.getpid(), signal.SIGHUP)
    elif sys.argv[1] == "term over a dialog":
        QTimer.singleShot(0, window.acts.show_keys)
        QTimer.singleShot(0, lambda: os.kill(os.getpid(), signal.SIGTERM))
    elif sys.argv[1] == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    else:
        if sys.argv[1] == "copy":
            from swapviewer.views.details.pane import DetailsPane
            (pane,) = window.findChildren(DetailsPane)
            pane.selectAll()
            pane.copy()
            assert QApplication.clipboard().text()
        QTimer.singleShot(0, window.close)
Window.show = show_and_act
code = run.run_window(None, None)
assert "PySide6.QtNetwork" not in sys.modules
sys.exit(code)
"""


def surroundings(home: Path) -> dict[str, str]:
    """Return an environment that has this home and nothing else."""
    return {
        "PATH": os.environ.get("PATH", ""),
        "PYTHONPATH": os.pathsep.join(sys.path),
        # Python itself would cut the files that it keeps of modules to the limits here.
        "PYTHONDONTWRITEBYTECODE": "1",
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
    }


def done(
    code: str, *words: str, home: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run code in a Python of its own to its end."""
    given: Mapping[str, str] = {**surroundings(home), **environment}
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *words],
        cwd=home if home.is_dir() else "/",
        env=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def begun(code: str, *words: str, home: Path) -> subprocess.Popen[str]:
    """Start code in a Python of its own; lines go to and fro."""
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-c", code, *words],
        env=surroundings(home),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def settings_of(home: Path) -> str:
    """Return what the window keeps in this home."""
    return (home / ".config" / "Swapviewer" / "Swapviewer.ini").read_text("utf-8")

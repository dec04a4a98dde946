"""Reports of errors nobody caught: written beside the program's data, offered at a start.

A report holds versions and the trace. What the user looked at stays out of it, and nothing
is sent: who wants to, reads the file and passes it on.
"""

from __future__ import annotations

import faulthandler
import io
import os
import sys
import time
import traceback
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QSysInfo, qVersion

import swapviewer

_KEPT = 5
_LEFT_FOR = 24 * 3600
_SEEN = ".seen"


class Reports:
    """The folder of reports; where it cannot be written, nothing is kept or fails."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or _usual_folder()
        self._faults: io.FileIO | None = None

    def write(self, error: BaseException) -> Path | None:
        """Keep a report of an error and return its path, None where that cannot be done."""
        trace = "".join(traceback.format_exception(error))
        moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        path = self._folder / f"error-{moment}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{_versions()}\n\n{trace}", "utf-8", "backslashreplace")
            # Where the clock was put back, the new one is not the last by name.
            others = [one for one in self._reports() if one != path]
            for old in others[: -(_KEPT - 1)]:
                old.unlink(missing_ok=True)
        except (OSError, ValueError):
            return None
        return path

    def watch_faults(self) -> None:
        """Have Python write where it stood, should the process be ended by a fault."""
        # Each process has its own, for several may run.
        path = self._folder / f"fault-{os.getpid()}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            # Unbuffered, so that no words are left to be written where there is no room.
            self._faults = path.open("wb", buffering=0)
            self._faults.write(f"{_versions()}\n\n".encode())
        except OSError:
            # Without versions a trace is still worth having.
            if self._faults is None:
                return
        faulthandler.enable(self._faults)

    def stop_watching(self) -> None:
        """Take the fault file away, for this run came to a good end."""
        if self._faults:
            faulthandler.disable()
            name = str(self._faults.name)
            self._faults.close()
            self._faults = None
            Path(name).unlink(missing_ok=True)

    def collect(self) -> Path | None:
        """Return the newest report nobody was told of; call it before `watch_faults`."""
        try:
            for path in self._folder.glob("fault-*.txt"):
                _keep_fault(path, self._folder)
            found = [one for one in self._reports() if not _marker(one).exists()]
            for one in found:
                _marker(one).touch()
        except OSError:
            return None
        return found[-1] if found else None

    def _reports(self) -> list[Path]:
        return sorted(self._folder.glob("error-*.txt"))


def _usual_folder() -> Path:
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "reports"


def _marker(report: Path) -> Path:
    return report.with_suffix(_SEEN)


def _keep_fault(path: Path, folder: Path) -> None:
    """Make a report of what a run left that was ended by a fault."""
    written = path.stat().st_mtime
    if "most recent call first" in path.read_text("utf-8", "replace"):
        moment = datetime.fromtimestamp(written, UTC)
        path.replace(folder / f"error-{moment:%Y%m%d-%H%M%S-%f}.txt")
    elif time.time() - written > _LEFT_FOR:
        # Without a trace it was ended from outside, which is no fault of the program.
        path.unlink()


def _versions() -> str:
    # The module `platform` would take longer to import than all else here.
    python = ".".join(map(str, sys.version_info[:3]))
    return (
        f"Swapviewer {swapviewer.__version__}, Python {python}, "
        f"Qt {qVersion()}\n{QSysInfo.prettyProductName()}, "
        f"{QSysInfo.currentCpuArchitecture()}\n"
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC"
    )

"""Long records are read beside the window, which stays alive and can give them up."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from swapviewer.app.worker import Worker
from swapviewer.collecting import no_collecting
from swapviewer.errors import BadRecordError, Problem, SwapviewerError
from swapviewer.index.counting import Counting
from swapviewer.index.days import RecordIndex
from swapviewer.model.load import load_record

# Shares of the time: until all is read, and until it is known that it makes sense.
_READ, _CHECKED = 0.3, 0.5
Wanted = Callable[[], bool]


class _GivenUpError(SwapviewerError):
    """Nobody wants the record any more."""


class Reading(QObject):
    """Reads one file at a time, and tells by `done` when that is over.

    `path` is the file that is being read, and `share` how much of it is read already.
    """

    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self.share = 0.0
        self._worker = Worker(self, "something nobody thought of")
        self._worker.done.connect(self._on_done)
        # What is held here would be held for as long as the window lives.
        self._found: list[RecordIndex] = []
        self.problems: BadRecordError | None = None
        self.checksum = ""
        application = QCoreApplication.instance()
        if application:
            application.aboutToQuit.connect(self.cancel)

    def read(self, path: Path, counting: Counting) -> None:
        """Begin to read a record, and what panes ask of it where so much is counted.

        What was being read counts no more.
        """
        self._start(path, partial(self._read, path, counting))

    def look(self, path: Path) -> None:
        """Begin to look whether a file has other contents than before."""
        self._start(path, partial(_checksum, path))

    def cancel(self) -> None:
        """Give up what is being read; nobody is told."""
        self._worker.abandon()
        self.path = None

    def take(self) -> RecordIndex | None:
        """Return the record that was read, once."""
        return self._found.pop() if self._found else None

    def _start(self, path: Path, job: Callable[[Wanted], object]) -> None:
        self.path, self.share, self.problems, self.checksum = path, 0.0, None, ""
        self._found.clear()
        self._worker.start(job)

    def _read(self, path: Path, counting: Counting, wanted: Wanted) -> object:
        # Imported here, for few read a long record.
        from swapviewer.index.warming import warm

        told = partial(self._tell, wanted)
        with no_collecting():
            index = RecordIndex(load_record(path, partial(told, 0.0, _READ)))
            warm(index, counting, partial(told, _CHECKED, 1.0))
        if wanted():
            self._found = [index]
        return None

    def _tell(self, wanted: Wanted, first: float, last: float, share: float) -> None:
        if not wanted():
            raise _GivenUpError
        self.share = first + (last - first) * share

    def _on_done(self) -> None:
        path, result = self.path, self._worker.result
        self.path = None
        match result:
            case str():
                self.checksum = result
            case BadRecordError():
                self.problems = result
            case Exception():
                message = f"could not be read: {result}"
                self.problems = BadRecordError(str(path), (Problem("", message),))
        self.done.emit()


def _checksum(path: Path, _wanted: Wanted) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""

"""The file of the record that is shown: opened, watched, and read again when it changed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from swapviewer.app.reading import Reading
from swapviewer.errors import BadRecordError
from swapviewer.index.days import RecordIndex
from swapviewer.model.load import is_long, load_record
from swapviewer.state import AppState

# Editors write a file in several steps; wait until they are done.
_SETTLED = 300


class RecordFile(QObject):
    """Opens records into the state; a bad file leaves what was shown.

    `changed` tells that the file shown has other contents now, `refused` that these are not
    sound, for the reasons in `problems`, and `restored` that they are as shown again.

    A long file is read beside the window: `begun` tells of it, `ended` that it is over or
    was given up, and `failed` that it is not sound. Whether it is sound is not looked at
    whenever it changes, but when it is opened again.
    """

    changed = Signal()
    refused = Signal()
    restored = Signal()
    opened = Signal()
    begun = Signal()
    ended = Signal()
    failed = Signal()

    def __init__(self, state: AppState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.problems: BadRecordError | None = None
        self.reading = Reading(self)
        self.reading.done.connect(self._on_read)
        self._opening = False
        self._watcher = QFileSystemWatcher(self)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED)
        self._settling.timeout.connect(self._look)
        self._watcher.fileChanged.connect(self._settling.start)
        self._watcher.directoryChanged.connect(self._settling.start)
        self._watch()

    @property
    def path(self) -> Path:
        """The file that is shown."""
        return self._state.index.loaded.path

    def open(self, path: Path) -> bool:
        """Show a record, a long one once it is read; False when it is not sound."""
        self.cancel()
        if is_long(path):
            self._opening = True
            self.reading.read(path, self._state.counting)
            self.begun.emit()
            return True
        try:
            index = RecordIndex(load_record(path))
        except BadRecordError as error:
            self.problems = error
            return False
        self._show(index)
        return True

    def cancel(self) -> None:
        """Give up the file that is being read; what is shown stays."""
        self.reading.cancel()
        if self._opening:
            self._opening = False
            self.ended.emit()

    def reload(self) -> bool:
        """Read the file again."""
        return self.open(self.path)

    def _show(self, index: RecordIndex) -> None:
        self.problems = None
        self._state.show_record(index)
        self._watch()
        self.opened.emit()

    def _on_read(self) -> None:
        if not self._opening:
            self._compare(self.reading.checksum)
            return
        self._opening = False
        self.ended.emit()
        if index := self.reading.take():
            self._show(index)
        else:
            self.problems = self.reading.problems
            self.failed.emit()

    def _watch(self) -> None:
        known = [*self._watcher.files(), *self._watcher.directories()]
        if known:
            self._watcher.removePaths(known)
        # The folder too: many editors replace a file by a new one of the same name.
        paths = [str(self.path), str(self.path.parent)]
        self._watcher.addPaths([path for path in paths if Path(path).exists()])

    def _look(self) -> None:
        """Tell of other contents; a file that is gone for the moment is no news."""
        if self._opening:
            # What is read now may be this very file, or take its place.
            self._settling.start()
            return
        if is_long(self.path):
            self.reading.look(self.path)
            return
        try:
            loaded = load_record(self.path)
        except BadRecordError as error:
            if self.path.exists():
                self.problems = error
                self.refused.emit()
            self._watch()
        else:
            self.problems = None
            self._compare(loaded.checksum)

    def _compare(self, checksum: str) -> None:
        if checksum and checksum != self._state.index.checksum:
            self.changed.emit()
        elif checksum:
            self.restored.emit()
        self._watch()

"""The file of the record that is shown: opened, watched, and read again when it changed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from swapviewer.errors import BadRecordError
from swapviewer.index.days import RecordIndex
from swapviewer.model.load import load_record
from swapviewer.state import AppState

# Editors write a file in several steps; wait until they are done.
_SETTLED = 300


class RecordFile(QObject):
    """Opens records into the state; a bad file leaves what was shown.

    `changed` tells that the file shown has other contents now, `refused` that these are not
    sound, for the reasons in `problems`, and `restored` that they are as shown again.
    """

    changed = Signal()
    refused = Signal()
    restored = Signal()
    opened = Signal()

    def __init__(self, state: AppState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.problems: BadRecordError | None = None
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
        """Show a record; False, and `refused`, when it is not sound."""
        try:
            loaded = load_record(path)
        except BadRecordError as error:
            self.problems = error
            return False
        self.problems = None
        self._state.show_record(RecordIndex(loaded))
        self._watch()
        self.opened.emit()
        return True

    def reload(self) -> bool:
        """Read the file again."""
        return self.open(self.path)

    def _watch(self) -> None:
        known = [*self._watcher.files(), *self._watcher.directories()]
        if known:
            self._watcher.removePaths(known)
        # The folder too: many editors replace a file by a new one of the same name.
        paths = [str(self.path), str(self.path.parent)]
        self._watcher.addPaths([path for path in paths if Path(path).exists()])

    def _look(self) -> None:
        """Tell of other contents; a file that is gone for the moment is no news."""
        try:
            loaded = load_record(self.path)
        except BadRecordError as error:
            if self.path.exists():
                self.problems = error
                self.refused.emit()
        else:
            self.problems = None
            if loaded.checksum != self._state.index.checksum:
                self.changed.emit()
            else:
                self.restored.emit()
        self._watch()

"""The menu of records opened lately."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from swapviewer import text
from swapviewer.app.acts import Acts
from swapviewer.app.settings import Settings

_SHOWN = 100


class RecentMenu(QMenu):
    """Filled anew each time it opens."""

    def __init__(self, acts: Acts, settings: Settings, parent: QWidget) -> None:
        super().__init__("Open re&cent", parent)
        self._acts = acts
        self._settings = settings
        acts.file.opened.connect(self._on_opened)
        self.aboutToShow.connect(self.refresh)
        self.triggered.connect(self._on_triggered)

    def refresh(self) -> None:
        """List the files, the last one first."""
        self.clear()
        for path in self._settings.recent():
            # The end of a path says more than its beginning.
            words = path if len(path) <= _SHOWN else f"…{path[-_SHOWN:]}"
            self.addAction(text.on_menu(words)).setData(path)
        if self.isEmpty():
            self.addAction("No record was opened yet").setEnabled(False)

    def _on_opened(self) -> None:
        self._settings.keep_recent(str(self._acts.file.path.absolute()))

    def _on_triggered(self, action: QAction) -> None:
        if action.data():
            self._acts.open_file(Path(str(action.data())))

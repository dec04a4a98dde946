"""Sees from inside when a window's first paint is done, and when its last pane has come."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QChildEvent, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from swapviewer.app.window import Window


def shown_window() -> Window:
    """Return the program's window."""
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, Window)]
    return found[0]


class Watch(QObject):
    """Calls `tell` with `first` and `complete`, and knows the longest wait between them."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        super().__init__()
        self.longest = 0.0
        self._tell = tell
        self._window = shown_window()
        self._awaited: QWidget | None = self._window.calendar
        self._moment = "first"
        self._turn = 0.0
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._take_turn)
        self._window.calendar.installEventFilter(self)
        for splitter in self._window.findChildren(QSplitter):
            splitter.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Notice a paint of the pane that is waited for, and a pane that comes later."""
        if event.type() == QEvent.Type.Paint and watched is self._awaited:
            watched.removeEventFilter(self)
            self._awaited = None
            # What a paint draws is on the screen when the loop turns again.
            QTimer.singleShot(0, self._painted)
        if isinstance(event, QChildEvent) and event.type() == QEvent.Type.ChildAdded:
            child = event.child()
            if isinstance(child, QWidget) and self._moment == "complete":
                self._awaited = child
                child.installEventFilter(self)
        return False

    def _painted(self) -> None:
        whole = hasattr(self._window, "chart")
        if self._moment == "complete" and not whole:
            return
        self._tell(self._moment)
        if whole:
            self._take_turn()
            QApplication.exit(0)
            return
        self._moment = "complete"
        self._turn = perf_counter()
        self._turns.start(1)

    def _take_turn(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, now - self._turn)
        self._turn = now

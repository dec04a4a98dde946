"""Parts of a window that come after its first paint, so that it is there at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class Part(NamedTuple):
    """What adds a part, and what is done in a turn of its own before."""

    add: Callable[[], QWidget]
    before: Callable[[], object] | None = None


def import_numpy() -> None:
    """Import what the chart's library counts with, a third of its import.

    No thread may import the rest beside the window: Qt for Python makes a class known when
    it is first named, and dies where two threads meet one that is half made.
    """
    import numpy  # noqa: F401


class Later(QObject):
    """Adds one part after another, each when the one before is painted.

    Between two of them the window takes input, and between a part and what goes before it.
    """

    def __init__(
        self, first: QWidget, parts: Iterable[Part], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._parts = deque(parts)
        self._await(first)

    def finish(self) -> None:
        """Add all that is still missing now."""
        while self._parts:
            self._parts.popleft().add()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Go on when the part awaited has been painted."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # What a paint draws is on the screen when the loop turns again.
            QTimer.singleShot(0, self._go_on)
        return False

    def _go_on(self) -> None:
        before = self._parts[0].before if self._parts else None
        if before is None:
            self._add()
        else:
            before()
            QTimer.singleShot(0, self._add)

    def _add(self) -> None:
        if self._parts:
            self._await(self._parts.popleft().add())

    def _await(self, part: QWidget) -> None:
        if self._parts:
            part.installEventFilter(self)

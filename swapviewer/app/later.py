"""Parts of a window that come after its first paint, so that it is there at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class Later(QObject):
    """Adds one part after another, each when the one before is painted.

    Between two of them the window takes input.
    """

    def __init__(
        self,
        first: QWidget,
        parts: Iterable[Callable[[], QWidget]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts = deque(parts)
        self._await(first)

    def finish(self) -> None:
        """Add all that is still missing now."""
        while self._parts:
            self._parts.popleft()()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Go on when the part awaited has been painted."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # What a paint draws is on the screen when the loop turns again.
            QTimer.singleShot(0, self._go_on)
        return False

    def _go_on(self) -> None:
        if self._parts:
            self._await(self._parts.popleft()())

    def _await(self, part: QWidget) -> None:
        if self._parts:
            part.installEventFilter(self)

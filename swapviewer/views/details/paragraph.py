"""A wrapping label that lays its text out once per width, however often it is asked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

_HINT = QSize(160, 20)
_ALTERED = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class Paragraph(QLabel):
    """Plain text that can be selected and copied; `role` names its style.

    A layout asks each label for its height many times per change, and QLabel sets the
    whole text anew each time.
    """

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        if role:
            self.setProperty("role", role)

    def setText(self, text: str) -> None:  # noqa: N802
        """Show other words; the same words again cost nothing."""
        if text != self.text():
            self._heights.clear()
            super().setText(text)

    def sizeHint(self) -> QSize:
        """Return a width to grow from: only the height for a width counts here."""
        return _HINT

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the height that the words take at a width."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        """Forget the heights of another font."""
        if event.type() in _ALTERED:
            self._heights.clear()
        super().changeEvent(event)

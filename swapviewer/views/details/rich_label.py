"""A label of rich text that knows where its links lie, so that keys can be followed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from swapviewer.views.details.paragraph import Paragraph


class RichLabel(Paragraph):
    """Escaped rich text whose links Tab goes through; opens nothing by itself."""

    link_reached = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setOpenExternalLinks(False)
        self.setAccessibleDescription(name)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)

    def reached_top(self) -> int:
        """Return how far below the top the link with the focus lies, 0 without one."""
        return self._top_of(self.selectionStart()) if self.hasSelectedText() else 0

    def link_top(self, link: str) -> int:
        """Return how far below the top a link lies, 0 where there is no such link."""
        document = self._laid_out()
        cursor = QTextCursor(document)
        while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
            if cursor.charFormat().anchorHref() == link:
                return self._top_of(cursor.position())
        return 0

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Go to the next link, and say so; leave after the last one."""
        moved = super().focusNextPrevChild(forward)
        if moved and self.hasFocus():
            self.link_reached.emit()
        return moved

    def _laid_out(self) -> QTextDocument:
        # The label keeps its own document to itself; this one is laid out alike.
        made = QTextDocument()
        made.setDocumentMargin(0)
        made.setDefaultFont(self.font())
        made.setHtml(self.text())
        made.setTextWidth(self.contentsRect().width())
        return made

    def _top_of(self, position: int) -> int:
        document = self._laid_out()
        block = document.findBlock(position)
        if not block.isValid():
            # The label was emptied while a link of the text before had the focus.
            return 0
        top = document.documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(position - block.position())
        return round(top + (line.y() if line.isValid() else 0.0))

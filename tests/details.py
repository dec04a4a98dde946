"""What stands in the pane of details, as people read it."""

from __future__ import annotations

from PySide6.QtGui import QTextTable

from swapviewer.views.details.claims import ClaimsView, as_text
from swapviewer.views.details.pane import DetailsPane


def figures(pane: DetailsPane) -> list[str]:
    """Return the numbers in large type."""
    tables = pane.document().rootFrame().childFrames()
    return [
        words
        for table in tables
        if isinstance(table, QTextTable)
        for column in range(table.columns())
        if (words := table.cellAt(0, column).firstCursorPosition().block().text())
    ]


def claims(pane: DetailsPane) -> ClaimsView:
    return pane.findChildren(ClaimsView)[0]


def shown(pane: DetailsPane) -> str:
    """Return every word that can be seen."""
    table = claims(pane)
    below = "" if table.isHidden() else as_text(table.table)
    return f"{pane.toPlainText()}\n{below}"

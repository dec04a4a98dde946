"""Put panes back to the sizes that were kept; whatever was kept changes nothing else."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QSplitter


def restore_sizes(panes: QSplitter, kept: QByteArray) -> None:
    """Give panes the sizes kept; Qt alone would take the direction from there, too."""
    direction, handle = panes.orientation(), panes.handleWidth()
    usual = panes.saveState()
    panes.restoreState(kept)
    if panes.orientation() != direction or panes.childrenCollapsible():
        panes.restoreState(usual)
    panes.setHandleWidth(handle)
    panes.setChildrenCollapsible(False)

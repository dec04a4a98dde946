"""The order in which Tab goes through panes, whatever the order they were made in."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGraphicsView, QSplitter, QWidget


def tab_stops(pane: QWidget) -> list[QWidget]:
    """Return where Tab stops in a pane, parts of a splitter as they lie, others as made."""
    here = pane.focusPolicy() & Qt.FocusPolicy.TabFocus and pane.focusProxy() is None
    below = [stop for part in _parts(pane) for stop in tab_stops(part)]
    return [pane, *below] if here else below


def order_panes(*panes: QWidget) -> None:
    """Let Tab go through the panes in this order."""
    stops = [stop for pane in panes for stop in tab_stops(pane)]
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)


def place_stop(made: QWidget) -> None:
    """Let Tab come to a widget that was made late in its place, not at the very end."""
    stops = tab_stops(made.window())
    at = stops.index(made)
    if at > 0:
        QWidget.setTabOrder(stops[at - 1], made)


def _parts(pane: QWidget) -> list[QWidget]:
    # A view takes keys itself; and one of which we ask the children is never freed.
    if isinstance(pane, QGraphicsView):
        return []
    # A splitter's children lie upside down.
    parts = (
        [pane.widget(at) for at in range(pane.count())]
        if isinstance(pane, QSplitter)
        else pane.children()
    )
    # Menus are children of their buttons, and windows of their own.
    return [one for one in parts if isinstance(one, QWidget) and not one.isWindow()]

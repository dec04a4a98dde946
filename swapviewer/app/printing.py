"""Offer the day chosen in the window, or a scope, as a sheet: to print or to save."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from swapviewer.app.print_memory import PrintMemory
from swapviewer.app.print_window import SheetWindow
from swapviewer.app.settings import Settings
from swapviewer.paint.look import Look
from swapviewer.sheets.layouts import Order
from swapviewer.sheets.papers import usual_paper
from swapviewer.sheets.press import Ink
from swapviewer.sheets.scope import parse_scope, span_scope
from swapviewer.spans import Span
from swapviewer.state import AppState


@runtime_checkable
class Keeping(Protocol):
    """A window with settings."""

    @property
    def settings(self) -> Settings:
        """What comes back at the next start."""


def offer(
    parent: QWidget, state: AppState, look: Look, words: str = "", save: bool = False
) -> SheetWindow:
    """Open the print window on a scope, `span` or the chosen day.

    Raises BadScopeError.
    """
    if words == "span":
        scope = span_scope(state.span, state.index)
        scope = scope if state.brushed else parse_scope("all", state.index)
    elif words:
        scope = parse_scope(words, state.index)
    else:
        scope = span_scope(Span(state.day, state.day), state.index)
    window = SheetWindow(
        state.index,
        Order(scope, state.basis),
        look,
        parent,
        PrintMemory(
            parent.settings if isinstance(parent, Keeping) else None, Ink(usual_paper())
        ),
    )
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.open()
    if save:
        window.save()
    return window

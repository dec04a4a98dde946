"""Offer the day chosen in the window, or a scope, as a sheet: to print or to save."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from swapviewer import text
from swapviewer.app.print_memory import PrintMemory
from swapviewer.app.print_window import SheetWindow
from swapviewer.app.settings import Settings
from swapviewer.index.terms import Narrowing
from swapviewer.paint.look import Look
from swapviewer.sheets.layouts import Order
from swapviewer.sheets.papers import usual_paper
from swapviewer.sheets.scope import Scope, narrowed, parse_scope, span_scope
from swapviewer.sheets.setting import Ink
from swapviewer.spans import Span, month_of, year_of
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

    Where a filter or a search is on, `span` is what they leave of it. Raises
    BadScopeError.
    """
    scopes = scopes_of(state)
    if words == "span":
        wanted = _span(state) if not state.listed else listed_scope(state)
    elif words:
        wanted = parse_scope(words, state.index)
    else:
        wanted = span_scope(Span(state.day, state.day), state.index)
    window = SheetWindow(
        state.index,
        Order(wanted, state.basis),
        look,
        parent,
        PrintMemory(
            parent.settings if isinstance(parent, Keeping) else None, Ink(usual_paper())
        ),
    )
    if any(scope == wanted for _, scope in scopes):
        window.options.offer(scopes)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.open()
    if save:
        window.save()
    return window


def scopes_of(state: AppState) -> tuple[tuple[str, Scope], ...]:
    """Return what can be printed of what is chosen, with words; each scope once."""
    index, day, entry = state.index, state.day, state.entry
    found: list[tuple[str, Scope]] = []
    if entry:
        found.append((f"Entry: {entry.title}", parse_scope(f"entry:{entry.id}", index)))
    if entry and entry.operation:
        name = index.operations[entry.operation].name
        operation = parse_scope(f"operation:{entry.operation}", index)
        found.append((f"Operation: {name}", operation))
    for name, span in (
        ("Day", Span(day, day)),
        ("Month", month_of(day.year, day.month)),
        ("Year", year_of(day.year)),
    ):
        found.append((f"{name}: {text.span_words(span)}", span_scope(span, index)))
    if state.brushed:
        found.append((f"Span: {text.span_words(state.span)}", _span(state)))
    everything = parse_scope("all", index)
    if state.listed and listed_scope(state) != everything:
        counted = text.plural(len(state.listed), "entry", "entries")
        found.append((f"What the list shows ({counted})", listed_scope(state)))
    each: dict[Scope, str] = {}
    for words, scope in (*found, ("Everything", everything)):
        each.setdefault(scope, words)
    return tuple((words, scope) for scope, words in each.items())


def listed_scope(state: AppState) -> Scope:
    """Return what the window's list shows; raises BadScopeError where it shows nothing."""
    asked = Narrowing(state.selection.filter, " ".join(state.selection.words.split()))
    return narrowed(_span(state), asked, state.index)


def _span(state: AppState) -> Scope:
    whole = parse_scope("all", state.index)
    return span_scope(state.span, state.index) if state.brushed else whole

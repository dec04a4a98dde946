"""Make the sheet that was ordered: a scope in one of the layouts, with its options."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from swapviewer.errors import BadScopeError
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import RECEIVING
from swapviewer.sheets.content import basis_words, day_sheet
from swapviewer.sheets.desk import ALL, Desk, Options
from swapviewer.sheets.overview import USUAL, overview
from swapviewer.sheets.parts import LAYOUTS, Layout, Sheet
from swapviewer.sheets.scope import Scope
from swapviewer.sheets.story import story_sheet

PartName = Literal["facts", "sources", "charts", "method", "empty_days"]
# The options that change anything in a layout.
HOLDS: dict[Layout, tuple[PartName, ...]] = {
    "day": ("facts", "sources", "charts", "method"),
    "month": ("sources", "method", "empty_days"),
    "year": ("charts", "method"),
    "table": ("sources", "charts", "method", "empty_days"),
    "statistics": ("sources", "charts", "method"),
    "sources": ("sources", "method"),
    "dossier": ("facts", "sources", "method"),
}


@dataclass(frozen=True, slots=True)
class Order:
    """What to make a sheet of; `layout` None takes the one that suits the scope."""

    scope: Scope
    basis: str = RECEIVING
    layout: Layout | None = None
    options: Options = ALL


def usual_layout(scope: Scope) -> Layout:
    """Return the layout that suits a scope; some of many entries are a table."""
    if scope.narrowed and scope.kind != "entry":
        return "table"
    return "day" if scope.kind == "day" else USUAL[scope.kind]


def layouts_of(scope: Scope) -> tuple[Layout, ...]:
    """Return the layouts that can hold a scope, the usual one first; a story has one."""
    if scope.kind == "story":
        return ()
    usual = usual_layout(scope)
    too_small = {"day": (), "month": ("day",)}.get(scope.kind, ("day", "month"))
    if scope.narrowed:
        # A day's sheet tells a day whole.
        too_small = (*too_small, "day")
    others = (one for one in LAYOUTS if one != usual and one not in too_small)
    return (usual, *others)


def make_sheet(index: RecordIndex, order: Order) -> Sheet:
    """Return the sheet; raises BadScopeError where the record has nothing to put on it."""
    if order.scope.kind == "story":
        return story_sheet(index, order.scope, order.basis)
    layout = order.layout or usual_layout(order.scope)
    if layout == "day" and layout in layouts_of(order.scope):
        return day_sheet(index, order.scope.span.first, order.basis, order.options)
    if layout not in layouts_of(order.scope):
        raise BadScopeError(
            f"“{order.scope.words}” is more than a {layout}; choose another layout: "
            f"{', '.join(layouts_of(order.scope))}."
        )
    basis_words(index, order.basis)
    return overview(Desk(index, order.basis, order.options), order.scope, layout)

"""Make the sheet that was ordered: a scope in one of the layouts, with its options."""

from __future__ import annotations

from dataclasses import dataclass

from swapviewer.errors import BadScopeError
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import RECEIVING
from swapviewer.sheets.content import day_sheet
from swapviewer.sheets.parts import Sheet
from swapviewer.sheets.scope import Scope
from swapviewer.sheets.story import story_sheet


@dataclass(frozen=True, slots=True)
class Order:
    """What to make a sheet of, and whose figures come first."""

    scope: Scope
    basis: str = RECEIVING


def make_sheet(index: RecordIndex, order: Order) -> Sheet:
    """Return the sheet; raises BadScopeError where the record has nothing to put on it."""
    if order.scope.kind == "story":
        return story_sheet(index, order.scope, order.basis)
    if order.scope.kind != "day":
        raise BadScopeError("Only days have a sheet yet.")
    return day_sheet(index, order.scope.span.first, order.basis)

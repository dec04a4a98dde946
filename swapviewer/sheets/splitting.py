"""Split a scope into smaller ones, so that each becomes a sheet of its own."""

from __future__ import annotations

from typing import Literal, get_args

from swapviewer.errors import BadScopeError
from swapviewer.index.days import RecordIndex
from swapviewer.sheets.scope import Scope, narrowed, parse_scope, span_scope
from swapviewer.spans import Step, periods

Split = Literal["day", "month", "year", "operation"]
SPLITS: tuple[Split, ...] = get_args(Split)
_WHOLE = ("all", "year", "month", "span")


def parts_of(scope: Scope, by: Split, index: RecordIndex) -> tuple[Scope, ...]:
    """Return the parts of a scope that hold entries, in order.

    Raises BadScopeError for a scope that cannot be split, or has no such part.
    """
    if scope.kind not in _WHOLE:
        raise BadScopeError(
            f"“{scope.words}” cannot be split; a span, a month, a year or all can."
        )
    found = _operations(scope, index) if by == "operation" else _spans(scope, by, index)
    if not found:
        raise BadScopeError(f"“{scope.words}” holds nothing to split by {by}.")
    return found


def _operations(scope: Scope, index: RecordIndex) -> tuple[Scope, ...]:
    inside = dict.fromkeys(event.operation for event in scope.events(index))
    whole = (parse_scope(f"operation:{name}", index) for name in inside if name)
    return tuple(narrowed(one, scope.narrowed, index) for one in whole)


def _spans(scope: Scope, by: Step, index: RecordIndex) -> tuple[Scope, ...]:
    found, events = [], scope.events(index)
    asked = scope.span.clipped(index.covers) or scope.span
    for period in periods(asked, by):
        # What is no whole period at the ends of a span stays as short as it was asked for.
        part = period if scope.kind == "all" else period.clipped(scope.span)
        if part is not None and any(event.date in part for event in events):
            found.append(narrowed(span_scope(part, index), scope.narrowed, index))
    return tuple(found)

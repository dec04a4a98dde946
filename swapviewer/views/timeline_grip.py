"""What a press on the timeline takes hold of, and what dragging it then means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from PySide6.QtCore import QPointF, Qt

from swapviewer.paint.timeline_emphasis import strip_window
from swapviewer.paint.timeline_plan import Plan
from swapviewer.paint.timescale import LEAST_DAYS, Viewport
from swapviewer.spans import Span, between

Hold = Literal[
    "pan", "brush", "first", "last", "move", "window", "window_first", "window_last"
]
_EDGE = 5.0
CURSORS: dict[Hold, Qt.CursorShape] = {
    "pan": Qt.CursorShape.ArrowCursor,
    "brush": Qt.CursorShape.CrossCursor,
    "first": Qt.CursorShape.SizeHorCursor,
    "last": Qt.CursorShape.SizeHorCursor,
    "move": Qt.CursorShape.OpenHandCursor,
    "window": Qt.CursorShape.OpenHandCursor,
    "window_first": Qt.CursorShape.SizeHorCursor,
    "window_last": Qt.CursorShape.SizeHorCursor,
}


@dataclass(frozen=True, slots=True)
class Grip:
    """A drag: what is held, since where, and what was shown and brushed at that time."""

    hold: Hold
    x: float
    plan: Plan
    span: Span | None

    @property
    def brushes(self) -> bool:
        """Whether the drag changes the brush and not what is visible."""
        return self.hold in ("brush", "first", "last", "move")

    def viewport(self, x: float) -> Viewport:
        """Return what is visible when the pointer has come to `x`."""
        start = self.plan.scale.viewport
        days = (x - self.x) / self.plan.overview.per_day
        match self.hold:
            case "window":
                return start.moved(days)
            case "window_first":
                first = min(start.first + days, start.last - LEAST_DAYS)
                return Viewport(first, start.last - first)
            case "window_last":
                return Viewport(start.first, max(LEAST_DAYS, start.days + days))
        return start.moved((self.x - x) / self.plan.scale.per_day)

    def brushed(self, x: float, covers: Span) -> Span:
        """Return the brush when the pointer has come to `x`; it stays within the record."""
        scale = self.plan.scale
        span = self.span or covers
        edge = round(scale.ordinal_at(x))
        match self.hold:
            case "first":
                return between(_clipped(edge, covers), span.last)
            case "last":
                return between(span.first, _clipped(edge - 1, covers))
            case "move":
                return _moved(span, round((x - self.x) / scale.per_day), covers)
        one, other = scale.day_at(self.x), scale.day_at(x)
        return between(
            _clipped(one.toordinal(), covers), _clipped(other.toordinal(), covers)
        )


def hold_at(plan: Plan, span: Span | None, point: QPointF, shift: bool) -> Hold:
    """Return what a press at a point takes hold of; `span` is the brush, if any."""
    zoomed = plan.scale.viewport.days < plan.overview.viewport.days
    if point.y() >= plan.frame.strip.top():
        window = strip_window(plan)
        edges = (window.left(), window.right())
        edge = _edge_of(point.x(), edges, ("window_first", "window_last"))
        return edge if edge and zoomed else "window"
    if shift:
        return "brush"
    if span is None:
        return "pan"
    first, last = plan.scale.edges(span)
    if edge := _edge_of(point.x(), (first, last), ("first", "last")):
        return edge
    on_handle = point.y() < plan.frame.handle.bottom()
    inside = first < point.x() < last
    # Where all is visible there is nothing to pan, so the brush moves by its whole area.
    return "move" if inside and (on_handle or not zoomed) else "pan"


def _edge_of(x: float, edges: tuple[float, float], names: tuple[Hold, Hold]) -> Hold | None:
    first, last = (abs(x - edge) for edge in edges)
    if min(first, last) > _EDGE:
        return None
    if first == last:
        return names[0] if x < sum(edges) / 2 else names[1]
    return names[0] if first < last else names[1]


def _clipped(ordinal: int, covers: Span) -> date:
    first, last = covers.first.toordinal(), covers.last.toordinal()
    return date.fromordinal(min(max(ordinal, first), last))


def _moved(span: Span, days: int, covers: Span) -> Span:
    earliest = covers.first.toordinal()
    latest = covers.last.toordinal() - len(span) + 1
    first = min(max(span.first.toordinal() + days, earliest), max(earliest, latest))
    return Span(date.fromordinal(first), date.fromordinal(first + len(span) - 1))

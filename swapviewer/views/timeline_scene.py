"""What the timeline shows of the state: entries, visible stretch, plan, and its groups."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSizeF

from swapviewer.index.chronicle import (
    Chronicle,
    Lane,
    gathered_words,
    lane_members,
    whole_chronicle,
)
from swapviewer.model.record import Event
from swapviewer.paint.timeline_emphasis import hit_place
from swapviewer.paint.timeline_groups import Group
from swapviewer.paint.timeline_plan import Plan, plan
from swapviewer.paint.timescale import Viewport, everything
from swapviewer.spans import Span
from swapviewer.state import AppState


class Scene:
    """The geometry that is kept between paints, rebuilt only when it must be."""

    def __init__(self, state: AppState, size: QSizeF) -> None:
        self._state = state
        self._size = size
        self._told = self._chronicle()
        self._limits = everything(state.index.covers)
        self._viewport = self._limits
        self._plan = plan(self._told, size, self._viewport, self._limits)
        self._found: dict[int | None, tuple[bytes, array[int]]] = {}
        self.hits: tuple[QRectF, ...] = ()
        self.mark_hits()

    @property
    def plan(self) -> Plan:
        """Where everything stands now."""
        return self._plan

    @property
    def viewport(self) -> Viewport:
        """The stretch of time that is visible."""
        return self._viewport

    @property
    def zoomed(self) -> bool:
        """Whether less than the whole record is visible."""
        return self._viewport.days < self._limits.days

    def reload(self) -> None:
        """Take up another record or another way of counting."""
        was_zoomed = self.zoomed
        self._found = {}  # of the entries that were shown before
        self._told = self._chronicle()
        self._limits = everything(self._state.index.covers)
        kept = self._viewport.within(self._limits) if was_zoomed else self._limits
        self._viewport = kept
        self._lay_out()
        self.mark_hits()

    def mark_hits(self) -> None:
        """Take up what was found: `hits` are the bars below groups that hold some of it."""
        marks, lanes = self._state.marks, (None, *range(len(self._told.lanes)))
        self._found = {}
        if marks is not None:
            members = lane_members(self._state.shown, self._state.counting)
            for number, lane in zip(lanes, members, strict=True):
                self._found[number] = (lane.marked(marks), lane.places)
        self._show_hits()

    def resize(self, size: QSizeF) -> None:
        """Lay everything out anew."""
        self._size = size
        self._lay_out()

    def show(self, viewport: Viewport | None) -> bool:
        """Show another stretch, None for everything; return whether that is a change."""
        wanted = viewport.within(self._limits) if viewport else self._limits
        if wanted == self._viewport:
            return False
        self._viewport = wanted
        self._lay_out()
        return True

    def nearer(self, factor: float) -> Viewport:
        """Return a closer stretch about the chosen day, or the middle if it is unseen."""
        viewport, day = self._viewport, self._state.day
        middle = viewport.first + viewport.days / 2
        about = day.toordinal() + 0.5 if day in viewport.span else middle
        return viewport.zoomed(factor, about)

    def group_of(self, event: Event | None) -> int | None:
        """Return the number of the visible group that holds an entry."""
        if event is None:
            return None
        ordinal = event.date.toordinal()
        for at, group in enumerate(self._plan.groups):
            if group.first <= ordinal <= group.last and any(
                one.id == event.id for one in self.events(at)
            ):
                return at
        return None

    def events(self, at: int) -> Sequence[Event]:
        """Return the entries of a group."""
        group = self._plan.groups[at]
        return self._lane(group).events[group.start : group.stop]

    def operation_span(self, event: Event | None) -> Span | None:
        """Return the days of an entry's operation, None where it belongs to none."""
        if event is None or event.operation is None:
            return None
        days = [
            one.date for one in self._state.index.events if one.operation == event.operation
        ]
        return Span(days[0], days[-1])

    def words(self, at: int) -> str:
        """Return the days, titles or counts, and figures of a group, one per line."""
        words = gathered_words(self._state.index, self.events(at), self._state.counting)
        return f"{words}\nfound" if self._holds_hit(at) else words

    def span(self, at: int) -> Span:
        """Return the days from the first to the last entry of a group."""
        events = self.events(at)
        return Span(events[0].date, events[-1].date)

    def meant(self, at: int, x: float | None, chosen: Event | None) -> Event:
        """Return the entry of a group that a click at `x` means, the first without one.

        Clicks on a day with several entries go through them in turn.
        """
        events = self.events(at)
        scale = self._plan.scale
        near = events[0].date
        if x is not None:
            near = min(
                (one.date for one in events), key=lambda one: abs(scale.middle(one) - x)
            )
        same_day = [event for event in events if event.date == near]
        if chosen in same_day:
            return same_day[(same_day.index(chosen) + 1) % len(same_day)]
        return same_day[0]

    def beside(self, current: int | None, day: date, direction: int) -> int | None:
        """Return the visible group before (-1) or after (1) the current one or the day."""
        groups = self._plan.groups
        if current is not None:
            at = current + direction
            return at if 0 <= at < len(groups) else None
        ordinal = day.toordinal()
        if direction > 0:
            later = (at for at, one in enumerate(groups) if one.first > ordinal)
            return next(later, None)
        earlier = [at for at, one in enumerate(groups) if one.last < ordinal]
        return earlier[-1] if earlier else None

    def day_beyond(self, direction: int) -> date | None:
        """Return the nearest day with entries before or after what is visible."""
        days, visible = self._state.shown.days, self._viewport.span
        if direction < 0:
            at = bisect_left(days, visible.first)
            return days[at - 1] if at else None
        later = bisect_left(days, visible.last)
        later += later < len(days) and days[later] == visible.last
        return days[later] if later < len(days) else None

    def _lane(self, group: Group) -> Lane:
        return self._told.bars if group.lane is None else self._told.lanes[group.lane]

    def _chronicle(self) -> Chronicle:
        return whole_chronicle(self._state.shown, self._state.counting)

    def _holds_hit(self, at: int) -> bool:
        group = self._plan.groups[at]
        if group.lane not in self._found:
            return False
        marked, places = self._found[group.lane]
        return marked.find(1, places[group.start], places[group.stop - 1] + 1) >= 0

    def _lay_out(self) -> None:
        self._plan = plan(
            self._told, self._size, self._viewport, self._limits, before=self._plan
        )
        self._show_hits()

    def _show_hits(self) -> None:
        groups = range(len(self._plan.groups)) if self._found else range(0)
        self.hits = tuple(hit_place(self._plan, at) for at in groups if self._holds_hit(at))

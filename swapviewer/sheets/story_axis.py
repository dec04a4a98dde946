"""A timeline for a class: ticks, and a story's entries to be placed on it by letter."""

from __future__ import annotations

from datetime import date
from string import ascii_uppercase

from swapviewer import text
from swapviewer.index.days import RecordIndex
from swapviewer.model.record import Event
from swapviewer.model.story import Story
from swapviewer.sheets.story_parts import AxisPart, Placed
from swapviewer.spans import Span, Step, period_of, periods

_MOST = 10
_APART = 0.04
_MONTHS_AT_MOST = 500
_TASK = (
    "Write the letter of each entry at its place on the line. The order of the letters "
    "tells nothing."
)
_SOLVED = "Each letter stands at its day; below, the entries with their dates."


def axis(index: RecordIndex, story: Story, *, solved: bool) -> AxisPart:
    """Return the timeline of a story's chosen entries, blank or with its answers."""
    events = _chosen(index, story)
    days = [event.date for event in events]
    spread = Span(min(days), max(days))
    step: Step = "month" if len(spread) < _MONTHS_AT_MOST else "year"
    whole = Span(period_of(spread.first, step).first, period_of(spread.last, step).last)
    levels = _levels([_share(day, whole) for day in sorted(days)])
    level_of = dict(zip(sorted(days), levels, strict=True))
    named = sorted(events, key=lambda event: event.title)
    return AxisPart(
        heading="Timeline",
        task=_SOLVED if solved else _TASK,
        ticks=tuple(
            (_share(one.first, whole), _tick_words(one, step))
            for one in periods(whole, step)
        ),
        entries=tuple(
            Placed(
                letter,
                event.title,
                text.short_day(event.date) if solved else "",
                _share(event.date, whole) if solved else 0.0,
                level_of[event.date] if solved else 0,
            )
            for letter, event in zip(ascii_uppercase, named, strict=False)
        ),
        solved=solved,
        levels=max(levels) + 1 if solved else 1,
    )


def _chosen(index: RecordIndex, story: Story) -> tuple[Event, ...]:
    """Return the entries that the steps show, one for each day, as many as fit."""
    by_day: dict[date, Event] = {}
    for step in story.steps:
        event = index.event(step.entry)
        by_day.setdefault(event.date, event)
    return tuple(by_day.values())[:_MOST]


def _share(day: date, whole: Span) -> float:
    return (day.toordinal() - whole.first.toordinal()) / max(1, len(whole))


def _tick_words(one: Span, step: Step) -> str:
    if step == "year":
        return str(one.first.year)
    month = text.MONTHS[one.first.month - 1][:3]
    return f"{month} {one.first.year}" if one.first.month == 1 else month


def _levels(shares: list[float]) -> list[int]:
    """Return for each place in order a level at which it does not cover one before."""
    ends: list[float] = []
    found = []
    for share in shares:
        level = next((at for at, end in enumerate(ends) if share >= end), len(ends))
        if level == len(ends):
            ends.append(0.0)
        ends[level] = share + _APART
        found.append(level)
    return found

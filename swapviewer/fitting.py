"""What of a selection a record bears: its days, its entries, its parties."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import RECEIVING
from swapviewer.selection import Selection
from swapviewer.spans import Span


def latest(index: RecordIndex) -> Selection:
    """Return the latest day with an entry and the first entry on it."""
    day = index.days[-1] if index.days else index.covers.last
    return Selection(day, first_entry(index, day))


def first_entry(index: RecordIndex, day: date) -> str | None:
    """Return the id of the first entry on a day, None on an empty one."""
    return next((event.id for event in index.on(day)), None)


def fitted(index: RecordIndex, kept: Selection) -> Selection:
    """Return a kept selection as far as the record has it; what it lacks is the latest."""
    if kept.day in index.covers:
        day, entry = kept.day, kept.entry
    else:
        last = latest(index)
        day, entry = last.day, last.entry
    if all(event.id != entry for event in index.on(day)):
        entry = first_entry(index, day)
    basis = kept.basis if kept.basis in index.parties else RECEIVING
    return replace(kept, day=day, entry=entry, span=cut(index, kept.span), basis=basis)


def cut(index: RecordIndex, span: Span | None) -> Span | None:
    """Return a span within what the record covers; None where that is all of it."""
    clipped = span.clipped(index.covers) if span else None
    return None if clipped == index.covers else clipped

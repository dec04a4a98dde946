"""What a sheet says where the record has no entry: no page is left without a word."""

from __future__ import annotations

from swapviewer import text
from swapviewer.index.days import RecordIndex
from swapviewer.sheets.parts import TextPart
from swapviewer.spans import Span


def nothing(index: RecordIndex, span: Span) -> TextPart:
    """Return that there is no entry, and the nearest before and after."""
    before, after = index.before(None, span.first), index.after(None, span.last)
    nearest = [
        f"{word}: {text.long_day(event.date)} – {event.title}"
        for word, event in (("Nearest before", before), ("Nearest after", after))
        if event
    ]
    days = "this day" if len(span) == 1 else "these days"
    said = f"The record has no entry for {days}. That is no proof that nothing happened."
    return TextPart("No entry", (said, *nearest))

"""Which pages of a sheet are wanted, written `2-5, 8`: for window and command line."""

from __future__ import annotations

import re

from swapviewer.errors import BadCallError

EXAMPLES = "2-5, 8 or 4-"
NOT_OF_PDF = (
    "A PDF is tagged for those who cannot see it, bears its data, and is checked as a "
    "whole: it holds all pages of its sheet. Print the pages, or save them as PNG or SVG."
)
_RANGE = re.compile(r"([0-9]*)\s*(?:([-–])\s*([0-9]*))?")
_MOST_DIGITS = 6


def wanted_pages(words: str, count: int) -> tuple[int, ...]:
    """Return the numbers of the pages from 1, each once and in order; all of no words.

    Raises BadCallError for words that cannot be read and for pages that are not there.
    """
    if not words.strip():
        return tuple(range(1, count + 1))
    found: set[int] = set()
    for one in words.split(","):
        span = _span(one.strip(), count)
        if not span:
            has = "1 page" if count == 1 else f"{count} pages"
            raise BadCallError(
                f"“{words}” is no range of the sheet, which has {has}. "
                f"Write it like {EXAMPLES}."
            )
        found.update(span)
    return tuple(sorted(found))


def _span(words: str, count: int) -> range:
    """Return the pages of one range; none where it is not one of the sheet."""
    read = _RANGE.fullmatch(words)
    if read is None or not (read[1] or read[3]):
        return range(0)
    if max(len(read[1]), len(read[3] or "")) > _MOST_DIGITS:
        return range(0)
    first = int(read[1] or 1)
    last = first if not read[2] else int(read[3] or count)
    return range(first, last + 1) if 1 <= first <= last <= count else range(0)

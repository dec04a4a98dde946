"""Sums as a chart says them: in full for a hint, in short above a bar."""

from __future__ import annotations

from swapviewer import text
from swapviewer.index.figures import Sum


def spoken(found: Sum) -> str:
    """Return a sum with what it leaves out and how far claims differ."""
    differ = (
        f"; claims from {text.count(found.low)} to {text.count(found.high)}"
        if found.range_words
        else ""
    )
    known = "not known" if found.words == text.NOT_KNOWN else found.words
    return known + differ


def label(found: Sum) -> str:
    """Return what stands above a bar: `1,205`, `about 250`, `–`, or nothing."""
    if found.given:
        return ("about " if found.approximate else "") + text.count(found.headline)
    return text.NOT_KNOWN if found.unknown and not found.withheld else ""

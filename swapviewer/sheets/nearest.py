"""What is said of a wrong scope: the right ones that are nearest to it."""

from __future__ import annotations

import difflib
import re
from calendar import monthrange
from datetime import date

from swapviewer.dates import parse_span
from swapviewer.errors import BadDateError
from swapviewer.index.days import RecordIndex
from swapviewer.index.terms import nearest_name

EXAMPLES = (
    "2025-05-24, 2025-05, 2025, 2025-05-16..2025-05-25, operation:ID, entry:ID, story:ID, "
    "all, all kind:exchange words:red cross"
)
_DATE = re.compile(r"\d{4}(?:-\d{1,2}){0,2}(?!\d)")
_BETWEEN = re.compile(r"[\s.,:/–—-]*(?:to|until|till)?[\s.,:/–—-]*")
_LETTERS_THEN_DIGITS = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
_WORDS = ("all", "everything")


def nearest_scopes(said: str, index: RecordIndex) -> str:
    """Return a sentence with the nearest right scopes, or with examples of each sort."""
    found = _meant(said) or _alike(said, [*_WORDS, *_names(index), *_times(index)])
    if found:
        return _did_you_mean(found)
    return nearest_name(said) or f" Write it like one of: {EXAMPLES}."


def nearest_entries(said: str, index: RecordIndex) -> str:
    """Return a sentence with the entries whose ids begin alike, or are alike."""
    ids = [event.id for event in index.events]
    begun = [one for one in ids if said and one.startswith(said)][:3]
    found = begun or _alike(said, ids)
    return _did_you_mean(found) if found else f" Write it like {ids[0]}." if ids else ""


def nearest_operations(said: str, index: RecordIndex) -> str:
    """Return a sentence with the operations that are alike, else with all of them."""
    if found := _alike(said, list(index.operations)):
        return _did_you_mean([f"operation:{name}" for name in found])
    return f" The record has: {', '.join(index.operations) or 'none'}."


def _did_you_mean(found: list[str]) -> str:
    return f" Did you mean {' or '.join(found)}?"


def _alike(said: str, known: list[str]) -> list[str]:
    return difflib.get_close_matches(said.lower(), known, n=3, cutoff=0.6)


def _names(index: RecordIndex) -> list[str]:
    operations = [f"operation:{name}" for name in index.operations]
    return operations + [event.id for event in index.events]


def _times(index: RecordIndex) -> list[str]:
    days = [day.isoformat() for day in index.days]
    # In order, so that of several as near always the same are told.
    shorter = (day[:length] for length in (7, 4) for day in days)
    return [*days, *dict.fromkeys(shorter)]


def _meant(said: str) -> list[str]:
    """Return the date or the span that was meant, where it is plain."""
    dates = [one for one in map(_possible, _DATE.findall(said)) if one]
    if len(dates) == 2 and _BETWEEN.fullmatch(_DATE.sub("", said)):
        return ["..".join(sorted(dates))]
    if len(dates) == 1 and _DATE.fullmatch(said):
        return dates
    parted = _LETTERS_THEN_DIGITS.sub(" ", said)
    return [parted] if parted != said and _is_date(parted) else []


def _possible(said: str) -> str:
    """Return a date as it is, or with its month and day brought into the calendar."""
    year, month, day = (*map(int, said.split("-")), 0, 0)[:3]
    if not date.min.year <= year <= date.max.year:
        return ""
    if "-" not in said:
        return said
    month = min(max(month, 1), 12)
    if said.count("-") == 1:
        return f"{year:04}-{month:02}"
    day = min(max(day, 1), monthrange(year, month)[1])
    return f"{year:04}-{month:02}-{day:02}"


def _is_date(said: str) -> bool:
    try:
        parse_span(said)
    except BadDateError:
        return False
    return True

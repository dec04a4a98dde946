"""Read dates as people write them: 2025-05-23, 23.05.2025, 23 May 2025, May 2025, 2025."""

from __future__ import annotations

import re
from datetime import date

from swapviewer.errors import BadDateError
from swapviewer.spans import Span, month_of, year_of
from swapviewer.text import MONTHS, WEEKDAYS, short_day

EXAMPLES = "2025-05-23, 23.05.2025, 23 May 2025, May 2025 or 2025"
_QUOTED = 40
_WEEKDAY = (
    "(?:(?P<weekday>"
    + "|".join(f"{day[:3]}(?:{day[3:]})?" for day in WEEKDAYS)
    + r")\.?,?\s+)?"
)
# ASCII, because `\d` also means the digits of every other script.
_FORMS = (
    r"(?P<year>\d{4})",
    r"(?P<year>\d{4})-(?P<month>\d{1,2})",
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
    r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})",
    r"(?P<month>\d{1,2})[./](?P<year>\d{4})",
    r"(?P<name>[a-z]{3,9})\.?,?\s+(?P<year>\d{4})",
    _WEEKDAY + r"(?P<day>\d{1,2})\.?\s*(?P<name>[a-z]{3,9})\.?,?\s+(?P<year>\d{4})",
    r"(?P<name>[a-z]{3,9})\.?\s*(?P<day>\d{1,2}),?\s+(?P<year>\d{4})",
)


def parse_span(text: str) -> Span:
    """Return the day, month or year that the text names.

    Raises BadDateError when it names none.
    """
    words = _plain(text)
    for form in _FORMS:
        # Compiled when first asked for, which no start does.
        if found := re.fullmatch(form, words, re.ASCII | re.IGNORECASE):
            parts = found.groupdict()
            month = _month(parts.get("name"), parts.get("month"))
            try:
                span = _span(int(parts["year"]), month, parts.get("day"))
            except ValueError as error:
                raise BadDateError(f"“{_cut(words)}” is not a date: {error}.") from error
            _check_weekday(span.first, parts.get("weekday"))
            return span
    raise BadDateError(f"“{_cut(words)}” is not a date. Write it like {EXAMPLES}.")


def parse_day(text: str) -> date:
    """Return the single day that the text names; raises BadDateError otherwise."""
    span = parse_span(text)
    if span.first != span.last:
        raise BadDateError(
            f"“{_plain(text)}” names no single day. Write it like 2025-05-23."
        )
    return span.first


def _plain(text: str) -> str:
    # Dates pasted from web pages hold no-break spaces.
    return " ".join(text.split())


def _cut(words: str) -> str:
    return words if len(words) <= _QUOTED else words[: _QUOTED - 1] + "…"


def _month(name: str | None, number: str | None) -> int | None:
    if name is None:
        return int(number) if number else None
    for at, month in enumerate(MONTHS, start=1):
        if month.lower().startswith(name.lower()):
            return at
    raise BadDateError(f"“{name}” is not a month. Write dates like {EXAMPLES}.")


def _check_weekday(day: date, name: str | None) -> None:
    """Refuse a day that bears the name of another weekday, for either may be meant."""
    if name and not WEEKDAYS[day.weekday()].lower().startswith(name.lower()):
        raise BadDateError(f"{short_day(day)} is a {WEEKDAYS[day.weekday()]}.")


def _span(year: int, month: int | None, day: str | None) -> Span:
    if year < 1:
        raise ValueError("year must be 1 or later")
    if month is None:
        return year_of(year)
    if day is None:
        return month_of(year, month)
    return Span(date(year, month, int(day)), date(year, month, int(day)))

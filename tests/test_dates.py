"""Dates as people write them, and everything else refused in one sentence."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from swapviewer import text
from swapviewer.dates import parse_day, parse_span
from swapviewer.errors import BadDateError
from swapviewer.spans import Span, month_of, year_of

DAY = date(2025, 5, 23)
# From the year 1000 on, years are written with four digits.
days = some.dates(min_value=date(1000, 1, 1))


@pytest.mark.parametrize(
    "written",
    [
        "2025-05-23",
        "2025-5-23",
        "23.05.2025",
        "23.5.2025",
        "23/05/2025",
        "23 May 2025",
        "23 may 2025",
        "23 MAY 2025",
        "23. May 2025",
        "23May 2025",
        "May 23, 2025",
        "May 23 2025",
        "  2025-05-23\n",
        "23\N{NO-BREAK SPACE}May\N{NO-BREAK SPACE}2025",
        "23  May   2025",
        "Friday, 23 May 2025",
        "Fri 23 May 2025",
    ],
)
def test_a_day_is_read_in_every_common_form(written: str) -> None:
    assert parse_day(written) == DAY
    assert parse_span(written) == Span(DAY, DAY)


@pytest.mark.parametrize("weekday", ["Monday", "Thu", "sat."])
def test_a_day_called_by_a_wrong_weekday_is_refused(weekday: str) -> None:
    with pytest.raises(BadDateError, match="23 May 2025 is a Friday"):
        parse_span(f"{weekday} 23 May 2025")


@pytest.mark.parametrize(
    "written",
    ["2025-09", "2025-9", "09.2025", "9/2025", "September 2025", "Sep 2025", "sept. 2025"],
)
def test_a_month_is_read_in_every_common_form(written: str) -> None:
    assert parse_span(written) == month_of(2025, 9)


@pytest.mark.parametrize(
    ("written", "span"),
    [
        ("2025", year_of(2025)),
        ("0001", year_of(1)),
        ("9999", year_of(9999)),
        ("9999-12", month_of(9999, 12)),
        ("29 Feb 2024", Span(date(2024, 2, 29), date(2024, 2, 29))),
        ("01.02.2025", Span(date(2025, 2, 1), date(2025, 2, 1))),
    ],
)
def test_the_calendar_is_kept(written: str, span: Span) -> None:
    assert parse_span(written) == span


@pytest.mark.parametrize(
    "written",
    [
        "",
        "   ",
        "today",
        "0",
        "25",
        "20255",
        "0000",
        "2025-00",
        "2025-13",
        "2025-02-30",
        "2025-05-32",
        "2025-05-00",
        "2025-05-023",
        "29 February 2025",
        "05/23/2025",
        "32 May 2025",
        "0 May 2025",
        "Ma 2025",
        "Mayo 2025",
        "May",
        "23 May",
        "23 May 25",
        "2025-05-23T10:00",
        "2025-05-23 and more",
        "-2025",
        "2025-05-",
        "2025--05",
        "٢٠٢٥-٠٥-٢٣",
        "२०२५",
        "２０２５-０５-２３",
        "²⁰²⁵",
        "2025\N{HYPHEN}05\N{HYPHEN}23",
        "23 травня 2025",
        "23 ſep 2025",
        "\0",
        "2025\n2026",
        "Someday, 23 May 2025",
    ],
)
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(BadDateError):
        parse_span(written)
    with pytest.raises(BadDateError):
        parse_day(written)


@pytest.mark.parametrize("written", ["2025", "May 2025", "2025-05"])
def test_a_month_or_year_is_no_single_day(written: str) -> None:
    with pytest.raises(BadDateError, match="no single day"):
        parse_day(written)


@pytest.mark.parametrize("written", ["9" * 100_000, "May" * 50_000, " 1" * 50_000])
def test_a_huge_text_is_refused_in_a_short_sentence(written: str) -> None:
    with pytest.raises(BadDateError) as refused:
        parse_span(written)
    assert len(str(refused.value)) < 200


def test_a_refusal_is_one_line_that_quotes_what_was_written() -> None:
    with pytest.raises(BadDateError, match="“not a date”") as refused:
        parse_span("not\na\tdate")
    assert "\n" not in str(refused.value)


@settings(max_examples=150)
@given(
    some.one_of(
        some.text(),
        some.text(alphabet="0123456789-./ MayJunSep,", max_size=14),
        some.from_regex(r"\d{1,4}[-./ ]\d{1,2}[-./ ]\d{1,4}", fullmatch=True),
    )
)
def test_any_text_is_a_span_or_refused(written: str) -> None:
    try:
        span = parse_span(written)
    except BadDateError:
        return
    assert len(span) in (1, 28, 29, 30, 31, 365, 366)


@given(days)
def test_what_the_app_writes_it_also_reads(day: date) -> None:
    for words in (text.short_day(day), text.long_day(day), day.isoformat()):
        assert parse_day(words) == day
    assert parse_span(text.month_year(day)) == month_of(day.year, day.month)

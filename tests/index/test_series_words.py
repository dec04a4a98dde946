"""A series in words: the same for title, tooltip, screen reader and table."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from swapviewer import text
from swapviewer.index.counting import EXCHANGES, Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.measures import MEASURES, Measure
from swapviewer.index.series import Asked, Series, series
from swapviewer.index.series_words import (
    column_hint,
    column_name,
    table,
    title,
    without_height,
)
from swapviewer.spans import Span, Step, month_of, year_of
from tests.making import claim_parts, event_parts, index_of

YEAR = year_of(2001)
MARCH = month_of(2001, 3)
NORTH = claim_parts("north", "north-army", 5)
SOUTH = claim_parts("south", "south-army", 1205, civilians=5)
HIDDEN = claim_parts("south", "south-army", uncounted=True)
INDEX = index_of(
    event_parts("2001-03-01", "exchange", NORTH, SOUTH),
    *(
        event_parts(f"2001-03-1{day}", "exchange", HIDDEN, title=f"Swap {day}")
        for day in range(8)
    ),
    event_parts("2001-04-04", "remains", NORTH),
    event_parts("2001-06-01", "exchange", HIDDEN),
)
LIVING = Counting(("exchange", "release"))


def made(
    measure: Measure = "people",
    span: Span = YEAR,
    step: Step = "month",
    counting: Counting = EXCHANGES,
    index: RecordIndex = INDEX,
) -> Series:
    return series(index, index.within(span), Asked(measure, span, step, counting))


@pytest.mark.parametrize(
    ("measure", "step", "counting", "said"),
    [
        ("people", "month", EXCHANGES, "People exchanged per month, 2001"),
        ("people", "day", LIVING, "People exchanged or released per day, 2001"),
        ("parts", "year", EXCHANGES, "Military and civilians per year, 2001"),
        ("running", "week", LIVING, "People exchanged so far, 2001"),
        ("agreement", "week", LIVING, "Do the sides agree? Entries per week, 2001"),
        ("remains", "quarter", LIVING, "Bodies returned per quarter, 2001"),
    ],
)
def test_the_title_says_what_is_counted(
    measure: Measure, step: Step, counting: Counting, said: str
) -> None:
    assert title(made(measure, step=step, counting=counting)) == said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2024-12-01", "2025-10-31", "Dec 2024 – Oct 2025"),
        ("2025-02-01", "2025-03-31", "Feb – Mar 2025"),
        ("2025-01-01", "2025-12-31", "2025"),
        ("2022-01-01", "2025-12-31", "2022 – 2025"),
        ("2025-05-01", "2025-05-31", "May 2025"),
        ("2025-05-03", "2025-05-30", "3–30 May 2025"),
        ("2025-05-03", "2025-05-03", "3 May 2025"),
        ("2022-02-24", "2026-06-07", "24 Feb 2022 – 7 Jun 2026"),
        ("2025-02-24", "2025-03-07", "24 Feb – 7 Mar 2025"),
    ],
)
def test_a_span_is_worded_as_short_as_it_can_be(first: str, last: str, said: str) -> None:
    assert (
        text.short_span(Span(date.fromisoformat(first), date.fromisoformat(last))) == said
    )


def test_a_column_is_named_with_its_numbers() -> None:
    names = [column_name(made(), at) for at in (1, 2, 5)]
    assert names == [
        "February 2001, none recorded",
        "March 2001, 5 + 8 not known to Northland, 1,205 + 8 not disclosed to Southland",
        "June 2001, not known to Northland, not disclosed to Southland",
    ]


def test_a_column_of_another_measure_is_named_with_its_layers() -> None:
    assert column_name(made("parts"), 2).endswith(
        "1,205 + 8 not disclosed (5 civilians, 1,200 not broken down) to Southland"
    )
    assert column_name(made("agreement"), 5) == (
        "June 2001, 1 stated by neither to Northland, 1 withheld to Southland"
    )
    assert column_name(made("running"), 0) == (
        "January 2001, none recorded to Northland, none recorded to Southland"
    )


def test_a_period_that_the_span_cuts_says_which_days_are_shown() -> None:
    shown = made(span=Span(date(2001, 3, 10), date(2001, 4, 30)))
    assert column_name(shown, 0).startswith("March 2001 (10–31 March 2001), ")
    assert column_name(shown, 1).startswith("April 2001, ")


def test_a_period_that_only_the_record_cuts_is_named_plainly() -> None:
    index = index_of(event_parts("2001-03-20", "exchange", NORTH), since="2001-03-15")
    shown = made(span=index.covers, index=index)
    assert column_name(shown, 0) == "March 2001, 5 to Northland"


def test_the_hint_lists_six_entries_and_counts_the_others() -> None:
    lines = column_hint(made(), 2).splitlines()
    assert lines[:5] == [
        "March 2001",
        "to Northland: 5 + 8 not known",
        "to Southland: 1,205 + 8 not disclosed",
        "9 entries",
        "■ 1 Mar: A exchange",
    ]
    assert lines[-2:] == ["■ 14 Mar: Swap 4", "and 3 more"]


def test_the_hint_of_an_empty_period_says_so() -> None:
    assert column_hint(made(), 0) == "January 2001\n0 entries"


@pytest.mark.parametrize(
    ("measure", "span", "counting", "said"),
    [
        ("people", MARCH, EXCHANGES, ""),
        ("people", month_of(2001, 1), EXCHANGES, "No exchange recorded in January 2001"),
        (
            "people",
            month_of(2001, 1),
            LIVING,
            "No exchange or release recorded in January 2001",
        ),
        ("remains", MARCH, LIVING, "No return of remains recorded in March 2001"),
        ("people", month_of(2001, 6), EXCHANGES, "1 entry, number not disclosed"),
        (
            "people",
            Span(date(2001, 3, 10), date(2001, 3, 31)),
            EXCHANGES,
            "8 entries, numbers not disclosed",
        ),
    ],
)
def test_a_plot_without_bars_says_why(
    measure: Measure, span: Span, counting: Counting, said: str
) -> None:
    assert without_height(made(measure, span, counting=counting)) == said


@pytest.mark.parametrize("measure", MEASURES)
def test_what_was_filtered_is_said_to_be_so_and_never_not_recorded(
    measure: Measure,
) -> None:
    whole = made(measure, month_of(2001, 1))
    shown = replace(whole, asked=replace(whole.asked, filtered=True))
    assert title(shown) == f"{title(whole)}, filtered"
    assert "recorded" in without_height(whole)
    assert without_height(shown).endswith("in January 2001 passes the filter")


def test_where_nobody_spoke_of_a_number_it_is_not_known() -> None:
    index = index_of(
        event_parts("2001-03-01", "exchange", NORTH, SOUTH),
        event_parts("2001-06-01", "exchange"),
    )
    shown = made(span=month_of(2001, 6), index=index)
    assert without_height(shown) == "1 entry, number not known"


def test_the_table_says_the_same_as_the_columns() -> None:
    found = table(made())
    assert found.heads == ("Period", "To Northland", "To Southland", "Entries")
    assert len(found.rows) == 12
    assert found.rows[2] == (
        "March 2001",
        "5 + 8 not known",
        "1,205 + 8 not disclosed",
        "9",
    )
    assert found.rows[0] == ("January 2001", "none recorded", "none recorded", "0")
    assert found.tab_separated.splitlines()[3] == "\t".join(found.rows[2])

"""Words are the same on the screen, on paper and in the shell."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import get_args

import pytest

from swapviewer import text
from swapviewer.model.load import LoadedRecord
from swapviewer.model.record import KINDS, Claim
from swapviewer.spans import Span, Step

DAY = date(2025, 5, 24)


def span(first: str, last: str) -> Span:
    return Span(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0"), (7, "7"), (1205, "1,205"), (1_000_000, "1,000,000"), (-5, "-5")],
)
def test_a_count_has_its_thousands_apart(number: int, words: str) -> None:
    assert text.count(number) == words


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 entries"), (1, "1 entry"), (2, "2 entries")]
)
def test_one_is_singular_and_all_else_plural(number: int, words: str) -> None:
    assert text.plural(number, "entry", "entries") == words


def test_large_plurals_have_their_thousands_apart() -> None:
    assert text.plural(1054, "source", "sources") == "1,054 sources"


def test_days_are_worded_short_and_long() -> None:
    assert text.day_month(DAY) == "24 May"
    assert text.short_day(DAY) == "24 May 2025"
    assert text.long_day(DAY) == "Saturday, 24 May 2025"
    assert text.month_year(DAY) == "May 2025"


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("day", "24 May 2025"),
        ("week", "week of 24 May 2025"),
        ("month", "May 2025"),
        ("quarter", "Q2 2025"),
        ("year", "2025"),
    ],
)
def test_a_period_is_named_by_its_step(step: Step, words: str) -> None:
    assert text.period(Span(DAY, DAY), step) == words


def test_every_step_has_its_own_name_for_a_period() -> None:
    named = {text.period(Span(DAY, DAY), step) for step in get_args(Step)}
    assert len(named) == len(get_args(Step))


@pytest.mark.parametrize(
    ("month", "words"),
    [
        (1, "Q1"),
        (3, "Q1"),
        (4, "Q2"),
        (6, "Q2"),
        (7, "Q3"),
        (9, "Q3"),
        (10, "Q4"),
        (12, "Q4"),
    ],
)
def test_a_quarter_is_numbered_from_its_month(month: int, words: str) -> None:
    day = date(2025, month, 1)
    assert text.period(Span(day, day), "quarter") == f"{words} 2025"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2025-05-24", "2025-05-24", "24 May 2025"),
        ("2025-01-01", "2025-12-31", "2025"),
        ("2025-05-01", "2025-05-31", "May 2025"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2024-02-01", "2024-02-28", "1–28 February 2024"),
        ("2025-05-16", "2025-05-25", "16–25 May 2025"),
        ("2024-12-01", "2024-12-31", "December 2024"),
        ("2025-04-30", "2025-05-01", "30 April – 1 May 2025"),
        ("2024-12-31", "2025-01-01", "31 December 2024 – 1 January 2025"),
        ("2024-05-03", "2025-05-30", "3 May 2024 – 30 May 2025"),
    ],
)
def test_a_span_is_worded_in_its_shortest_plain_form(
    first: str, last: str, words: str
) -> None:
    assert text.span_words(span(first, last)) == words


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        (None, "undated"),
        ("2025", "2025"),
        ("2025-05", "May 2025"),
        ("2025-05-04", "4 May 2025"),
        ("2025-10-20", "20 October 2025"),
    ],
)
def test_a_sources_date_is_worded_as_far_as_it_is_known(
    stated: str | None, words: str
) -> None:
    assert text.stated_day(stated) == words


@pytest.mark.parametrize(
    ("code", "name"), [("uk", "Ukrainian"), ("xx", "xx"), (None, ""), ("", "")]
)
def test_a_language_is_named_else_its_code_is_shown(code: str | None, name: str) -> None:
    assert text.language(code) == name


@pytest.mark.parametrize(
    ("words", "listed"),
    [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")],
)
def test_things_are_listed_with_and_before_the_last(
    words: tuple[str, ...], listed: str
) -> None:
    assert text.listed(words) == listed
    assert text.listed(iter(words)) == listed


@pytest.mark.parametrize(
    ("words", "sentence"), [("", ""), ("about 5", "About 5"), ("ARD said", "ARD said")]
)
def test_a_sentence_starts_in_upper_case_and_leaves_the_rest(
    words: str, sentence: str
) -> None:
    assert text.sentence(words) == sentence


def test_rich_text_and_tooltips_show_markup_as_it_is_written() -> None:
    assert text.rich("a <b>&\n'c'") == "a &lt;b&gt;&amp;<br>&#x27;c&#x27;"
    assert "&lt;img src=x&gt;" in text.tooltip("<img src=x>")


def test_a_tooltip_is_one_paragraph_whatever_it_says() -> None:
    shown = text.tooltip("</p><script>")
    assert shown.startswith("<p ")
    assert shown.count("<p") == shown.count("</p>") == 1


def test_short_tooltips_stay_in_a_line_and_long_ones_are_broken() -> None:
    assert "white-space:pre;" in text.tooltip("6 June 2026, no entry\n" + 60 * "a")
    assert "white-space:pre-wrap;" in text.tooltip("short\n" + 61 * "a")


def test_every_kind_has_a_name_and_a_mark_of_its_own() -> None:
    assert tuple(text.KIND_NAMES) == tuple(text.KIND_MARKS) == KINDS
    assert len(set(text.KIND_MARKS.values())) == len(KINDS)


def test_every_part_of_a_claim_has_a_name() -> None:
    counted = {
        field.name
        for field in fields(Claim)
        if "Count" in str(field.type) and field.name != "total"
    }
    assert set(text.PART_NAMES) == counted


def test_every_language_of_the_record_is_named(loaded: LoadedRecord) -> None:
    used = {source.language for source in loaded.record.sources if source.language}
    assert used <= set(text.LANGUAGES)


def test_of_very_long_words_the_beginning_is_told() -> None:
    assert text.beginning("abc", 3) == "abc"
    assert text.beginning("abcd", 3) == "abc…"

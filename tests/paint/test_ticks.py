"""Labels of axes: round, in order, none upon another, none cut off."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from swapviewer.paint.ticks import Room, Tick, axis_width, column_ticks, round_ticks
from swapviewer.spans import STEPS, Span, Step, month_of, periods, year_of


def wide(words: str) -> float:
    """Return a width like that of a small font."""
    return 6.5 * len(words)


def words(span: Span, step: Step, column: float) -> list[str]:
    ticks = column_ticks(periods(span, step), step, Room(column, 40, 8), wide)
    return [tick.words.replace("\n", " ") for tick in ticks]


@pytest.mark.parametrize(
    ("span", "step", "column", "said"),
    [
        (
            Span(date(2024, 12, 1), date(2025, 3, 31)),
            "month",
            40,
            ["Dec 2024", "Jan 2025", "Feb", "Mar"],
        ),
        # The year that begins stays; that of the first month gives way.
        (
            Span(date(2024, 12, 1), date(2025, 3, 31)),
            "month",
            28,
            ["Dec", "Jan 2025", "Feb", "Mar"],
        ),
        (year_of(2025), "quarter", 40, ["Q1 2025", "Q2", "Q3", "Q4"]),
        (Span(date(2023, 5, 1), date(2025, 1, 1)), "year", 50, ["2023", "2024", "2025"]),
        (
            month_of(2025, 5),
            "week",
            60,
            ["28 Apr 2025", "5 May", "12 May", "19 May", "26 May"],
        ),
        (
            Span(date(2025, 5, 30), date(2025, 6, 2)),
            "day",
            60,
            ["30 May 2025", "31", "1 Jun 2025", "2"],
        ),
        (
            Span(date(2022, 2, 24), date(2024, 6, 7)),
            "day",
            0.25,
            ["Jul 2022", "Jan 2023", "Jul", "Jan 2024"],
        ),
        (
            Span(date(2022, 2, 24), date(2026, 6, 7)),
            "month",
            4,
            ["2022", "2023", "2024", "2025", "2026"],
        ),
    ],
)
def test_labels_get_coarser_where_there_is_less_room(
    span: Span, step: Step, column: float, said: list[str]
) -> None:
    assert words(span, step, column) == said


DAYS = some.integers(0, 9000).map(lambda days: date(2005, 1, 1) + timedelta(days))


@settings(max_examples=150, deadline=None)
@given(
    days=some.tuples(DAYS, DAYS),
    step=some.sampled_from(STEPS),
    column=some.floats(0.2, 120),
    left=some.floats(0, 50),
    right=some.floats(0, 50),
)
def test_no_label_overlaps_another_or_is_cut_off(
    days: tuple[date, date], step: Step, column: float, left: float, right: float
) -> None:
    spans = periods(Span(min(days), max(days)), step)
    ticks = column_ticks(spans, step, Room(column, left, right), wide)
    for row in ("name", "below"):
        said = [(tick.at, getattr(tick, row)) for tick in ticks if getattr(tick, row)]
        places = [
            ((at + 0.5) * column - wide(label) / 2, (at + 0.5) * column + wide(label) / 2)
            for at, label in said
        ]
        assert all(one[1] < other[0] for one, other in pairwise(places))
        assert all(-left <= first for first, _ in places)
        assert all(last <= len(spans) * column + right for _, last in places)
    for tick in ticks:
        assert 0 <= tick.at < len(spans)


@given(top=some.integers(0, 5_000_000), most=some.integers(2, 20))
def test_values_are_round_few_and_reach_near_the_top(top: int, most: int) -> None:
    ticks = round_ticks(top, most)
    apart = {other - one for one, other in pairwise(ticks)}
    assert ticks[0] == 0
    assert len(ticks) <= most
    assert len(apart) <= 1
    for size in apart:
        assert str(size).rstrip("0") in ("1", "2", "5")
        assert top - ticks[-1] < size


def test_two_rows_are_one_text_and_values_are_as_wide_as_their_widest() -> None:
    assert Tick(0, "Dec", "2024").words == "Dec\n2024"
    assert Tick(0, "Dec").words == "Dec"
    assert axis_width((0, 500, 1000), wide) == wide("1,000")
    assert axis_width((), wide) == 0

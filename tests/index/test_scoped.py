"""A span's sum from running sums is the sum of the span's figures."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from swapviewer.index.figures import NOT_DISCLOSED, NOT_KNOWN, Figure, total
from swapviewer.index.scoped import ScopedSums

_FIRST = date(2024, 2, 27)
_DAYS = st.integers(0, 9).map(lambda days: _FIRST + timedelta(days=days))
_FIGURES = st.one_of(
    st.sampled_from([NOT_DISCLOSED, NOT_KNOWN]),
    st.builds(
        lambda number, about: Figure("given", number, number, number + 3, "x", about),
        st.integers(0, 400),
        st.booleans(),
    ),
)
_ADDED = st.lists(st.tuples(_DAYS, st.lists(_FIGURES, max_size=2)), max_size=12).map(
    lambda added: sorted(added, key=lambda one: one[0])
)


@given(_ADDED, _DAYS, _DAYS)
@settings(max_examples=60, deadline=None)
def test_a_span_adds_up_to_the_figures_of_its_days(
    added: list[tuple[date, list[Figure]]], first: date, last: date
) -> None:
    inside = [one for day, figures in added if first <= day <= last for one in figures]
    assert ScopedSums(added).between(first, last) == total(inside)


@given(_ADDED, _DAYS, _DAYS)
@settings(max_examples=60, deadline=None)
def test_a_curve_has_a_point_where_the_sum_grows(
    added: list[tuple[date, list[Figure]]], first: date, last: date
) -> None:
    sums = ScopedSums(added)
    points = list(sums.curve(first, last))
    heights = [number for _, number in points]
    assert heights == sorted(set(heights))
    assert (heights or [0])[-1] == sums.between(first, last).headline
    assert all(first <= day <= last for day, _ in points)

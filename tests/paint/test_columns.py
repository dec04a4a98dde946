"""Bars and the numbers above them: within their columns, never across each other."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from swapviewer.paint.columns import Box, ColumnGrid, Head, Label, labels, reached

LINE = 14.0
GRIDS = some.builds(
    ColumnGrid, some.integers(1, 1600), some.integers(1, 4), some.floats(50, 4000)
)


def wide(words: str) -> float:
    return 6.5 * len(words)


@given(GRIDS)
def test_bars_lie_in_order_and_within_their_column_where_they_can_be_told_apart(
    grid: ColumnGrid,
) -> None:
    middles = [grid.middle(0, side) for side in range(grid.sides)]
    assert middles == sorted(middles)
    assert sum(middles) / len(middles) == pytest.approx(grid.column / 2)
    assert 0 < grid.bar <= grid.pitch
    if grid.pitch * grid.sides <= grid.column:
        assert middles[0] - grid.bar / 2 >= 0
        assert middles[-1] + grid.bar / 2 <= grid.column


@given(GRIDS, some.data())
def test_the_middle_of_a_column_is_its_number(
    grid: ColumnGrid, data: some.DataObject
) -> None:
    at = data.draw(some.integers(0, grid.columns - 1))
    assert grid.in_columns((at + 0.5) * grid.column) == pytest.approx(at, abs=1e-6)


def boxes(found: tuple[Label, ...]) -> list[Box]:
    return [
        Box(
            one.middle - wide(one.words) / 2,
            one.middle + wide(one.words) / 2,
            one.foot,
            one.foot + LINE,
        )
        for one in found
    ]


@settings(max_examples=80, deadline=None)
@given(
    columns=some.integers(1, 26),
    width=some.floats(60, 1500),
    heights=some.lists(some.integers(0, 300), min_size=52, max_size=52),
)
def test_no_label_crosses_a_bar_another_label_or_the_edge(
    columns: int, width: float, heights: list[int]
) -> None:
    grid = ColumnGrid(columns, 2, width)
    heads = tuple(
        Head(at, side, heights[2 * at + side], str(heights[2 * at + side]))
        for at in range(columns)
        for side in range(2)
    )
    found = boxes(labels(heads, grid, wide, LINE))
    bars = [
        Box(
            grid.middle(one.at, one.side) - grid.bar / 2,
            grid.middle(one.at, one.side) + grid.bar / 2,
            0,
            one.height,
        )
        for one in heads
        if one.height
    ]
    assert not any(one.meets(other) for one, other in combinations(found, 2))
    assert not any(one.meets(bar) for one in found for bar in bars)
    assert all(one.left >= 0 and one.right <= width for one in found)


def said(heads: list[Head], width: float = 120, columns: int = 1) -> list[str]:
    grid = ColumnGrid(columns, 2, width)
    return [one.words for one in labels(tuple(heads), grid, wide, LINE)]


@pytest.mark.parametrize(
    ("heads", "width", "expected"),
    [
        ([Head(0, 0, 50, "205"), Head(0, 1, 50, "205")], 120, ["205"]),
        ([Head(0, 0, 50, "205"), Head(0, 1, 90, "305")], 120, ["205", "305"]),
        ([Head(0, 0, 50, "205"), Head(0, 1, 0, "–")], 120, ["205", "–"]),
        ([Head(0, 0, 50, "1,205"), Head(0, 1, 50, "1,206")], 60, []),
        ([Head(0, 0, 50, ""), Head(0, 1, 90, "305")], 120, ["305"]),
        ([Head(0, 0, 0, ""), Head(0, 1, 0, "")], 120, []),
    ],
)
def test_a_column_says_all_its_numbers_or_none(
    heads: list[Head], width: float, expected: list[str]
) -> None:
    assert said(heads, width) == expected


def test_where_two_numbers_have_no_room_side_by_side_they_share_a_line() -> None:
    heads = [Head(1, 0, 50, "1,205"), Head(1, 1, 50, "1,206")]
    assert said(heads, 120, 3) == ["1,205 / 1,206"]


def test_too_many_columns_are_not_labelled() -> None:
    heads = [Head(at, side, 5, "5") for at in range(25) for side in (0, 1)]
    assert said(heads, 9000, 25) == []
    assert len(said(heads[:48], 9000, 25)) == 24


@pytest.mark.parametrize(
    ("at", "reach", "expected"),
    [(5, 0, 5), (6, 0, 6), (6, 1, 5), (8, 2, 9), (7, 2, 5), (9, 5, 9), (40, 5, 40)],
)
def test_a_pointer_reaches_the_nearest_column_with_entries(
    at: int, reach: int, expected: int
) -> None:
    assert reached(at, (5, 9), reach) == expected


def test_without_entries_a_pointer_reaches_the_column_that_it_is_on() -> None:
    assert reached(7, (), 3) == 7

"""Parts that follow each other in lines: in order, within the room, never over another."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QRectF

from swapviewer.paint.flow import flow_height, flowing

LINE, APART, CORNER = 18.0, 9.0, 16.0
widths = some.lists(some.integers(8, 300).map(float), max_size=20)
rooms = some.integers(60, 900).map(float)


@given(widths, rooms)
def test_no_part_leaves_the_room_or_lies_over_another(
    wanted: list[float], room: float
) -> None:
    placed = flowing(wanted, LINE, APART, room, CORNER)
    assert len(placed) == len(wanted)
    assert all(one.left() >= 0 and one.right() <= room for one in placed)
    assert not any(one.intersects(other) for one, other in combinations(placed, 2))
    corner = QRectF(room - CORNER, 0, CORNER, LINE)
    assert not any(one.intersects(corner) for one in placed)


@given(widths, rooms)
def test_parts_keep_their_order_and_the_width_that_a_line_has_for_them(
    wanted: list[float], room: float
) -> None:
    placed = flowing(wanted, LINE, APART, room)
    at = [(one.top(), one.left()) for one in placed]
    assert at == sorted(at)
    assert [one.width() for one in placed] == [min(wide, room) for wide in wanted]
    for one, other in pairwise(placed):
        if other.top() > one.top():
            assert one.right() + APART + other.width() > room


@given(widths, rooms)
def test_the_height_is_that_of_all_lines(wanted: list[float], room: float) -> None:
    placed = flowing(wanted, LINE, APART, room, CORNER)
    lines = {one.top() for one in placed}
    assert flow_height(placed, LINE) == LINE * max(1, len(lines))

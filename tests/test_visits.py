"""The places visited: back and forward walk along one line of them, as in a browser."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as some

from swapviewer.selection import Selection
from swapviewer.visits import Visits

MANY = 500
moves = some.lists(some.sampled_from(["visit", "back", "forward"]), max_size=60)


def place(at: int) -> Selection:
    return Selection(date(2001, 1, 1) + timedelta(days=at))


@given(moves)
def test_back_and_forward_walk_along_the_line_of_places(asked: list[str]) -> None:
    visits, here = Visits(), place(0)
    line, at = [here], 0
    for number, move in enumerate(asked, start=1):
        if move == "visit":
            visits.leave(here)
            here = place(number)
            line, at = [*line[: at + 1], here], at + 1
        elif found := (visits.back if move == "back" else visits.forward)(here):
            here = found
            at += -1 if move == "back" else 1
        assert here == line[at]
        assert bool(visits.before) is (at > 0)
        assert bool(visits.after) is (at < len(line) - 1)


def test_at_either_end_there_is_nowhere_to_go_and_nothing_is_remembered() -> None:
    visits = Visits()
    assert visits.back(place(0)) is None
    assert visits.forward(place(0)) is None
    assert visits.before == visits.after == []


def test_a_new_place_forgets_what_lay_ahead() -> None:
    visits = Visits()
    visits.leave(place(0))
    assert visits.back(place(1)) == place(0)
    visits.leave(place(0))
    assert visits.forward(place(2)) is None


def test_a_place_worded_anew_is_one_place_and_none_where_it_is_the_last_one_again() -> None:
    visits, start = Visits(), place(0)
    visits.leave(start)
    visits.amend(replace(start, words="az"))
    visits.amend(replace(start, words="azov"))
    assert visits.before == [start]
    assert visits.back(replace(start, words="azov")) == start
    visits.leave(start)
    visits.amend(start)
    assert visits.before == visits.after == []


def test_the_oldest_places_are_forgotten_before_there_are_too_many() -> None:
    visits = Visits()
    for at in range(MANY + 20):
        visits.leave(place(at))
    here, back = place(MANY + 20), []
    while found := visits.back(here):
        back.append(found)
        here = found
    assert back == [place(at) for at in range(MANY + 19, 19, -1)]

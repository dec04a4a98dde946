"""What a user is told when something is wrong."""

from __future__ import annotations

import pytest

from swapviewer.errors import (
    BadDateError,
    BadRecordError,
    BadScopeError,
    PressError,
    Problem,
    SwapviewerError,
)


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (Problem("events.3", "is late"), "r.json: events.3: is late"),
        (Problem("", "is empty"), "r.json: is empty"),
        (Problem("events.3", "is late", line=12), "r.json:12: events.3: is late"),
        (Problem("", "is empty", line=1, column=4), "r.json:1: is empty"),
    ],
)
def test_a_problem_says_where_it_stands_as_far_as_that_is_known(
    problem: Problem, words: str
) -> None:
    assert problem.worded("r.json") == words


def test_a_bad_record_names_all_its_problems_each_on_a_line() -> None:
    error = BadRecordError("r.json", (Problem("a", "is wrong"), Problem("b", "is worse")))
    assert str(error) == "r.json: a: is wrong\nr.json: b: is worse"


@pytest.mark.parametrize("kind", [BadRecordError, BadDateError, BadScopeError, PressError])
def test_every_failure_can_be_caught_as_one(kind: type[Exception]) -> None:
    assert issubclass(kind, SwapviewerError)

"""One grammar of scopes, and what is said of a wrong one."""

from __future__ import annotations

from datetime import date

import pytest

from swapviewer.errors import BadScopeError
from swapviewer.index.days import RecordIndex
from swapviewer.sheets.papers import usual_paper
from swapviewer.sheets.scope import parse_scope


@pytest.mark.parametrize(
    ("said", "kind", "words"),
    [
        ("2025-05-24", "day", "2025-05-24"),
        (" 24 May 2025 ", "day", "2025-05-24"),
        ("May 2025", "month", "2025-05"),
        ("2025", "year", "2025"),
        ("2025-05-16..2025-05-25", "span", "2025-05-16..2025-05-25"),
        ("2025-05-01..31.05.2025", "month", "2025-05"),
        ("2024..2025", "span", "2024-01-01..2025-12-31"),
        ("operation:1000-for-1000", "operation", "operation:1000-for-1000"),
        ("2025-05-24-exchange", "entry", "entry:2025-05-24-exchange"),
        ("entry:2025-05-24-exchange", "entry", "entry:2025-05-24-exchange"),
        ("All", "all", "all"),
    ],
)
def test_a_scope_is_read(index: RecordIndex, said: str, kind: str, words: str) -> None:
    scope = parse_scope(said, index)
    assert (scope.kind, scope.words) == (kind, words)
    assert parse_scope(scope.words, index) == scope


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("operation:1000for1000", "The record has: 1000-for-1000"),
        ("2025-05-24-exchang", "Did you mean 2025-05-24-exchange"),
        ("entry:2025-05-24-exchanges", "Did you mean 2025-05-24-exchange"),
        ("nonsense", "Write it like one of: 2025-05-24"),
        ("2019", "lies outside the record"),
        ("2025-05-25..2025-05-16", "ends .* before it starts"),
        ("..2025", "is not a date"),
        ("", "is no scope"),
    ],
)
def test_a_wrong_scope_is_answered_with_the_nearest_right_ones(
    index: RecordIndex, said: str, words: str
) -> None:
    with pytest.raises(BadScopeError, match=words):
        parse_scope(said, index)


def test_an_operations_entries_are_its_own(index: RecordIndex) -> None:
    events = parse_scope("operation:1000-for-1000", index).events(index)
    assert {event.operation for event in events} == {"1000-for-1000"}
    assert date(2025, 5, 24) in [event.date for event in events]


@pytest.mark.parametrize(
    ("environment", "paper"),
    [
        ({}, "a4"),
        ({"LANG": "C.UTF-8"}, "a4"),
        ({"LANG": "en_US.UTF-8"}, "letter"),
        ({"LANG": "en_US.UTF-8", "LC_PAPER": "de_DE.UTF-8"}, "a4"),
        ({"LANG": "uk_UA.UTF-8", "LC_ALL": "fr_CA"}, "letter"),
    ],
)
def test_paper_follows_the_locale(environment: dict[str, str], paper: str) -> None:
    assert usual_paper(environment) == paper

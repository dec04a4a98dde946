"""One grammar of scopes, and what is said of a wrong one."""

from __future__ import annotations

import re
from datetime import date

import pytest

from swapviewer.errors import BadScopeError
from swapviewer.index.days import RecordIndex
from swapviewer.index.filtering import Filter
from swapviewer.model.record import KINDS
from swapviewer.sheets.papers import usual_paper
from swapviewer.sheets.scope import parse_scope
from swapviewer.state import AppState


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
        ("kind:talks", "all", "all kind:talks"),
        (
            "May 2025 words:red cross kind:remains",
            "month",
            "2025-05 kind:remains words:red cross",
        ),
        (
            "operation:1000-for-1000 kind:exchange",
            "operation",
            "operation:1000-for-1000 kind:exchange",
        ),
    ],
)
def test_a_scope_is_read(index: RecordIndex, said: str, kind: str, words: str) -> None:
    scope = parse_scope(said, index)
    assert (scope.kind, scope.words) == (kind, words)
    assert parse_scope(scope.words, index) == scope


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("operation:1000for1000", "Did you mean operation:1000-for-1000 or"),
        ("operatoin:1000-for-1000", "Did you mean operation:1000-for-1000 or"),
        ("operation:xyz", "The record has: 1000-for-1000"),
        ("2025-13", r"Did you mean 2025-12\?"),
        ("2025-02-30", r"Did you mean 2025-02-28\?"),
        ("2025-5-24x", "Did you mean 2025-05-24"),
        ("May2025", r"Did you mean May 2025\?"),
        ("everythin", r"Did you mean everything\?"),
        ("2025-05-16-2025-05-25", r"Did you mean 2025-05-16..2025-05-25\?"),
        ("2025-05-16...2025-05-25", r"Did you mean 2025-05-16\.\.2025-05-25\?"),
        ("entry:2025-05-24", r"Did you mean 2025-05-24-exchange\?"),
        ("entry:zzz", "Write it like 2022-"),
        ("2025-05-24-exchang", "Did you mean 2025-05-24-exchange"),
        ("entry:2025-05-24-exchanges", "Did you mean 2025-05-24-exchange"),
        ("nonsense", "Write it like one of: 2025-05-24"),
        ("2019", "lies outside the record"),
        ("2025-05-25..2025-05-16", "ends .* before it starts"),
        ("..2025", "lacks an end of the span"),
        ("2025-05-16..", "Write both, as in 2025-05-16..2025-05-25"),
        ("2025-05-16..soon", "is no span"),
        ("", "is no scope"),
        ("all knid:talks", "Did you mean kind:"),
        ("all kind:talk", "Did you mean kind:talks"),
        ("2025-05-24 kind:talks", "No entry of “2025-05-24” is left by “kind:talks”"),
        ("story:how-sure-is-a-number kind:talks", "told whole"),
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


def test_a_filtered_scope_holds_what_the_windows_list_holds(index: RecordIndex) -> None:
    state = AppState(index)
    state.filter_by(Filter(frozenset({("kind", "exchange")})))
    state.search("red cross")
    scope = parse_scope("all kind:exchange words:red cross", index)
    assert 0 < len(scope.events(index)) < len(index.events)
    assert scope.events(index) == state.listed


def test_files_are_named_after_the_scope_in_sound_and_different_names(
    index: RecordIndex,
) -> None:
    words = [
        "2025-05-16..2025-05-25",
        "all mediator:United Arab Emirates",
        *(f"all {('kind:' + kind + ' ') * 9} words:{'2025 ' * 40}" for kind in KINDS[:3:2]),
    ]
    names = [parse_scope(one, index).file_name for one in words]
    assert names[:2] == ["2025-05-16_2025-05-25", "all-mediator-United-Arab-Emirates"]
    assert len(set(names)) == 4
    assert all(re.fullmatch(r"[\w.-]{1,80}", name) for name in names)


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

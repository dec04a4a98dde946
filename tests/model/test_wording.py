"""A story text refers to its numbers; whoever writes one out is told."""

from __future__ import annotations

import pytest

from swapviewer.model.wording import literal_counts, references, stray_braces


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("In 2025 they returned.", ("2025",)),
        ("1,205 people returned.", ("1,205",)),
        ("On the 24th of May", ("24th", "May")),
        ("An Il-76 crashed", ("76",)),
        ("Three days later", ("Three",)),
        ("The second round", ("second",)),
        ("Hundreds waited, dozens came", ("Hundreds", "dozens")),
        ("Half of them were wounded.", ("Half",)),
        ("One person returned.", ("One",)),
        ("A number doubled twice.", ("doubled", "twice")),
        ("In June and in March", ("June", "March")),
    ],
)
def test_a_count_is_found_in_digits_and_in_words(
    words: str, found: tuple[str, ...]
) -> None:
    assert literal_counts(words) == found


@pytest.mark.parametrize(
    "words",
    [
        "On {date:2025-05-24-exchange} {figure:2025-05-24-exchange:UA} people returned.",
        "No one confirmed it; they accused one another.",
        "The first exchange, and the last",
        "May they return? March on. They may.",
        "Often, someone, tension, weight and height are no counts.",
    ],
)
def test_a_text_that_refers_to_its_numbers_is_fine(words: str) -> None:
    assert literal_counts(words) == ()


def test_references_are_what_stands_in_braces() -> None:
    assert references("{a:b} and {c}") == ("a:b", "c")


@pytest.mark.parametrize("words", ["{a", "a}", "{{a}}", "} {"])
def test_a_brace_that_belongs_to_nothing_is_noticed(words: str) -> None:
    assert stray_braces(words)


def test_braces_of_references_are_no_stray_ones() -> None:
    assert not stray_braces("{a:b} and {c}")

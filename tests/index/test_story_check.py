"""A stories file is checked against its record: each problem at its line, in words."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from swapviewer.index.days import RecordIndex
from swapviewer.index.story_check import examine_stories
from tests.making import claim_parts, event_parts, index_of

TITLE = "Exchanges of an invented war"
DAY = "2001-05-01-exchange"


@pytest.fixture(scope="module")
def small() -> RecordIndex:
    claims = (claim_parts("north", "north-army", 5), claim_parts("south", "south-army", 4))
    return index_of(
        event_parts("2001-05-01", "exchange", *claims),
        event_parts("2001-06-01", "talks"),
    )


def stories(change: Callable[[dict[str, Any]], object] | None = None) -> bytes:
    """Return a sound file of one story, changed in one place."""
    step = {
        "title": "The exchange of {date:2001-05-01-exchange}",
        "text": f"{{figure:{DAY}:north}} people returned.",
        "entry": DAY,
        "span": "2001-05",
        "measure": "people",
        "period": "day",
        "entries": [DAY],
    }
    question = {
        "question": "How many?",
        "answer": f"{{figure:{DAY}:south}}",
        "entries": [DAY],
    }
    story = {
        "id": "one",
        "title": "An exchange",
        "purpose": "To test.",
        "steps": [step],
        "questions": [question],
    }
    file = {"schema_version": 1, "record": TITLE, "stories": [story]}
    if change:
        change(file)
    return json.dumps(file, indent=1).encode()


def changed(at: str, value: object) -> Callable[[dict[str, Any]], None]:
    """Return a change of the story's first step, question, or the story or file itself."""

    def change(file: dict[str, Any]) -> None:
        story = file["stories"][0]
        where, _, key = at.rpartition(".")
        parts = {"": file, "story": story, "step": story["steps"][0]}
        parts["question"] = story["questions"][0]
        parts[where][key] = value

    return change


def test_a_sound_file_is_read(small: RecordIndex) -> None:
    found = examine_stories(stories(), small)
    assert found.problems == ()
    assert found.stories is not None
    assert found.stories.stories[0].steps[0].entry == DAY


@pytest.mark.parametrize(
    ("at", "value", "message"),
    [
        ("record", "Another", "these stories belong to “Another”"),
        ("story.title", "Five people", "“Five” is written out"),
        ("story.purpose", "{title:nothing}", "the record has no entry “nothing”"),
        ("step.title", "12 May", "“12” is written out"),
        ("step.text", "Exactly 5 returned.", "“5” is written out"),
        ("step.text", "{figure:2001-05-01-exchange:east}", "no party “east”"),
        ("step.text", "{figure:2001-05-01-exchange:north", "a brace stands alone"),
        ("step.text", "Nobody counts.", "nothing in this step has a source"),
        ("step.entry", "2001-05-02-exchange", "did you mean “2001-05-01-exchange”?"),
        ("step.entries", ["nothing"], "expected the id of an entry"),
        ("step.entries", [], "expected at least one entry"),
        ("step.span", "2001-06", "lies outside June 2001"),
        ("step.span", "June", "expected a span such as"),
        ("step.span", "1999", "the record does not cover 1999"),
        ("step.span", "2001-06-02..2001-06-01", "names no days"),
        ("step.measure", "peeple", "did you mean “people”?"),
        ("step.period", "days", "did you mean “day”?"),
        ("step.sources", ["elsewhere"], "cites the source “elsewhere”"),
        ("step.colour", "red", "unknown key “colour”"),
        ("question.answer", "Five.", "“Five” is written out"),
        ("question.question", "{none:kind=exchange}", "there is such an entry"),
        ("question.entries", ["no"], "the record has no entry “no”"),
        ("stories", [], "expected at least one entry"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(
    small: RecordIndex, at: str, value: object, message: str
) -> None:
    content = stories(changed(at, value))
    found = examine_stories(content, small)
    assert found.stories is None
    assert message in " ".join(problem.message for problem in found.errors)
    lines = content.decode().splitlines()
    there = [lines[problem.line - 1] for problem in found.errors if problem.line]
    if at.startswith("step.") and isinstance(value, str) and "source" not in message:
        assert any(json.dumps(value) in line for line in there)


def test_a_story_that_is_there_twice_is_named(small: RecordIndex) -> None:
    def twice(file: dict[str, Any]) -> None:
        file["stories"] = file["stories"] * 2

    found = examine_stories(stories(twice), small)
    assert [problem.where for problem in found.errors] == ["story one"]
    assert "the id “one” is taken; no. 1 has it already" in found.errors[0].message


def test_a_reference_is_tried_by_every_basis(small: RecordIndex) -> None:
    good = stories(
        changed("step.text", f"{{agreement:{DAY}:north}}: {{figure:{DAY}:north}}")
    )
    assert examine_stories(good, small).problems == ()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b"\xff", "is not UTF-8"),
        (b'{"stories": [', "is not valid JSON"),
        (stories().replace(b'"id": "one"', b'"id": "one", "id": "one"'), "is here twice"),
    ],
)
def test_a_file_that_is_no_json_is_told_as_a_record_is(
    small: RecordIndex, content: bytes, message: str
) -> None:
    found = examine_stories(content, small)
    assert message in found.problems[0].message

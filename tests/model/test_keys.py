"""Keys that stand twice in one object are found, however the text is written."""

from __future__ import annotations

import json

import pytest

from swapviewer.model.form import form
from swapviewer.model.keys import has_repeated_keys, surely_single, texts_of
from swapviewer.model.record import Record
from swapviewer.paths import data_file
from tests.example.war import TEXT, values

PORTION = 4 * 1024 * 1024
TWICE = (
    b'{"a": 1, "a": 2}',
    b'{"a" : 1, "a" : 2}',
    b'{"a"\n: 1, "b": {"c": 1, "c": 2}}',
    b'[{"a": "\\":", "\\u0061": 2}]',
)
ONCE = (b"{}", b'{"a": 1, "b": {"a": 2}}', b'{"a" :1}', b'{"a": "x\\":y", "b": 1}')


def texts(value: object) -> int:
    """Return how many keys and texts a value has that was read."""
    match value:
        case str():
            return 1
        case list():
            return sum(map(texts, value))
        case dict():
            return len(value) + sum(map(texts, value.values()))
    return 0


@pytest.mark.parametrize("content", TWICE)
def test_a_key_that_stands_twice_is_never_taken_for_single(content: bytes) -> None:
    assert has_repeated_keys(content)
    # The parser keeps one of the two.
    assert not surely_single(content, texts(json.loads(content)))


@pytest.mark.parametrize("content", ONCE)
def test_keys_of_different_objects_are_not_the_same(content: bytes) -> None:
    assert not has_repeated_keys(content)
    assert surely_single(content, texts(json.loads(content)))


@pytest.mark.parametrize(
    "words",
    ["plain", 'a "quoted" word', "a backslash \\", '\\"\\\\"\\\\\\"', "\u0430 \n \t"],
)
@pytest.mark.parametrize("ascii_only", [True, False])
def test_marks_within_texts_are_not_counted(words: str, ascii_only: bool) -> None:
    content = json.dumps({"a": words, words: 1}, ensure_ascii=ascii_only).encode()
    assert surely_single(content, 3)
    assert not surely_single(content, 2)


@pytest.mark.parametrize("further", range(-4, 3))
@pytest.mark.parametrize("end", [b"", b"\\\\", b'\\"', b'\\\\\\"', b"\\\\" * 9])
def test_a_text_is_counted_wherever_a_long_one_is_parted(further: int, end: bytes) -> None:
    key = b"k" * (PORTION + further - len(end)) + end
    assert surely_single(b'{"' + key + b'" : 1, "b": 2}', 2)


def test_backslashes_without_end_are_passed_over() -> None:
    content = b'{"a": "' + b"\\" * (2 * PORTION) + b'"}'
    assert surely_single(content, 2)
    assert not surely_single(content, 1)


@pytest.mark.parametrize(
    "content",
    [TEXT.encode(), data_file("record.json").read_bytes(), json.dumps(values()).encode()],
)
def test_the_texts_of_a_record_are_those_of_its_file(content: bytes) -> None:
    record = form(Record).validate_json(content)
    assert texts_of(record) == texts(json.loads(content))


def test_what_says_no_more_than_its_absence_is_looked_at_closely() -> None:
    content = TEXT.replace('"kind": "talks"', '"kind": "talks", "operation": null', 1)
    assert content != TEXT
    record = form(Record).validate_json(content)
    assert not surely_single(content.encode(), texts_of(record))

"""Keys that stand twice in one object are found, however the text is spaced."""

from __future__ import annotations

import pytest

from swapviewer.model.keys import has_repeated_keys, surely_single

TWICE = (
    b'{"a": 1, "a": 2}',
    b'{"a" : 1, "a" : 2}',
    b'{"a"\n: 1, "b": {"c": 1, "c": 2}}',
    b'[{"a": "\\":", "\\u0061": 2}]',
)
ONCE = (b"{}", b'{"a": 1, "b": {"a": 2}}', b'{"a" :1}', b'{"a": "x\\":y", "b": 1}')


@pytest.mark.parametrize("content", TWICE)
@pytest.mark.parametrize("kept", [1, 2])
def test_a_key_that_stands_twice_is_never_taken_for_single(
    content: bytes, kept: int
) -> None:
    assert has_repeated_keys(content)
    # The parser keeps one of the two: so many keys are there, less one.
    if kept == content.count(b":") - 1:
        assert not surely_single(content, kept)


@pytest.mark.parametrize("content", ONCE)
def test_keys_of_different_objects_are_not_the_same(content: bytes) -> None:
    assert not has_repeated_keys(content)


@pytest.mark.parametrize(
    ("content", "kept", "sure"),
    [
        (b'{"a": 1, "b": {"a": 2}}', 3, True),
        (b'{"a": 1, "a": 2}', 1, False),
        (b'{"a" : 1, "b": 2, "b": 3}', 2, False),
        (b'{"a"\n: 1, "b" : 2}', 2, True),
        (b'{"a": "x\\":y"}', 1, False),
    ],
)
def test_a_count_alone_tells_sound_texts(content: bytes, kept: int, sure: bool) -> None:
    assert surely_single(content, kept) is sure


@pytest.mark.parametrize("further", [-2, -1, 0, 1])
def test_a_key_is_counted_wherever_a_long_text_is_parted(further: int) -> None:
    key = b"k" * (4 * 1024 * 1024 + further - 3)
    assert surely_single(b'{"' + key + b'" : 1, "b": 2}', 2)

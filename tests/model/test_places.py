"""Lines and columns of the values of a JSON text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from swapviewer.model.places import Place, Places
from tests.example.war import TEXT

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(max_size=3), inner, max_size=4)
    ),
    max_leaves=12,
)


def paths(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield at
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in items:
            yield from paths(inner, (*at, key))


def at(value: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        value = value[key]
    return value


@settings(max_examples=100, deadline=None)
@given(value=JSON, indent=st.sampled_from([None, 1, "\t"]), escaped=st.booleans())
def test_the_text_at_every_place_is_the_value(
    value: object, indent: int | str | None, escaped: bool
) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=escaped)
    places, lines = Places(text), text.split("\n")
    for path in paths(value):
        words = places.slice(path)
        assert words is not None
        assert json.loads(words) == at(value, path)
        place = places.place(path)
        assert lines[place.line - 1][place.column - 1 :].startswith(words.split("\n")[0])


def test_lines_are_right_in_a_file_written_by_hand() -> None:
    text = '{\r\n  "a": [1,\n\n 2 , {"b" :\n true}], "ключ": "x"}'
    places = Places(text)
    assert places.place(("a", 1)) == Place(4, 2)
    assert places.place(("a", 2, "b")) == Place(5, 2)
    assert places.key_place(("a", 2, "b")) == Place(4, 7)
    assert places.key_place(("ключ",)) == Place(5, 10)


@pytest.mark.parametrize("path", [("a", 7), ("a", 0, "b"), ("a", "b", 3)])
def test_what_is_not_there_has_the_place_of_what_is_around_it(
    path: tuple[str | int, ...],
) -> None:
    assert Places('{\n"a": [1]}').place(path).line == 2


def test_a_key_that_is_there_twice_is_told_with_both_places() -> None:
    places = Places('{"a": {"b": 1,\n"c": 2,\n"b": 3}}')
    assert list(places.twice()) == [(("a", "b"), Place(1, 8), Place(3, 1))]


def test_no_depth_exhausts_the_scan() -> None:
    assert Places("[" * 2_000 + "]" * 2_000).place((0,) * 1_500) == Place(1, 1_501)


def test_a_list_gives_the_text_of_each_of_its_items() -> None:
    ids = [json.loads(words)["id"] for words in Places(TEXT).slices("parties")]
    assert ids == ["ALD", "BRE", "COR"]

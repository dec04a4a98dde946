"""Thousands of damaged records: each is read as it is, or refused with problems in places.

`SWAPVIEWER_MUTATIONS=20000 python -m pytest tests/model/test_mutations.py` tries more.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from swapviewer.model.check import Examination, examine
from swapviewer.model.objects import as_json
from tests.example.war import values, written

CASES = int(os.environ.get("SWAPVIEWER_MUTATIONS", "2000"))
VALUES, BYTES = (
    settings(
        max_examples=CASES * share // 5,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    for share in (3, 2)
)
WRONG: list[Any] = [
    None, True, False, 0, 1, -1, 1.0, 1e30, 10**40, "", "x", "ALD", "exchange", "press",
    "1931-05-02", "1931-13-40", "1748044800", "٤", "\u202e\x1b[2J", "\U0001f54a", [], {},
    [[]], [None], ["press"], {"id": "ALD"}, {"sources": [1]}, "A" * 300,
]  # fmt: skip


def small() -> dict[str, Any]:
    """Return the part of the invented record that one exchange needs."""
    record = values()
    record["events"] = record["events"][:2]
    record["sources"] = record["sources"][:3]
    record["official_totals"] = record["official_totals"][:1]
    return record


def steps(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each container with each of its keys or numbers."""
    if isinstance(value, dict | list):
        for key in list(value) if isinstance(value, dict) else range(len(value)):
            yield value, key
            yield from steps(value[key])


def damage(record: Any, act: str, at: int, wrong: Any) -> None:
    """Drop, swap, retype, duplicate or add something somewhere."""
    places = list(steps(record))
    if not places:
        return
    holder, key = places[at % len(places)]
    match act:
        case "drop":
            del holder[key]
        case "retype":
            holder[key] = wrong
        case "swap":
            other, there = places[(at * 7 + 3) % len(places)]
            holder[key], other[there] = other[there], holder[key]
        case "duplicate":
            copied = json.loads(json.dumps(holder[key]))
            if isinstance(holder, list):
                holder.insert(key, copied)
            else:
                holder[f"{key}s"] = copied
        case "near":
            holder[key] = str(holder[key])[:-1]


def told(content: bytes) -> Examination:
    """Examine bytes, and hold what must hold of every file whatever is wrong with it."""
    found = examine(content)
    # To read it in portions makes no difference; some are enough to see that.
    if len(content) % 8 == 0:
        portion = max(1, len(content) // 8)
        assert examine(content, lambda _share: None, portion) == found
    lines = content.decode("utf-8", "replace").split("\n")
    for problem in found.problems:
        assert problem.message
        assert "\n" not in problem.message
        if content.strip():
            assert problem.line is not None
            assert problem.column is not None
            assert 1 <= problem.line <= len(lines)
            assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
    assert (found.record is None) == bool(found.errors)
    if found.record is not None:
        # Nothing was repaired or left out: what was read says what was written.
        assert said(json.dumps(as_json(found.record))) == said(content)
    return found


def said(text: str | bytes) -> object:
    """Return what a record says: null and an empty list may as well be left out."""
    return json.loads(text, object_hook=without_nothing)


def without_nothing(part: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in part.items() if value not in (None, [])}


@VALUES
@given(
    acts=st.lists(
        st.tuples(
            st.sampled_from(["drop", "swap", "retype", "duplicate", "near"]),
            st.integers(0, 10_000),
            st.sampled_from(WRONG),
        ),
        min_size=1,
        max_size=3,
    )
)
def test_a_record_with_damaged_values_is_read_as_it_is_or_refused(
    acts: list[tuple[str, int, Any]],
) -> None:
    record = small()
    for act, at, wrong in acts:
        try:
            damage(record, act, at, json.loads(json.dumps(wrong)))
        except (ValueError, TypeError, KeyError, IndexError):
            # A swap of a part with what it holds makes no tree; there is nothing to test.
            return
    try:
        content = written(record)
    except ValueError:
        return
    told(content)


@BYTES
@given(
    act=st.sampled_from(["truncate", "cut", "insert", "repeat", "flip"]),
    at=st.integers(0, 100_000),
    size=st.integers(1, 40),
    byte=st.integers(0, 255),
)
def test_a_file_with_damaged_bytes_is_read_as_it_is_or_refused(
    act: str, at: int, size: int, byte: int
) -> None:
    content = written(small())
    at %= len(content)
    match act:
        case "truncate":
            content = content[:at]
        case "cut":
            content = content[:at] + content[at + size :]
        case "insert":
            content = content[:at] + bytes([byte]) + content[at:]
        case "repeat":
            lines = content.split(b"\n")
            first = at % len(lines)
            content = b"\n".join(
                lines[:first] + lines[first : first + size] + lines[first:]
            )
        case "flip":
            content = content[:at] + bytes([byte]) + content[at + 1 :]
    told(content)


def test_the_undamaged_record_is_sound() -> None:
    assert told(written(small())).problems == told(written(values())).problems

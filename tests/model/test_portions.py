"""A record read in portions is what it is when read at once, and so are its problems."""

from __future__ import annotations

import json

import pytest

from swapviewer.model.check import examine
from swapviewer.model.form import form
from swapviewer.model.portions import read_portions
from swapviewer.model.record import Record
from swapviewer.paths import data_file
from tests.example.war import TEXT, values, written

BUNDLED = data_file("record.json").read_bytes()
COMPACT = json.dumps(values(), separators=(",", ":")).encode()
ESCAPED = json.dumps(values(), indent="\t").encode()


def ignore(_share: float) -> None:
    """Be told in vain."""


@pytest.mark.parametrize("portion", [1, 97, 4_096, 1_000_000])
@pytest.mark.parametrize("content", [TEXT.encode(), COMPACT, ESCAPED])
def test_a_sound_record_is_the_same_in_portions_of_any_size(
    content: bytes, portion: int
) -> None:
    found = read_portions(content, ignore, portion)
    assert found is not None
    assert (found.record, found.errors) == (form(Record).validate_json(content), [])


def test_the_share_that_is_read_is_told_and_grows() -> None:
    told: list[float] = []
    assert examine(BUNDLED, told.append, 50_000) == examine(BUNDLED)
    assert told == sorted(set(told))
    assert len(told) == -(-len(BUNDLED) // 50_000)
    assert 0 <= told[0] < told[-1] < 1


class Enough(Exception):  # noqa: N818
    """Raised by whoever is told, to give up."""


def test_whoever_is_told_can_end_it() -> None:
    def give_up(share: float) -> None:
        if share > 0.5:
            raise Enough

    with pytest.raises(Enough):
        examine(BUNDLED, give_up, 50_000)


def damaged(section: str, **more: object) -> bytes:
    record = values()
    for item in record[section]:
        item.update(more)
    return written(record)


def nested(depth: int) -> bytes:
    """Return a record with so many lists in one another as an event."""
    deep = "[" * depth + "]" * depth
    return TEXT.replace('"events": [', f'"events": [{deep},', 1).encode()


ODD = {
    "nothing": b"",
    "blanks": b" \n ",
    "a list": b"[]",
    "an empty object": b"{}",
    "all parts of wrong kind": json.dumps(dict.fromkeys(values(), 5)).encode(),
    "empty lists": json.dumps({name: [] for name in values()}).encode(),
    "a mark before": b"\xef\xbb\xbf" + TEXT.encode(),
    "another coding": TEXT.encode("utf-16"),
    "a cut character": TEXT.encode()[:-3] + b"\xd0",
    "no character": TEXT.encode().replace(b"reunion", b"\xffeunion"),
    "half a pair": TEXT.replace('"name": "Press"', r'"name": "\ud800"').encode(),
    "a part of a key's escape": TEXT.replace('"events"', r'"\u0065vents"').encode(),
    "cut": TEXT[: len(TEXT) // 2].encode(),
    "more behind": TEXT.encode() + b"\n{}",
    "blanks behind": TEXT.encode() + b" \n" * 5_000,
    "a list twice": TEXT.replace('"events": [', '"events": [], "events": [', 1).encode(),
    "a comma too many": TEXT.replace('"events": [', '"events": [,', 1).encode(),
    "a comma at the end": TEXT.rstrip()[:-1].encode() + b",}",
    "no number": TEXT.replace('"total": 41', '"total": NaN', 1).encode(),
    "an endless number": TEXT.replace('"total": 41', f'"total": {"9" * 5000}').encode(),
    "a raw line end": TEXT.replace('"title": "', '"title": "\n', 1).encode(),
    "each title bad": damaged("events", title=5),
    "each source bad": damaged("sources", url="", colour="red"),
    "sense alone bad": damaged("events", date="1900-01-01"),
    "deep": nested(190),
    "as deep as can be": nested(198),
    "too deep": nested(199),
    "far too deep": nested(100_000),
}


@pytest.mark.parametrize("portion", [61, 1_000_000])
@pytest.mark.parametrize("content", ODD.values(), ids=ODD)
def test_what_is_wrong_is_told_as_when_read_at_once(content: bytes, portion: int) -> None:
    assert examine(content, ignore, portion) == examine(content)

"""Keys that an object has twice, of which parsers keep the last in silence."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import MISSING, dataclass, fields
from operator import attrgetter
from typing import Any, Final

from swapviewer.model.record import Frozen, Record
from swapviewer.model.sound import PARTS, claims_of, facts_of
from swapviewer.model.structure import RECORD_PARTS

_PORTION = 4 * 1024 * 1024
_UNESCAPING = re.compile(rb"[^\\]")
# What is written without quotation marks.
_BARE: Final = ("Count", "Yes", "VersionOne", "Covers")


def has_repeated_keys(content: bytes) -> bool:
    """Say whether an object has a key twice."""
    repeated = False

    def notice(pairs: list[tuple[str, object]]) -> None:
        nonlocal repeated
        repeated = repeated or len(dict(pairs)) < len(pairs)

    json.loads(content, object_pairs_hook=notice)
    return repeated


def surely_single(content: bytes, texts: int) -> bool:
    """Say whether a JSON text can hold no more than these texts, keys among them.

    Each has two quotation marks, so that a key that is there again makes more of them.
    False where that needs a closer look.
    """
    marks = at = 0
    # One call for all of a long text would let nothing else run.
    while at < len(content):
        # No portion ends within an escape.
        found = _UNESCAPING.search(content, at + _PORTION)
        end = found.end() if found else len(content)
        portion = content[at:end]
        if b"\\" in portion:
            portion = portion.replace(b"\\\\", b"").replace(b'\\"', b"")
        marks, at = marks + portion.count(b'"'), end
    return marks == 2 * texts


@dataclass(frozen=True, slots=True)
class _Field:
    """What gives the values of a field, how many texts they are, and what none is.

    Where `lists` are held, their items are counted besides.
    """

    values: Callable[[Any], Any]
    texts: int
    absent: object
    lists: bool


def _fields(kind: type[Frozen]) -> tuple[int, list[_Field]]:
    """Return how many texts a part of some kind has at most, and what differs."""
    all_fields = [_field(one.name, str(one.type), one.default) for one in fields(kind)]
    unlike = [one for one in all_fields if one.lists or one.absent is not MISSING]
    return sum(one.texts for one in all_fields), unlike


def _field(name: str, words: str, absent: object) -> _Field:
    inner = words.removeprefix("tuple[").removesuffix(", ...]")
    listed = inner != words
    bare = listed or words.startswith(_BARE)
    return _Field(
        attrgetter(name), 1 if bare else 2, absent, listed and inner not in _PART_NAMES
    )


_PART_NAMES: Final = {kind.__name__ for kind in RECORD_PARTS.values()}
_FIELDS: Final = {kind: _fields(kind) for kind in RECORD_PARTS.values()}


def texts_of(record: Record) -> int:
    """Return how many keys and texts of a file the record was surely made from.

    A key that holds what its absence means is not seen, and makes a closer look needed.
    """
    lists: list[Sequence[Frozen]] = [(record,), (record.covers,), record.parties]
    lists += [record.claimants, record.operations, record.official_totals, record.sources]
    # All at once would let nothing else run.
    for at in range(0, len(record.events), PARTS):
        events = record.events[at : at + PARTS]
        lists += [events, claims_of(events), facts_of(events)]
    return sum(
        _texts_of(parts[at : at + PARTS])
        for parts in lists
        for at in range(0, len(parts), PARTS)
    )


def _texts_of(parts: Sequence[Frozen]) -> int:
    """Return how many keys and texts parts of one kind have."""
    most, unlike = _FIELDS[type(parts[0])]
    texts = most * len(parts)
    for one in unlike:
        values = list(map(one.values, parts))
        if one.lists:
            texts += sum(map(len, values))
        if one.absent is not MISSING:
            texts -= one.texts * values.count(one.absent)
    return texts

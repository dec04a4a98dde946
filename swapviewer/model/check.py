"""Examine a record file: everything that is wrong with it at once, each at its line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from pydantic import ValidationError

from swapviewer.errors import BadRecordError, Problem
from swapviewer.model import findings
from swapviewer.model.findings import Finding
from swapviewer.model.form import form
from swapviewer.model.keys import has_repeated_keys, surely_single, texts_of
from swapviewer.model.places import Places
from swapviewer.model.placing import placed
from swapviewer.model.portions import PORTION, Formed, Told, read_portions
from swapviewer.model.reading import not_json, read_record, unreadable
from swapviewer.model.record import (
    Claimant,
    Covers,
    Event,
    Frozen,
    OfficialTotal,
    Operation,
    Party,
    Record,
    Source,
)
from swapviewer.model.sense import sense_findings
from swapviewer.model.sound import Placed, Sound, whole
from swapviewer.model.structure import shortened, structure_findings
from swapviewer.model.values import dates_kept

_SECTIONS: Final = (
    "parties",
    "claimants",
    "operations",
    "events",
    "official_totals",
    "sources",
)
_Part = TypeVar("_Part", bound=Frozen)


@dataclass(frozen=True, slots=True)
class Examination:
    """What a file holds: the record, unless there are errors, and all problems."""

    record: Record | None
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Those problems for which the file is refused."""
        return tuple(one for one in self.problems if one.severity == "error")


def examine_file(path: Path) -> Examination:
    """Return what a file holds; that it cannot be read is a problem like others."""
    try:
        return examine(read_record(path))
    except BadRecordError as error:
        return Examination(None, error.problems)


def examine(
    content: bytes, told: Told | None = None, portion: int = PORTION
) -> Examination:
    """Return the record in the bytes and its problems, in the order of their lines.

    With `told`, which learns what share is read, it is read in portions of so many bytes,
    and other threads run in between.
    """
    with dates_kept():
        formed = read_portions(content, told, portion) if told else None
        if formed is None:
            formed = _formed(content)
    record, details = formed.record, formed.errors
    if record is None:
        # The parser takes nothing but UTF-8, so that the others need not be asked.
        if problem := unreadable(content):
            return Examination(None, (problem,))
        if details[0]["type"] == "json_invalid":
            return Examination(None, (not_json(content, details[0]["msg"]),))
        return Examination(None, _located(content, structure_findings(details)))
    found = list(sense_findings(whole(record)))
    # Places cost more than all the rest, and a sound record needs none.
    if not found and (
        surely_single(content, texts_of(record)) or not has_repeated_keys(content)
    ):
        return Examination(record, ())
    places = Places(content.decode("utf-8"))
    problems = placed(places, _names(places), found)
    refused = any(problem.severity == "error" for problem in problems)
    return Examination(None if refused else record, problems)


def _formed(content: bytes) -> Formed:
    try:
        return Formed(form(Record).validate_json(content))
    except ValidationError as error:
        return Formed(None, error.errors(include_url=False))


def _located(content: bytes, found: list[Finding]) -> tuple[Problem, ...]:
    """Add what makes no sense in the parts of right form to what has the wrong form."""
    places = Places(content.decode("utf-8"))
    return placed(places, _names(places), [*found, *sense_findings(_sound_parts(places))])


def _names(places: Places) -> dict[findings.Path, str]:
    """Return what the items of the record's lists call themselves."""
    names: dict[findings.Path, str] = {}
    for section in _SECTIONS:
        for at, words in enumerate(places.slices(section)):
            item = _raw(words)
            if section == "official_totals":
                day = item.get("date")
                name = f"{at + 1} ({shortened(day)})" if isinstance(day, str) else ""
            else:
                name = _id(item)
            names[section, at] = shortened(name)
    return names


def _sound_parts(places: Places) -> Sound:
    """Return the parts whose form is right, and what those of bad form still tell."""
    covers = places.slice(("covers",))
    listed = [name for name in _SECTIONS if (places.slice((name,)) or "").startswith("[")]
    raw = {name: [_raw(words) for words in places.slices(name)] for name in listed}
    return Sound(
        _read(Covers, covers) if covers else None,
        _items(places, "parties", Party),
        _items(places, "claimants", Claimant),
        _items(places, "operations", Operation),
        _items(places, "events", Event),
        _items(places, "official_totals", OfficialTotal),
        _items(places, "sources", Source),
        {name: frozenset(map(_id, raw[name])) for name in listed},
        frozenset(
            name for items in raw.values() for item in items for name in _cited(item)
        ),
    )


def _items(places: Places, section: str, kind: type[_Part]) -> Placed[_Part]:
    read = [_read(kind, words) for words in places.slices(section)]
    items = {at: part for at, part in enumerate(read) if part is not None}
    return Placed(tuple(items), tuple(items.values()))


def _read(kind: type[_Part], words: str) -> _Part | None:
    try:
        return form(kind).validate_json(words)
    except ValidationError:
        return None


def _raw(words: str) -> dict[str, object]:
    """Return an object as it is written; numbers are of no use here, and may be endless."""
    item = json.loads(words, parse_int=str, parse_float=str)
    return item if isinstance(item, dict) else {}


def _id(item: dict[str, object]) -> str:
    name = item.get("id")
    return name if isinstance(name, str) else ""


def _cited(value: object) -> Iterator[str]:
    """Yield every text in a list called `sources`, however deep."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "sources" and isinstance(inner, list):
                yield from (name for name in inner if isinstance(name, str))
            else:
                yield from _cited(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _cited(inner)

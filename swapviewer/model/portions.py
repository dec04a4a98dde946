"""Read a long record in portions, so that other work of the program gets its turns.

One call of the parser for all of a file lets nothing else run until it is done.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from types import GenericAlias
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, from_json

from swapviewer.model.form import form
from swapviewer.model.record import (
    Event,
    OfficialTotal,
    Operation,
    Record,
    Source,
)

Told = Callable[[float], None]
# The lists that grow with a record, and of which none must have an entry.
_LONG: Final[dict[str, Any]] = {
    "operations": Operation,
    "events": Event,
    "official_totals": OfficialTotal,
    "sources": Source,
}
PORTION: Final = 1024 * 1024
# The parser takes some milliseconds for such a part of a portion.
_BATCHES: Final = 8
# No single value of a sound record is longer by far.
_LONGEST: Final = 16 * PORTION
_SPACE: Final = re.compile(r"[ \t\n\r]*")
# What numbers are is the parser's to say; Python's own refuses endless ones.
_DECODER: Final = json.JSONDecoder(parse_int=str, parse_float=str)


class _Unlike(Exception):  # noqa: N818 (nobody is told)
    """The text is not plainly the JSON of a record."""


@dataclass(slots=True)
class Formed:
    """A record of right form, else everything that is wrong with the form."""

    record: Record | None
    errors: list[ErrorDetails] = field(default_factory=list)


class _Text:
    """A text in UTF-8 of which only a part at a time is decoded."""

    def __init__(self, content: bytes, told: Told, portion: int) -> None:
        self._content = memoryview(content)
        self._decode = codecs.getincrementaldecoder("utf-8")().decode
        self._told = told
        self._portion = portion
        self._read = 0
        self._part = ""
        self._at = 0

    def sign(self) -> str:
        """Pass over space and one character, and return that; empty at the end."""
        while True:
            self._at = _space_end(self._part, self._at)
            if self._at < len(self._part):
                self._at += 1
                return self._part[self._at - 1]
            if not self._more():
                return ""

    def value(self) -> tuple[str, object]:
        """Pass over space and one value, and return its text and what it is."""
        while True:
            start = _space_end(self._part, self._at)
            try:
                found, end = _DECODER.raw_decode(self._part, start)
            except ValueError:
                end = len(self._part)
            # A value that ends where the part does may go on.
            if end < len(self._part):
                self._at = end
                return self._part[start:end], found
            if end - start > _LONGEST or not self._more():
                raise _Unlike

    def space(self) -> str:
        """Return the space that is next."""
        self.sign()
        self.back()
        start = len(self._part[: self._at].rstrip(" \t\n\r"))
        return self._part[start : self._at]

    def ahead(self, between: str) -> str:
        """Return what is next, up to the last of such signs in a portion."""
        end = self._part.rfind(between, self._at, self._at + self._portion // _BATCHES)
        return self._part[self._at : end + 1]

    def skip(self, signs: int) -> None:
        """Pass over so many signs."""
        self._at += signs

    def back(self) -> None:
        """Return to before the last sign."""
        self._at -= 1

    def _more(self) -> bool:
        """Decode more of the text and forget what was passed over; False at the end."""
        if self._read >= len(self._content):
            return False
        self._told(self._read / len(self._content))
        portion = self._content[self._read : self._read + self._portion]
        self._read += len(portion)
        last = self._read == len(self._content)
        self._part = self._part[self._at :] + self._decode(portion, last)
        self._at = 0
        return True


def _space_end(part: str, at: int) -> int:
    space = _SPACE.match(part, at)
    return space.end() if space else at


def read_portions(content: bytes, told: Told, portion: int = PORTION) -> Formed | None:
    """Return what `form(Record).validate_json` finds, telling the share that is read.

    So many bytes are decoded at a time, and a part of these is given to the parser.

    None where the text is none of plain JSON, of which the parser has to say what is wrong.
    """
    text = _Text(content, told, portion)
    try:
        return _formed(text)
    # Too deep for Python's stack is too deep for the parser's.
    except (_Unlike, UnicodeDecodeError, RecursionError):
        return None


def _formed(text: _Text) -> Formed:
    lists: dict[str, Any] = {}
    errors: list[ErrorDetails] = []
    rest: dict[str, str] = {}
    for name, words in _members(text, lists, errors):
        if name in rest:
            raise _Unlike
        rest[name] = words
    if text.sign():
        raise _Unlike
    frame = "".join(("{", ",".join(f"{json.dumps(k)}:{v}" for k, v in rest.items()), "}"))
    try:
        record = form(Record).validate_json(frame)
    except ValidationError as error:
        errors = [*_details(error, frame, ()), *errors]
        return Formed(None, errors)
    return Formed(None if errors else replace(record, **lists), errors)


def _members(
    text: _Text, lists: dict[str, Any], errors: list[ErrorDetails]
) -> Iterator[tuple[str, str]]:
    """Yield the members of the record; long lists are put aside, and empty here."""
    _expect(text, "{")
    while True:
        _, name = text.value()
        if not isinstance(name, str):
            raise _Unlike
        _expect(text, ":")
        sign = text.sign()
        text.back()
        if name in _LONG and sign == "[":
            lists[name] = tuple(_items(text, name, errors))
            yield name, "[]"
        else:
            yield name, text.value()[0]
        sign = text.sign()
        if sign == "}":
            return
        if sign != ",":
            raise _Unlike


def _items(text: _Text, name: str, errors: list[ErrorDetails]) -> Iterator[object]:
    """Yield the items of a list, as many at once as surely end within a batch."""
    one, many = form(_LONG[name]).validate_json, _several(_LONG[name]).validate_json
    _expect(text, "[")
    between = f"}},{text.space()}{{"
    at = singly = 0
    sign = text.sign()
    if sign != "]":
        text.back()
        sign = ","
    while sign == ",":
        batch = "" if singly else text.ahead(between)
        try:
            items = many(f"[{batch}]")
            text.skip(len(batch))
        except ValidationError:
            items, singly = (), batch.count(between) + 1
        yield from items
        at += len(items)
        if not items:
            words, _ = text.value()
            try:
                yield one(words)
            except ValidationError as error:
                errors += _details(error, words, (name, at))
            at, singly = at + 1, max(0, singly - 1)
        sign = text.sign()
    if sign != "]":
        raise _Unlike


@cache
def _several(kind: type) -> TypeAdapter[Any]:
    several: Any = GenericAlias(tuple, (kind, ...))
    return TypeAdapter(several)


def _details(
    error: ValidationError, words: str, path: tuple[str | int, ...]
) -> Iterator[ErrorDetails]:
    details = error.errors(include_url=False)
    if details[0]["type"] == "json_invalid":
        raise _Unlike
    try:
        # What is not too deep alone may be so inside of the record.
        from_json("[" * len(path) + words + "]" * len(path))
    except ValueError as deep:
        raise _Unlike from deep
    for one in details:
        one["loc"] = (*path, *one["loc"])
        yield one


def _expect(text: _Text, sign: str) -> None:
    if text.sign() != sign:
        raise _Unlike

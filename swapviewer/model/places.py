"""Where the values of a JSON text stand: from `("events", 3, "date")` to line, column."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

Path = tuple[str | int, ...]

_TOKEN = re.compile(
    r'(?P<text>"(?:[^"\\]|\\.)*")|(?P<sign>[{}\[\]:,])|(?P<plain>[^\s"{}\[\]:,]+)',
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column, both counted from 1."""

    line: int
    column: int


@dataclass(slots=True)
class _Open:
    """A list or object that the scan is inside of, and what it stands at there."""

    path: Path
    start: int
    keyed: bool
    key: str | None = None
    index: int = 0

    @property
    def here(self) -> Path:
        return (*self.path, self.key if self.key is not None else self.index)


class Places:
    """The places of all keys and values of a text that is known to be JSON."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = [0, *(found.end() for found in re.finditer("\n", text))]
        self._keys: dict[Path, int] = {}
        self._values: dict[Path, tuple[int, int]] = {}
        self._twice: list[tuple[Path, int, int]] = []
        self._scan()

    def place(self, path: Path) -> Place:
        """Return where a value starts, or the part around it where it is not there."""
        while path and path not in self._values:
            path = path[:-1]
        return self._at(self._values[path][0] if path in self._values else 0)

    def key_place(self, path: Path) -> Place:
        """Return where the key of a value starts."""
        return self._at(self._keys[path]) if path in self._keys else self.place(path)

    def slices(self, section: str) -> Iterator[str]:
        """Yield the text of each item of a list."""
        at = 0
        while span := self._values.get((section, at)):
            yield self._text[slice(*span)]
            at += 1

    def slice(self, path: Path) -> str | None:
        """Return the text of a value, None where there is none."""
        span = self._values.get(path)
        return self._text[slice(*span)] if span else None

    def twice(self) -> Iterator[tuple[Path, Place, Place]]:
        """Yield each key that its object has already, with both places."""
        for path, first, again in self._twice:
            yield path, self._at(first), self._at(again)

    def _at(self, offset: int) -> Place:
        line = bisect_right(self._lines, offset)
        return Place(line, offset - self._lines[line - 1] + 1)

    def _scan(self) -> None:
        """Walk the text with a stack of our own, so that no depth can exhaust Python's."""
        inside: list[_Open] = []
        for token in _TOKEN.finditer(self._text):
            words, top = token[0], inside[-1] if inside else None
            if words in "{[":
                path = top.here if top else ()
                inside.append(_Open(path, token.start(), words == "{"))
            elif words in "}]":
                closed = inside.pop()
                self._values[closed.path] = (closed.start, token.end())
            elif words == "," and top:
                top.key, top.index = None, top.index + 1
            elif top and top.keyed and top.key is None:
                top.key = json.loads(words)
                self._keep_key(top.here, token.start())
            elif words != ":":
                self._values[top.here if top else ()] = token.span()

    def _keep_key(self, path: Path, start: int) -> None:
        if path in self._keys:
            self._twice.append((path, self._keys[path], start))
        self._keys[path] = start

"""What a pressed page says, word by word: commands, each with what stands before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_WORD = re.compile(
    rb"(?P<number>[-+]?(?:\d+\.?\d*|\.\d+))|/(?P<name>[^\s/<>\[\]()]*)"
    rb"|(?P<text>\()|<(?P<hex>[0-9A-Fa-f]*)>|(?P<command>[A-Za-z*'\"]+)|(?P<list>[\[\]])|<<|>>"
)
_IN_TEXT = re.compile(rb"\\.|[()]", re.DOTALL)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_SIGNS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


@dataclass(slots=True)
class Given:
    """What stands before a command: numbers, names, and a list of texts and numbers."""

    numbers: list[float] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    listed: list[bytes | float] = field(default_factory=list)


def commands(words: bytes) -> Iterator[tuple[str, Given]]:
    """Yield each command of a page with what it is given."""
    given, at, in_list = Given(), 0, False
    while found := _WORD.search(words, at):
        at, one = found.end(), found[0]
        match found.lastgroup:
            case "number" if in_list:
                given.listed.append(float(one))
            case "number":
                given.numbers.append(float(one))
            case "name":
                given.names.append(found["name"].decode())
            case "hex":
                given.listed.append(bytes.fromhex(found["hex"].decode()))
            case "text":
                at = _text_end(words, at)
                given.listed.append(_ESCAPED.sub(_sign, words[found.end() : at - 1]))
            case "list":
                in_list = one == b"["
            case "command":
                yield one.decode(), given
                given = Given()


def _text_end(words: bytes, at: int) -> int:
    """Return where a text ends: brackets in it need no mark where each has its other."""
    open_ones = 1
    while open_ones and (found := _IN_TEXT.search(words, at)):
        at = found.end()
        open_ones += (found[0] == b"(") - (found[0] == b")")
    return at


def _sign(found: re.Match[bytes]) -> bytes:
    told = found[1]
    return bytes((int(told, 8),)) if told.isdigit() else _SIGNS.get(told, told)

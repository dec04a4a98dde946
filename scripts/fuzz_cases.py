"""Change an input a little: its bytes, its lines or, where it is JSON, its parts."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from typing import Any, Final

_TOKENS: Final = (
    *(b"", b"0", b"-1", b"1e999", b"99999999999999999999", b"null", b"true", b"NaN", b'"'),
    *(b"{", b"}", b"[", b"]", b",", b":", b"..", b"\\u0000", b"\\ud800", b"\xff", b"\x00"),
    *(b"2025-02-30", b"31.12.9999", b"May", b"all", b"operation:", b"entry:", b"%n", b"{}"),
    *(
        "\u202e".encode(),
        "\u0661".encode(),
        "İ".encode(),
        "\u200b".encode(),
        b"\r\n",
        b"\t",
    ),
    *(
        b"@Variant(\0\0\0",
        b"@ByteArray(",
        b"@Invalid()",
        b"place/day=",
        b"[place]",
        b"\x1b[",
    ),
)
_VALUES: Final[tuple[Any, ...]] = (
    *(None, True, False, 0, 1, -1, 1.5, 1e308, 10**30, "", "x", "2025-05-24", "exchange"),
    *("1931-02-30", "\u202e\x1b[2J", "A" * 400, "{figure:x}", "{", [], {}, [[]], [None]),
    *({"id": "x"}, ["press"], "receiving", "https://[", "https://a\x00b"),
)
_LONGEST: Final = 60_000


def changed(case: bytes, luck: random.Random) -> bytes:
    """Return the input with one to four changes."""
    for _ in range(luck.choice((1, 1, 1, 2, 2, 3, 4))):
        if case[:1] == b"{" and luck.random() < 0.6:
            case = _restructured(case, luck)
        else:
            case = _mangled(case, luck)
    return case[:_LONGEST]


def _mangled(case: bytes, luck: random.Random) -> bytes:
    at = luck.randrange(len(case) + 1)
    to = min(len(case), at + luck.choice((1, 1, 2, 4, 16, 200)))
    match luck.randrange(8):
        case 0:
            return case[:at] + bytes([luck.randrange(256)]) + case[at + 1 :]
        case 1:
            return case[:at] + case[to:]
        case 2:
            return case[:at] + luck.choice(_TOKENS) + case[at:]
        case 3:
            return case[:at] + luck.choice(_TOKENS) + case[to:]
        case 4:
            return case[:to] + case[at:to] * luck.choice((1, 2, 30)) + case[to:]
        case 5:
            return case[:at]
        case 6:
            return case[:at] + case[at:to][::-1] + case[to:]
        case _:
            lines = case.split(b"\n")
            luck.shuffle(lines)
            return b"\n".join(lines)


def _restructured(case: bytes, luck: random.Random) -> bytes:
    try:
        whole = json.loads(case)
    except (ValueError, RecursionError):
        return _mangled(case, luck)
    places = list(_places(whole))
    if not places:
        return _mangled(case, luck)
    holder, key = luck.choice(places)
    other, there = luck.choice(places)
    match luck.randrange(6):
        case 0:
            del holder[key]
        case 1 | 2:
            holder[key] = luck.choice(_VALUES)
        case 3:
            holder[key] = json.loads(json.dumps(other[there]))
        case 4:
            copied = json.loads(json.dumps(holder[key]))
            if isinstance(holder, list):
                holder.insert(key, copied)
            else:
                holder[f"{key}s"] = copied
        case _:
            if isinstance(holder[key], str):
                words = holder[key].encode("utf-8", "replace")
                holder[key] = _mangled(words, luck).decode("utf-8", "replace")
    return json.dumps(whole, ensure_ascii=luck.random() < 0.5).encode("utf-8", "replace")


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each container with each of its keys or numbers."""
    if isinstance(value, dict | list):
        for key in list(value) if isinstance(value, dict) else range(len(value)):
            yield value, key
            yield from _places(value[key])

"""Keys that an object has twice, of which parsers keep the last in silence."""

from __future__ import annotations

import json

_KEY_END = b'":'
_SPACE = b" \t\n\r"
_PORTION = 4 * 1024 * 1024


def has_repeated_keys(content: bytes) -> bool:
    """Say whether an object has a key twice."""
    repeated = False

    def notice(pairs: list[tuple[str, object]]) -> None:
        nonlocal repeated
        repeated = repeated or len(dict(pairs)) < len(pairs)

    json.loads(content, object_pairs_hook=notice)
    return repeated


def surely_single(content: bytes, kept: int) -> bool:
    """Say whether the text can hold no more keys than the `kept` ones; False: look closer.

    Each key ends in a quotation mark, perhaps space, and a colon. Texts may hold these as
    well, but that only makes more of them.
    """
    ends, before = 0, b""
    # One call for all of a long text would let nothing else run.
    for at in range(0, len(content), _PORTION):
        portion = before + content[at : at + _PORTION].translate(None, _SPACE)
        ends, before = ends + portion.count(_KEY_END), portion[-1:]
    return ends == kept

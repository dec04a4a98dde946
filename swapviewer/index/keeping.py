"""What is worked out of a whole record is kept for as long as there is its index."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from swapviewer.index.days import RecordIndex

_Asked = ParamSpec("_Asked")
_Found = TypeVar("_Found")


def kept(
    work: Callable[Concatenate[RecordIndex, _Asked], _Found],
) -> Callable[Concatenate[RecordIndex, _Asked], _Found]:
    """Call a function once for each index and what else it is given.

    What it returns must not hold the index, which could never go away then.
    """
    found: WeakKeyDictionary[RecordIndex, dict[Hashable, _Found]] = WeakKeyDictionary()

    @wraps(work)
    def looked_up(
        index: RecordIndex, /, *asked: _Asked.args, **named: _Asked.kwargs
    ) -> _Found:
        known = found.setdefault(index, {})
        key = (asked, tuple(sorted(named.items())))
        if key not in known:
            known[key] = work(index, *asked, **named)
        return known[key]

    return looked_up

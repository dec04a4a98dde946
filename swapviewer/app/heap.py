"""One heap for all threads, so that what one frees another can use, or the system."""

from __future__ import annotations

import ctypes
from contextlib import suppress
from functools import cache
from typing import Final

_ARENA_MAX: Final = -8  # from malloc.h


def give_back() -> None:
    """Hand memory that nobody uses any more back to the system; elsewhere do nothing."""
    with suppress(OSError, TypeError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


@cache
def share_one_heap() -> None:
    """Have the C library open no further heap for a thread; elsewhere do nothing.

    With a heap for each thread of each press, sheet after sheet leaves holes that nobody
    fills: the memory of a long session grew by a fifth every 2,000 acts.
    """
    with suppress(OSError, TypeError, AttributeError):
        ctypes.CDLL(None).mallopt(_ARENA_MAX, 1)

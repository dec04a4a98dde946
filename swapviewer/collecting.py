"""Python's search for dead cycles, kept away from work that only builds what stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collecting() -> Iterator[None]:
    """Search for no dead cycles meanwhile; as it was before, afterwards."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def collect_from_now_on() -> None:
    """Search again, but never through what there is now: it stays to the end."""
    gc.freeze()
    gc.enable()

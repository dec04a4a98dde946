"""Python's search for dead cycles, kept away from work that only builds what stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collecting() -> Iterator[None]:
    """Search for no dead cycles meanwhile, nor afterwards among what was built."""
    was_on = gc.isenabled()
    gc.disable()
    # What is set aside already would come back with what is built now.
    set_aside = gc.get_freeze_count() > 0
    if was_on and set_aside:
        gc.collect()
    try:
        yield
    finally:
        # Moves all to the oldest, which is searched seldom, without searching it.
        gc.freeze()
        if not set_aside:
            gc.unfreeze()
        if was_on:
            gc.enable()


def collect_from_now_on() -> None:
    """Search again, but never through what there is now: it stays to the end."""
    gc.freeze()
    gc.enable()

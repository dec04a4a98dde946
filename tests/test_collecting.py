"""When Python searches for dead cycles, and when it leaves that."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from swapviewer.collecting import collect_from_now_on, no_collecting


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def test_nothing_is_searched_meanwhile_and_again_afterwards() -> None:
    with no_collecting():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_error_ends_the_pause_as_well() -> None:
    with pytest.raises(KeyError), no_collecting():
        raise KeyError
    assert gc.isenabled()


def test_what_was_off_before_stays_off() -> None:
    gc.disable()
    with no_collecting():
        pass
    assert not gc.isenabled()


def test_from_now_on_only_new_things_are_searched() -> None:
    gc.disable()
    collect_from_now_on()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0

"""A stretch is what a copy of the same entries would be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from swapviewer.index.stretch import Picked, Stretch
from tests.making import event_parts, index_of

EVENTS = index_of(
    *(event_parts(f"2001-03-{day:02}", "talks") for day in range(1, 10))
).events
_ENDS = some.integers(-12, 12)


@given(first=_ENDS, last=_ENDS, one=_ENDS, other=_ENDS)
def test_a_stretch_is_what_a_slice_is(first: int, last: int, one: int, other: int) -> None:
    found, copied = Stretch(EVENTS, slice(first, last)), EVENTS[first:last]
    assert found == copied
    assert copied == found
    assert (len(found), list(found), bool(found)) == (
        len(copied),
        list(copied),
        bool(copied),
    )
    assert found[one:other] == copied[one:other]
    assert repr(found) == repr(copied)
    assert [event in found for event in EVENTS] == [event in copied for event in EVENTS]
    for at, event in enumerate(copied):
        assert found[at] is event
        assert found[at - len(copied)] is event


@given(
    first=_ENDS, last=_ENDS, flags=some.lists(some.integers(0, 1), min_size=9, max_size=9)
)
def test_those_picked_are_the_marked_ones(first: int, last: int, flags: list[int]) -> None:
    found = Picked(EVENTS, slice(first, last), bytes(flags))
    wanted = [
        event
        for event, flag in zip(EVENTS[first:last], flags[first:last], strict=True)
        if flag
    ]
    assert found == wanted
    assert (len(found), bool(found)) == (len(wanted), bool(wanted))
    assert [found[at] for at in range(len(wanted))] == wanted
    assert [found[-at - 1] for at in range(len(wanted))] == wanted[::-1]
    assert found[1:-1] == tuple(wanted[1:-1])


def test_other_entries_and_other_things_are_not_the_same() -> None:
    found = Stretch(EVENTS, slice(1, 3))
    assert found != EVENTS[:2]
    assert found != EVENTS[1:4]
    assert found != 3

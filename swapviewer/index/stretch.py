"""Some of all entries, in their order, without a copy of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress
from operator import eq
from typing import overload

from swapviewer.model.record import Event


class Stretch(Sequence[Event]):
    """The entries at some places of a tuple.

    A copy of a hundred thousand takes its time three times: when it is made, when it is
    freed, and each time Python searches what is new for dead cycles.
    """

    __slots__ = ("_places", "_whole")

    def __init__(self, whole: tuple[Event, ...], places: slice) -> None:
        self._whole = whole
        self._places = range(*places.indices(len(whole)))

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._places)

    def __iter__(self) -> Iterator[Event]:
        """Yield them in order."""
        return map(self._whole.__getitem__, self._places)

    @overload
    def __getitem__(self, at: int) -> Event: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Event, ...]: ...

    def __getitem__(self, at: int | slice) -> Event | tuple[Event, ...]:
        """Return one of them, or some as a tuple."""
        if isinstance(at, slice):
            return tuple(map(self.__getitem__, range(len(self))[at]))
        return self._whole[self._places[at]]

    def __eq__(self, other: object) -> bool:
        """Say whether another sequence holds the same entries."""
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(map(eq, self, other))

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        """Return the entries as a tuple would be told."""
        return repr(tuple(self))


class Picked(Stretch):
    """Those entries of a stretch that flags mark by 1; they are counted and not listed."""

    __slots__ = ("_flags", "_many")

    def __init__(self, whole: tuple[Event, ...], places: slice, flags: bytes) -> None:
        super().__init__(whole, places)
        self._flags = flags
        self._many = flags.count(1, self._places.start, self._places.stop)

    def __len__(self) -> int:
        """Return how many there are."""
        return self._many

    def __iter__(self) -> Iterator[Event]:
        """Yield them in order."""
        marked = self._flags[self._places.start : self._places.stop]
        return compress(super().__iter__(), marked)

    def __getitem__(self, at: int | slice) -> Event | tuple[Event, ...]:  # type: ignore[override]
        """Return one of them, or some as a tuple."""
        if isinstance(at, slice):
            return super().__getitem__(at)
        left = range(self._many)[at]
        first, end = self._places.start, self._places.stop
        while end - first > 1:
            middle = (first + end) // 2
            below = self._flags.count(1, first, middle)
            if left < below:
                end = middle
            else:
                first, left = middle, left - below
        return self._whole[first]

"""Some of all entries, one after another, without a copy of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
            return tuple(map(self._whole.__getitem__, self._places[at]))
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

"""What is loaded and what is chosen, to be read, with a signal per field.

Signals carry nothing; listeners read the typed properties.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import date

from PySide6.QtCore import QObject, Signal

from swapviewer.fitting import latest
from swapviewer.index.counting import Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.measures import Measure
from swapviewer.model.record import Event
from swapviewer.selection import Selection
from swapviewer.sieve import Sieve
from swapviewer.spans import Span, Step, fitting_step
from swapviewer.visits import Visits


class Chosen(QObject):
    """The record shown and the selection in it, to be read."""

    record_changed = Signal()
    day_changed = Signal()
    entry_changed = Signal()
    span_changed = Signal()
    step_changed = Signal()
    counting_changed = Signal()
    measure_changed = Signal()
    filter_changed = Signal()
    hits_changed = Signal()
    picks_changed = Signal()
    places_changed = Signal()

    def __init__(self, index: RecordIndex, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._index = index
        self._sieve = Sieve(index, patient=True)
        self._picks: frozenset[str] = frozenset()
        self._now = latest(index)
        self._visits = Visits()

    @property
    def index(self) -> RecordIndex:
        """The record that is shown."""
        return self._index

    @property
    def shown(self) -> RecordIndex:
        """The entries that the filter leaves, with all else of the record."""
        return self._sieve.shown

    @property
    def hits(self) -> Set[str] | None:
        """The ids of the entries that hold the words searched for; None: no search."""
        return self._sieve.hits

    @property
    def flags(self) -> bytes | None:
        """For each of the entries shown 1 where it was found, else 0; None: no search."""
        return self._sieve.flags

    @property
    def searching(self) -> bool:
        """Whether words wait to be found until the record was taken in."""
        return self._sieve.waits

    @property
    def picked(self) -> tuple[Event, ...]:
        """The entries picked to be added up, in order; none for a single one."""
        picks = self._picks
        return tuple(one for one in self._index.events if one.id in picks) if picks else ()

    @property
    def marked(self) -> Set[str] | None:
        """The ids of the entries to mark: those found, else those a story speaks of."""
        return self.hits if self.hits is not None else (self._now.told or None)

    @property
    def marks(self) -> bytes | None:
        """For each of the entries shown 1 where it is to be marked, else 0."""
        flags, told = self._sieve.flags, self._now.told
        if flags is None and told:
            flags = bytes(event.id in told for event in self.shown.events)
        return flags

    @property
    def selection(self) -> Selection:
        """Everything that is chosen, as one value."""
        return self._now

    @property
    def day(self) -> date:
        """The chosen day."""
        return self._now.day

    @property
    def entry(self) -> Event | None:
        """The chosen entry; None on a day without entries."""
        return self._index.event(self._now.entry) if self._now.entry else None

    @property
    def span(self) -> Span:
        """The brushed span, else all that the record covers."""
        return self._now.span or self._index.covers

    @property
    def brushed(self) -> bool:
        """Whether a span narrower than the record was chosen."""
        return self._now.span is not None

    @property
    def step(self) -> Step:
        """The chart's period: the chosen one, else one that fits the span."""
        return self._now.step or fitting_step(self.span)

    @property
    def measure(self) -> Measure:
        """What the chart shows."""
        return self._now.measure

    @property
    def basis(self) -> str:
        """Whose figures come first: `receiving`, or a party's id."""
        return self._now.basis

    @property
    def counting(self) -> Counting:
        """What sums and bars of living people count, and by whose figures."""
        return self._now.counting

    @property
    def entries(self) -> tuple[Event, ...]:
        """The entries of the span that the filter leaves, in order."""
        return self._sieve.shown.within(self.span)

    @property
    def listed(self) -> Sequence[Event]:
        """The entries of the span that the filter and the search leave, in order."""
        return self._sieve.listed(self.span)

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier place."""
        return bool(self._visits.before)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a later place."""
        return bool(self._visits.after)

"""Which entries the filter and the search leave of a record; pure, without signals."""

from __future__ import annotations

from datetime import date
from itertools import compress
from operator import attrgetter

from swapviewer.index.days import RecordIndex
from swapviewer.index.filtering import NO_FILTER, Filter
from swapviewer.index.search import SearchIndex
from swapviewer.model.record import Event
from swapviewer.spans import Span

# In a larger record, words wait until all of it was taken in, where that can be waited for.
_AT_ONCE = 2_000
_ID = attrgetter("id")


class Sieve:
    """A record as filtered (`shown`), and the ids of what was found (`hits`, None: all).

    A patient one is prepared bit by bit: while it `waits`, what holds the words searched
    for is not known yet, and sifting again when all is taken in finds it.
    """

    def __init__(self, index: RecordIndex, patient: bool = False) -> None:
        self.shown = index
        self.hits: frozenset[str] | None = None
        self._index = index
        self._search = SearchIndex(index)
        self._patient = patient and len(index.events) > _AT_ONCE
        self.waits = False
        self._filter, self._words = NO_FILTER, ""

    def sift(self, wanted: Filter, words: str) -> None:
        """Filter and search anew, as far as anything else is asked for than before."""
        if wanted != self._filter:
            self._filter, self.shown = wanted, wanted.narrowed(self._index)
        if words != self._words or self.waits:
            self.waits = self._patient and bool(words.strip()) and not self._search.ready
            self._words, self.hits = words, None if self.waits else self._found(words)

    def prepare(self) -> bool:
        """Take a little more of the record in, to be searched; False when all is in."""
        return self._search.take()

    def listed(self, span: Span) -> tuple[Event, ...]:
        """Return what is left of a span, in order."""
        inside, hits = self.shown.within(span), self.hits
        if hits is None:
            return inside
        return tuple(compress(inside, map(hits.__contains__, map(_ID, inside))))

    def after(self, name: str | None, day: date) -> Event | None:
        """Return what follows the named entry, or the day when none is named."""
        found = self.shown.after(name, day)
        while found and not self._is_hit(found):
            found = self.shown.after(found.id, found.date)
        return found

    def before(self, name: str | None, day: date) -> Event | None:
        """Return what precedes the named entry, or the day when none is named."""
        found = self.shown.before(name, day)
        while found and not self._is_hit(found):
            found = self.shown.before(found.id, found.date)
        return found

    def _is_hit(self, event: Event) -> bool:
        return self.hits is None or event.id in self.hits

    def _found(self, words: str) -> frozenset[str] | None:
        return self._search.find(words) if words.strip() else None

"""Which entries the filter and the search leave of a record; pure, without signals."""

from __future__ import annotations

from datetime import date

from swapviewer.index.days import RecordIndex
from swapviewer.index.filtering import NO_FILTER, Filter
from swapviewer.index.search import Hits, SearchIndex
from swapviewer.index.stretch import Picked, Stretch
from swapviewer.model.record import Event
from swapviewer.spans import Span

# In a larger record, words wait until all of it was taken in, where that can be waited for.
_AT_ONCE = 2_000


class Sieve:
    """A record as filtered (`shown`), and the ids of what was found (`hits`, None: all).

    A patient one is prepared bit by bit: while it `waits`, what holds the words searched
    for is not known yet, and sifting again when all is taken in finds it.
    """

    def __init__(self, index: RecordIndex, patient: bool = False) -> None:
        self.shown = index
        self.hits: Hits | None = None
        self.waits = False
        self._index = index
        self._search = SearchIndex(index)
        self._patient = patient and len(index.events) > _AT_ONCE
        self._filter, self._words = NO_FILTER, ""
        self._flags: bytes | None = None
        self._listed: tuple[Span, Stretch] | None = None

    @property
    def flags(self) -> bytes | None:
        """For each of the entries shown 1 where it was found, else 0; None: no search."""
        if self._flags is None and self.hits is not None:
            flags, all_of_them = self.hits.flags, self._index
            if self.shown is not all_of_them:
                flags = bytes(flags[all_of_them.place_of(one)] for one in self.shown.events)
            self._flags = flags
        return self._flags

    def sift(self, wanted: Filter, words: str) -> None:
        """Filter and search anew, as far as anything else is asked for than before."""
        if wanted != self._filter:
            self._filter, self.shown = wanted, wanted.narrowed(self._index)
            self._flags = self._listed = None
        if words != self._words or self.waits:
            self.waits = self._patient and bool(words.strip()) and not self._search.ready
            self._words, self.hits = words, None if self.waits else self._found(words)
            self._flags = self._listed = None

    def prepare(self) -> bool:
        """Take a little more of the record in, to be searched; False when all is in."""
        return self._search.take()

    def listed(self, span: Span) -> Stretch:
        """Return what is left of a span, in order."""
        flags, shown = self.flags, self.shown
        if self._listed is None or self._listed[0] != span:
            places = shown.stretch(span)
            found = Stretch(shown.events, places)
            if flags is not None:
                found = Picked(shown.events, places, flags)
            # The same again and again, for several panes ask.
            self._listed = (span, found)
        return self._listed[1]

    def after(self, name: str | None, day: date) -> Event | None:
        """Return what follows the named entry, or the day when none is named."""
        flags = self.flags
        if flags is None:
            return self.shown.after(name, day)
        at = flags.find(1, self.shown.place_after(name, day))
        return self.shown.events[at] if at >= 0 else None

    def before(self, name: str | None, day: date) -> Event | None:
        """Return what precedes the named entry, or the day when none is named."""
        flags = self.flags
        if flags is None:
            return self.shown.before(name, day)
        at = flags.rfind(1, 0, self.shown.place_before(name, day) + 1)
        return self.shown.events[at] if at >= 0 else None

    def _found(self, words: str) -> Hits | None:
        return self._search.find(words) if words.strip() else None

"""The one thing that changes: what is loaded and what is chosen, with a signal per field.

Signals carry nothing; listeners read the typed properties. State stores first, then tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from swapviewer.index.counting import Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import RECEIVING
from swapviewer.index.filtering import NO_FILTER, Filter
from swapviewer.index.measures import Measure
from swapviewer.model.record import Event
from swapviewer.selection import Selection
from swapviewer.sieve import Sieve
from swapviewer.spans import Span, Step, fitting_step
from swapviewer.visits import Visits


class AppState(QObject):
    """The record shown and the selection in it; views read it and call its methods."""

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
        self._now = _latest(index)
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
    def listed(self) -> tuple[Event, ...]:
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

    def show_record(self, index: RecordIndex) -> None:
        """Replace the record; keeps what is chosen as far as the new one has it."""
        self._index, self._sieve = index, Sieve(index, patient=True)
        self.pick(())
        self._visits = Visits()
        self._now = self._fitted(self._now)
        self._sieve.sift(self._now.filter, self._now.words)
        self.record_changed.emit()
        self.places_changed.emit()

    def select_day(self, day: date) -> None:
        """Choose a day and the first entry on it."""
        entry = self.entry
        kept = entry.id if entry and entry.date == day else _first_entry(self._index, day)
        self._visit(self._now.at(day, kept))

    def select_entry(self, name: str) -> None:
        """Choose an entry and its day; raises KeyError where there is no such entry."""
        self._visit(self._now.at(self._index.event(name).date, name))

    def show_span(self, span: Span | None) -> None:
        """Brush a span, cut to what the record covers; None clears the brush.

        A span that the record does not reach changes nothing.
        """
        if span is None or span.clipped(self._index.covers):
            self._visit(replace(self._now, span=self._cut(span)))

    def choose_step(self, step: Step | None) -> None:
        """Fix the chart's period; None lets it fit the span."""
        self._become(replace(self._now, step=step))

    def choose_measure(self, measure: Measure) -> None:
        """Choose what the chart shows."""
        self._become(replace(self._now, measure=measure))

    def choose_basis(self, basis: str) -> None:
        """Choose whose figures come first: `receiving`, or the id of a party.

        Raises KeyError where the record has no such party.
        """
        if basis != RECEIVING and basis not in self._index.parties:
            raise KeyError(basis)
        self._become(replace(self._now, basis=basis))

    def count_releases(self, counted: bool) -> None:
        """Count releases outside exchanges in sums and bars, or leave them out."""
        self._become(replace(self._now, releases=counted))

    def filter_by(self, wanted: Filter) -> None:
        """Leave out, in all panes, the entries that do not match."""
        self._visit(replace(self._now, filter=wanted))

    def search(self, words: str) -> None:
        """Mark the entries that hold every word; nothing but blanks ends the search.

        Words are typed letter by letter: all those searched for at one place are one visit.
        """
        new, before = replace(self._now, words=words), self._visits.before
        if before and before[-1].place[:-1] == new.place[:-1]:
            self._visits.amend(new)
            self._become(new)
            self.places_changed.emit()
        else:
            self._visit(new)

    def show_all(self) -> None:
        """End filter, search and span at once."""
        self._visit(replace(self._now, span=None, filter=NO_FILTER, words=""))

    def prepare_search(self) -> bool:
        """Take a little more of the record in, to be searched; False when all is in."""
        more = self._sieve.prepare()
        if self._sieve.waits and not more:
            self._sieve.sift(self._now.filter, self._now.words)
            self.hits_changed.emit()
        return more

    def pick(self, names: Iterable[str]) -> None:
        """Pick several entries to be added up; one alone is a choice, and no pick."""
        picks = frozenset(names)
        picks = picks if len(picks) > 1 else frozenset()
        if picks != self._picks:
            self._picks = picks
            self.picks_changed.emit()

    def pick_also(self, names: Iterable[str]) -> None:
        """Pick further entries beside the chosen one, or drop them where all are picked."""
        wanted, now = frozenset(names), self._picks
        if not now and self._now.entry:
            now = frozenset({self._now.entry})
        self.pick(now - wanted if wanted <= now else now | wanted)

    def restore(self, selection: Selection) -> None:
        """Take up a kept selection as far as the record has it, as at the next start.

        What was chosen until then is no place to go back to.
        """
        self._become(self._fitted(selection))

    def next_entry(self) -> None:
        """Go to the entry that follows among those shown and found, over empty days."""
        if found := self.following():
            self.select_entry(found.id)

    def previous_entry(self) -> None:
        """Go to the entry before among those shown and found, over empty days."""
        if found := self.preceding():
            self.select_entry(found.id)

    def following(self) -> Event | None:
        """Return the entry that `next_entry` leads to."""
        return self._sieve.after(self._now.entry, self._now.day)

    def preceding(self) -> Event | None:
        """Return the entry that `previous_entry` leads to."""
        return self._sieve.before(self._now.entry, self._now.day)

    def first_entry(self) -> None:
        """Go to the record's first entry."""
        if self._index.events:
            self.select_entry(self._index.events[0].id)

    def latest_entry(self) -> None:
        """Go to the latest day of the record that has an entry."""
        latest = _latest(self._index)
        self._visit(self._now.at(latest.day, latest.entry))

    def go_back(self) -> None:
        """Return to the place visited before."""
        self._return_to(self._visits.back(self._now))

    def go_forward(self) -> None:
        """Return to the place that `go_back` left."""
        self._return_to(self._visits.forward(self._now))

    def _fitted(self, kept: Selection) -> Selection:
        latest = _latest(self._index)
        if kept.day in self._index.covers:
            day, entry = kept.day, kept.entry
        else:
            day, entry = latest.day, latest.entry
        if all(event.id != entry for event in self._index.on(day)):
            entry = _first_entry(self._index, day)
        basis = kept.basis if kept.basis in self._index.parties else RECEIVING
        return replace(kept, day=day, entry=entry, span=self._cut(kept.span), basis=basis)

    def _cut(self, span: Span | None) -> Span | None:
        clipped = span.clipped(self._index.covers) if span else None
        return None if clipped == self._index.covers else clipped

    def _return_to(self, place: Selection | None) -> None:
        if place:
            self._become(self._now.returned(place))
            self.places_changed.emit()

    def _visit(self, new: Selection) -> None:
        if new.place == self._now.place:
            return
        self._visits.leave(self._now)
        self._become(new)
        self.places_changed.emit()

    def _become(self, new: Selection) -> None:
        # Store first: listeners must see one consistent state.
        old, self._now = self._now, new
        self._sieve.sift(new.filter, new.words)
        old_step = old.step or fitting_step(old.span or self._index.covers)
        for signal, before, after in (
            (self.day_changed, old.day, new.day),
            (self.entry_changed, old.entry, new.entry),
            (self.span_changed, old.span, new.span),
            (self.step_changed, (old_step, old.step), (self.step, new.step)),
            (self.counting_changed, old.counting, new.counting),
            (self.measure_changed, old.measure, new.measure),
            (self.filter_changed, old.filter, new.filter),
            (self.hits_changed, (old.words, old.told), (new.words, new.told)),
        ):
            if before != after:
                signal.emit()


def _first_entry(index: RecordIndex, day: date) -> str | None:
    return next((event.id for event in index.on(day)), None)


def _latest(index: RecordIndex) -> Selection:
    day = index.days[-1] if index.days else index.covers.last
    return Selection(day, _first_entry(index, day))

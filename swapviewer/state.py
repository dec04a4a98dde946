"""The one thing that changes: everything that can be done to what is loaded and chosen.

State stores first, then tells.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from swapviewer.chosen import Chosen
from swapviewer.fitting import cut, first_entry, fitted, latest
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import RECEIVING
from swapviewer.index.filtering import NO_FILTER, Filter
from swapviewer.index.measures import Measure
from swapviewer.model.record import Event
from swapviewer.selection import Selection
from swapviewer.sieve import Sieve
from swapviewer.spans import Span, Step, fitting_step
from swapviewer.visits import Visits


class AppState(Chosen):
    """The record shown and the selection in it; views read it and call its methods."""

    def show_record(self, index: RecordIndex) -> None:
        """Replace the record; keeps what is chosen as far as the new one has it."""
        self._index, self._sieve = index, Sieve(index, patient=True)
        self.pick(())
        self._visits = Visits()
        self._now = fitted(self._index, self._now)
        self._sieve.sift(self._now.filter, self._now.words)
        self.record_changed.emit()
        self.places_changed.emit()

    def select_day(self, day: date) -> None:
        """Choose a day and the first entry on it."""
        entry = self.entry
        kept = entry.id if entry and entry.date == day else first_entry(self._index, day)
        self._visit(self._now.at(day, kept))

    def select_entry(self, name: str) -> None:
        """Choose an entry and its day; raises KeyError where there is no such entry."""
        self._visit(self._now.at(self._index.event(name).date, name))

    def show_span(self, span: Span | None) -> None:
        """Brush a span, cut to what the record covers; None clears the brush.

        A span that the record does not reach changes nothing.
        """
        if span is None or span.clipped(self._index.covers):
            self._visit(replace(self._now, span=cut(self._index, span)))

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
        self._become(fitted(self._index, selection))

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
        last = latest(self._index)
        self._visit(self._now.at(last.day, last.entry))

    def go_back(self) -> None:
        """Return to the place visited before."""
        self._return_to(self._visits.back(self._now))

    def go_forward(self) -> None:
        """Return to the place that `go_back` left."""
        self._return_to(self._visits.forward(self._now))

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

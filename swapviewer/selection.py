"""What the user looks at, as one frozen value that can be kept, compared and restored."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from swapviewer.frozen import frozen
from swapviewer.index.counting import Counting
from swapviewer.index.figures import RECEIVING
from swapviewer.index.filtering import NO_FILTER, Filter
from swapviewer.index.measures import Measure
from swapviewer.model.record import LIVING
from swapviewer.spans import Span, Step


@frozen
class Selection:
    """A day and its chosen entry, the brushed span (None: all), and how figures are shown.

    `step` None lets the chart fit its periods to the span; `basis` is whose figures
    come first, `measure` what the chart shows. `filter` leaves entries out everywhere;
    `words` are searched for, and mark what holds them; `told` are the ids of the entries
    that a story speaks of.

    Where one is, back and forward return to; how it is shown – step, basis, releases,
    measure – stays as it was chosen last, like the theme.
    """

    day: date
    entry: str | None = None
    span: Span | None = None
    step: Step | None = None
    basis: str = RECEIVING
    releases: bool = False
    measure: Measure = "people"
    filter: Filter = NO_FILTER
    words: str = ""
    told: frozenset[str] = frozenset()

    @property
    def place(self) -> tuple[date, str | None, Span | None, Filter, str]:
        """Return what back and forward walk through."""
        return self.day, self.entry, self.span, self.filter, self.words

    def returned(self, place: Selection) -> Selection:
        """Return the same view of another place."""
        return replace(
            self,
            day=place.day,
            entry=place.entry,
            span=place.span,
            filter=place.filter,
            words=place.words,
        )

    @property
    def counting(self) -> Counting:
        """What sums and bars of living people count, and by whose figures."""
        return Counting(LIVING if self.releases else LIVING[:1], self.basis)

    def at(self, day: date, entry: str | None) -> Selection:
        """Return the same view of another day."""
        return replace(self, day=day, entry=entry)

"""The places visited, for back and forward; pure, without signals."""

from __future__ import annotations

from swapviewer.selection import Selection

_KEPT = 500


class Visits:
    """Two stacks of places: those before this one, and those that going back left."""

    def __init__(self) -> None:
        self.before: list[Selection] = []
        self.after: list[Selection] = []

    def leave(self, place: Selection) -> None:
        """Remember the place that is left for a new one; what lay ahead is forgotten."""
        self.before = [*self.before, place][-_KEPT:]
        self.after = []

    def amend(self, place: Selection) -> None:
        """Take this place for a better wording of the last one, as while words are typed.

        Where it is the one before again, there is one place less to go back to.
        """
        self.after = []
        if self.before and self.before[-1].place == place.place:
            self.before.pop()

    def back(self, place: Selection) -> Selection | None:
        """Return the place before, and remember the one that is left."""
        return _moved(self.before, self.after, place)

    def forward(self, place: Selection) -> Selection | None:
        """Return the place that going back left, and remember the one that is left now."""
        return _moved(self.after, self.before, place)


def _moved(
    taken: list[Selection], kept: list[Selection], place: Selection
) -> Selection | None:
    if not taken:
        return None
    kept.append(place)
    return taken.pop()

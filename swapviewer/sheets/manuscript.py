"""What Typst is given of a sheet for a proof: runs of pages, contents, heads and feet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from swapviewer.account.parts import EntryPart
from swapviewer.sheets.parts import CoverPart, Part, Sheet, SourcesPart
from swapviewer.sheets.printed import around, printed_margins, printed_part, printed_words
from swapviewer.sheets.runs import Run, runs_of
from swapviewer.sheets.setting import (
    Ink,
    Setting,
    as_words,
    frame_of,
    page_of,
    run_words,
    with_runs,
)

# Runs that are set together.
Batch = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A part that has a heading, and the page on which it begins, from 1."""

    part: Part
    page: int

    @property
    def heading(self) -> str:
        """The heading; that of an entry is its title."""
        return heading_of(self.part)


class Manuscript:
    """A sheet before it is set; `unshown` are characters that have no shape.

    `front` are cover and contents, which some sheets have, and `body` all other runs: in
    batches, of which a changed option may well leave one as it is.
    """

    def __init__(
        self, sheet: Sheet, ink: Ink, unshown: frozenset[str] = frozenset()
    ) -> None:
        self._unshown = unshown
        self._margins = printed_margins(ink.margins, unshown)
        self._frame = frame_of(sheet, ink)
        self._sheet = around(sheet, unshown)
        self._reach = sheet.record.reach
        runs = runs_of(sheet.parts)
        covered = any(isinstance(part, CoverPart) for part in sheet.parts)
        self.front = tuple(runs[:2]) if covered else ()
        self.body = tuple(_batches(runs[2:])) if covered else (tuple(runs),)

    @property
    def contents(self) -> Part:
        """The contents of a sheet that has them."""
        return self.front[1][0]

    def pages(self, batch: Batch) -> Setting:
        """Return how a batch is set, without heads and feet."""
        return self._pages(run_words(run, self._unshown) for run in batch)

    def front_pages(self, places: Iterable[Place]) -> Setting:
        """Return how cover and contents are set."""
        told = printed_part(self.contents, self._unshown)
        told["lines"] = [self._line(place) for place in places]
        return self._pages((run_words(self.front[0], self._unshown), as_words([told])))

    def _pages(self, runs: Iterable[str]) -> Setting:
        words = ", ".join(runs)
        told = with_runs({"sheet": self._sheet}, words)
        return Setting(page_of("proof-pages", told), self._frame, len(words))

    def margins(self, places: Iterable[Place], count: int) -> Setting:
        """Return how the heads and feet of so many pages are set.

        A page belongs to what is under way where it begins, or begins on it.
        """
        chapters = [self._printed(self._reach)] * count
        for place in places:
            if not isinstance(place.part, EntryPart):
                rest = count - place.page + 1
                chapters[place.page - 1 :] = [self._printed(place.heading)] * rest
        given = {"sheet": self._sheet, "margins": self._margins, "chapters": chapters}
        return Setting(page_of("proof-margins", as_words(given)), self._frame, 0)

    def _line(self, place: Place) -> dict[str, object]:
        """Return a line of the contents; an entry's day stands before its title."""
        part = place.part
        day = part.date.rpartition(", ")[2] if isinstance(part, EntryPart) else None
        return {
            "day": None if day is None else self._printed(day),
            "title": self._printed(place.heading),
            "page": place.page,
        }

    def _printed(self, words: str) -> str:
        return printed_words(words, self._unshown)


def _batches(runs: list[Run]) -> Iterator[Batch]:
    """Yield the runs in batches: the sources, which take long to set, are apart."""
    at = next((at for at, run in enumerate(runs) if isinstance(run[0], SourcesPart)), None)
    yield tuple(runs[:at])
    if at is not None:
        yield tuple(runs[at:])


def headed(batch: Batch) -> list[Part]:
    """Return the parts that have a heading."""
    return [part for run in batch for part in run if heading_of(part)]


def heading_of(part: Part) -> str:
    """Return the heading of a part, empty where it has none."""
    return part.title if isinstance(part, EntryPart) else str(getattr(part, "heading", ""))

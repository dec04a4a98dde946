"""Find words in all that is told of entries, whatever their accents and letter case."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterable, Iterator, Set
from itertools import compress

from swapviewer import text
from swapviewer.index.days import RecordIndex
from swapviewer.model.record import Event

# All accents are among these, and of most texts they are the smaller part.
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
# Letters, digits and all that is not ASCII stay; the rest parts the runs of these.
_PARTED = bytes(at if at > 127 or chr(at).isalnum() else 32 for at in range(256))
# One entry in so many makes a run frequent.
_FREQUENT = 256
_STEP = 8
_READ = 30  # to look a part up in a text takes as long as to add up so many places
_YES, _NO = b"10"
_TRUTH = bytes.maketrans(b"01", b"\0\1")


def folded(words: str) -> str:
    """Return words without accents and letter case: `Türkiye` and `turkiye` are one."""
    if words.isascii():
        return words.lower().replace("\x00", " ")
    parts = unicodedata.normalize("NFKD", words.casefold())
    return _NOT_ASCII.sub(_bare, parts).replace("\x00", " ")


def _bare(found: re.Match[str]) -> str:
    return "" if unicodedata.combining(found[0]) else found[0]


class Hits(Set[str]):
    """The ids of the entries found; `flags` has for each entry 1 where it is, else 0."""

    def __init__(self, index: RecordIndex, flags: bytes) -> None:
        self._index = index
        self.flags = flags

    def __contains__(self, name: object) -> bool:
        """Say whether the entry with this id is found."""
        at = self._index.place_named(name) if isinstance(name, str) else None
        return at is not None and bool(self.flags[at])

    def __iter__(self) -> Iterator[str]:
        """Yield the ids in order."""
        return (event.id for event in compress(self._index.events, self.flags))

    def __len__(self) -> int:
        """Return how many are found."""
        return self.flags.count(1)

    def __eq__(self, other: object) -> bool:
        """Say whether other ids are the same."""
        return super().__eq__(other)

    @classmethod
    def _from_iterable(cls, it: Iterable[str]) -> Set[str]:  # type: ignore[override]
        return frozenset(it)


class SearchIndex:
    """All words of a record, taken in bit by bit while there is time, or when first asked.

    Words are looked for among the distinct runs of letters and digits, which are far fewer
    than the words of the texts. For each run it is known which entries hold it: their
    places, or where these are many, a number with a bit for each entry, the first entry's
    being the highest.
    """

    def __init__(self, index: RecordIndex) -> None:
        self._index = index
        self._entries = len(index.events)
        self._texts: list[str] = []
        self._few: dict[str, array[int]] = {}
        self._many: dict[str, int] = {}
        self._frequent: list[str] = []

    @property
    def left(self) -> int:
        """How many entries are still to be taken in."""
        return self._entries - len(self._texts)

    @property
    def ready(self) -> bool:
        """Whether all is in."""
        return not self.left and not self._frequent

    def take(self) -> bool:
        """Take in a little more; False when all is in."""
        if self.left:
            self._take_entries()
        elif self._frequent:
            run = self._frequent.pop()
            self._many[run] = self._with([self._few.pop(run)])
        return not self.ready

    def find(self, words: str) -> Hits:
        """Return the entries that hold every word; all entries for no word."""
        while self.take():
            pass
        found = (1 << self._entries) - 1
        for word in sorted(set(folded(words).split()), key=len, reverse=True):
            found = self._holding(word, found)
        return Hits(self._index, bytes(self._digits(found).translate(_TRUTH)))

    def _holding(self, word: str, among: int) -> int:
        """Return which of some entries hold a word."""
        runs = _runs(word)
        for run in runs:
            among &= self._with_run(run)
        if runs == [word]:
            return among
        digits = self._digits(among)
        for at in compress(range(len(digits)), digits.translate(_TRUTH)):
            if word not in self._texts[at]:
                digits[at] = _NO
        return int(digits or b"0", 2)

    def _with_run(self, part: str) -> int:
        """Return which entries hold a part of a run."""
        found = 0
        for run, holders in self._many.items():
            if part in run:
                found |= holders
        few = [at for run, at in self._few.items() if part in run]
        if (self._entries - found.bit_count()) * _READ > sum(map(len, few)):
            return self._with(few, found)
        # Hardly any are left, as for a single letter: sooner looked at than added up.
        digits, at = self._digits(found), -1
        while (at := digits.find(_NO, at + 1)) >= 0:
            if part in self._texts[at]:
                digits[at] = _YES
        return int(digits or b"0", 2)

    def _with(self, places: list[array[int]], found: int = 0) -> int:
        if not places:
            return found
        digits = self._digits(found)
        for each in places:
            for at in each:
                digits[at] = _YES
        return int(digits, 2)

    def _digits(self, found: int) -> bytearray:
        """Return a digit for each entry, 1 for those found."""
        digits = f"{found:0{self._entries}b}" if self._entries else ""
        return bytearray(digits, "ascii")

    def _take_entries(self) -> None:
        first, few = len(self._texts), self._few
        events = self._index.events[first : first + _STEP]
        for at, event in enumerate(events, first):
            words = folded("\n".join(_told(self._index, event)))
            for run in set(_runs(words)):
                try:
                    few[run].append(at)
                except KeyError:
                    few[run] = array("I", (at,))
            self._texts.append(words)
        if not self.left:
            most = len(self._texts) // _FREQUENT
            self._frequent = [run for run, at in few.items() if len(at) > most]


def _runs(words: str) -> list[str]:
    # Bytes are translated far faster; half a pair of surrogates may be typed.
    parted = words.encode("utf-8", "surrogatepass").translate(_PARTED)
    return parted.decode("utf-8", "surrogatepass").split()


def _told(index: RecordIndex, event: Event) -> Iterator[str]:
    yield from (event.title, event.summary, event.place or "", event.occasion or "")
    yield f"{event.date.isoformat()} {text.long_day(event.date)}"
    yield f"{text.KIND_NAMES[event.kind]} {event.category or ''}"
    if event.operation:
        yield index.operations[event.operation].name
    yield from event.mediators
    yield from event.participants
    yield from event.outcomes
    for claim in event.claims:
        yield f"{index.claimants[claim.by].name} {claim.attribution} {claim.note or ''}"
    yield from (fact.text for fact in event.facts)
    cited = dict.fromkeys(
        (
            *event.sources,
            *(name for claim in event.claims for name in claim.sources),
            *(name for fact in event.facts for name in fact.sources),
        )
    )
    yield from (
        f"{index.sources[name].publisher} {index.sources[name].url}" for name in cited
    )

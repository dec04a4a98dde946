"""Find words in all that is told of entries, whatever their accents and letter case."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

from swapviewer import text
from swapviewer.index.days import RecordIndex
from swapviewer.model.record import Event

# Stands between two entries; no folded text holds it, so no word is found across them.
_BETWEEN = "\x00"
# All accents are among these, and of most texts they are the smaller part.
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def folded(words: str) -> str:
    """Return words without accents and letter case: `Türkiye` and `turkiye` are one."""
    parts = unicodedata.normalize("NFKD", words.casefold())
    return _NOT_ASCII.sub(_bare, parts).replace(_BETWEEN, " ")


def _bare(found: re.Match[str]) -> str:
    return "" if unicodedata.combining(found[0]) else found[0]


class SearchIndex:
    """All words of a record in one text; built at the first search, then kept."""

    def __init__(self, index: RecordIndex) -> None:
        self._names = [event.id for event in index.events]
        self._starts: list[int] = []
        at, texts = 0, []
        for event in index.events:
            words = folded("\n".join(_told(index, event)))
            texts.append(words)
            self._starts.append(at)
            at += len(words) + 1
        self._text = _BETWEEN.join(texts)

    def find(self, words: str) -> frozenset[str]:
        """Return the ids of the entries that hold every word; all entries for no word."""
        found: set[int] | None = None
        for word in sorted(set(folded(words).split()), key=len, reverse=True):
            places = set(self._holding(word))
            found = places if found is None else found & places
            if not found:
                return frozenset()
        if found is None:
            return frozenset(self._names)
        return frozenset(self._names[at] for at in found)

    def _holding(self, word: str) -> Iterator[int]:
        at = self._text.find(word)
        while at >= 0:
            place = bisect_right(self._starts, at) - 1
            yield place
            if place + 1 == len(self._starts):
                return
            at = self._text.find(word, self._starts[place + 1])


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

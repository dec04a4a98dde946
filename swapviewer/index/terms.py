"""A filter and a search in words: one grammar for window, command line and sheets.

`kind:exchange mediator:United Arab Emirates words:red cross`: a value runs up to the next
name; one that could be misread stands in quotation marks, as in JSON.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

from swapviewer import text
from swapviewer.errors import BadScopeError
from swapviewer.index.days import RecordIndex
from swapviewer.index.filtering import (
    FACET_NAMES,
    FACETS,
    NO_FILTER,
    Facet,
    Filter,
    choices,
    value_words,
)
from swapviewer.index.search import folded

WORDS = "words"
TERM_NAMES: dict[Facet, str] = {facet: facet.replace("_", "-") for facet in FACETS}
_ALSO: dict[str, Facet] = {"direction": "returned_to"}
_BY_NAME = {name: facet for facet, name in TERM_NAMES.items()} | _ALSO
_NAME = re.compile(rf"(?:^|(?<=\s))({'|'.join((*_BY_NAME, WORDS))}):\s*")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"(?=\s|$)')
_UNKNOWN = re.compile(r"(?:^|\s)([A-Za-z-]+):")
_MOST_LISTED = 12


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What the filter and the search ask for; nothing where both are empty."""

    filter: Filter = NO_FILTER
    words: str = ""

    def __bool__(self) -> bool:
        return bool(self.filter) or bool(self.words)

    @property
    def spelled(self) -> str:
        """The one spelling: names in order, values as the record has them."""
        return " ".join(f"{name}:{_guarded(value)}" for name, value in self._terms())

    def joined(self, other: Narrowing) -> Narrowing:
        """Return what asks for both: a further value of a facet lets more entries in."""
        asked = Filter(self.filter.asked | other.filter.asked)
        return Narrowing(asked, f"{self.words} {other.words}".strip())

    def told(self, index: RecordIndex) -> str:
        """Return what is asked for as people read it."""
        parts = [
            f"{FACET_NAMES[facet]}: "
            + " or ".join(value_words(index, facet, one) for one in sorted(asked))
            for facet in FACETS
            if (asked := self.filter.values(facet))
        ]
        if self.words:
            parts.append(f"Words: {self.words}")
        return "; ".join(parts)

    def _terms(self) -> Iterable[tuple[str, str]]:
        for facet in FACETS:
            for value in sorted(self.filter.values(facet)):
                yield TERM_NAMES[facet], value
        if self.words:
            yield WORDS, self.words


NOTHING = Narrowing()


def narrowing(index: RecordIndex, asked: Iterable[tuple[str, str]]) -> Narrowing:
    """Return what named values ask for; raises BadScopeError naming the right ones."""
    wanted, words = set(), []
    for name, value in asked:
        if name == WORDS:
            words += value.split()
        else:
            facet = _BY_NAME[name]
            wanted.add((facet, _value(index, facet, value)))
    return Narrowing(Filter(frozenset(wanted)), " ".join(words))


def cut(said: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return what stands before the first named value, and the values with their names.

    `operation:ID` in front is no filter but the thing that is filtered.
    """
    name = _NAME.search(said)
    if name and name.start() == 0 and name[1] == "operation":
        name = _NAME.search(said, name.end())
    base = said[: name.start()] if name else said
    terms = []
    while name:
        quoted = _QUOTED.match(said, name.end())
        after = _NAME.search(said, quoted.end() if quoted else name.end())
        end = after.start() if after else len(said)
        terms.append((name[1], _unguarded(said[name.end() : end].strip())))
        name = after
    return base.strip(), tuple(terms)


def nearest_name(said: str) -> str:
    """Return a sentence for a name before a colon that names no filter; else nothing."""
    for found in _UNKNOWN.finditer(said):
        close = difflib.get_close_matches(found[1].lower(), (*_BY_NAME, WORDS), n=1)
        if close and close[0] != found[1]:
            return f" Did you mean {close[0]}:?"
    return ""


def _value(index: RecordIndex, facet: Facet, said: str) -> str:
    """Return the value of a facet that is meant, by its id or its words."""
    known = [value for value, _ in choices(index, facet)]
    if said in known:
        return said
    meant = {folded(value_words(index, facet, one)): one for one in known}
    meant |= {folded(one): one for one in known}
    wanted = " ".join(folded(said).split())
    if wanted in meant:
        return meant[wanted]
    close = difflib.get_close_matches(wanted, meant, n=3, cutoff=0.5)
    name = TERM_NAMES[facet]
    head = f"The record has no “{name}:{said}”."
    if close:
        right = dict.fromkeys(f"{name}:{meant[one]}" for one in close)
        raise BadScopeError(f"{head} Did you mean {' or '.join(right)}?")
    listed = ", ".join(known[:_MOST_LISTED]) or "none"
    more = f" and {text.count(len(known) - _MOST_LISTED)} more"
    raise BadScopeError(
        f"{head} It has: {listed}{more if len(known) > _MOST_LISTED else ''}."
    )


def _guarded(value: str) -> str:
    plain = value == " ".join(value.split()) and value[:1] not in ("", '"')
    if plain and not _NAME.search(value):
        return value
    return json.dumps(value, ensure_ascii=False)


def _unguarded(value: str) -> str:
    if _QUOTED.fullmatch(value):
        try:
            return str(json.loads(value))
        except ValueError:
            return value
    return value

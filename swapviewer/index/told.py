"""What a reference to the record becomes: words, and the sources of the numbers in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from swapviewer import text
from swapviewer.errors import BadReferenceError
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import RECEIVING, Figure, Sum
from swapviewer.model.record import Claim

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Told:
    """Words filled in, and the ids of the sources that state the numbers in them."""

    words: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ask:
    """The record that is asked, and whose figures come first."""

    index: RecordIndex
    basis: str = RECEIVING


def figure_words(figure: Figure) -> str:
    """Return a figure for a sentence: the headline, with the range where claims differ."""
    if figure.headline is None:
        known = figure.state == "not_disclosed"
        return text.NOT_DISCLOSED if known else "not known"
    if figure.state != "range":
        return figure.headline_words
    return f"{figure.headline_words} (claims from {figure.words.replace('–', ' to ')})"


def sum_words(found: Sum) -> str:
    """Return a sum for a sentence: what it leaves out, and the range, beside it."""
    words = "not known" if found.words == text.NOT_KNOWN else found.words
    differ = found.range_words.replace("–", " to ")
    return f"{words} (claims from {differ})" if differ else words


def cited(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Return the sources of some claims, each once."""
    return tuple(dict.fromkeys(name for claim in claims for name in claim.sources))


def there(value: _Value | None, what: str) -> _Value:
    """Return what was looked up; raises BadReferenceError where there is none."""
    if value is None:
        raise BadReferenceError(f"the record has no {what} here")
    return value

"""Counts and dates that a text writes out, in digits or in words, outside references."""

from __future__ import annotations

import re
from typing import Final

from swapviewer.text import MONTHS

REFERENCE: Final = re.compile(r"\{([^{}]*)\}")
# The words that a sentence needs and that count nothing.
_NO_COUNT: Final = re.compile(r"\b(?:no one|one another)\b", re.IGNORECASE)
_UNITS: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_MANY: Final = "dozen dozens score hundred hundreds thousand thousands million millions"
_ORDINALS: Final = (
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth twentieth thirtieth hundredth thousandth"
)
_SHARES: Final = "half twice thrice double doubled triple tripled quadrupled couple"
# Lower case words are a verb and a stride; in upper case they may begin a sentence.
_MONTHS: Final = "|".join(month for month in MONTHS if month not in ("March", "May"))
_DATE: Final = re.compile(rf"\b(?:{_MONTHS})\b|(?<![.?!]\s)(?<!^)\b(?:March|May)\b")
_WORDS: Final = "|".join(" ".join((_UNITS, _TENS, _MANY, _ORDINALS, _SHARES)).split())
_COUNT: Final = re.compile(rf"\w*\d[\w.,–-]*|\b(?:{_WORDS})\b", re.IGNORECASE)


def references(words: str) -> tuple[str, ...]:
    """Return what stands in braces, in order."""
    return tuple(REFERENCE.findall(words))


def literal_counts(words: str) -> tuple[str, ...]:
    """Return every number and month that is written out instead of being referred to."""
    plain = _NO_COUNT.sub(" ", REFERENCE.sub(" ", words))
    counts = [found[0].rstrip(".,–-") for found in _COUNT.finditer(plain)]
    return (*counts, *(found[0] for found in _DATE.finditer(plain)))


def stray_braces(words: str) -> bool:
    """Say whether a brace is opened or closed that belongs to no reference."""
    return bool(re.search(r"[{}]", REFERENCE.sub("", words)))

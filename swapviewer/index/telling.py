"""Fill in the references of a story: `{figure:ENTRY:PARTY}` becomes what the record has.

Every reference is looked up anew, by the figures basis in force, and in the wording of the
four states; what finds nothing raises, so that no text ever shows a silent zero.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from swapviewer.errors import BadReferenceError
from swapviewer.index import told_entries, told_sums
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import RECEIVING
from swapviewer.index.told import Ask, Told
from swapviewer.model.structure import close_to, shortened
from swapviewer.model.wording import REFERENCE


class Form(NamedTuple):
    """One kind of reference: what follows its name, how many of it, and who fills it in."""

    arguments: str
    least: int
    most: int
    fill: Callable[..., Told]


_KEY: Final = "DAY:PARTY:SCOPE:CLAIMANT, then perhaps :FIRST-DAY"
FORMS: Final = {
    "date": Form("ENTRY or DAY", 1, 1, told_entries.date),
    "month": Form("ENTRY or MONTH", 1, 1, told_entries.month),
    "year": Form("ENTRY or YEAR", 1, 1, told_entries.year),
    "title": Form("ENTRY", 1, 1, told_entries.title),
    "number": Form("ENTRY", 1, 1, told_entries.number),
    "occasion": Form("ENTRY", 1, 1, told_entries.occasion),
    "mediators": Form("ENTRY", 1, 1, told_entries.mediators),
    "operation": Form("OPERATION", 1, 1, told_sums.operation),
    "agreed": Form("OPERATION", 1, 1, told_sums.agreed),
    "figure": Form("ENTRY:PARTY", 2, 2, told_entries.figure),
    "claim": Form(
        "ENTRY:PARTY:CLAIMANT or ENTRY:PARTY:CLAIMANT:PART", 3, 4, told_entries.claim
    ),
    "agreement": Form("ENTRY:PARTY", 2, 2, told_entries.agreement),
    "sum": Form("SPAN or OPERATION:PARTY, then perhaps :KIND", 2, 3, told_sums.added),
    "count": Form("CONDITION:CONDITION …", 1, 9, told_sums.count),
    "none": Form("CONDITION:CONDITION …", 1, 9, told_sums.none),
    "largest": Form("SPAN:PARTY", 2, 2, told_sums.largest),
    "pause": Form("RANK, 1 for the longest", 1, 1, told_sums.pause),
    "days": Form("ENTRY:ENTRY", 2, 2, told_entries.days),
    "total": Form(_KEY, 4, 5, told_sums.total),
    "stated": Form(_KEY, 4, 5, told_sums.stated),
    "recorded": Form(_KEY, 4, 5, told_sums.recorded),
    "gap": Form(_KEY, 4, 5, told_sums.gap),
}


class Teller:
    """Fills in texts from one record, with the figures of one basis first."""

    def __init__(self, index: RecordIndex, basis: str = RECEIVING) -> None:
        self._ask = Ask(index, basis)

    def tell(self, words: str) -> Told:
        """Return a text with all references filled in; raises BadReferenceError."""
        parts: list[str] = []
        sources: list[str] = []
        end = 0
        for found in REFERENCE.finditer(words):
            told = self.resolve(found[1])
            parts += [words[end : found.start()], told.words]
            sources += told.sources
            end = found.end()
        parts.append(words[end:])
        return Told("".join(parts), tuple(dict.fromkeys(sources)))

    def resolve(self, reference: str) -> Told:
        """Return what stands for one reference; raises BadReferenceError."""
        name, *arguments = reference.split(":")
        if name not in FORMS:
            hint = close_to(name, FORMS).rstrip("?")
            raise BadReferenceError(f"there is no reference “{shortened(name)}”{hint}")
        form = FORMS[name]
        if not form.least <= len(arguments) <= form.most:
            raise BadReferenceError(f"expected {{{name}:{form.arguments}}}")
        return form.fill(self._ask, *arguments)

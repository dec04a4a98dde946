"""An entry as a frozen value: what is told of it, in order, worded and numbered.

Numbers come twice: in words, as shown, and as numbers, for bars and for whoever reads them.
"""

from __future__ import annotations

from typing import Literal

from swapviewer.frozen import frozen
from swapviewer.index.figures import State


@frozen
class FigureBlock:
    """The figure of one party in large type, and who states it."""

    party: str
    side: int
    caption: str
    words: str
    by: str
    state: State
    headline: int | None
    low: int | None
    high: int | None
    stated: str
    agreement: str
    living: bool = True


@frozen
class Progress:
    """How far an operation has come for one party; `share` is None without an aim."""

    side: int
    words: str
    brief: str
    share: float | None


@frozen
class ClaimRow:
    """One claim: who states it, of whom, its numbers in the order of the columns."""

    claimant: str
    remark: str
    returned_to: str
    side: int
    cells: tuple[str, ...]
    sources: tuple[int, ...]


@frozen
class ClaimTable:
    """Who says how many; `columns` name the cells of each row."""

    columns: tuple[str, ...]
    rows: tuple[ClaimRow, ...]
    living: bool = True


@frozen
class FactLine:
    """One thing that is known, with the numbers of its sources."""

    text: str
    sources: tuple[int, ...]


@frozen
class FactGroup:
    """The facts of one tag."""

    name: str
    facts: tuple[FactLine, ...]


@frozen
class Detail:
    """A named property of an entry, such as its place or its outcomes."""

    name: str
    values: tuple[str, ...]


@frozen
class EntryPart:
    """One entry of the record in full."""

    id: str
    date: str
    mark: str
    kind: str
    title: str
    wave: str
    progress: tuple[Progress, ...]
    figures: tuple[FigureBlock, ...]
    summary: str
    details: tuple[Detail, ...]
    remarks: tuple[str, ...]
    claims: ClaimTable | None
    facts: tuple[FactGroup, ...]
    sources: tuple[int, ...]
    part: Literal["entry"] = "entry"


@frozen
class SourceLine:
    """One numbered source with its whole address."""

    number: int
    publisher: str
    description: str
    host: str
    url: str

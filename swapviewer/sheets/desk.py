"""What every part of a sheet is made from: the record, whose figures, options, sources."""

from __future__ import annotations

from dataclasses import dataclass, replace

from swapviewer.account.claims import PAPER_COLUMNS
from swapviewer.account.entries import entry_part
from swapviewer.account.numbering import Numbering
from swapviewer.account.parts import EntryPart
from swapviewer.index.counting import Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import RECEIVING
from swapviewer.model.record import Event, Kind, OfficialTotal, Party


@dataclass(frozen=True, slots=True)
class Options:
    """What a sheet holds besides its entries; `empty_days` lists days without any."""

    facts: bool = True
    sources: bool = True
    charts: bool = True
    method: bool = True
    empty_days: bool = False

    @property
    def left_out(self) -> tuple[str, ...]:
        """What was left out by choice."""
        named = (
            (self.facts, "facts"),
            (self.sources, "sources"),
            (self.charts, "charts"),
        )
        return tuple(name for kept, name in named if not kept)


ALL = Options()


class Desk:
    """Holds what the parts of one sheet share while it is made."""

    def __init__(
        self,
        index: RecordIndex,
        basis: str = RECEIVING,
        options: Options = ALL,
        columns: int = PAPER_COLUMNS,
    ) -> None:
        self.index = index
        self.basis = basis
        self.options = options
        self.numbering = Numbering(index)
        # What grids and sums may show; what is told of one entry asks the whole record.
        self.shown = index
        # The stated totals that stand on the sheet.
        self.totals: tuple[OfficialTotal, ...] = ()
        self._columns = columns

    @property
    def whole(self) -> bool:
        """Whether no entry of the scope was left out by a filter or a search."""
        return self.shown is self.index

    def narrow(self, events: tuple[Event, ...]) -> None:
        """Let grids and sums show these entries alone."""
        self.shown = self.index.narrowed(events)

    def entry(self, event: Event) -> EntryPart:
        """Return an entry in full, as far as the options ask for it."""
        told = entry_part(self.index, event, self.basis, self.numbering, self._columns)
        return told if self.options.facts else replace(told, facts=())

    def counting(self, *kinds: Kind) -> Counting:
        """Return what sums count; exchanges alone where no kind is named."""
        return Counting(kinds or ("exchange",), self.basis)

    def parties(self, events: tuple[Event, ...]) -> tuple[Party, ...]:
        """Return the parties that numbers of these entries are returned to, sides first."""
        named = {party.id for event in events for party in self.index.returned_to(event)}
        others = (
            party
            for party in self.index.record.parties
            if party.id in named and party not in self.index.sides
        )
        return (*self.index.sides, *others)

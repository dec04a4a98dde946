"""Work out beforehand what all panes ask of a whole record, beside the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from swapviewer.index.bars import whole_sums
from swapviewer.index.chronicle import lane_members
from swapviewer.index.counting import Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import RECEIVING
from swapviewer.index.marks import largest_day, month_cells
from swapviewer.index.proof import proofs


def warm(index: RecordIndex, counting: Counting, told: Callable[[float], None]) -> None:
    """Have figures, cells, bars and proofs at hand; tells the share that is done."""
    if counting.basis not in index.parties:
        counting = replace(counting, basis=RECEIVING)
    for at, event in enumerate(index.events):
        if at % 1_000 == 0:
            told(at / len(index.events) / 4)
        for party in index.returned_to(event):
            index.figure(event, party.id, counting.basis)
    told(0.25)
    largest_day(index, counting)
    month_cells(index, counting)
    told(0.4)
    lane_members(index, counting)
    told(0.5)
    whole_sums(index, counting)
    told(0.6)
    proofs(index, counting.basis)

"""The sum of some entries in words, for the status bar; living and dead are kept apart."""

from __future__ import annotations

from collections.abc import Sequence

from swapviewer import text
from swapviewer.index.counting import Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import Sum
from swapviewer.model.record import LIVING, Event


def picked_words(index: RecordIndex, events: Sequence[Event], basis: str) -> str:
    """Return `3 entries chosen: 1,000 to …, 1,000 to …; bodies: 27 to …`.

    Exchanges and releases count alike, for the user chose each entry; low–high and what is
    not disclosed stay visible.
    """
    parts = [f"{text.plural(len(events), 'entry', 'entries')} chosen"]
    for lead, kinds in (("", LIVING), ("bodies: ", ("remains",))):
        told = []
        for party in index.record.parties:
            total = index.sum(events, party.id, Counting(kinds, basis))
            if total.entries:
                told.append(f"{sum_words(total)} to {party.name}")
        if told:
            parts.append(lead + ", ".join(told))
    head, sums = parts[0], parts[1:]
    return f"{head}: {'; '.join(sums)}" if sums else head


def sum_words(total: Sum) -> str:
    """Return a sum with its low–high where claimants differ: `402 (390–402)`."""
    span = total.range_words
    return f"{total.words} ({span})" if span else total.words

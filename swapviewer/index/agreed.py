"""How far the sides agree on an entry as a whole, from its agreement per party."""

from __future__ import annotations

from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import Agreement, agreement
from swapviewer.model.record import HANDOVERS, Event

# What tells most comes first: no dispute is hidden by an accord the other way.
_TELLING: tuple[Agreement, ...] = ("differ", "withheld", "agree", "one_side", "unknown")


def event_agreement(index: RecordIndex, event: Event) -> Agreement | None:
    """Return what is most worth telling of an entry; None where nobody is returned."""
    if event.kind not in HANDOVERS:
        return None
    found = {
        agreement(event.claims, party.id, index.claimants)
        for party in index.returned_to(event)
    }
    return next((one for one in _TELLING if one in found), "unknown")

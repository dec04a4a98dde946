"""How many of an event's headline figure were military or civilians, where stated."""

from __future__ import annotations

from collections.abc import Iterable

from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import rank
from swapviewer.model.record import Claim, Event


def parts(index: RecordIndex, event: Event, party: str, basis: str) -> tuple[int, int, int]:
    """Return military, civilians and the rest that nobody broke down.

    Together they are the headline figure (nothing where there is none). Its claimant is
    heard first; then, in order of precedence, those who state the same total.
    """
    found = index.figure(event, party, basis)
    if found.headline is None:
        return 0, 0, 0
    order = {name: at for at, name in enumerate(index.claimants)}
    spoken = {
        claim.by: rank(index.claimants[claim.by].side, party, basis)
        for claim in event.claims
    }
    speakers = sorted(spoken, key=lambda by: (by != found.by, spoken[by], order[by]))
    for by in speakers:
        said = [one for one in event.claims if one.by == by and _whole(one, party)]
        military, civilians = _shares(said)
        same = sum(one.total or 0 for one in said) == found.headline
        if same and 0 < military + civilians <= found.headline:
            return military, civilians, found.headline - military - civilians
    return 0, 0, found.headline


def _whole(claim: Claim, party: str) -> bool:
    return claim.returned_to == party and claim.total is not None and not claim.partial


def _shares(said: Iterable[Claim]) -> tuple[int, int]:
    military = civilians = 0
    for claim in said:
        military += claim.military or 0
        civilians += claim.civilians or 0
    return military, civilians

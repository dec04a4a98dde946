"""Set the running sum of the record against every total that was stated, scope by scope.

A total of one scope is never set against the sum of another, and people held never against
any: they are a stock, not a sum.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from swapviewer import text
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import (
    NOT_DISCLOSED,
    NOT_KNOWN,
    RECEIVING,
    Figure,
    Sum,
)
from swapviewer.index.scoped import ScopedSums
from swapviewer.model.record import Event, Kind, OfficialTotal, Scope

_DAY: Final = timedelta(days=1)
_KINDS: Final[dict[Scope, tuple[Kind, ...]]] = {
    "exchanges": ("exchange",),
    "all": ("exchange", "release"),
    "outside_exchanges": ("exchange", "release"),
    "mediated": ("exchange", "release"),
    "bodies": ("remains",),
    "held": (),
}


@dataclass(frozen=True, slots=True)
class Reconciled:
    """A stated total, and what the record adds up to in the same scope.

    `recorded` is None where there is nothing to add up. `since_before` is the sum of those
    entries only that came after the statement before this one in the same scope; `sums` is
    what the record adds up to in that scope over any other days.
    """

    stated: OfficialTotal
    recorded: Sum | None
    since_before: Sum | None
    sums: ScopedSums = field(repr=False, compare=False)

    @property
    def gap(self) -> int | None:
        """How many more the record has than was stated; fewer below 0."""
        return None if self.recorded is None else self.recorded.headline - self.stated.count

    @property
    def undisclosed(self) -> int | None:
        """How many numbers were withheld since the statement before this one."""
        return None if self.since_before is None else self.since_before.withheld


def reconciled(index: RecordIndex, basis: str = RECEIVING) -> tuple[Reconciled, ...]:
    """Return every stated total with its sum, in the order of the statements."""
    before: dict[tuple[object, ...], OfficialTotal] = {}
    scopes: dict[tuple[object, ...], ScopedSums] = {}
    found = []
    for stated in sorted(index.record.official_totals, key=lambda one: one.date):
        last = before.get(stated.scope_key)
        # Statements differ in their first day far more often than in what they count.
        scope = (stated.returned_to, stated.counts, stated.mediator)
        if scope not in scopes:
            scopes[scope] = scoped_sums(index, stated, basis)
        found.append(_reconciled(scopes[scope], stated, last))
        if stated.until is None:
            before[stated.scope_key] = stated
    return tuple(found)


def set_against(
    index: RecordIndex, stated: OfficialTotal, basis: str = RECEIVING
) -> Reconciled:
    """Return one stated total with its sum, without a look at the statement before it."""
    return _reconciled(scoped_sums(index, stated, basis), stated, None)


def scoped_sums(index: RecordIndex, stated: OfficialTotal, basis: str) -> ScopedSums:
    """Return what the record adds up to in the scope of a stated total."""
    return ScopedSums(
        (event.date, recorded_figures(index, stated, event, basis))
        for event in index.events
    )


def scope_words(index: RecordIndex, stated: OfficialTotal) -> str:
    """Return what a stated total counts: `returned to Northland in exchanges since …`."""
    party = index.parties[stated.returned_to].name if stated.returned_to else "all parties"
    what = {
        "exchanges": f"returned to {party} in exchanges",
        "all": f"returned to {party} in exchanges and releases",
        "outside_exchanges": f"returned to {party} outside exchanges",
        "mediated": f"returned to {party} through {stated.mediator or 'mediation'}",
        "bodies": f"remains returned to {party}",
        "held": f"people of {party} held in captivity",
    }[stated.counts]
    return f"{what} since {text.short_day(stated.since)}"


def recorded_figures(
    index: RecordIndex, stated: OfficialTotal, event: Event, basis: str = RECEIVING
) -> Iterator[Figure]:
    """Yield what an entry adds to the sum that a stated total is set against."""
    if event.kind not in _KINDS[stated.counts]:
        return
    if stated.counts == "mediated" and stated.mediator not in event.mediators:
        return
    for party in index.returned_to(event):
        if stated.returned_to in (None, party.id):
            yield from _counted(index.figure(event, party.id, basis), event, stated.counts)


def _reconciled(
    sums: ScopedSums, stated: OfficialTotal, last: OfficialTotal | None
) -> Reconciled:
    if not _KINDS[stated.counts] or stated.last_day < stated.since:
        return Reconciled(stated, None, None, sums)
    if stated.counts == "mediated" and stated.mediator is None:
        return Reconciled(stated, None, None, sums)
    whole = sums.between(stated.since, stated.last_day)
    if last is None or last.last_day < stated.since:
        return Reconciled(stated, whole, whole, sums)
    newer = sums.between(last.last_day + _DAY, stated.last_day)
    return Reconciled(stated, whole, newer, sums)


def _counted(figure: Figure, event: Event, counts: Scope) -> Iterator[Figure]:
    """Yield the part of a figure that a scope counts."""
    if counts == "exchanges":
        yield without_outside(figure)
    elif counts != "outside_exchanges" or event.kind == "release":
        yield figure
    elif figure.outside:
        yield Figure("given", figure.outside, figure.outside, figure.outside, figure.by)


def without_outside(figure: Figure) -> Figure:
    """Return a figure without those handed over beside the exchange."""
    if figure.headline is None or figure.low is None or figure.high is None:
        return NOT_DISCLOSED if figure.state == "not_disclosed" else NOT_KNOWN
    return Figure(
        figure.state,
        figure.headline - figure.outside,
        max(0, figure.low - figure.outside),
        figure.high - figure.outside,
        figure.by,
        figure.approximate,
    )

"""How sound the record is: per scope the recorded curve, the statements, the gaps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from swapviewer import text
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import RECEIVING, total
from swapviewer.index.reconcile import (
    Reconciled,
    reconciled,
    recorded_figures,
    scope_words,
)
from swapviewer.spans import Span

# People by which recorded and stated totals may differ and still be called close.
CLOSE = 5


@dataclass(frozen=True, slots=True)
class Proof:
    """One scope: its name, its statements in order, and (day, sum so far) of the record."""

    name: str
    statements: tuple[Reconciled, ...]
    curve: tuple[tuple[date, int], ...]

    @property
    def compared(self) -> tuple[Reconciled, ...]:
        """The exact statements that the record can be set against."""
        return tuple(
            one
            for one in self.statements
            if one.gap is not None and not one.stated.approximate
        )


def proofs(index: RecordIndex, basis: str = RECEIVING) -> tuple[Proof, ...]:
    """Return a proof per scope, the one with most statements first."""
    found = sorted(reconciled(index, basis), key=lambda one: str(one.stated.scope_key))
    made = []
    for _, group in groupby(found, key=lambda one: one.stated.scope_key):
        statements = tuple(sorted(group, key=lambda one: one.stated.date))
        name = text.sentence(scope_words(index, statements[0].stated))
        made.append(Proof(name, statements, _curve(index, statements, basis)))
    return tuple(sorted(made, key=lambda proof: -len(proof.statements)))


def closeness(proof: Proof) -> tuple[date, date, int] | None:
    """Return the longest run of statements within CLOSE: first and last day, number."""
    best: list[Reconciled] = []
    for close, run in groupby(proof.compared, key=_is_close):
        members = list(run)
        if close and len(members) > len(best):
            best = members
    if not best:
        return None
    return best[0].stated.date, best[-1].stated.date, len(best)


def closeness_words(proof: Proof) -> str:
    """Return how close the record stays to what was stated, for the status bar."""
    found = closeness(proof)
    if found is None:
        return ""
    first, last, many = found
    statements = text.plural(many, "stated total", "stated totals")
    return (
        f"within {CLOSE} of {statements}, {text.short_day(first)} to {text.short_day(last)}"
    )


def _is_close(one: Reconciled) -> bool:
    return one.gap is not None and abs(one.gap) <= CLOSE


def _curve(
    index: RecordIndex, statements: tuple[Reconciled, ...], basis: str
) -> tuple[tuple[date, int], ...]:
    stated = statements[0].stated
    if statements[0].recorded is None or stated.since > index.covers.last:
        return ()
    sum_so_far, points = 0, [(stated.since, 0)]
    for event in index.within(Span(stated.since, index.covers.last)):
        added = total(recorded_figures(index, stated, event, basis)).headline
        if added:
            sum_so_far += added
            points.append((event.date, sum_so_far))
    return (*points, (index.covers.last, sum_so_far))

"""How sound the record is: per scope the recorded curve, the statements, the gaps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby

from swapviewer import text
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import RECEIVING
from swapviewer.index.keeping import kept
from swapviewer.index.reconcile import Reconciled, reconciled, scope_words

# People by which recorded and stated totals may differ and still be called close.
CLOSE = 5


@dataclass(frozen=True)
class Proof:
    """One scope: its name, its statements in order, the last day that is covered."""

    name: str
    statements: tuple[Reconciled, ...]
    last: date

    @cached_property
    def curve(self) -> tuple[tuple[date, int], ...]:
        """The record's (day, sum so far); worked out when first asked for, then kept."""
        first = self.statements[0]
        since = first.stated.since
        if first.recorded is None or since > self.last:
            return ()
        points = tuple(first.sums.curve(since, self.last))
        return ((since, 0), *points, (self.last, points[-1][1] if points else 0))

    @property
    def compared(self) -> tuple[Reconciled, ...]:
        """The exact statements that the record can be set against."""
        return tuple(
            one
            for one in self.statements
            if one.gap is not None and not one.stated.approximate
        )


@kept
def proofs(index: RecordIndex, basis: str = RECEIVING) -> tuple[Proof, ...]:
    """Return a proof per scope, the one with most statements first."""
    found = sorted(reconciled(index, basis), key=lambda one: str(one.stated.scope_key))
    made = []
    for _, group in groupby(found, key=lambda one: one.stated.scope_key):
        statements = tuple(sorted(group, key=lambda one: one.stated.date))
        name = text.sentence(scope_words(index, statements[0].stated))
        made.append(Proof(name, statements, index.covers.last))
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

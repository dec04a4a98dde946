"""The figure of an event and party: four states, headline, low and high, who said it.

The order of precedence: the preferred side first, then the side that receives, then the
other sides, then third parties; within each the order of `claimants`, press last.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, get_args

from swapviewer import text
from swapviewer.frozen import frozen
from swapviewer.model.record import Claim, Claimant

State = Literal["given", "range", "not_disclosed", "not_known"]
Agreement = Literal["agree", "one_side", "differ", "withheld", "unknown"]
AGREEMENTS: tuple[Agreement, ...] = get_args(Agreement)
# Whose figure comes first: the receiving side's, or always that of the party with this id.
RECEIVING = "receiving"


@frozen
class Figure:
    """How many were returned to one party in one event, as far as anybody stated it.

    `headline`, `low` and `high` are None unless the state is `given` or `range`. `by` is
    the claimant of the headline, `outside` the part of it handed over beside the exchange.
    """

    state: State
    headline: int | None = None
    low: int | None = None
    high: int | None = None
    by: str | None = None
    approximate: bool = False
    outside: int = 0

    @property
    def words(self) -> str:
        """The figure as shown: `307`, `195–207`, `about 250`, `not disclosed`, `–`."""
        if self.low is None or self.high is None:
            return text.NOT_DISCLOSED if self.state == "not_disclosed" else text.NOT_KNOWN
        if self.low != self.high:
            return f"{text.count(self.low)}–{text.count(self.high)}"
        return ("about " if self.approximate else "") + text.count(self.low)

    @property
    def full_words(self) -> str:
        """The headline, and the range where claimants differ: `207 (195–207)`."""
        if self.state == "range":
            return f"{self.headline_words} ({self.words})"
        return self.words

    @property
    def headline_words(self) -> str:
        """The headline alone: `307`, `about 250`, `not disclosed`, `–`."""
        if self.headline is None:
            return text.NOT_DISCLOSED if self.state == "not_disclosed" else text.NOT_KNOWN
        return ("about " if self.approximate else "") + text.count(self.headline)


NOT_DISCLOSED = Figure("not_disclosed")
NOT_KNOWN = Figure("not_known")


@frozen
class Statement:
    """What one claimant states as the number returned to one party in one event.

    Several whole claims by one claimant speak of separate groups and are added.
    """

    by: str
    side: str | None
    total: int
    outside: int
    approximate: bool


def statements(
    claims: Iterable[Claim], party: str, claimants: Mapping[str, Claimant]
) -> tuple[Statement, ...]:
    """Return each claimant's number for a party; partial and uncounted claims give none."""
    found: dict[str, Statement] = {}
    for claim in claims:
        if claim.returned_to != party or claim.total is None or claim.partial:
            continue
        before = found.get(claim.by)
        found[claim.by] = Statement(
            claim.by,
            claimants[claim.by].side,
            claim.total + (before.total if before else 0),
            (claim.outside_exchange or 0) + (before.outside if before else 0),
            bool(claim.approximate) or bool(before and before.approximate),
        )
    return tuple(found.values())


def rank(side: str | None, party: str, basis: str) -> int:
    """Return how early a claimant of this side is believed, 0 first."""
    if side is None:
        return 3
    if basis != RECEIVING and side == basis:
        return 0
    return 1 if side == party else 2


def figure(
    claims: tuple[Claim, ...],
    party: str,
    claimants: Mapping[str, Claimant],
    basis: str = RECEIVING,
) -> Figure:
    """Return the figure for a party; `claimants` is in the record's order of precedence."""
    stated = statements(claims, party, claimants)
    if not stated:
        spoken = any(claim.returned_to == party and claim.uncounted for claim in claims)
        return NOT_DISCLOSED if spoken else NOT_KNOWN
    first = stated[0]
    if len(stated) > 1:
        order = {name: at for at, name in enumerate(claimants)}
        first = min(stated, key=lambda one: (rank(one.side, party, basis), order[one.by]))
    totals = [one.total for one in stated]
    low, high = min(totals), max(totals)
    return Figure(
        "given" if low == high else "range",
        first.total,
        low,
        high,
        first.by,
        first.approximate,
        first.outside,
    )


@frozen
class Sum:
    """Headline figures added up, with what they leave out kept apart, never as zero."""

    headline: int = 0
    low: int = 0
    high: int = 0
    given: int = 0
    withheld: int = 0
    unknown: int = 0
    approximate: bool = False

    def __add__(self, other: Sum) -> Sum:
        """Return both sums together."""
        return Sum(
            self.headline + other.headline,
            self.low + other.low,
            self.high + other.high,
            self.given + other.given,
            self.withheld + other.withheld,
            self.unknown + other.unknown,
            self.approximate or other.approximate,
        )

    @property
    def words(self) -> str:
        """The sum with what it leaves out: `1,205 + 2 not disclosed`, `none recorded`."""
        if not self.entries:
            return text.NONE_RECORDED
        if self.entries == 1 and not self.given:
            return text.NOT_DISCLOSED if self.withheld else text.NOT_KNOWN
        number = ("about " if self.approximate else "") + text.count(self.headline)
        parts = [number] if self.given else []
        if self.withheld:
            parts.append(f"{text.count(self.withheld)} {text.NOT_DISCLOSED}")
        if self.unknown:
            parts.append(f"{text.count(self.unknown)} not known")
        return " + ".join(parts)

    @property
    def entries(self) -> int:
        """How many entries were added up, those without a number among them."""
        return self.given + self.withheld + self.unknown

    @property
    def range_words(self) -> str:
        """`low–high` where claimants differ, else nothing."""
        if not self.given or self.low == self.high:
            return ""
        return f"{text.count(self.low)}–{text.count(self.high)}"


def total(figures: Iterable[Figure]) -> Sum:
    """Add up figures."""
    headline = low = high = given = withheld = unknown = 0
    approximate = False
    for one in figures:
        if one.headline is None or one.low is None or one.high is None:
            withheld += one.state == "not_disclosed"
            unknown += one.state == "not_known"
            continue
        headline, low, high = headline + one.headline, low + one.low, high + one.high
        given += 1
        approximate = approximate or one.approximate
    return Sum(headline, low, high, given, withheld, unknown, approximate)


def agreement(
    claims: tuple[Claim, ...], party: str, claimants: Mapping[str, Claimant]
) -> Agreement:
    """Return whether the sides agree on the number returned to a party.

    Of each side its first claimant in order speaks; third parties do not count as a side.
    """
    order = {name: at for at, name in enumerate(claimants)}
    by_side: dict[str, int] = {}
    for one in sorted(statements(claims, party, claimants), key=lambda one: order[one.by]):
        if one.side is not None:
            by_side.setdefault(one.side, one.total)
    if not by_side:
        spoken = any(claim.returned_to == party and claim.uncounted for claim in claims)
        return "withheld" if spoken else "unknown"
    if len(by_side) == 1:
        return "one_side"
    return "agree" if len(set(by_side.values())) == 1 else "differ"

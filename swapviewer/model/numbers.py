"""Numbers that cannot be right: parts above their total, empty claims, falling totals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from operator import attrgetter
from typing import Final

from swapviewer import text
from swapviewer.model.findings import Finding, Path
from swapviewer.model.record import Claim, OfficialTotal

_part_numbers: Final = attrgetter(*text.PART_NAMES)
_NONE: Final = (None,) * len(text.PART_NAMES)
_TOGETHER: Final = (("military", "civilians"), ("men", "women"))


def is_plain(claim: Claim) -> bool:
    """Say at once of nearly all claims that nothing is wrong with their numbers."""
    parts, total = _part_numbers(claim), claim.total
    if parts == _NONE or total is None:
        return (total is None) is bool(claim.uncounted)
    if claim.uncounted or claim.partial or sum(filter(None, parts)) <= total:
        return not claim.uncounted
    return (
        max(filter(None, parts)) <= total
        and (claim.military or 0) + (claim.civilians or 0) <= total
        and (claim.men or 0) + (claim.women or 0) <= total
    )


def claim_findings(claim: Claim, path: Path) -> Iterator[Finding]:
    """Yield what is wrong with the numbers of a claim."""
    numbers = zip(text.PART_NAMES, _part_numbers(claim), strict=True)
    parts = {name: number for name, number in numbers if number is not None}
    if claim.total is None and not parts and not claim.uncounted:
        message = (
            "states no number; expected “total”, or “uncounted”: true if it was withheld"
        )
        yield Finding(path, message)
    if claim.total is not None and claim.uncounted:
        message = f"states a total of {claim.total} and says that the number is withheld"
        yield Finding(path, f"{message}; expected one of the two", at=("uncounted",))
    # The total of a partial claim covers a part, and its parts may speak of all.
    if claim.total is not None and not claim.partial:
        yield from _sums(parts, claim.total, path)


def _sums(parts: dict[str, int], total: int, path: Path) -> Iterator[Finding]:
    if not parts:
        return
    said: set[str] = set()
    for pair in _TOGETHER:
        one, other = pair
        if parts.get(one, 0) + parts.get(other, 0) > total:
            words = " + ".join(f"{name} {parts[name]}" for name in pair if name in parts)
            said.update(pair)
            yield Finding(path, f"{words} is more than total {total}", at=("total",))
    for name, number in parts.items():
        if number > total and name not in said:
            yield Finding(path, f"{name} {number} is more than total {total}", at=(name,))


def total_findings(totals: Iterable[tuple[int, OfficialTotal]]) -> Iterator[Finding]:
    """Yield what is wrong with stated totals, alone and one after the other."""
    scopes: dict[tuple[object, ...], list[tuple[int, OfficialTotal]]] = {}
    for at, one in totals:
        yield from _alone(one, ("official_totals", at))
        # People in captivity may become fewer, and "more than" does not bind the next.
        if one.counts != "held" and not one.approximate:
            scopes.setdefault(one.scope_key, []).append((at, one))
    for stated in scopes.values():
        stated.sort(key=lambda item: (item[1].last_day, item[1].date))
        for (_, before), (at, one) in pairwise(stated):
            if one.count < before.count:
                message = (
                    f"{one.count} is less than the {before.count} that were stated on "
                    f"{before.date} of the same scope"
                )
                yield Finding(("official_totals", at), message, "warning", ("count",))


def _alone(one: OfficialTotal, path: Path) -> Iterator[Finding]:
    # The parts of a stated total stay as stated, even where they do not add up to it.
    if one.last_day < one.since:
        message = f"“since” ({one.since}) lies after the last day counted ({one.last_day})"
        yield Finding(path, message, at=("since",))
    subject = {"bodies": "bodies", "held": "held"}.get(one.counts, "persons")
    if one.subject != subject:
        message = f"a total that counts “{one.counts}” has the subject “{subject}”"
        yield Finding(path, message, at=("subject",))
    if one.mediator is not None and one.counts != "mediated":
        message = "“mediator” goes with totals that count “mediated”, not with others"
        yield Finding(path, message, at=("mediator",))

"""Two versions of a part of the record, field by field, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date
from typing import Literal

from swapviewer import text
from swapviewer.model.record import Claim, Covers, Event, Frozen, Party


def quoted(words: str) -> str:
    """Return words of the record as such."""
    return f"“{words}”"


def field_changes(
    one: Frozen, other: Frozen, left_out: tuple[str, ...]
) -> Iterator[tuple[str, str, str]]:
    """Yield each field that differs, with how it stood before and after."""
    for field in (each.name for each in fields(one)):
        was, now = getattr(one, field), getattr(other, field)
        if field not in left_out and was != now:
            yield field.replace("_", " "), _value_words(was), _value_words(now)


def claim_changes(
    one: Event, other: Event, parties: Mapping[str, Party]
) -> Iterator[tuple[Literal["added", "removed", "changed"], str]]:
    """Yield the claims that were added, removed or changed; several by one are in order."""
    before, after = _numbered(one), _numbered(other)
    for key, claim in after.items():
        told = _claim_words(claim, parties)
        if key not in before:
            yield "added", f"{told} {_numbers(claim)}"
        elif before[key] != claim:
            fields = field_changes(before[key], claim, ())
            listed = "; ".join(f"{field} {was} → {now}" for field, was, now in fields)
            yield "changed", f"{told}: {listed}"
    for key, claim in before.items():
        if key not in after:
            yield "removed", f"{_claim_words(claim, parties)} {_numbers(claim)}"


def _numbered(event: Event) -> dict[tuple[str, str, int], Claim]:
    """Return claims by party, claimant and number, for a claimant may have several."""
    found: dict[tuple[str, str, int], Claim] = {}
    for claim in event.claims:
        number = sum((claim.returned_to, claim.by) == key[:2] for key in found)
        found[claim.returned_to, claim.by, number] = claim
    return found


def _claim_words(claim: Claim, parties: Mapping[str, Party]) -> str:
    return f"{claim.attribution} on people returned to {parties[claim.returned_to].name}"


def _numbers(claim: Claim) -> str:
    if claim.total is None:
        return text.NOT_DISCLOSED if claim.uncounted else text.NOT_KNOWN
    return ("about " if claim.approximate else "") + text.count(claim.total)


def _value_words(value: object) -> str:
    match value:
        case None | ():
            return text.NOT_KNOWN
        case bool():
            return "yes"
        case int():
            return text.count(value)
        case date():
            return text.short_day(value)
        case tuple():
            return ", ".join(str(item) for item in value)
        case Covers():
            return f"{text.short_day(value.since)} to {text.short_day(value.through)}"
    return quoted(str(value))

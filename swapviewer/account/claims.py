"""The table "who says how many" of one entry: every claim, also those that no sum takes."""

from __future__ import annotations

from swapviewer import text
from swapviewer.account.numbering import Numbering
from swapviewer.account.parts import ClaimRow, ClaimTable
from swapviewer.index.days import RecordIndex
from swapviewer.model.record import Claim, Event

# More columns than this do not fit on paper; the further parts stand in the row's remark.
PAPER_COLUMNS = 5
_ALWAYS = ("military", "civilians")


def claim_table(
    index: RecordIndex, event: Event, numbering: Numbering, columns: int = PAPER_COLUMNS
) -> ClaimTable | None:
    """Return the table, None for an entry without claims; `columns` limits its parts."""
    if not event.claims:
        return None
    named, beside = _parts(event, columns)
    order = [one.id for one in index.sides]
    order += [name for name in index.parties if name not in order]
    rows = tuple(
        ClaimRow(
            claimant=index.claimants[claim.by].name,
            remark=_remark(index, claim, beside),
            returned_to=index.parties[claim.returned_to].name,
            side=order.index(claim.returned_to),
            cells=(total_words(claim), *(_part_words(claim, one) for one in named)),
            sources=numbering.of(claim.sources),
        )
        for claim in event.claims
    )
    heads = ("Bodies" if event.kind == "remains" else "Total", *map(_head, named))
    return ClaimTable(heads, rows, event.kind != "remains")


def total_words(claim: Claim) -> str:
    """Return a claim's total: `307`, `about 250`, `100 (a part)`, `not disclosed`, `–`."""
    if claim.total is None:
        return text.NOT_DISCLOSED if claim.uncounted else text.NOT_KNOWN
    about = "about " if claim.approximate else ""
    return f"{about}{text.count(claim.total)}{' (a part)' if claim.partial else ''}"


def _parts(event: Event, columns: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the parts that get a column, and those that are told in words."""
    stated = [
        name
        for name in text.PART_NAMES
        if any(getattr(claim, name) is not None for claim in event.claims)
        or (name in _ALWAYS and event.kind == "exchange")
    ]
    return tuple(stated[:columns]), tuple(stated[columns:])


def _head(part: str) -> str:
    return text.sentence(text.PART_NAMES[part])


def _part_words(claim: Claim, part: str) -> str:
    number: int | None = getattr(claim, part)
    return text.NOT_KNOWN if number is None else text.count(number)


def _remark(index: RecordIndex, claim: Claim, beside: tuple[str, ...]) -> str:
    """Return the speaker as reported, further parts and the note, as far as they add."""
    speaker = (
        "" if claim.attribution == index.claimants[claim.by].name else claim.attribution
    )
    told = [
        f"{text.PART_NAMES[part]} {_part_words(claim, part)}"
        for part in beside
        if getattr(claim, part) is not None
    ]
    return " · ".join(word for word in (speaker, ", ".join(told), claim.note) if word)

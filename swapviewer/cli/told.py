"""One entry in plain words: figures, who says how many, what is known, numbered sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from swapviewer import text
from swapviewer.cli.output import wrapped
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import Figure, agreement
from swapviewer.model.record import TAGS, Claim, Event, Party, Source


class Citations:
    """Sources numbered in the order in which they are first cited."""

    def __init__(self, index: RecordIndex) -> None:
        self._index = index
        self._numbers: dict[str, int] = {}

    def mark(self, names: Iterable[str]) -> str:
        """Return `[1][2]` for these sources."""
        numbers = [self._numbers.setdefault(name, len(self._numbers) + 1) for name in names]
        return "".join(f"[{number}]" for number in numbers)

    def lines(self) -> Iterator[str]:
        """Yield each source cited so far, with its address on a line of its own."""
        for name, number in self._numbers.items():
            start = f"  {f'[{number}]':<5} "
            indent = " " * len(start)
            source = self._index.sources[name]
            yield wrapped(_source_words(source), indent, start)
            yield indent + source.url


def entry_lines(
    index: RecordIndex, event: Event, basis: str, citations: Citations
) -> Iterator[str]:
    """Yield the paragraphs of one entry."""
    yield wrapped(event.title, "  ", f"{text.KIND_MARKS[event.kind]} ")
    yield wrapped(" · ".join(_particulars(event)), "  ", "  ")
    for remark in (event.date_basis, event.date_precision):
        if remark:
            yield wrapped(text.DATE_REMARKS[remark], "  ", "  ")
    if operation := _operation_words(index, event, basis):
        yield wrapped(operation, "  ", "  ")
    parties = index.returned_to(event)
    if parties:
        yield ""
        yield from (_headline(index, event, party, basis) for party in parties)
    yield "\n" + wrapped(event.summary, "  ", "  ")
    yield from _named("Participants", event.participants)
    yield from _named("Outcomes", event.outcomes)
    for party in parties:
        claims = [claim for claim in event.claims if claim.returned_to == party.id]
        yield f"\n  Who says how many were returned to {party.name}"
        yield from _claims(claims, citations)
    yield from _facts(event, citations)
    # What no claim or fact cites is cited by the entry itself.
    yield "\n" + wrapped(f"Sources: {citations.mark(event.sources)}", "  ", "  ")


def _particulars(event: Event) -> Iterator[str]:
    yield text.KIND_NAMES[event.kind]
    if event.official_number is not None:
        yield f"no. {event.official_number} in the official count"
    if event.place:
        yield event.place
    if event.mediators:
        yield f"mediated by {text.listed(event.mediators)}"
    if event.occasion:
        yield f"on the occasion of {event.occasion}"
    if event.category:
        yield event.category


def _operation_words(index: RecordIndex, event: Event, basis: str) -> str:
    if event.operation is None:
        return ""
    operation = index.operations[event.operation]
    wave = index.wave(event, basis)
    if wave is None:
        return f"Operation: {operation.name}"
    agreed = operation.agreed_per_side
    of_agreed = f" of {text.count(agreed)}" if agreed else ""
    so_far = text.listed(
        f"to {party.name} {done.words}{of_agreed if done.given else ''}"
        for party, done in wave.so_far
    )
    return f"Operation: {operation.name}, wave {wave.number} of {wave.of}; so far {so_far}"


def _headline(index: RecordIndex, event: Event, party: Party, basis: str) -> str:
    figure = index.figure(event, party.id, basis)
    parts = [f"To {party.name}: {figure.headline_words}{_unit(event, figure)}"]
    if figure.by is not None:
        parts.append(f"by {index.claimants[figure.by].name}")
    if figure.state == "range":
        parts.append(f"claims {figure.words}")
    found = agreement(event.claims, party.id, index.claimants)
    if found not in ("withheld", "unknown"):
        parts.append(text.AGREEMENTS[found])
    if figure.outside:
        parts.append(f"{text.count(figure.outside)} of them outside the exchange")
    return wrapped(" · ".join(parts), "    ", "  ")


def _unit(event: Event, figure: Figure) -> str:
    return " bodies" if event.kind == "remains" and figure.headline is not None else ""


def _named(heading: str, items: tuple[str, ...]) -> Iterator[str]:
    if items:
        yield f"\n  {heading}"
        yield from (wrapped(item, "      ", "    – ") for item in items)


def _claims(claims: Iterable[Claim], citations: Citations) -> Iterator[str]:
    nobody = True
    for claim in claims:
        nobody = False
        words = f"{_claim_words(claim)} {citations.mark(claim.sources)}"
        yield wrapped(words, " " * 8, f"    {_total_words(claim):<3} ")
    if nobody:
        yield f"    {text.NOT_KNOWN}   nobody stated a number"


def _total_words(claim: Claim) -> str:
    if claim.total is None:
        return text.NOT_DISCLOSED if claim.uncounted else text.NOT_KNOWN
    about = "about " if claim.approximate else ""
    return about + text.count(claim.total)


def _claim_words(claim: Claim) -> str:
    parts = [
        f"{words} {text.count(number)}"
        for name, words in text.PART_NAMES.items()
        if (number := getattr(claim, name)) is not None
    ]
    words = claim.attribution
    if claim.partial:
        words += " (of a part only)"
    if parts:
        words += f": {', '.join(parts)}"
    return f"{words}; {claim.note}" if claim.note else words


def _facts(event: Event, citations: Citations) -> Iterator[str]:
    if event.facts:
        yield "\n  What is known"
    for tag in TAGS:
        facts = [fact for fact in event.facts if fact.tag == tag]
        if facts:
            yield f"    {tag}"
        for fact in facts:
            words = f"{fact.text} {citations.mark(fact.sources)}"
            yield wrapped(words, "      ", "    – ")


def _source_words(source: Source) -> str:
    parts = [
        source.publisher,
        text.stated_day(source.date),
        text.language(source.language),
        source.type or "",
    ]
    return ", ".join(part for part in parts if part)

"""References to one entry: its day, title and mediators, its figures and its claims."""

from __future__ import annotations

from collections.abc import Sequence

from swapviewer import text
from swapviewer.errors import BadReferenceError
from swapviewer.index import figures, lookup
from swapviewer.index.figures import Figure
from swapviewer.index.told import Ask, Told, cited, figure_words, there
from swapviewer.model.record import Claim, Event
from swapviewer.model.structure import close_to, shortened


def date(ask: Ask, when: str) -> Told:
    """`{date:ENTRY}` or `{date:2025-05-23}`: the day, or the month where that is all."""
    if lookup.day_of(ask.index, when):
        event = lookup.event_named(ask.index, when)
        word = text.month_year if event.date_precision == "month" else text.short_day
        return Told(word(event.date))
    return Told(text.span_words(lookup.span_named(ask.index, when)))


def month(ask: Ask, when: str) -> Told:
    """`{month:ENTRY}` or `{month:2025-05}`."""
    return Told(text.month_year(lookup.ordinal_month(when, ask.index).first))


def year(ask: Ask, when: str) -> Told:
    """`{year:ENTRY}` or `{year:2025}`."""
    return Told(str(lookup.ordinal_month(when, ask.index).first.year))


def title(ask: Ask, entry: str) -> Told:
    """`{title:ENTRY}`: its headline."""
    return Told(lookup.event_named(ask.index, entry).title)


def number(ask: Ask, entry: str) -> Told:
    """`{number:ENTRY}`: its number in an authority's own count."""
    event = lookup.event_named(ask.index, entry)
    return Told(f"no. {text.count(there(event.official_number, 'official number'))}")


def occasion(ask: Ask, entry: str) -> Told:
    """`{occasion:ENTRY}`: what it was tied to."""
    event = lookup.event_named(ask.index, entry)
    return Told(there(event.occasion, "occasion"))


def mediators(ask: Ask, entry: str) -> Told:
    """`{mediators:ENTRY}`: who mediated."""
    event = lookup.event_named(ask.index, entry)
    return Told(text.listed(there(event.mediators or None, "mediator")))


def figure(ask: Ask, entry: str, party: str) -> Told:
    """`{figure:ENTRY:PARTY}`: the headline, and how far claims differ."""
    event = _handover(ask, entry, party)
    found = ask.index.figure(event, party, ask.basis)
    speakers = [claim for claim in event.claims if _behind(claim, party, found)]
    return Told(figure_words(found), cited(speakers) or event.sources)


def claim(ask: Ask, entry: str, party: str, by: str, part: str = "total") -> Told:
    """`{claim:ENTRY:PARTY:CLAIMANT}` or one of its parts: what somebody stated."""
    event = _handover(ask, entry, party)
    lookup.claimant_named(ask.index, by)
    said = [one for one in event.claims if (one.by, one.returned_to) == (by, party)]
    if part != "total" and part not in text.PART_NAMES:
        raise BadReferenceError(
            f"a claim has no part “{shortened(part)}”"
            + close_to(part, text.PART_NAMES).rstrip("?")
        )
    return Told(_claimed(said, part), cited(said))


def agreement(ask: Ask, entry: str, party: str) -> Told:
    """`{agreement:ENTRY:PARTY}`: whether the sides agree on the number."""
    event = _handover(ask, entry, party)
    found = figures.agreement(event.claims, party, ask.index.claimants)
    return Told(text.AGREEMENTS[found])


def days(ask: Ask, first: str, last: str) -> Told:
    """`{days:ENTRY:ENTRY}`: how many days lie between the dates of two entries."""
    begin = lookup.event_named(ask.index, first).date
    end = lookup.event_named(ask.index, last).date
    return Told(text.plural(abs((end - begin).days), "day", "days"))


def _handover(ask: Ask, entry: str, party: str) -> Event:
    event = lookup.event_named(ask.index, entry)
    lookup.party_named(ask.index, party)
    if all(one.id != party for one in ask.index.returned_to(event)):
        raise BadReferenceError(f"“{entry}” returns nobody to “{party}”")
    return event


def _behind(claim: Claim, party: str, found: Figure) -> bool:
    """Say whether a claim is the one that gave a figure, or withheld it."""
    if claim.returned_to != party or claim.partial:
        return False
    return bool(claim.uncounted) if found.by is None else claim.by == found.by


def _claimed(said: Sequence[Claim], part: str) -> str:
    numbers = [number for one in said if (number := getattr(one, part)) is not None]
    if not numbers:
        withheld = any(one.uncounted for one in said)
        if not withheld or part != "total":
            raise BadReferenceError(f"the claim states no {part}")
        return text.NOT_DISCLOSED
    about = "about " if any(one.approximate for one in said) else ""
    return about + text.count(sum(numbers))

"""The JSON schema of a record file, made from the models, with words for every field."""

from __future__ import annotations

import json
from collections.abc import Mapping
from inspect import cleandoc
from typing import Final

from swapviewer.model.form import form
from swapviewer.model.record import Frozen, Record

# Each field's words by class and name, then words for names that mean the same everywhere.
_WORDS: Final = {
    "Record.schema_version": "The version of this schema.",
    "Record.title": "What the record is about, in a line.",
    "Record.description": "What the record holds, in a sentence or two.",
    "Record.covers": "The days that the record speaks of.",
    "Record.parties": "Those who return people and to whom people are returned.",
    "Record.claimants": "Those who state figures, in order of precedence, press last.",
    "Record.operations": "Agreed schemes that several entries carry out.",
    "Record.events": "The entries, one for each handover, round of talks or milestone.",
    "Record.official_totals": "Running totals that somebody stated.",
    "Record.sources": "Every page that the record cites, each used at least once.",
    "Covers.from": "The first day covered.",
    "Covers.through": "The last day that is known, which is not today.",
    "Claimant.side": "The party that the claimant speaks for; absent for third parties.",
    "Operation.description": "What was agreed.",
    "Operation.agreed_per_side": "The number agreed for each side, where one was.",
    "Event.kind": (
        "exchange: both sides give; release: one side or a third country lets go, outside "
        "an exchange; remains: return of the dead, whose counts are bodies; talks; "
        "milestone."
    ),
    "Event.date": "The day of the handover.",
    "Event.date_basis": (
        "How the day is known, where not from the handover itself: reported is the day of "
        "the report."
    ),
    "Event.operation": "The id of the operation that this entry carries out.",
    "Event.official_number": "The number of this exchange in an authority's own count.",
    "Event.place": "Where it happened.",
    "Event.mediators": "Those who mediated.",
    "Event.occasion": "The holiday or event that it was tied to.",
    "Event.participants": "Who took part in the talks.",
    "Event.outcomes": "What the talks led to.",
    "Event.category": "Who was released, where the record keeps that apart.",
    "Event.summary": "What happened, in our own words.",
    "Event.claims": "Who stated how many were returned to whom.",
    "Event.facts": "What else is known, each fact with its source.",
    "Claim.total": "How many altogether; absent means not stated, never 0.",
    "Claim.military": "How many of them were military.",
    "Claim.civilians": "How many of them were civilians.",
    "Claim.women": "How many of them were women.",
    "Claim.men": "How many of them were men.",
    "Claim.officers": "How many of them were officers.",
    "Claim.wounded": "How many of them were wounded or ill.",
    "Claim.children": "How many of them were children.",
    "Claim.foreigners": "How many of them were foreigners.",
    "Claim.outside_exchange": "How many of the total were handed over beside the exchange.",
    "Claim.uncounted": "The claimant announced it and withheld the number.",
    "Claim.partial": "The total covers a part only, and joins no sum.",
    "Fact.tag": "What the fact is about.",
    "Fact.text": "The fact, in our own words.",
    "OfficialTotal.date": "The day of the statement.",
    "OfficialTotal.subject": "What is counted: persons, bodies, or persons held.",
    "OfficialTotal.counts": (
        "exchanges: people returned in exchanges; all: in exchanges and releases; "
        "outside_exchanges: only beside exchanges; mediated: people of all sides through "
        "one mediator; bodies: remains; held: in captivity on that day."
    ),
    "OfficialTotal.since": "The first day counted.",
    "OfficialTotal.until": "The last day counted, where not that of the statement.",
    "OfficialTotal.count": "The number stated.",
    "OfficialTotal.military": "How many of them were military.",
    "OfficialTotal.civilians": "How many of them were civilians.",
    "OfficialTotal.exchanges": "In how many exchanges, as stated.",
    "OfficialTotal.scope": "What the statement says that it counts, in words.",
    "OfficialTotal.mediator": (
        "Through whom, where mediated: spelt as in the mediators of entries."
    ),
    "Source.publisher": "Who published the page.",
    "Source.url": "The address of the page.",
    "Source.date": "The day, month or year of publication.",
    "Source.language": "The language of the page, as a code of two or three letters.",
    "Source.type": "What kind of publisher it is.",
    "id": "A name that nothing else of its kind has: letters, digits and hyphens.",
    "name": "The name as people write it.",
    "title": "A headline.",
    "date_precision": "Only the month is known; the day is that month's first.",
    "returned_to": "The id of the party that received the people.",
    "by": "The id of the claimant.",
    "attribution": "The speaker as reported.",
    "approximate": "The number was stated as about, more than, or the like.",
    "note": "What has to be said of this claim.",
    "sources": "The ids of the sources that state it.",
}


def schema_text() -> str:
    """Return the schema as it lies in `data/record.schema.json`."""
    return described(Record, _WORDS)


def described(model: type[Frozen], words: Mapping[str, str]) -> str:
    """Return the schema of a kind of file; a field without words is a mistake of ours.

    `words` describe each field by class and name, else by its name alone.
    """
    schema = form(model).json_schema(by_alias=True)
    parts = {model.__name__: schema, **schema["$defs"]}
    kinds = Frozen.__subclasses__()
    docstrings = {kind.__name__: cleandoc(kind.__doc__ or "") for kind in kinds}
    for name, part in parts.items():
        # Pydantic before 2.12 leaves the words of plain classes out.
        part["description"] = docstrings[name]
        for key in sorted(part):
            part[key] = part.pop(key)
        for field, shown in part["properties"].items():
            shown.pop("title", None)
            shown["description"] = words.get(f"{name}.{field}") or words[field]
    named = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return json.dumps(named, ensure_ascii=False, indent=1) + "\n"

"""Synthetic records of the bundled record's shape, the same for the same size.

The bundled entries are taken again and again, in rounds spread over a longer time: each
with its claims, facts and sources, so that proportions stay; with other days, other numbers
and other words of the same lengths, so that no text repeats. Entries per day and days grow
alike: 100 times the entries are ten times as dense over ten times as long.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import ceil, sqrt
from pathlib import Path
from typing import Any, TypeVar

from swapviewer.model.form import form
from swapviewer.model.record import (
    Claim,
    Covers,
    Event,
    Fact,
    OfficialTotal,
    Operation,
    Record,
    Source,
)
from swapviewer.paths import data_file
from swapviewer.text import PART_NAMES

SIZES = (300, 3_000, 30_000, 100_000)
SEED = 20_220_224
_Part = TypeVar("_Part")
_FOLDER = Path(__file__).resolve().parent.parent / "build" / "benchmarks"


def record_file(size: int) -> Path:
    """Return the file with the synthetic record of this many entries, made once."""
    file = _FOLDER / f"record-{size}.json"
    if not file.exists() or file.stat().st_mtime < _newest_origin():
        _FOLDER.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_suffix(".part")
        unfinished.write_text(as_json(synthetic(size)), encoding="utf-8")
        unfinished.replace(file)
    return file


def as_json(record: Record) -> str:
    """Return a record as the bundled one is written."""
    text = form(Record).dump_json(record, indent=1, by_alias=True, exclude_defaults=True)
    return text.decode()


def synthetic(size: int) -> Record:
    """Return the record of this many entries."""
    bundled = form(Record).validate_json(data_file("record.json").read_bytes())
    return _Maker(bundled, size).record()


def _newest_origin() -> float:
    return max(file.stat().st_mtime for file in (Path(__file__), data_file("record.json")))


@dataclass
class _Maker:
    """Makes one record; what is made is validated when it is read."""

    bundled: Record
    size: int
    chance: random.Random = field(init=False)
    pool: list[str] = field(init=False)
    cited: Counter[str] = field(init=False)
    uses: Counter[str] = field(default_factory=Counter)
    sources: dict[str, Source] = field(default_factory=dict)
    operations: dict[str, Operation] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.chance = random.Random(SEED)
        self.pool = [word for words in _all_words(self.bundled) for word in words.split()]
        self.cited = Counter(
            name for one in self._parts() for name in sorted(_sources_of(one))
        )
        since, through = self.bundled.covers.since, self.bundled.covers.through
        self.rounds = ceil(self.size / len(self.bundled.events))
        days = (through - since).days
        longer = days * (sqrt(self.size / len(self.bundled.events)) - 1)
        self.shift = max(0.0, longer) / max(1, self.rounds - 1)
        self.covers = Covers(since=since, through=through + timedelta(days=int(longer) + 1))
        self.origins = {source.id: source for source in self.bundled.sources}
        self.schemes = {scheme.id: scheme for scheme in self.bundled.operations}

    def record(self) -> Record:
        """Return the whole record."""
        events = [
            self._event(event, number)
            for number, event in self._taken(self.bundled.events, self.size)
        ]
        share = len(self.bundled.official_totals) / len(self.bundled.events)
        totals = [
            self._total(total, number)
            for number, total in self._taken(
                self.bundled.official_totals, round(self.size * share)
            )
        ]
        return Record(
            schema_version=1,
            title=f"Synthetic record of {self.size} entries",
            description="Made up from the words and the shape of another record.",
            covers=self.covers,
            parties=self.bundled.parties,
            claimants=self.bundled.claimants,
            operations=tuple(self.operations.values()),
            events=tuple(sorted(events, key=lambda one: one.date)),
            official_totals=tuple(sorted(totals, key=lambda one: one.date)),
            sources=tuple(sorted(self.sources.values(), key=lambda one: one.id)),
        )

    def _parts(self) -> Iterable[Event | OfficialTotal]:
        yield from self.bundled.events
        yield from self.bundled.official_totals

    def _taken(self, parts: tuple[_Part, ...], size: int) -> Iterator[tuple[int, _Part]]:
        """Yield parts with the number of their round; in the last round only some."""
        for number in range(self.rounds):
            left = min(len(parts), size - number * len(parts))
            chosen = sorted(self.chance.sample(range(len(parts)), max(0, left)))
            for at in chosen:
                yield number, parts[at]

    def _event(self, event: Event, number: int) -> Event:
        moved = self._moved(event.date, number)
        near = moved + timedelta(days=self.chance.randint(-3, 3))
        names = self._names(event)
        made: dict[str, Any] = {
            **_given(event),
            "id": f"{event.id[:100]}-{number}",
            "date": min(max(near, self.covers.since), self.covers.through),
            "title": self._mixed(event.title),
            "summary": self._mixed(event.summary),
            "operation": self._operation(event.operation, number),
            "claims": tuple(self._claim(one, names) for one in event.claims),
            "facts": tuple(
                Fact(
                    tag=one.tag, text=self._mixed(one.text), sources=_of(names, one.sources)
                )
                for one in event.facts
            ),
            "sources": _of(names, event.sources),
        }
        return Event(**made)

    def _claim(self, claim: Claim, names: dict[str, str]) -> Claim:
        factor = self.chance.uniform(0.6, 1.4)
        numbers = {
            part: int(number * factor)
            for part in ("total", *PART_NAMES)
            if (number := getattr(claim, part)) is not None
        }
        sources = _of(names, claim.sources)
        note = self._mixed(claim.note) if claim.note else None
        return Claim(**{**_given(claim), **numbers, "note": note, "sources": sources})

    def _total(self, total: OfficialTotal, number: int) -> OfficialTotal:
        names = self._names(total)
        dates = {
            "date": self._moved(total.date, number),
            "since": self._moved(total.since, number),
            "until": self._moved(total.until, number) if total.until else None,
        }
        sources = _of(names, total.sources)
        return OfficialTotal(**{**_given(total), **dates, "sources": sources})

    def _moved(self, day: date, number: int) -> date:
        return day + timedelta(days=int(number * self.shift))

    def _operation(self, name: str | None, number: int) -> str | None:
        if name is None:
            return None
        made = f"{name}-{number}"
        given = {**_given(self.schemes[name]), "id": made}
        self.operations.setdefault(made, Operation(**given))
        return made

    def _names(self, part: Event | OfficialTotal) -> dict[str, str]:
        """Return new names for sources, each cited as often as its origin."""
        names = {}
        for name in sorted(_sources_of(part)):
            copy = self.uses[name] // self.cited[name]
            self.uses[name] += 1
            made = f"{name[:100]}-{copy}"
            origin = self.origins[name]
            given = {**_given(origin), "id": made, "url": f"{origin.url}#{copy}"}
            self.sources.setdefault(made, Source(**given))
            names[name] = made
        return names

    def _mixed(self, words: str) -> str:
        return " ".join(self.chance.choices(self.pool, k=max(1, len(words.split()))))


def _given(part: Any) -> dict[str, Any]:
    """Return the fields of a model as they are, not deeper."""
    return {name: getattr(part, name) for name in part.__slots__}


def _of(names: dict[str, str], sources: Iterable[str]) -> tuple[str, ...]:
    return tuple(names[one] for one in sources)


def _sources_of(part: Event | OfficialTotal) -> set[str]:
    found = set(part.sources)
    if isinstance(part, Event):
        cited: tuple[Claim | Fact, ...] = (*part.claims, *part.facts)
        found.update(name for one in cited for name in one.sources)
    return found


def _all_words(record: Record) -> Iterable[str]:
    for event in record.events:
        yield event.title
        yield event.summary
        for fact in event.facts:
            yield fact.text


if __name__ == "__main__":
    for wanted in [int(word) for word in sys.argv[1:]] or SIZES:
        print(record_file(wanted).name)

"""The whole record along time: people per day and side, and a lane for each other kind."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress, groupby
from typing import NamedTuple

from swapviewer import text
from swapviewer.index.agreed import event_agreement
from swapviewer.index.counting import Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import Sum
from swapviewer.index.keeping import kept
from swapviewer.model.record import HANDOVERS, KINDS, Event, Kind
from swapviewer.spans import Span

_LANES: tuple[Kind, ...] = ("talks", "remains", "milestone", "release")
_PLURALS: dict[Kind, tuple[str, str]] = {
    "exchange": ("exchange", "exchanges"),
    "release": ("release outside an exchange", "releases outside an exchange"),
    "remains": ("return of remains", "returns of remains"),
    "talks": ("round of talks", "rounds of talks"),
    "milestone": ("milestone", "milestones"),
}


@dataclass(frozen=True, slots=True)
class Lane:
    """Entries of some kinds in order, and the ordinals of their days."""

    kinds: tuple[Kind, ...]
    events: tuple[Event, ...]
    ordinals: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Daily:
    """People per day returned to the sides on one half of the axis.

    `totals` and `shares` (one per side) stand for the days in `ordinals`, on which somebody
    stated a number, and `most` is the greatest total; `withheld` and `unknown` are days
    with a figure that nobody states.
    """

    sides: tuple[int, ...]
    ordinals: tuple[int, ...]
    totals: tuple[int, ...]
    shares: tuple[tuple[int, ...], ...]
    withheld: tuple[int, ...]
    unknown: tuple[int, ...]
    most: int


@dataclass(frozen=True, slots=True)
class Chronicle:
    """What a timeline shows: the counted handovers, above and below, and the lanes.

    `disputed` are the days of counted handovers on whose number the sides differ.
    """

    bars: Lane
    above: Daily
    below: Daily
    lanes: tuple[Lane, ...]
    disputed: tuple[int, ...]


def chronicle(index: RecordIndex, events: Sequence[Event], counting: Counting) -> Chronicle:
    """Arrange entries (sorted by day): what is counted as bars, other kinds in lanes."""
    bars = _lane(events, counting.kinds)
    lanes = (_lane(events, (kind,)) for kind in _LANES if kind not in counting.kinds)
    sides = tuple(range(len(index.sides)))
    return Chronicle(
        bars,
        _daily(index, bars, sides[:1], counting),
        _daily(index, bars, sides[1:], counting),
        tuple(lane for lane in lanes if lane.events),
        tuple(
            dict.fromkeys(
                ordinal
                for ordinal, event in zip(bars.ordinals, bars.events, strict=True)
                if event_agreement(index, event) == "differ"
            )
        ),
    )


@kept
def whole_chronicle(index: RecordIndex, counting: Counting) -> Chronicle:
    """Arrange all entries of an index."""
    return chronicle(index, index.events, counting)


class Members(NamedTuple):
    """Which entries of an index a lane holds, and their places among all.

    `mask` has a byte for each entry, 1 for those in the lane, the first entry's highest.
    """

    mask: int
    places: array[int]

    def marked(self, marks: bytes) -> bytes:
        """Return for all entries 1 where one is marked and in the lane, else 0."""
        both = int.from_bytes(marks, "big") & self.mask
        return both.to_bytes(len(marks), "big")


@kept
def lane_members(index: RecordIndex, counting: Counting) -> tuple[Members, ...]:
    """Return the entries of an index that are in the bars and in each lane."""
    whole, number = (
        whole_chronicle(index, counting),
        {one: at for at, one in enumerate(KINDS)},
    )
    kinds = bytes([number[event.kind] for event in index.events])
    found = []
    for lane in (whole.bars, *whole.lanes):
        inside = bytes(KINDS[at] in lane.kinds for at in range(len(KINDS)))
        flags = kinds.translate(inside.ljust(256, b"\0"))
        places = array("I", compress(range(len(flags)), flags))
        found.append(Members(int.from_bytes(flags, "big"), places))
    return tuple(found)


def gathered_words(index: RecordIndex, events: Sequence[Event], counting: Counting) -> str:
    """Return what entries of one lane say: days, titles or counts, and figures in words."""
    if len(events) == 1:
        event = events[0]
        head = f"{_day_words(event)}\n{event.title}"
    else:
        head = f"{_counted(events)}\n{_days(events)}"
    lines = [head, _figures(index, events, counting)]
    if any(event_agreement(index, event) == "differ" for event in events):
        lines.append(text.AGREEMENTS["differ"])
    return "\n".join(line for line in lines if line)


def _lane(events: Sequence[Event], kinds: tuple[Kind, ...]) -> Lane:
    found = tuple(event for event in events if event.kind in kinds)
    return Lane(kinds, found, tuple(event.date.toordinal() for event in found))


def _daily(
    index: RecordIndex, lane: Lane, sides: tuple[int, ...], counting: Counting
) -> Daily:
    ordinals, totals, shares, withheld, unknown = [], [], [], [], []
    parties = [index.sides[at] for at in sides]
    days = groupby(zip(lane.ordinals, lane.events, strict=True), lambda pair: pair[0])
    for ordinal, pairs in days:
        events = [event for _ordinal, event in pairs]
        sums = [index.sum(events, party.id, counting) for party in parties]
        if any(one.given for one in sums):
            ordinals.append(ordinal)
            totals.append(sum(one.headline for one in sums))
            shares.append(tuple(one.headline for one in sums))
        if any(one.withheld for one in sums):
            withheld.append(ordinal)
        if any(one.unknown for one in sums):
            unknown.append(ordinal)
    return Daily(
        sides,
        tuple(ordinals),
        tuple(totals),
        tuple(shares),
        tuple(withheld),
        tuple(unknown),
        max(totals, default=0),
    )


def _figures(index: RecordIndex, events: Sequence[Event], counting: Counting) -> str:
    kinds = {event.kind for event in events}
    if not kinds & set(HANDOVERS):
        return ""
    if not kinds <= set(counting.kinds):
        counting = Counting(tuple(kinds), counting.basis)
    named = {party for event in events for party in index.returned_to(event)}
    parts = [
        f"{_sum_words(index.sum(events, party.id, counting))} to {party.name}"
        for party in index.record.parties
        if party in named
    ]
    remains = "remains: " if "remains" in kinds else ""
    return remains + ", ".join(parts)


def _sum_words(found: Sum) -> str:
    words = "not known" if found.words == text.NOT_KNOWN else found.words
    return f"{words} ({found.range_words})" if found.range_words else words


def _counted(events: Sequence[Event]) -> str:
    kinds = [event.kind for event in events]
    return text.listed(
        text.plural(kinds.count(kind), *_PLURALS[kind]) for kind in dict.fromkeys(kinds)
    )


def _day_words(event: Event) -> str:
    if event.date_precision == "month":
        return f"{text.month_year(event.date)}, day not known"
    return text.long_day(event.date)


def _days(events: Sequence[Event]) -> str:
    return text.span_words(Span(events[0].date, events[-1].date))

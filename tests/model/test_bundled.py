"""The bundled record keeps everything that the research found."""

from __future__ import annotations

from collections import Counter

from swapviewer.model.load import LoadedRecord


def test_the_record_is_whole(loaded: LoadedRecord) -> None:
    record = loaded.record
    assert (
        len(record.events),
        len(record.sources),
        sum(len(event.claims) for event in record.events),
        sum(len(event.facts) for event in record.events),
        len(record.official_totals),
        len(record.claimants),
    ) == (292, 1054, 356, 584, 101, 31)


def test_every_kind_of_entry_is_there(loaded: LoadedRecord) -> None:
    assert Counter(event.kind for event in loaded.record.events) == {
        "exchange": 88,
        "release": 19,
        "remains": 70,
        "talks": 23,
        "milestone": 92,
    }


def test_no_number_has_changed(loaded: LoadedRecord) -> None:
    claims = [claim for event in loaded.record.events for claim in event.claims]
    assert sum(claim.total or 0 for claim in claims) == CLAIMED
    assert sum(one.count for one in loaded.record.official_totals) == STATED


def test_no_source_is_the_same_page_twice(loaded: LoadedRecord) -> None:
    addresses = [source.url for source in loaded.record.sources]
    assert len(set(addresses)) == len(addresses)


CLAIMED = 58_010
STATED = 379_949

"""One entry told in words and numbers, as window, paper and shell show it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from swapviewer.account.entries import entry_part, side_of
from swapviewer.account.numbering import Numbering
from swapviewer.account.parts import EntryPart
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import RECEIVING
from tests.making import claim_parts, event_parts, index_of


def told(index: RecordIndex, day: date, basis: str = RECEIVING) -> EntryPart:
    return entry_part(index, index.on(day)[0], basis, Numbering(index))


def invented(kind: str, *claims: dict[str, Any], **more: Any) -> EntryPart:
    index = index_of(event_parts("2001-05-04", kind, *claims, **more))
    return told(index, date(2001, 5, 4))


def test_a_wave_is_told_with_its_figures_and_progress(index: RecordIndex) -> None:
    part = told(index, date(2025, 5, 24))
    assert part.date == "Saturday, 24 May 2025"
    assert part.wave == "wave 2 of 3 of 1,000 for 1,000"
    assert [one.words for one in part.figures] == ["307", "307"]
    assert [one.brief for one in part.progress] == ["697 of 1,000 so far"] * 2
    assert [one.share for one in part.progress] == [0.697, 0.697]
    assert [one.agreement for one in part.figures] == ["the sides agree", "one side only"]


def test_a_range_names_every_claimant_of_each_number(index: RecordIndex) -> None:
    ours, theirs = told(index, date(2024, 1, 31)).figures
    assert (ours.words, ours.low, ours.high, ours.headline) == ("195–207", 195, 207, 207)
    assert ours.stated.startswith("207 according to Coordination Headquarters")
    assert ours.stated.endswith("; 195 according to Ministry of Defence of Russia")
    assert (theirs.words, theirs.state) == ("195", "given")


def test_the_headline_follows_the_basis_and_the_range_stays(index: RecordIndex) -> None:
    ours = told(index, date(2024, 1, 31), "RU").figures[0]
    assert (ours.headline, ours.low, ours.high) == (195, 195, 207)
    assert ours.by == "Ministry of Defence of Russia"


def test_withheld_numbers_name_who_withheld_them(index: RecordIndex) -> None:
    for one in told(index, date(2025, 6, 9)).figures:
        assert (one.words, one.headline, one.low) == ("not disclosed", None, None)
        assert one.stated.startswith("announced without a number by ")
        assert one.agreement == "number withheld"


@pytest.mark.parametrize(
    ("kind", "caption", "living"),
    [
        ("exchange", "returned to Northland", True),
        ("release", "returned to Northland", True),
        ("remains", "bodies returned to Northland", False),
    ],
)
def test_captions_tell_the_living_from_the_dead(
    kind: str, caption: str, living: bool
) -> None:
    (figure,) = invented(kind, claim_parts("north", "north-army", 5)).figures
    assert (figure.caption, figure.living) == (caption, living)


def test_people_outside_the_exchange_are_named_in_words() -> None:
    part = invented("exchange", claim_parts("north", "north-army", 12, outside_exchange=2))
    assert part.figures[0].stated == (
        "12 according to Army of Northland; 2 of them handed over outside the exchange"
    )


def test_what_is_known_besides_numbers_is_told_by_name() -> None:
    part = invented(
        "talks",
        place="Tarn",
        mediators=["A mediator", "A monk"],
        occasion="the feast",
        category="soldiers",
        participants=["One", "Two"],
        outcomes=["Agreed"],
        operation="ten-for-ten",
        date_precision="month",
    )
    assert {one.name: one.values for one in part.details} == {
        "Place": ("Tarn",),
        "Mediators": ("A mediator and A monk",),
        "Occasion": ("the feast",),
        "Category": ("soldiers",),
        "Participants": ("One", "Two"),
        "Outcomes": ("Agreed",),
    }
    assert part.wave == "part of Ten for ten"
    assert part.remarks == ("Only the month is known.",)
    assert (part.figures, part.progress, part.claims) == ((), (), None)


def test_facts_are_grouped_by_tag_and_cite_their_sources(index: RecordIndex) -> None:
    event = index.on(date(2025, 5, 24))[0]
    numbering = Numbering(index)
    part = entry_part(index, event, RECEIVING, numbering)
    assert sum(len(group.facts) for group in part.facts) == len(event.facts)
    names = [group.name for group in part.facts]
    assert len(set(names)) == len(names)
    cited = {
        number for group in part.facts for fact in group.facts for number in fact.sources
    }
    assert cited <= {line.number for line in numbering.lines()}
    assert set(numbering.used) >= set(event.sources)


def test_parties_without_exchanges_get_the_hues_after_the_charted_ones() -> None:
    index = index_of(
        event_parts("2001-05-04", "exchange", claim_parts("west", "west-army", 5)),
    )
    assert [side_of(index, name) for name in ("west", "north", "south")] == [0, 1, 2]

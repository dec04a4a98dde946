"""What a day sheet says: the numbers of the index, and whose they are."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, timedelta

import pytest

from swapviewer import text
from swapviewer.account.parts import EntryPart
from swapviewer.errors import BadScopeError
from swapviewer.index.bars import bars
from swapviewer.index.counting import Counting
from swapviewer.index.days import RecordIndex
from swapviewer.model.objects import as_json
from swapviewer.sheets.bar_parts import BarsPart
from swapviewer.sheets.content import day_sheet
from swapviewer.sheets.parts import Sheet, SourcesPart, TextPart
from swapviewer.spans import month_of
from tests.making import claim_parts, event_parts, index_of


def entries(sheet: Sheet) -> list[EntryPart]:
    return [part for part in sheet.parts if isinstance(part, EntryPart)]


def month_part(sheet: Sheet) -> BarsPart:
    return next(part for part in sheet.parts if isinstance(part, BarsPart))


@pytest.mark.parametrize("basis", ["receiving", "UA", "RU"])
def test_each_days_figures_are_those_of_the_index(index: RecordIndex, basis: str) -> None:
    for day in index.days:
        sheet = day_sheet(index, day, basis)
        assert [part.id for part in entries(sheet)] == [one.id for one in index.on(day)]
        for part in entries(sheet):
            event = index.event(part.id)
            expected = [
                (party.id, figure.words, figure.headline, figure.low, figure.high)
                for party in index.returned_to(event)
                for figure in (index.figure(event, party.id, basis),)
            ]
            shown = [
                (one.party, one.words, one.headline, one.low, one.high)
                for one in part.figures
            ]
            assert shown == expected


def test_each_days_bars_are_those_of_the_screen(index: RecordIndex) -> None:
    for day in index.days:
        span = month_of(day.year, day.month)
        series = bars(index, index.within(span), span, "day", Counting())
        shown = [
            (row.label, tuple(value.words for value in row.values), row.chosen)
            for row in month_part(day_sheet(index, day)).rows
        ]
        assert shown == [
            (
                text.day_month(bar.span.first),
                tuple(one.words for one in bar.sums),
                bar.span.first == day,
            )
            for bar in series
            if bar.events
        ]


def test_every_claim_fact_and_source_of_a_day_is_on_its_sheet(index: RecordIndex) -> None:
    for day in index.days:
        sheet = day_sheet(index, day)
        listed = next(part for part in sheet.parts if isinstance(part, SourcesPart))
        addresses = {line.number: line.url for line in listed.sources}
        for part in entries(sheet):
            event = index.event(part.id)
            rows = part.claims.rows if part.claims else ()
            assert len(rows) == len(event.claims)
            facts = [line for group in part.facts for line in group.facts]
            assert sorted(line.text for line in facts) == sorted(
                fact.text for fact in event.facts
            )
            for row, claim in zip(rows, event.claims, strict=True):
                assert {addresses[number] for number in row.sources} == {
                    index.sources[name].url for name in claim.sources
                }
            assert {addresses[number] for number in part.sources} == {
                index.sources[name].url for name in event.sources
            }


def test_a_number_withheld_is_never_a_zero(index: RecordIndex) -> None:
    sheet = day_sheet(index, date(2025, 6, 9))
    (part,) = entries(sheet)
    assert [one.words for one in part.figures] == ["not disclosed", "not disclosed"]
    assert part.claims is not None
    assert {row.cells[0] for row in part.claims.rows} == {"not disclosed"}
    shown = [cell for row in part.claims.rows for cell in row.cells]
    shown += [value.words for row in month_part(sheet).rows for value in row.values]
    assert "0" not in shown


def test_claimants_who_differ_are_both_named(index: RecordIndex) -> None:
    part = entries(day_sheet(index, date(2024, 1, 31)))[0]
    figure = part.figures[0]
    assert figure.words == "195–207"
    assert figure.stated == (
        "207 according to Coordination Headquarters for the Treatment of Prisoners of War; "
        "195 according to Ministry of Defence of Russia"
    )
    assert figure.agreement == "the sides differ"


def test_both_sides_claims_stand_in_the_table(index: RecordIndex) -> None:
    (part,) = entries(day_sheet(index, date(2025, 10, 2)))
    assert part.claims is not None
    assert part.claims.columns == ("Total", "Military", "Civilians", "Officers")
    assert [(row.claimant, row.returned_to, row.cells) for row in part.claims.rows] == [
        ("President of Ukraine", "Ukraine", ("205", "185", "20", "2")),
        ("Ministry of Defence of Russia", "Ukraine", ("185", "185", "–", "–")),
        ("Ministry of Defence of Russia", "Russia", ("205", "185", "20", "–")),
    ]


def test_remains_are_bodies_and_in_no_bar(index: RecordIndex) -> None:
    sheet = day_sheet(index, date(2025, 5, 16))
    part = entries(sheet)[0]
    assert part.figures[0].caption == "bodies returned to Ukraine"
    assert not part.figures[0].living
    assert "16 May" not in [row.label for row in month_part(sheet).rows]
    assert (
        month_part(sheet).note
        == "Exchanges alone are drawn; left out: 1 return of remains."
    )


def test_an_empty_day_says_so_and_names_its_neighbours(index: RecordIndex) -> None:
    said = next(
        part
        for part in day_sheet(index, date(2025, 5, 17)).parts
        if isinstance(part, TextPart)
    )
    assert said.heading == "No entry"
    assert said.paragraphs[1:] == (
        "Nearest before: Friday, 16 May 2025 – "
        "First direct Istanbul talks: 1,000-for-1,000 deal",
        "Nearest after: Thursday, 22 May 2025 – "
        "Name lists exchanged before the 1,000-for-1,000 swap",
    )


@pytest.mark.parametrize("days", [-1, 1])
def test_a_day_outside_the_record_has_no_sheet(index: RecordIndex, days: int) -> None:
    edge = index.covers.first if days < 0 else index.covers.last
    with pytest.raises(BadScopeError, match="lies outside the record, which covers"):
        day_sheet(index, edge + timedelta(days=days))


def test_figures_of_nobody_are_refused(index: RecordIndex) -> None:
    with pytest.raises(BadScopeError, match="Choose one of: receiving, UA, RU and HU"):
        day_sheet(index, date(2025, 5, 24), "XX")


def test_the_attached_data_hold_the_entries_whole(index: RecordIndex) -> None:
    sheet = day_sheet(index, date(2024, 1, 31))
    held = json.loads(sheet.attached)
    assert held["record"]["sha256"] == index.checksum
    assert held["entries"] == [as_json(event) for event in index.on(date(2024, 1, 31))]
    assert [one["number"] for one in held["sources"]] == list(
        range(1, len(held["sources"]) + 1)
    )
    assert all(one["url"].startswith("http") for one in held["sources"])
    lines = [line.removesuffix(",") for line in sheet.attached.splitlines()]
    assert json.dumps(held["sources"][0], ensure_ascii=False) in lines


def test_the_attached_table_has_a_row_for_each_claim(index: RecordIndex) -> None:
    rows = list(csv.DictReader(io.StringIO(day_sheet(index, date(2025, 6, 9)).table)))
    assert [(row["total"], row["uncounted"]) for row in rows] == [("", "yes"), ("", "yes")]


def test_three_parties_of_another_war_each_have_a_figure_and_a_bar() -> None:
    claims = [
        claim_parts("north", "north-army", 4),
        claim_parts("south", "south-army", 3),
        claim_parts("west", "west-army", uncounted=True),
    ]
    index = index_of(event_parts("2001-05-05", "exchange", *claims))
    sheet = day_sheet(index, date(2001, 5, 5))
    assert [one.words for one in entries(sheet)[0].figures] == ["4", "3", "not disclosed"]
    assert [one.side for one in entries(sheet)[0].figures] == [0, 1, 2]
    assert len(month_part(sheet).rows[0].values) == 3


def test_parts_without_a_column_stand_in_the_remark() -> None:
    numbers = dict.fromkeys(
        ("military", "women", "men", "officers", "wounded", "children", "foreigners"), 1
    )
    claims = claim_parts("north", "north-army", 9, civilians=0, **numbers)
    index = index_of(event_parts("2001-05-05", "exchange", claims))
    (part,) = entries(day_sheet(index, date(2001, 5, 5)))
    assert part.claims is not None
    assert len(part.claims.columns) == 6
    assert part.claims.rows[0].remark == "a spokesman · wounded 1, children 1, foreigners 1"

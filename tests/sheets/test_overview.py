"""Sheets of months, years, spans, operations and all: the numbers are the index's own."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest
from pypdf import PdfReader

from swapviewer import text
from swapviewer.account.parts import EntryPart
from swapviewer.errors import BadScopeError
from swapviewer.index.counting import EXCHANGES, Counting
from swapviewer.index.days import RecordIndex
from swapviewer.sheets.bar_parts import BarsPart
from swapviewer.sheets.desk import ALL, Options
from swapviewer.sheets.layouts import Order, layouts_of, make_sheet
from swapviewer.sheets.parts import (
    LAYOUTS,
    ChapterPart,
    ContentsPart,
    CoverPart,
    CurvePart,
    GridPart,
    Layout,
    Sheet,
    SourcesPart,
    TablePart,
    TextPart,
)
from swapviewer.sheets.press import press_pdf, press_proof
from swapviewer.sheets.scope import parse_scope
from swapviewer.sheets.setting import Ink
from swapviewer.sheets.tables import sum_words
from swapviewer.spans import periods


def made(index: RecordIndex, words: str, layout: Layout | None = None) -> Sheet:
    return make_sheet(index, Order(parse_scope(words, index), layout=layout))


def table(sheet: Sheet, heading: str) -> TablePart:
    return next(
        part
        for part in sheet.parts
        if isinstance(part, TablePart) and part.heading == heading
    )


def words_of(pdf: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


@pytest.mark.parametrize("step", ["month", "year"])
def test_sums_of_every_period_are_those_of_the_index(index: RecordIndex, step: str) -> None:
    for period in periods(index.covers, "month" if step == "month" else "year"):
        events = index.within(period)
        if not any(event.kind == "exchange" for event in events):
            continue
        name = f"{period.first:%Y-%m}" if step == "month" else f"{period.first:%Y}"
        sheet = made(index, name, "table")
        if len(events) < 2:
            continue
        row = next(one for one in table(sheet, "Sums").rows if one.strong)
        expected = [
            sum_words(index.sum(events, side.id, EXCHANGES)) for side in index.sides
        ]
        assert list(row.cells[2 : 2 + len(expected)]) == expected


def test_each_cell_of_a_month_tells_the_day(index: RecordIndex) -> None:
    for period in periods(index.covers, "month"):
        (grid,) = (
            part
            for part in made(index, f"{period.first:%Y-%m}").parts
            if isinstance(part, GridPart)
        )
        (month,) = grid.months
        cells = {cell.day: cell for week in month.weeks for cell in week if cell}
        assert list(cells) == [day.day for day in period.days()]
        for day in period.days():
            sums = [index.sum(index.on(day), side.id, EXCHANGES) for side in index.sides]
            expected = [
                (at, f"{'≠ ' if one.range_words else ''}{one.words}")
                for at, one in enumerate(sums)
                if one.entries
            ]
            assert list(cells[day.day].numbers) == expected


def test_the_living_and_the_dead_have_sums_of_their_own(index: RecordIndex) -> None:
    rows = table(made(index, "2025-05"), "Sums").rows
    assert [row.cells[0] for row in rows] == [
        "Exchanges: people",
        "Returns of remains: bodies",
    ]
    remains = Counting(("remains",))
    events = parse_scope("2025-05", index).events(index)
    assert rows[1].cells[2] == index.sum(events, index.sides[0].id, remains).words


def test_an_operation_lists_its_own_entries(index: RecordIndex) -> None:
    scope = parse_scope("operation:1000-for-1000", index)
    sheet = make_sheet(index, Order(scope))
    assert sheet.title == "1,000 for 1,000"
    events = scope.events(index)
    rows = table(sheet, text.plural(len(events), "entry", "entries")).rows
    assert [row.cells[2] for row in rows] == [event.title for event in events]


def test_empty_days_are_listed_where_asked_for(index: RecordIndex) -> None:
    scope = parse_scope("2025-05-16..2025-05-18", index)
    sheet = make_sheet(index, Order(scope, options=Options(empty_days=True)))
    rows = table(sheet, "2 entries").rows
    assert [row.cells[2] for row in rows][2:] == ["no entry", "no entry"]


def test_what_is_left_out_by_choice_is_gone_and_said(index: RecordIndex) -> None:
    options = Options(facts=False, sources=False, charts=False)
    scope = parse_scope("2025-05-24", index)
    sheet = make_sheet(index, Order(scope, options=options))
    said = words_of(press_pdf(sheet))
    assert "Left out by choice: facts, sources and charts." in " ".join(said.split())
    assert not any(isinstance(part, SourcesPart) for part in sheet.parts)
    assert "WHAT IS KNOWN" not in said
    assert "IN ITS MONTH" not in said


def test_parts_that_nobody_stated_are_no_zero(index: RecordIndex) -> None:
    rows = table(made(index, "all", "statistics"), "Who was returned").rows
    assert {cell for row in rows for cell in row.cells[3:5]} & {"0", "–"} == {"–"}


def bars_of(sheet: Sheet) -> list[str]:
    return [part.heading for part in sheet.parts if isinstance(part, BarsPart)]


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("all", ["quarter", "month"]),
        ("2025", ["quarter", "month"]),
        ("2025-05..2025-06", ["month"]),
        ("2025-05", ["day"]),
        ("2025-05-24", ["day"]),
    ],
)
def test_statistics_draw_quarters_and_months_of_which_there_are_several(
    index: RecordIndex, words: str, steps: list[str]
) -> None:
    found = bars_of(made(index, words, "statistics"))
    assert found == [f"People exchanged by {step}" for step in steps]


def curve_of(sheet: Sheet) -> CurvePart:
    return next(part for part in sheet.parts if isinstance(part, CurvePart))


def test_the_curve_of_a_year_begins_with_what_was_counted_before_it(
    index: RecordIndex,
) -> None:
    whole, year = (curve_of(made(index, words, "statistics")) for words in ("all", "2025"))
    assert [line.points[-1][0] for line in whole.lines] == [1, 1]
    for line, long in zip(year.lines, whole.lines, strict=True):
        across = [at for at, _ in line.points]
        assert (across[0], across[-1]) == (0, 1)
        assert line.points[0][1] > 0
        assert len(line.points) < len(long.points)
    assert [name for _, name in year.across] == [name[:3] for name in text.MONTHS]
    assert [name for _, name in whole.across] == ["2023", "2024", "2025", "2026"]


def test_a_month_that_a_curve_hardly_reaches_leaves_its_room_to_the_next(
    index: RecordIndex,
) -> None:
    # The record begins on 24 February.
    curve = curve_of(made(index, "2022", "statistics"))
    assert [name for _, name in curve.across] == [name[:3] for name in text.MONTHS[2:]]


def test_stated_totals_are_those_of_the_span_in_groups_of_what_they_count(
    index: RecordIndex,
) -> None:
    heading = "Stated totals and the record"
    rows = table(made(index, "2025", "statistics"), heading).rows
    said = [one for one in index.record.official_totals if one.date.year == 2025]
    assert sorted(row.cells[0] for row in rows) == sorted(
        text.short_day(one.date) for one in said
    )
    groups = [row.group for row in rows if row.group]
    assert rows[0].group
    assert len(groups) == len({one.scope_key for one in said}) > 1
    everything = table(made(index, "all", "statistics"), heading).rows
    assert len(everything) == len(index.record.official_totals)


def test_a_year_at_a_glance_has_its_sums_and_a_grid_for_each_year(
    index: RecordIndex,
) -> None:
    assert table(made(index, "2025"), "Sums") == table(made(index, "2025", "table"), "Sums")
    sheet = made(index, "all", "year")
    grids = [part for part in sheet.parts if isinstance(part, GridPart)]
    assert [grid.heading for grid in grids] == ["2022", "2023", "2024", "2025", "2026"]
    assert [len(grid.months) for grid in grids] == [11, 12, 12, 12, 6]


def test_the_dead_in_a_month_are_told_with_whom_they_were_returned_to(
    index: RecordIndex,
) -> None:
    (grid,) = (part for part in made(index, "2025-06").parts if isinstance(part, GridPart))
    cells = {cell.day: cell for week in grid.months[0].weeks for cell in week if cell}
    assert cells[11].remains == ("○ 1,212 to Ukraine", "○ 27 to Russia")
    assert cells[16].remains == ("○ ≠ 1,245 to Ukraine", "○ 51 to Russia")


def test_sources_are_counted_by_language_and_kind(index: RecordIndex) -> None:
    sheet = made(index, "2025", "sources")
    found = table(sheet, "Kinds and languages")
    *rows, last = (
        [int(one.replace(",", "")) for one in row.cells[1:]] for row in found.rows
    )
    assert [sum(column) for column in zip(*rows, strict=True)] == last
    assert all(sum(row[:-1]) == row[-1] for row in (*rows, last))
    (listed,) = (part for part in sheet.parts if isinstance(part, SourcesPart))
    assert last[-1] == len(listed.sources)


def test_curves_stay_in_their_room(index: RecordIndex) -> None:
    for words in ("all", "2025", "2025-05-23..2025-05-25"):
        curve = curve_of(made(index, words, "statistics"))
        points = [point for line in curve.lines for point in line.points]
        points += [(mark.across, mark.up) for mark in curve.marks]
        assert points
        assert all(0 <= across <= 1 and 0 <= up <= 1 for across, up in points)


@pytest.mark.parametrize("layout", [one for one in LAYOUTS if one != "day"])
def test_every_layout_presses_in_grey_and_turned(
    index: RecordIndex, layout: Layout
) -> None:
    sheet = made(index, "2025-05", layout)
    pages = PdfReader(io.BytesIO(press_pdf(sheet, Ink("letter", True, False)))).pages
    assert round(pages[0].mediabox.width) == 792


def test_a_layout_too_small_for_its_scope_is_refused(index: RecordIndex) -> None:
    order = Order(parse_scope("2025", index))
    for layout in LAYOUTS[:2]:
        with pytest.raises(BadScopeError, match="choose another layout: year, table"):
            make_sheet(index, replace(order, layout=layout))


def test_a_dossier_has_a_cover_contents_and_chapters(index: RecordIndex) -> None:
    sheet = made(index, "2024-12..2025-01", "dossier")
    paper = PdfReader(io.BytesIO(press_pdf(sheet)))
    # Word joiners stand where a number must not leave its heading.
    said = (page.extract_text().replace("\u2060", "") for page in paper.pages)
    pages = [" ".join(words.split()) for words in said]
    assert index.record.title in pages[0]
    assert sheet.title in pages[0]
    chapters = [part for part in sheet.parts if isinstance(part, ChapterPart)]
    assert [part.heading for part in chapters] == ["2024", "2025"]
    for part in chapters:
        number = next(at for at, page in enumerate(pages, 1) if part.words in page)
        assert f"{part.heading} {number} " in pages[1]
        assert f"{index.record.title} {part.heading}" in pages[number - 1]
    entries = parse_scope("2024-12..2025-01", index).events(index)
    assert all(event.title in pages[1] for event in entries)


def test_the_outline_of_a_dossier_holds_chapters_and_in_them_entries(
    index: RecordIndex,
) -> None:
    sheet = made(index, "2025-05", "dossier")
    outline = PdfReader(io.BytesIO(press_pdf(sheet))).outline
    flat = str(outline)
    assert "May 2025" in flat
    assert all(event.title in flat for event in parse_scope("2025-05", index).events(index))


def test_an_entry_alone_needs_no_cover(index: RecordIndex) -> None:
    parts = made(index, "entry:2025-05-24-exchange", "dossier").parts
    assert not any(isinstance(part, CoverPart | ContentsPart) for part in parts)


@pytest.mark.parametrize("options", [ALL, Options(False, False, False, False)])
def test_each_layout_can_be_pressed_where_the_record_has_no_entry(
    index: RecordIndex, options: Options
) -> None:
    scope = parse_scope("2025-05-02", index)
    for layout in layouts_of(scope):
        sheet = make_sheet(index, Order(scope, layout=layout, options=options))
        assert "2 MAY 2025" in words_of(press_pdf(sheet)).upper()
        assert press_proof(sheet).pieces


def test_a_dossier_without_entries_names_the_nearest(index: RecordIndex) -> None:
    (told, *_) = made(index, "2025-05-02..2025-05-03", "dossier").parts
    assert isinstance(told, TextPart)
    assert told.paragraphs[0].startswith("The record has no entry for these days.")
    assert [words.partition(":")[0] for words in told.paragraphs[1:]] == [
        "Nearest before",
        "Nearest after",
    ]


def test_a_filtered_sheet_counts_what_is_left_and_says_so(index: RecordIndex) -> None:
    scope = parse_scope("2025 words:red cross", index)
    sheet = make_sheet(index, Order(scope))
    events = scope.events(index)
    of = len(parse_scope("2025", index).events(index))
    assert sheet.narrowed == f"{len(events)} of {of} entries – Words: red cross"
    row = next(one for one in table(sheet, "Sums").rows if one.strong)
    sums = [sum_words(index.sum(events, side.id, EXCHANGES)) for side in index.sides]
    assert list(row.cells[2 : 2 + len(sums)]) == sums
    entries = table(sheet, text.plural(len(events), "entry", "entries"))
    assert [one.cells[2] for one in entries.rows] == [one.title for one in events]
    assert [one["id"] for one in json.loads(sheet.attached)["entries"]] == [
        one.id for one in events
    ]


@pytest.mark.parametrize("layout", ["month", "statistics"])
def test_a_filtered_sheet_says_nothing_of_what_was_left_out(
    index: RecordIndex, layout: Layout
) -> None:
    sheet = made(index, "2025-05 kind:remains", layout)
    headings = {part.heading for part in sheet.parts if isinstance(part, TablePart)}
    assert "Stated totals and the record" not in headings
    assert not any(isinstance(part, CurvePart) for part in sheet.parts)
    for grid in (part for part in sheet.parts if isinstance(part, GridPart)):
        cells = [cell for week in grid.months[0].weeks for cell in week if cell]
        assert {cell.marks for cell in cells} == {"", "○"}


def test_days_whose_entries_are_left_out_are_not_called_empty(index: RecordIndex) -> None:
    scope = parse_scope("2025-05 kind:remains", index)
    sheet = make_sheet(index, Order(scope, options=Options(empty_days=True)))
    titles = {event.title for event in scope.events(index)}
    rows = table(sheet, text.plural(len(titles), "entry", "entries")).rows
    assert {row.cells[2] for row in rows} == {*titles, "no such entry"}


def test_a_wave_keeps_its_number_where_other_waves_are_left_out(index: RecordIndex) -> None:
    (entry,) = (
        part
        for part in made(index, "2025-05-24 kind:exchange", "dossier").parts
        if isinstance(part, EntryPart)
    )
    (whole,) = (
        part for part in made(index, "2025-05-24").parts if isinstance(part, EntryPart)
    )
    assert entry.wave == whole.wave != ""


def test_a_filtered_day_has_no_day_sheet(index: RecordIndex) -> None:
    assert "day" not in layouts_of(parse_scope("2025-05-24 kind:exchange", index))
    with pytest.raises(BadScopeError, match="choose another layout"):
        made(index, "2025-05-24 kind:exchange", "day")


def test_every_page_of_a_filtered_sheet_says_so(index: RecordIndex) -> None:
    sheet = made(index, "all kind:talks")
    pages = PdfReader(io.BytesIO(press_pdf(sheet))).pages
    assert len(pages) > 1
    assert all("· filtered" in page.extract_text() for page in pages)
    assert sheet.narrowed in " ".join(pages[0].extract_text().split())

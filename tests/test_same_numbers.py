"""Window, command line and paper show the same numbers of every entry of the record."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from swapviewer import text
from swapviewer.account.parts import EntryPart
from swapviewer.cli import listing, main, show
from swapviewer.index.days import RecordIndex
from swapviewer.model.record import Event
from swapviewer.paint.look import Look
from swapviewer.sheets.content import day_sheet
from swapviewer.sheets.layouts import Order, make_sheet
from swapviewer.sheets.parts import GridPart, Layout, Row, TablePart
from swapviewer.sheets.scope import parse_scope
from swapviewer.spans import Step, periods
from swapviewer.state import AppState
from swapviewer.views.chart import Chart
from swapviewer.views.details.pane import DetailsPane
from swapviewer.views.month import MonthView
from tests.details import figures

# One entry's numbers in words, in the order of the parties that they belong to.
Told = dict[str, list[str]]
_FIGURE = re.compile(r"^  (?:Bodies r|R)eturned to .+?: (.+?) · ", re.MULTILINE)
_RANGE = re.compile(r"; claims from (\S+) to (\S+)$")
_CLAIMS = re.compile(r".*\(claims (.+)\)")


@pytest.fixture
def told_by_command_line(index: RecordIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the commands read the record that is already open."""
    for command in (show, listing):
        monkeypatch.setattr(command, "open_index", lambda _: index)
    monkeypatch.setenv("COLUMNS", "400")


def in_window(qtbot: QtBot, index: RecordIndex, basis: str) -> Told:
    state = AppState(index)
    state.choose_basis(basis)
    pane = DetailsPane(state, Look("light"))
    qtbot.addWidget(pane)
    found = {}
    for event in index.events:
        state.select_entry(event.id)
        found[event.id] = figures(pane)
    return found


def on_paper(index: RecordIndex, basis: str) -> Told:
    return {
        part.id: [block.words for block in part.figures]
        for day in index.days
        for part in day_sheet(index, day, basis).parts
        if isinstance(part, EntryPart)
    }


def shown(capsys: pytest.CaptureFixture[str], index: RecordIndex, basis: str) -> Told:
    found = {}
    for day in index.days:
        assert main(["show", day.isoformat(), "--figures", basis]) == 0
        body = capsys.readouterr().out.partition("\nSources\n")[0]
        pieces = pieces_of(body, index.on(day))
        for event, piece in zip(index.on(day), pieces, strict=True):
            words = _FIGURE.findall(piece)
            found[event.id] = [_CLAIMS.sub(r"\1", one) for one in words]
    return found


def pieces_of(body: str, events: tuple[Event, ...]) -> Iterator[str]:
    """Cut what is told of a day at the titles of its entries."""
    starts: list[int] = []
    for event in events:
        starts.append(body.index(event.title, starts[-1] + 1 if starts else 0))
    for start, end in zip(starts, [*starts[1:], len(body)], strict=True):
        yield body[start:end]


def listed(capsys: pytest.CaptureFixture[str], index: RecordIndex, basis: str) -> Told:
    assert main(["list", "--json", "--figures", basis]) == 0
    rows = {row["id"]: row for row in json.loads(capsys.readouterr().out)}
    return {
        event.id: [
            words(rows[event.id]["returned"][party.id], index, event, party.id)
            for party in index.returned_to(event)
        ]
        for event in index.events
    }


def words(
    row: dict[str, int | str | None], index: RecordIndex, event: Event, party: str
) -> str:
    """Return the numbers of JSON as people are told them."""
    if row["headline"] is None:
        return {"not_disclosed": "not disclosed", "not_known": "–"}[str(row["state"])]
    low, high = f"{row['low']:,}", f"{row['high']:,}"
    about = "about " if index.figure(event, party).approximate else ""
    return about + low if low == high else f"{low}–{high}"


@pytest.mark.usefixtures("told_by_command_line")
@pytest.mark.parametrize("basis", ["receiving", "RU"])
def test_all_ways_tell_the_same_numbers_of_every_entry(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str], index: RecordIndex, basis: str
) -> None:
    window = in_window(qtbot, index, basis)
    assert len(window) == len(index.events)
    assert sum(map(len, window.values())) > len(index.days) / 2
    assert on_paper(index, basis) == window
    assert shown(capsys, index, basis) == window
    assert listed(capsys, index, basis) == window


@pytest.mark.usefixtures("told_by_command_line")
def test_the_table_of_the_list_says_the_same_as_its_json(
    capsys: pytest.CaptureFixture[str], index: RecordIndex
) -> None:
    told = listed(capsys, index, "receiving")
    assert main(["list"]) == 0
    rows = capsys.readouterr().out.splitlines()[1:]
    assert len(rows) == len(index.events)
    for event, row in zip(index.events, rows, strict=True):
        assert all(re.search(rf"[\s(]{re.escape(one)}[\s)]", row) for one in told[event.id])


def periods_on_screen(qtbot: QtBot, state: AppState, step: Step) -> Told:
    """Return the chart read as a table: the numbers of each period that has entries."""
    state.choose_step(step)
    chart = Chart(state, Look("light"))
    qtbot.addWidget(chart)
    chart.show_as_table(True)
    model = chart.findChildren(QTableView)[0].model()
    rows = [
        [str(model.index(row, at).data()) for at in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    return {
        name.partition(" (")[0]: [as_printed(one) for one in numbers]
        for name, *numbers, entries in rows
        if entries != "0"
    }


def table_of(index: RecordIndex, words: str, layout: Layout, heading: str) -> list[Row]:
    sheet = make_sheet(index, Order(parse_scope(words, index), layout=layout))
    return [
        row
        for part in sheet.parts
        if isinstance(part, TablePart) and part.heading == heading
        for row in part.rows
    ]


def as_printed(words: str) -> str:
    """Return the chart's words for a sum as paper has room for them."""
    return "–" if words == "not known" else _RANGE.sub(r" (\1–\2)", words)


def test_every_month_and_year_on_paper_has_the_numbers_of_the_chart(
    qtbot: QtBot, index: RecordIndex
) -> None:
    state, sides = AppState(index), len(index.sides)
    months = periods_on_screen(qtbot, state, "month")
    years = periods_on_screen(qtbot, state, "year")
    printed_months, printed_years = {}, {}
    for period in periods(index.covers, "year"):
        year = str(period.first.year)
        for row in table_of(index, year, "year", "Exchanges by month"):
            name, entries, *sums = row.cells
            if entries != "0":
                printed_months[name] = list(sums)
        for row in table_of(index, year, "table", "Sums"):
            if row.strong:
                printed_years[year] = list(row.cells[2 : 2 + sides])
    assert printed_months == months
    assert printed_years == years
    assert len(years) == len(periods(index.covers, "year"))


def test_every_day_of_a_month_page_has_the_numbers_of_the_windows_month(
    qtbot: QtBot, index: RecordIndex
) -> None:
    state = AppState(index)
    view = MonthView(state, Look("light"))
    qtbot.addWidget(view)
    told = 0
    for month in periods(index.covers, "month"):
        state.select_day(max(month.first, index.covers.first))
        scope = parse_scope(f"{month.first:%Y-%m}", index)
        sheet = make_sheet(index, Order(scope, layout="month"))
        (grid,) = (part for part in sheet.parts if isinstance(part, GridPart))
        for cell in (cell for week in grid.months[0].weeks for cell in week if cell):
            day = month.first.replace(day=cell.day)
            # Where claimants differ paper has a sign, the window from what to what.
            said = ", ".join(
                re.escape(words.removeprefix("≠ "))
                + (r" \([\d,]+–[\d,]+\)" if words.startswith("≠ ") else "")
                + f" to {index.sides[side].name}"
                for side, words in cell.numbers
            )
            shown = view.words(day).partition(f"{text.short_day(day)}")[2]
            assert re.match(f", {said}" if said else "", shown), shown
            assert bool(said) == (" to " in shown), shown
            told += bool(said)
    assert told > len(index.days) / 3

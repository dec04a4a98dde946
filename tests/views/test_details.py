"""The details of an entry: the four states of a number, links, and hostile words."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextDocumentFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from swapviewer.paint.look import Look
from swapviewer.paint.style import style_sheet
from swapviewer.state import AppState
from swapviewer.views.details.claims import ClaimsTable
from swapviewer.views.details.figures import ProgressBar
from swapviewer.views.details.pane import DetailsPane
from swapviewer.views.details.rich_label import RichLabel
from tests.conftest import SECOND_WAVE
from tests.making import claim_parts, event_parts, index_of

HOSTILE = [
    "<b>x</b>",
    "<img src='http://example.org/a.png'>",
    "a & b &amp; c",
    "<a href='open:1'>press</a>",
    "&lt;i&gt;",
    "<script>alert(1)</script>",
    "1 < 2 > 0",
]


@pytest.fixture
def details(qtbot: QtBot, state: AppState, look: Look) -> DetailsPane:
    state.select_day(SECOND_WAVE)
    return made(qtbot, state, look)


def made(qtbot: QtBot, state: AppState, look: Look) -> DetailsPane:
    pane = DetailsPane(state, look)
    qtbot.addWidget(pane)
    pane.resize(390, 600)
    pane.show()
    return pane


def shown(pane: DetailsPane) -> str:
    """Return every word that can be seen, as people read it."""
    labels = [one for one in pane.findChildren(QLabel) if not one.isHidden()]
    words = [
        QTextDocumentFragment.fromHtml(one.text()).toPlainText()
        if one.textFormat() == Qt.TextFormat.RichText
        else one.text()
        for one in labels
    ]
    table = pane.findChildren(ClaimsTable)[0]
    return "\n".join([*words, *([] if table.isHidden() else cells(table))])


def cells(table: ClaimsTable) -> list[str]:
    model = table.model()
    return [
        str(model.index(row, column).data())
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]


def figures(pane: DetailsPane) -> list[str]:
    """Return the numbers in large type."""
    return [
        one.text()
        for one in pane.findChildren(QLabel)
        if one.property("role") == "figure" and one.isVisible()
    ]


def test_a_number_that_is_given_stands_in_large_type(details: DetailsPane) -> None:
    assert figures(details) == ["307", "307"]
    words = shown(details)
    assert "Saturday, 24 May 2025 · wave 2 of 3 of 1,000 for 1,000" in words
    assert "697 of 1,000 so far" in words
    assert "the sides agree" in words


def test_a_withheld_number_is_not_disclosed_and_never_zero(
    details: DetailsPane, state: AppState
) -> None:
    state.select_day(date(2025, 6, 9))
    assert figures(details) == ["not disclosed", "not disclosed"]
    assert "announced without a number by" in shown(details)
    assert "number withheld" in shown(details)
    assert "0" not in {cell.strip() for cell in shown(details).splitlines()}


def test_a_range_shows_both_numbers_with_those_who_state_them(
    details: DetailsPane, state: AppState
) -> None:
    state.select_day(date(2024, 1, 31))
    assert figures(details) == ["195–207", "195"]
    words = shown(details)
    assert "207 according to Coordination Headquarters" in words
    assert "195 according to Ministry of Defence of Russia" in words
    assert "the sides differ" in words
    table = cells(details.findChildren(ClaimsTable)[0])
    assert {"207", "195"} <= set(table)


def test_the_claims_of_both_sides_stand_in_the_table(
    details: DetailsPane, state: AppState
) -> None:
    state.select_day(date(2025, 10, 2))
    table = details.findChildren(ClaimsTable)[0]
    assert state.entry is not None
    by = {state.index.claimants[one.by].name for one in state.entry.claims}
    assert by <= set(cells(table))
    assert len(by) > 1
    assert figures(details) == ["185–205", "205"]


def test_an_unknown_number_is_a_dash(qtbot: QtBot, state: AppState, look: Look) -> None:
    one = event_parts("2001-05-03", "exchange", claim_parts("north", "north-army", 7))
    other = event_parts("2001-05-02", "exchange", claim_parts("south", "south-army", 7))
    state.show_record(index_of(one, other))
    pane = made(qtbot, state, look)
    assert figures(pane) == ["7", "–"]


def test_the_figures_follow_the_basis_and_the_range_stays(
    details: DetailsPane, state: AppState
) -> None:
    state.select_day(date(2024, 1, 31))
    state.choose_basis("RU")
    assert figures(details) == ["195–207", "195"]
    assert "195 according to Ministry of Defence of Russia; 207" in shown(details)


def test_an_empty_day_names_its_neighbours(details: DetailsPane, state: AppState) -> None:
    state.select_day(date(2025, 5, 7))
    words = shown(details)
    assert "No entry on this day" in words
    assert "The entry before: 6 May 2025 – " in words
    assert "The next entry: 16 May 2025 – " in words
    assert figures(details) == []
    assert "WHO SAYS HOW MANY" not in words
    assert "SOURCES" not in words


@pytest.mark.parametrize("day", [date(2020, 1, 1), date(2030, 1, 1)])
def test_a_day_outside_the_record_says_how_far_it_reaches(
    details: DetailsPane, state: AppState, day: date
) -> None:
    state.select_day(day)
    assert "Outside the record" in shown(details)
    assert "The record covers 24 February 2022 – " in shown(details)


def test_a_record_without_entries_is_told_without_neighbours(
    qtbot: QtBot, state: AppState, look: Look
) -> None:
    state.show_record(index_of())
    assert "No entry on this day" in shown(made(qtbot, state, look))


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_a_record_stay_words(
    qtbot: QtBot, state: AppState, look: Look, words: str
) -> None:
    claim = claim_parts("north", "north-army", 7, attribution=words, note=words)
    fact = {"tag": "context", "text": words, "sources": ["page"]}
    one = event_parts(
        "2001-05-03",
        "exchange",
        claim,
        title=words,
        summary=words,
        place=words,
        facts=[fact],
    )
    other = event_parts("2001-05-03", "talks", title=words)
    state.show_record(index_of(one, other))
    pane = made(qtbot, state, look)
    assert shown(pane).count(words) == 6
    buttons = [one for one in pane.findChildren(QPushButton) if one.isVisible()]
    assert all(button.text().replace("&&", "&").endswith(words) for button in buttons)
    assert len(buttons) == 2
    rich = [
        one.text()
        for one in pane.findChildren(QLabel)
        if one.textFormat() == Qt.TextFormat.RichText
    ]
    assert not any("<img" in one or "<script" in one or "<b>x" in one for one in rich)
    assert "\n".join(rich).count("href='open:") == 1


def test_every_label_of_the_record_is_plain_or_escaped(details: DetailsPane) -> None:
    formats = {one.textFormat() for one in details.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText, Qt.TextFormat.RichText}
    assert not any(one.openExternalLinks() for one in details.findChildren(QLabel))


def links(pane: DetailsPane, start: str) -> list[QLabel]:
    return [
        one
        for one in pane.findChildren(QLabel)
        if one.textFormat() == Qt.TextFormat.RichText and start in one.text()
    ]


def test_a_source_is_only_asked_for_and_never_opened(
    qtbot: QtBot, details: DetailsPane, state: AppState
) -> None:
    (sources,) = links(details, "open:1")
    with qtbot.waitSignal(details.source_opened) as asked:
        sources.linkActivated.emit("open:1")
    assert state.entry is not None
    assert asked.args is not None
    assert asked.args[0] in {state.index.sources[one].url for one in state.index.sources}


def test_a_number_behind_a_fact_leads_to_its_source(
    qtbot: QtBot, details: DetailsPane
) -> None:
    facts = links(details, "show:")[0]
    assert details.verticalScrollBar().value() == 0
    with qtbot.assertNotEmitted(details.source_opened):
        facts.linkActivated.emit("show:2")
    assert details.verticalScrollBar().value() > 0


@pytest.mark.parametrize("link", ["http://example.org", "file:///etc/passwd", "open", ""])
def test_no_other_link_does_anything(qtbot: QtBot, details: DetailsPane, link: str) -> None:
    with qtbot.assertNotEmitted(details.source_opened):
        links(details, "show:")[0].linkActivated.emit(link)
    assert details.verticalScrollBar().value() == 0


def test_the_links_are_those_of_the_entry_that_is_shown(
    qtbot: QtBot, details: DetailsPane, state: AppState
) -> None:
    for day in state.index.days[::40]:
        state.select_day(day)
        for sources in links(details, "open:1"):
            with qtbot.waitSignal(details.source_opened) as asked:
                sources.linkActivated.emit("open:1")
            assert state.entry is not None
            assert asked.args is not None
            assert asked.args[0] in sum_of_urls(state)


def sum_of_urls(state: AppState) -> set[str]:
    entry = state.entry
    assert entry is not None
    names = {*entry.sources}
    names |= {name for one in entry.claims for name in one.sources}
    names |= {name for one in entry.facts for name in one.sources}
    return {state.index.sources[name].url for name in names}


def test_a_click_on_a_source_in_the_table_shows_that_source(
    qtbot: QtBot, details: DetailsPane
) -> None:
    table = details.findChildren(ClaimsTable)[0]
    model = table.model()
    cell = table.visualRect(model.index(0, model.columnCount() - 1)).center()
    with qtbot.waitSignal(table.source_asked) as asked:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert asked.args == [1]
    with qtbot.assertNotEmitted(table.source_asked):
        other = table.visualRect(model.index(0, 0)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=other)


def test_the_table_is_copied_with_all_that_is_said(details: DetailsPane) -> None:
    table = details.findChildren(ClaimsTable)[0]
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:2] == ["Stated by", "Total"]
    assert len(lines) == 1 + table.model().rowCount() // 2
    assert all(len(line.split("\t")) == len(lines[0].split("\t")) for line in lines)
    assert "returned to Ukraine" in lines[1]


def test_tab_leaves_the_table(details: DetailsPane) -> None:
    assert not details.findChildren(ClaimsTable)[0].tabKeyNavigation()


def test_the_table_shows_all_its_rows_at_any_width(
    details: DetailsPane, state: AppState
) -> None:
    state.select_day(date(2024, 1, 31))
    table = details.findChildren(ClaimsTable)[0]
    for width in (340, 390, 640):
        details.resize(width, 600)
        rows = sum(table.rowHeight(row) for row in range(table.model().rowCount()))
        assert table.height() >= rows + table.horizontalHeader().height()
        columns = sum(table.columnWidth(at) for at in range(table.model().columnCount()))
        assert columns <= table.viewport().width() + 1


def test_several_entries_of_a_day_can_be_switched(
    details: DetailsPane, state: AppState
) -> None:
    day = next(day for day in state.index.days if len(state.index.on(day)) == 3)
    state.select_day(day)
    buttons = [one for one in details.findChildren(QPushButton) if one.isVisible()]
    assert [one.isChecked() for one in buttons] == [True, False, False]
    QTest.mouseClick(buttons[2], Qt.MouseButton.LeftButton)
    assert state.entry == state.index.on(day)[2]
    assert [one.isChecked() for one in buttons] == [False, False, True]
    state.select_day(date(2025, 5, 7))
    assert not any(one.isVisible() for one in details.findChildren(QPushButton))


def test_progress_is_drawn_as_far_as_the_operation_has_come(
    details: DetailsPane, state: AppState, look: Look
) -> None:
    bars = [one for one in details.findChildren(ProgressBar) if one.isVisible()]
    assert len(bars) == 2
    assert bars[0].accessibleName() == (
        "Returned to Ukraine up to this wave: 697 of 1,000 agreed"
    )
    image = bars[0].grab().toImage()
    middle = image.height() // 2
    done = [image.pixelColor(x, middle).name() for x in range(4, image.width() - 4)]
    share = done.count(look.theme.side(0)) / len(done)
    assert share == pytest.approx(0.697, abs=0.03)
    state.select_day(date(2024, 1, 31))
    assert not any(one.isVisible() for one in details.findChildren(ProgressBar))


def test_another_entry_is_told_from_its_top(details: DetailsPane, state: AppState) -> None:
    details.verticalScrollBar().setValue(300)
    assert details.verticalScrollBar().value() == 300
    state.next_entry()
    assert details.verticalScrollBar().value() == 0


def test_links_are_readable_in_the_theme_in_force(details: DetailsPane, look: Look) -> None:
    look.choose("dark")
    assert all(look.theme.link in one.text() for one in links(details, "href="))


def test_every_entry_of_the_record_is_told(details: DetailsPane, state: AppState) -> None:
    for event in state.index.events[::5]:
        state.select_entry(event.id)
        assert event.title in shown(details)
        assert event.summary in shown(details)
        assert page(details).width() == details.viewport().width()


def page(pane: DetailsPane) -> QWidget:
    widget = pane.widget()
    assert widget is not None
    return widget


def test_a_word_without_end_pushes_nothing_else_out_of_sight(
    qtbot: QtBot, state: AppState, look: Look
) -> None:
    long = "a" * 400
    fact = {"tag": "context", "text": long, "sources": ["page"]}
    claim = claim_parts("north", "north-army", 7, attribution=long)
    one = event_parts(
        "2001-05-03", "exchange", claim, title=long, summary=long, facts=[fact]
    )
    state.show_record(index_of(one, event_parts("2001-05-03", "talks", title=long)))
    pane = made(qtbot, state, look)
    assert page(pane).width() == pane.viewport().width()
    assert long in shown(pane)


def test_tab_shows_each_link_that_it_reaches(
    qtbot: QtBot, details: DetailsPane, state: AppState
) -> None:
    details.activateWindow()
    facts, sources = (
        one for one in details.findChildren(RichLabel) if "href" in one.text()
    )
    facts.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(facts.hasFocus)
    tops = []
    for _ in range(facts.text().count("href") + sources.text().count("href") + 1):
        QTest.keyClick(details.focusWidget() or details, Qt.Key.Key_Tab)
        here = details.focusWidget()
        if not isinstance(here, RichLabel):
            break
        top = here.mapTo(details.viewport(), QPoint(0, here.reached_top())).y()
        assert -2 <= top <= details.viewport().height() - 12
        tops.append((here is sources, here.reached_top()))
    assert tops == sorted(tops)
    assert len({top for _, top in tops}) > 8


def test_the_source_asked_for_comes_into_sight(details: DetailsPane) -> None:
    sources = links(details, "open:1")[0]
    assert isinstance(sources, RichLabel)
    tops = [sources.link_top(f"open:{number}") for number in (1, 2, 5, 9)]
    assert tops == sorted(set(tops))
    assert 0 < tops[-1] < sources.height()
    assert sources.link_top("open:999") == 0
    links(details, "show:")[0].linkActivated.emit("show:9")
    place = sources.mapTo(details.viewport(), QPoint(0, tops[-1]))
    assert 0 <= place.y() < details.viewport().height()
    assert sources.hasFocus() or not details.isActiveWindow()


def test_the_frame_of_the_focus_moves_nothing(
    qtbot: QtBot, details: DetailsPane, look: Look
) -> None:
    details.setStyleSheet(style_sheet(look.theme))
    details.activateWindow()
    before = details.viewport().geometry()
    details.setFocus()
    qtbot.waitUntil(details.hasFocus)
    assert details.viewport().geometry() == before

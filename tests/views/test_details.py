"""The details of an entry: the four states of a number, links, and hostile words."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from swapviewer.paint.look import Look
from swapviewer.paint.style import style_sheet
from swapviewer.state import AppState
from swapviewer.views.details.claims import as_text
from swapviewer.views.details.pane import DetailsPane
from swapviewer.views.details.progress import ProgressBar
from tests.conftest import SECOND_WAVE
from tests.details import claims, figures, shown
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


def press(pane: DetailsPane, link: str) -> None:
    """Do what the text does when one of its links is pressed."""
    pane.anchorClicked.emit(QUrl(link))


def cells(pane: DetailsPane) -> list[str]:
    """Return the cells of the table of claims."""
    return as_text(claims(pane).table).replace("\n", "\t").split("\t")


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
    assert {"207", "195"} <= set(cells(details))


def test_the_claims_of_both_sides_stand_in_the_table(
    details: DetailsPane, state: AppState
) -> None:
    state.select_day(date(2025, 10, 2))
    assert state.entry is not None
    by = {state.index.claimants[one.by].name for one in state.entry.claims}
    assert by <= set(cells(details))
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
    links = [link for _, _, link in pane.links()]
    assert links == ["show:1", "open:1"]


def test_a_source_is_only_asked_for_and_never_opened(
    qtbot: QtBot, details: DetailsPane, state: AppState
) -> None:
    before = details.toPlainText()
    with qtbot.waitSignal(details.source_opened) as asked:
        press(details, "open:1")
    assert state.entry is not None
    assert asked.args is not None
    assert asked.args[0] in {state.index.sources[one].url for one in state.index.sources}
    assert details.toPlainText() == before


def test_a_number_behind_a_fact_leads_to_its_source(
    qtbot: QtBot, details: DetailsPane
) -> None:
    assert details.verticalScrollBar().value() == 0
    with qtbot.assertNotEmitted(details.source_opened):
        press(details, "show:9")
    assert details.verticalScrollBar().value() > 0
    here = details.cursorRect()
    assert 0 <= here.top() < here.bottom() < details.viewport().height()
    name = details.textCursor().selectedText()
    assert f"9\t{name}" in details.toPlainText()


@pytest.mark.parametrize("link", ["http://example.org", "file:///etc/passwd", "open", ""])
def test_no_other_link_does_anything(qtbot: QtBot, details: DetailsPane, link: str) -> None:
    with qtbot.assertNotEmitted(details.source_opened):
        press(details, link)
    assert details.verticalScrollBar().value() == 0


def test_the_links_are_those_of_the_entry_that_is_shown(
    qtbot: QtBot, details: DetailsPane, state: AppState
) -> None:
    for day in state.index.days[::40]:
        state.select_day(day)
        for link in [one for _, _, one in details.links() if one.startswith("open:")]:
            with qtbot.waitSignal(details.source_opened) as asked:
                press(details, link)
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
    table = claims(details)
    first = table.plan.claims[0]
    with qtbot.waitSignal(table.source_asked) as asked:
        place = first.sources.center().toPoint()
        QTest.mouseClick(table, Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [1]
    with qtbot.assertNotEmitted(table.source_asked):
        place = first.place.topLeft().toPoint() + QPoint(9, 9)
        QTest.mouseClick(table, Qt.MouseButton.LeftButton, pos=place)


def test_the_table_is_copied_with_all_that_is_said(details: DetailsPane) -> None:
    QTest.keyClick(claims(details), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:2] == ["Stated by", "Total"]
    assert len(lines) == 1 + len(claims(details).table.rows)
    assert all(len(line.split("\t")) == len(lines[0].split("\t")) for line in lines)
    assert "returned to Ukraine" in lines[1]


def test_all_that_is_told_is_copied_at_once_the_table_in_its_place(
    details: DetailsPane,
) -> None:
    details.selectAll()
    details.copy()
    words = QGuiApplication.clipboard().text()
    places = [
        words.index(one)
        for one in ("Saturday, 24 May 2025", "307\n", "Stated by\t", "WHAT IS KNOWN")
    ]
    assert places == sorted(places)
    assert words.count("Stated by\t") == 1


def test_a_part_is_copied_as_it_is_selected(details: DetailsPane) -> None:
    start = details.toPlainText().index("Second day")
    cursor = details.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + 10, cursor.MoveMode.KeepAnchor)
    details.setTextCursor(cursor)
    details.copy()
    assert QGuiApplication.clipboard().text() == "Second day"


def test_keys_go_from_claim_to_claim_and_show_their_sources(
    qtbot: QtBot, details: DetailsPane
) -> None:
    table = claims(details)
    rows = table.table.rows
    QTest.keyClick(table, Qt.Key.Key_Up)
    assert table.current == 0
    for at in range(1, len(rows) + 1):
        QTest.keyClick(table, Qt.Key.Key_Down)
        assert table.current == min(at, len(rows) - 1)
        place = table.mapTo(details.viewport(), table.parts.rect(table.current).center())
        assert 0 < place.y() < details.viewport().height()
    with qtbot.waitSignal(table.source_asked) as asked:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert asked.args == [rows[-1].sources[0]]


def test_a_claim_is_read_with_the_name_of_each_number(details: DetailsPane) -> None:
    parts = claims(details).parts
    assert parts.count() == len(claims(details).table.rows)
    assert parts.words(0) == (
        "Coordination Headquarters for the Treatment of Prisoners of War: "
        "total 307, military 307, civilians 0; returned to Ukraine · "
        "Coordination HQ (Ukraine) · women 0, men 307, officers 0 · all men, privates and "
        "sergeants, by the Coordination HQ's account; source 1"
    )
    assert "civilians not known" in parts.words(1)
    middles = [parts.rect(at).center() for at in range(parts.count())]
    assert [parts.at(one) for one in middles] == list(range(parts.count()))


def test_nothing_of_the_table_is_cut_at_any_width(
    details: DetailsPane, state: AppState
) -> None:
    for day in (date(2024, 1, 31), date(2025, 6, 9)):
        state.select_day(day)
        table = claims(details)
        for width in (330, 390, 640):
            details.resize(width, 600)
            assert table.width() == details.viewport().width()
            assert table.height() >= table.plan.claims[-1].place.bottom()


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
    for mode in ("dark", "light"):
        look.choose(mode)
        for start, _, _ in details.links():
            cursor = details.textCursor()
            cursor.setPosition(start + 1)
            assert cursor.charFormat().foreground().color().name() == look.theme.link


def test_every_entry_of_the_record_is_told(details: DetailsPane, state: AppState) -> None:
    for event in state.index.events[::5]:
        state.select_entry(event.id)
        assert event.title in shown(details)
        assert event.summary in shown(details)


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
    assert pane.document().size().width() <= pane.viewport().width()
    assert claims(pane).width() == pane.viewport().width()
    assert shown(pane).count(long) == 3


def test_arrows_lead_through_all_links_and_tab_leaves_them(
    qtbot: QtBot, details: DetailsPane, state: AppState
) -> None:
    details.activateWindow()
    details.setFocus()
    qtbot.waitUntil(details.hasFocus)
    links = details.links()
    assert len(links) > 20
    for start, end, _ in links:
        QTest.keyClick(details, Qt.Key.Key_Right)
        cursor, here = details.textCursor(), details.cursorRect()
        assert (cursor.selectionStart(), cursor.selectionEnd()) == (start, end)
        assert 0 <= here.top() < here.bottom() <= details.viewport().height()
    QTest.keyClick(details, Qt.Key.Key_Right)
    QTest.keyClick(details, Qt.Key.Key_Left)
    assert details.textCursor().selectionStart() == links[-2][0]
    with qtbot.waitSignal(details.source_opened) as asked:
        QTest.keyClick(details, Qt.Key.Key_Return)
    assert asked.args is not None
    assert asked.args[0] in sum_of_urls(state)
    QTest.keyClick(details, Qt.Key.Key_Tab)
    assert not details.hasFocus()


def test_a_long_list_is_told_in_part_until_all_is_asked_for(
    qtbot: QtBot, state: AppState, look: Look
) -> None:
    facts = [
        {"tag": "context", "text": f"Fact {at}.", "sources": ["page"]} for at in range(200)
    ]
    state.show_record(index_of(event_parts("2001-05-03", "talks", facts=facts)))
    pane = made(qtbot, state, look)
    assert "Fact 59." in pane.toPlainText()
    assert "Fact 60." not in pane.toPlainText()
    assert "show all 200 facts" in pane.toPlainText()
    press(pane, "all:")
    assert "Fact 199." in pane.toPlainText()
    assert "show all" not in pane.toPlainText()


def test_the_frame_of_the_focus_moves_nothing(
    qtbot: QtBot, details: DetailsPane, look: Look
) -> None:
    details.setStyleSheet(style_sheet(look.theme))
    details.activateWindow()
    before = details.viewport().geometry()
    details.setFocus()
    qtbot.waitUntil(details.hasFocus)
    assert details.viewport().geometry() == before


def test_a_claim_of_a_million_characters_is_told_in_part_and_copied_whole(
    qtbot: QtBot, state: AppState, look: Look
) -> None:
    long = "word " * 200_000
    claim = claim_parts("north", "north-army", 7, note=long)
    state.show_record(index_of(event_parts("2001-05-03", "exchange", claim)))
    pane = made(qtbot, state, look)
    assert len(claims(pane).parts.words(0)) < 2_000
    assert "show all that is stated" in pane.toPlainText()
    claims(pane).copy()
    assert long.strip() in QGuiApplication.clipboard().text()
    pane.selectAll()
    pane.copy()
    assert long.strip() in QGuiApplication.clipboard().text()


def test_readers_are_told_what_the_text_is_about(
    details: DetailsPane, state: AppState
) -> None:
    assert details.accessibleName() == (
        "Details: Saturday, 24 May 2025 · wave 2 of 3 of 1,000 for 1,000: "
        "Second day of the 1,000-for-1,000 swap: 307 each way"
    )
    state.select_day(date(2025, 5, 7))
    assert details.accessibleName() == (
        "Details: Wednesday, 7 May 2025: No entry on this day"
    )
    text = QAccessible.queryAccessibleInterface(details).textInterface()
    assert "No entry on this day" in text.text(0, text.characterCount())


def test_many_entries_leave_nothing_behind_in_the_text(
    details: DetailsPane, state: AppState
) -> None:
    kept = []
    for event in state.index.events[:250]:
        state.select_entry(event.id)
        kept.append(len(details.document().allFormats()))
    assert max(kept) < 300

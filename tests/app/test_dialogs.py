"""The small dialogs; none is ever opened to wait for somebody."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from swapviewer.app.dialogs import (
    DateDialog,
    KeysDialog,
    ProblemsDialog,
    agreed,
    ask_span,
    show_about,
    show_keys,
    show_problems,
)
from swapviewer.app.keys import key_rows
from swapviewer.errors import BadRecordError, Problem
from swapviewer.index.days import RecordIndex
from swapviewer.paint.style import style_sheet
from swapviewer.paint.theme import DARK, LIGHT, Theme
from swapviewer.spans import Span, month_of
from tests.making import index_of
from tests.pictures import colours

COVERS = Span(date(2022, 2, 24), date(2026, 6, 7))


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def asking(qtbot: QtBot) -> DateDialog:
    dialog = DateDialog(COVERS)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def ok(dialog: QDialog) -> QPushButton:
    (box,) = dialog.findChildren(QDialogButtonBox)
    return box.button(QDialogButtonBox.StandardButton.Ok)


@pytest.mark.parametrize(
    ("words", "span", "answer"),
    [
        (
            "24 May 2025",
            Span(date(2025, 5, 24), date(2025, 5, 24)),
            "Saturday, 24 May 2025",
        ),
        (
            " 2025-05-24 ",
            Span(date(2025, 5, 24), date(2025, 5, 24)),
            "Saturday, 24 May 2025",
        ),
        ("May 2025", month_of(2025, 5), "May 2025"),
        ("2025", Span(date(2025, 1, 1), date(2025, 12, 31)), "2025"),
    ],
)
def test_a_date_is_understood_as_it_is_typed(
    asking: DateDialog, words: str, span: Span, answer: str
) -> None:
    QTest.keyClicks(asking.field, words)
    assert (asking.span, asking.answer.text()) == (span, answer)
    assert ok(asking).isEnabled()


@pytest.mark.parametrize(
    "words",
    ["x", "2025-13-01", "31 February 2025", "<b>May</b> 2025", "9" * 80, "٢٠٢٥", "0000"],
)
def test_what_is_no_date_is_told_and_not_accepted(asking: DateDialog, words: str) -> None:
    asking.field.setText(words)
    assert asking.span is None
    assert not ok(asking).isEnabled()
    assert asking.answer.text()
    assert asking.answer.textFormat() == Qt.TextFormat.PlainText
    QTest.keyClick(asking.field, Qt.Key.Key_Return)
    assert asking.isVisible()


def test_an_empty_field_says_how_far_the_record_reaches(asking: DateDialog) -> None:
    asking.field.setText("2025")
    asking.field.clear()
    assert asking.span is None
    assert asking.answer.text() == "The record covers 24 February 2022 – 7 June 2026."
    assert not ok(asking).isEnabled()


def test_a_date_outside_the_record_is_taken_and_said_to_be_outside(
    asking: DateDialog,
) -> None:
    asking.field.setText("24 May 1999")
    assert asking.span == Span(date(1999, 5, 24), date(1999, 5, 24))
    assert "outside the record" in asking.answer.text()


def test_enter_accepts_and_escape_gives_up(qtbot: QtBot, asking: DateDialog) -> None:
    asking.field.setText("2025-05-24")
    with qtbot.waitSignal(asking.accepted):
        QTest.keyClick(asking.field, Qt.Key.Key_Return)
    asking.show()
    with qtbot.waitSignal(asking.rejected):
        QTest.keyClick(asking.field, Qt.Key.Key_Escape)


def test_the_field_is_named_by_its_label(asking: DateDialog) -> None:
    buddies = [one.buddy() for one in asking.findChildren(QLabel)]
    assert asking.field in buddies


@pytest.mark.parametrize(
    ("answer", "span"),
    [
        (QDialog.DialogCode.Accepted, Span(date(2025, 5, 24), date(2025, 5, 24))),
        (QDialog.DialogCode.Rejected, None),
    ],
)
def test_asking_returns_the_span_or_nothing(
    parent: QWidget,
    monkeypatch: pytest.MonkeyPatch,
    answer: QDialog.DialogCode,
    span: Span | None,
) -> None:
    def execute(dialog: DateDialog) -> int:
        dialog.field.setText("2025-05-24")
        return answer.value

    monkeypatch.setattr(DateDialog, "exec", execute)
    assert ask_span(parent, COVERS) == span


def test_problems_are_read_narrowed_and_copied(qtbot: QtBot) -> None:
    problems = "a.json:1: title: <b>missing</b>\na.json:7: date: wrong"
    dialog = ProblemsDialog("This could not be done", problems)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.words.toPlainText() == problems
    assert dialog.words.isReadOnly()
    dialog.field.setText("DATE")
    assert dialog.words.toPlainText() == "a.json:7: date: wrong"
    dialog.copy()
    assert QGuiApplication.clipboard().text() == problems
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_problems_of_a_file_are_all_shown(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def execute(dialog: ProblemsDialog) -> int:
        shown.append(dialog.words.toPlainText())
        return 0

    monkeypatch.setattr(ProblemsDialog, "exec", execute)
    problems = tuple(Problem(f"event {at}", "is wrong", at) for at in range(1, 400))
    show_problems(parent, BadRecordError("a.json", problems))
    assert len(shown[0].splitlines()) == 399
    assert shown[0].splitlines()[-1] == "a.json:399: event 399: is wrong"


def test_the_page_of_keys_shows_every_row(qtbot: QtBot) -> None:
    dialog = KeysDialog(key_rows())
    qtbot.addWidget(dialog)
    dialog.show()
    table = dialog.table
    rows = [
        tuple(str(table.model().index(row, column).data()) for column in (0, 1))
        for row in range(table.rowCount())
    ]
    assert rows == key_rows()
    assert not table.tabKeyNavigation()
    assert all(table.columnWidth(at) > 100 for at in (0, 1))


def test_no_act_and_no_key_is_cut(qtbot: QtBot) -> None:
    dialog = KeysDialog(key_rows())
    qtbot.addWidget(dialog)
    dialog.show()
    table = dialog.table
    wide = table.fontMetrics().horizontalAdvance
    for row in range(table.rowCount()):
        for column in range(2):
            item = table.item(row, column)
            assert item is not None
            assert wide(item.text()) < table.columnWidth(column)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: str(theme.name))
def test_the_cell_that_keys_act_on_can_be_seen(qtbot: QtBot, theme: Theme) -> None:
    dialog = KeysDialog(key_rows())
    qtbot.addWidget(dialog)
    dialog.setStyleSheet(style_sheet(theme))
    dialog.show()
    dialog.activateWindow()
    table = dialog.table
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    table.setCurrentIndex(QModelIndex())
    place = table.visualRect(table.model().index(2, 0))
    before = table.viewport().grab(place).toImage()
    table.setCurrentCell(2, 0, QItemSelectionModel.SelectionFlag.NoUpdate)
    after = table.viewport().grab(place).toImage()
    assert theme.focus not in colours(before)
    assert colours(after).count(theme.focus) > 2 * place.width()


def test_the_page_of_keys_opens_from_the_table_of_commands(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[int] = []

    def execute(dialog: KeysDialog) -> int:
        shown.append(dialog.table.rowCount())
        return 0

    monkeypatch.setattr(KeysDialog, "exec", execute)
    show_keys(parent)
    assert shown == [len(key_rows())]


def about(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch, index: RecordIndex
) -> tuple[str, Qt.TextFormat]:
    shown: list[tuple[str, Qt.TextFormat]] = []

    def execute(box: QMessageBox) -> int:
        shown.append((box.text(), box.textFormat()))
        return 0

    monkeypatch.setattr(QMessageBox, "exec", execute)
    show_about(parent, index)
    return shown[0]


def test_about_tells_which_record_is_shown(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch, index: RecordIndex
) -> None:
    words, form = about(parent, monkeypatch, index)
    assert index.record.title in words
    assert f"{len(index.events)} entries" in words
    assert index.checksum[:16] in words
    assert form == Qt.TextFormat.PlainText
    other, _ = about(parent, monkeypatch, index_of())
    assert "Exchanges of an invented war" in other


@pytest.mark.parametrize("agreeing", [True, False])
def test_going_on_is_asked_and_not_taken_for_granted(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, agreeing: bool
) -> None:
    buttons = QMessageBox.StandardButton
    usual: list[object] = []

    def answering(box: QMessageBox) -> int:
        usual.append(box.standardButton(box.defaultButton()))
        return int((buttons.Yes if agreeing else buttons.No).value)

    monkeypatch.setattr(QMessageBox, "exec", answering)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert agreed(parent, "Replace it?") is agreeing
    assert usual == [buttons.No]

"""The reconciliation as shown: scopes, the chart of one, its statements as a table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from swapviewer import text
from swapviewer.index.figures import RECEIVING
from swapviewer.index.proof import closeness_words, proofs
from swapviewer.paint.look import Look
from swapviewer.paint.proof import proof_frame
from swapviewer.paint.style import style_sheet
from swapviewer.paint.theme import DARK, LIGHT, Theme
from swapviewer.state import AppState
from swapviewer.views.proof import ProofView, row_words
from tests.making import event_parts, index_of
from tests.pictures import colours, inked

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: str(theme.name))


@pytest.fixture
def proof(qtbot: QtBot, state: AppState, look: Look) -> ProofView:
    made = ProofView(state, look)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def told(proof: ProofView) -> str:
    return " ".join(one.text() for one in proof.findChildren(QLabel))


def cells(proof: ProofView, row: int) -> tuple[str, ...]:
    model = proof.model
    return tuple(str(model.index(row, at).data()) for at in range(model.columnCount()))


def test_the_scope_with_most_statements_is_shown_first(
    proof: ProofView, state: AppState
) -> None:
    found = proofs(state.index)
    names = [proof.scopes.itemText(at) for at in range(proof.scopes.count())]
    assert names == [one.name for one in found]
    assert proof.scopes.currentText() == found[0].name
    assert proof.model.rowCount() == len(found[0].statements)
    assert closeness_words(found[0]) in told(proof)


def test_the_latest_statement_is_the_first_row(proof: ProofView, state: AppState) -> None:
    statements = proofs(state.index)[0].statements
    assert cells(proof, 0) == row_words(statements[-1])
    assert cells(proof, len(statements) - 1) == row_words(statements[0])


def test_what_is_stated_recorded_and_left_out_is_worded_and_never_a_silent_zero(
    state: AppState,
) -> None:
    for one in (one for shown in proofs(state.index) for one in shown.statements):
        _, stated, recorded, gap, undisclosed, _ = row_words(one)
        assert stated.startswith("about ") is bool(one.stated.approximate)
        assert (recorded == text.NOT_KNOWN) is (one.recorded is None)
        assert (gap == text.NOT_KNOWN) is (one.gap is None)
        assert (undisclosed == text.NOT_KNOWN) is (one.undisclosed is None)


def test_another_scope_shows_its_own_statements(proof: ProofView, state: AppState) -> None:
    found = proofs(state.index)
    for at in range(len(found)):
        proof.scopes.setCurrentIndex(at)
        assert proof.model.rowCount() == len(found[at].statements)
        assert proof.chart.accessibleDescription() == closeness_words(found[at])


def test_the_scope_chosen_stays_when_others_figures_come_first(
    proof: ProofView, state: AppState
) -> None:
    proof.scopes.setCurrentIndex(1)
    name = proof.scopes.currentText()
    before = [cells(proof, row) for row in range(proof.model.rowCount())]
    last = state.index.sides[-1].id
    state.choose_basis(last)
    expected = next(one for one in proofs(state.index, last) if one.name == name)
    assert proof.scopes.currentText() == name
    shown = [cells(proof, row) for row in range(proof.model.rowCount())]
    assert shown == [row_words(one) for one in reversed(expected.statements)]
    state.choose_basis(RECEIVING)
    assert [cells(proof, row) for row in range(proof.model.rowCount())] == before


def test_enter_on_a_row_goes_to_its_day(proof: ProofView, state: AppState) -> None:
    proof.table.setFocus()
    proof.table.selectRow(3)
    QTest.keyClick(proof.table, Qt.Key.Key_Return)
    assert state.day == proof.model.statement(3).stated.date


def test_a_record_without_stated_totals_says_so(
    qtbot: QtBot, state: AppState, look: Look
) -> None:
    state.show_record(index_of(event_parts("2001-03-01", "talks")))
    view = ProofView(state, look)
    qtbot.addWidget(view)
    assert "holds no stated totals" in told(view)
    assert (view.scopes.count(), view.model.rowCount()) == (0, 0)
    assert not view.chart.grab().isNull()


def test_numbers_stand_at_the_right_and_words_at_the_left(proof: ProofView) -> None:
    role = Qt.ItemDataRole.TextAlignmentRole
    sides = [proof.model.index(0, at).data(role) for at in range(6)]
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert sides == [None, right, right, right, right, None]
    heads = [
        proof.model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        for at in range(6)
    ]
    assert len({*heads, None}) == 7
    assert proof.model.rowCount(QModelIndex(proof.model.index(0, 0))) == 0


def test_chart_and_table_have_names(proof: ProofView) -> None:
    for part in (proof.chart, proof.table, proof.scopes):
        node = QAccessible.queryAccessibleInterface(part)
        assert node.text(QAccessible.Text.Name)


def picture(proof: ProofView, look: Look, theme: Theme, size: QSize) -> QImage:
    look.choose("dark" if theme is DARK else "light")
    proof.setStyleSheet(f"{style_sheet(theme)} QWidget {{ background: {theme.card}; }}")
    proof.chart.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    proof.chart.setFixedSize(size)
    return proof.chart.grab().toImage()


@BOTH
@pytest.mark.parametrize("size", [QSize(300, 180), QSize(560, 260)])
def test_the_chart_is_painted_whole_in_the_colours_of_the_theme(
    proof: ProofView, look: Look, theme: Theme, size: QSize
) -> None:
    image = picture(proof, look, theme, size)
    assert image.size() == size
    ink = inked(image, theme.card)
    assert image.rect().adjusted(1, 1, -1, -1).contains(ink)
    assert {theme.side(0), theme.ink_soft, theme.grid} <= set(colours(image))


@BOTH
def test_a_rounded_total_is_dotted_and_an_exact_one_is_not(
    proof: ProofView, state: AppState, look: Look, theme: Theme
) -> None:
    found = proofs(state.index)
    at = next(
        at
        for at, one in enumerate(found)
        if any(some.stated.approximate and some.gap for some in one.statements)
    )
    proof.scopes.setCurrentIndex(at)
    size = QSize(1600, 700)
    image = picture(proof, look, theme, size)
    frame = proof_frame(found[at], state.index.covers, size.width(), size.height())
    exact: set[bool] = set()
    rounded: set[bool] = set()
    for one in found[at].statements:
        if abs(one.gap or 0) > frame.gap // 8:
            place = bar(frame.x(one.stated.last_day), frame.gap_y((one.gap or 0) // 2))
            (rounded if one.stated.approximate else exact).add(
                colours(image, place).count(theme.ink_soft) > 5
            )
    assert rounded == {False}
    assert exact <= {True}


def bar(x: float, y: float) -> QRect:
    """Return the inside of a gap bar about a point of it."""
    return QRect(round(x) - 1, round(y) - 1, 3, 3)

"""A list with rows of one height answers as Qt's own does, which lays each row out."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QSize,
    QStringListModel,
    Qt,
)
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from pytestqt.qtbot import QtBot

from swapviewer.views.even_list import EvenList
from tests.views.pointing import LEFT, NONE

_ROW = 20
_KEYS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
)
_FAR = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home)
_HELD = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
_ACTS = some.one_of(
    some.tuples(some.just("key"), some.sampled_from(_KEYS), some.sampled_from(_HELD[:2])),
    some.tuples(some.just("click"), some.integers(0, 119), some.sampled_from(_HELD)),
    some.tuples(some.just("drag"), some.integers(0, 119), some.integers(-30, 149)),
    some.tuples(some.just("rows"), some.integers(0, 40), some.just(None)),
    some.tuples(
        some.just("to"),
        some.integers(0, 40),
        some.sampled_from(list(QAbstractItemView.ScrollHint)),
    ),
)


class Rows(QStringListModel):
    """Rows of which every seventh may be one that cannot be chosen."""

    headed = False

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if self.headed and index.row() % 7 == 0:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class Even(QStyledItemDelegate):
    """Rows of one height."""

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        return QSize(50, _ROW)


@pytest.fixture
def pair(qtbot: QtBot) -> tuple[QListView, QListView]:
    plain, even = QListView(), EvenList(Rows(), _ROW)
    plain.setModel(Rows(plain))
    plain.setUniformItemSizes(True)
    plain.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    plain.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    for view in (plain, even):
        qtbot.addWidget(view)
        view.setItemDelegate(Even(view))
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.resize(120, 127)
        view.show()
    return plain, even


def do(view: QListView, act: tuple[str, int, object]) -> None:
    kind, at, how = act
    model = view.model()
    assert isinstance(model, Rows)
    if kind == "key":
        assert isinstance(how, Qt.KeyboardModifier)
        QTest.keyClick(view, Qt.Key(at), how)
    elif kind == "click":
        assert isinstance(how, Qt.KeyboardModifier)
        QTest.mouseClick(view.viewport(), LEFT, how, QPoint(9, at))
    elif kind == "drag":
        assert isinstance(how, int)
        move = QEvent.Type.MouseMove
        QTest.mousePress(view.viewport(), LEFT, NONE, QPoint(9, at))
        for y in (at, at + 12, (at + how) // 2, how):
            where = QPointF(9, y)
            told = QMouseEvent(move, where, view.mapToGlobal(where), LEFT, LEFT, NONE)
            QApplication.sendEvent(view.viewport(), told)
        QTest.mouseRelease(view.viewport(), LEFT, NONE, QPoint(9, how))
    elif kind == "rows":
        model.setStringList([f"{row}" for row in range(at)])
    else:
        assert isinstance(how, QAbstractItemView.ScrollHint)
        view.scrollTo(model.index(at, 0), how)


def told(view: QListView) -> object:
    model = view.model()
    shown = view.visualRegionForSelection(view.selectionModel().selection())
    places = [view.visualRect(model.index(row, 0)) for row in range(model.rowCount())]
    return (
        view.currentIndex().row(),
        sorted(index.row() for index in view.selectedIndexes()),
        view.verticalScrollBar().value(),
        view.verticalScrollBar().maximum(),
        [(place.top(), place.bottom()) for place in places],
        [view.indexAt(QPoint(9, y)).row() for y in range(0, 127, 9)],
        (shown & view.viewport().rect()).boundingRect().height(),
    )


@settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(acts=some.lists(_ACTS, max_size=12), headed=some.booleans())
def test_it_answers_as_a_list_that_lays_rows_out(
    pair: tuple[QListView, QListView], acts: list[tuple[str, int, object]], headed: bool
) -> None:
    for view in pair:
        model = view.model()
        assert isinstance(model, Rows)
        model.headed = headed
        do(view, ("rows", 0, None))
        do(view, ("rows", 30, None))
        view.verticalScrollBar().setValue(0)
    for act in acts:
        if headed and act[1] in _FAR:
            continue  # where these lead to a heading, Qt's own stays where it is
        for view in pair:
            do(view, act)
        assert told(pair[0]) == told(pair[1]), act


@pytest.mark.parametrize(
    ("row", "key", "found"),
    [
        (9, Qt.Key.Key_PageDown, 15),
        (26, Qt.Key.Key_PageDown, 29),
        (12, Qt.Key.Key_PageUp, 6),
        (3, Qt.Key.Key_PageUp, 1),
        (9, Qt.Key.Key_Home, 1),
        (9, Qt.Key.Key_End, 29),
    ],
)
def test_far_moves_pass_over_headings(
    pair: tuple[QListView, QListView], row: int, key: Qt.Key, found: int
) -> None:
    even = pair[1]
    model = even.model()
    assert isinstance(model, Rows)
    model.headed = True
    do(even, ("rows", 30, None))
    even.setCurrentIndex(model.index(row, 0))
    QTest.keyClick(even, key)
    assert even.currentIndex().row() == found

from __future__ import annotations

import gc
import subprocess
import sys
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from swapviewer.views import parts


class Strip:
    """Three parts, ten pixels wide each."""

    def __init__(self) -> None:
        self.current: int | None = 1
        self.names = ["first, 10 people", "second, not disclosed", "third, 30 people"]
        self.chosen: list[int] = []

    def count(self) -> int:
        return len(self.names)

    def words(self, index: int) -> str:
        return self.names[index]

    def rect(self, index: int) -> QRect:
        return QRect(10 * index, 0, 10, 20)

    def at(self, point: QPoint) -> int | None:
        index = point.x() // 10
        return index if 0 <= index < self.count() else None

    def choose(self, index: int) -> None:
        self.chosen.append(index)
        self.current = index


class Painted(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts = Strip()
        self.setAccessibleName("Strip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.resize(30, 20)


@pytest.fixture
def painted(qtbot: QtBot) -> Painted:
    parts.install()
    widget = Painted()
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    return widget


def test_a_painted_widget_is_a_named_list_of_its_parts(painted: Painted) -> None:
    node = QAccessible.queryAccessibleInterface(painted)
    assert node.role() == QAccessible.Role.List
    assert node.text(QAccessible.Text.Name) == "Strip"
    children = [node.child(at) for at in range(node.childCount())]
    assert [child.text(QAccessible.Text.Name) for child in children] == painted.parts.names
    assert {child.role() for child in children} == {QAccessible.Role.ListItem}
    assert [node.indexOfChild(child) for child in children] == [0, 1, 2]
    assert {child.parent() for child in children} == {node}


def test_the_current_part_is_selected_and_has_the_keyboard(painted: Painted) -> None:
    node = QAccessible.queryAccessibleInterface(painted)
    states = [node.child(at).state() for at in range(3)]
    assert [bool(state.selected) for state in states] == [False, True, False]
    assert [bool(state.focused) for state in states] == [False, True, False]
    assert node.focusChild() is node.child(1)
    painted.clearFocus()
    assert not node.child(1).state().focused
    assert node.focusChild() is None


def test_a_part_is_where_it_is_painted(painted: Painted) -> None:
    node = QAccessible.queryAccessibleInterface(painted)
    place = node.child(2).rect()
    assert place == QRect(painted.mapToGlobal(QPoint(20, 0)), place.size())
    assert node.childAt(place.center().x(), place.center().y()) is node.child(2)
    outside = painted.mapToGlobal(QPoint(200, 0))
    assert node.childAt(outside.x(), outside.y()) is None


def test_a_part_can_be_pressed(painted: Painted) -> None:
    node = QAccessible.queryAccessibleInterface(painted)
    action = node.child(2).actionInterface()
    assert action.actionNames() == [QAccessibleActionInterface.pressAction()]
    action.doAction("unheard of")
    action.doAction(QAccessibleActionInterface.pressAction())
    assert painted.parts.chosen == [2]


def test_count_and_words_may_change_under_a_node(painted: Painted) -> None:
    node = QAccessible.queryAccessibleInterface(painted)
    last = node.child(2)
    painted.parts.names = ["only one"]
    assert node.childCount() == 1
    assert node.child(1) is None
    assert node.child(0).text(QAccessible.Text.Name) == "only one"
    assert not last.isValid()
    assert last.text(QAccessible.Text.Name) == ""
    assert last.state().invalid


def test_a_move_is_told_to_screen_readers(
    painted: Painted, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[QAccessibleEvent] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", heard.append)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    parts.say_current(painted)
    parts.say(painted, "May 2025")
    assert [event.type() for event in heard] == [
        QAccessible.Event.Focus,
        QAccessible.Event.Announcement,
    ]


def test_other_widgets_keep_their_own_nodes(painted: Painted, qtbot: QtBot) -> None:
    plain = QWidget()
    qtbot.addWidget(plain)
    node = QAccessible.queryAccessibleInterface(plain)
    assert node.role() == QAccessible.Role.Client


def test_nodes_do_not_keep_a_replaced_widget_alive(qtbot: QtBot) -> None:
    parts.install()
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    gone = []
    for _ in range(20):
        widget = Painted(window)
        layout.addWidget(widget)
        node = QAccessible.queryAccessibleInterface(widget)
        assert [node.child(at).text(QAccessible.Text.Name) for at in range(3)]
        gone.append(weakref.ref(widget))
        widget.deleteLater()
        del widget, node
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [one for one in gone if one() is not None] == []


def test_a_program_with_nodes_ends_cleanly() -> None:
    program = """
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from swapviewer.views import parts
from tests.views.test_parts import Painted
application = QApplication([])
parts.install()
QAccessible.setActive(True)
kept = Painted()
kept.show()
node = QAccessible.queryAccessibleInterface(kept)
print([node.child(at).text(QAccessible.Text.Name) for at in range(3)])
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "second, not disclosed" in done.stdout

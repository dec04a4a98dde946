"""What comes after the first paint comes in order, with turns for input between."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from swapviewer.app.later import Later, Part


def test_each_part_comes_when_the_one_before_is_painted_and_its_import_had_a_turn(
    qtbot: QtBot,
) -> None:
    window, begin, done = QWidget(), QLabel("begin"), list[str]()

    def import_first() -> None:
        done.append("import")
        QTimer.singleShot(0, partial(done.append, "input"))

    later = _opened(
        qtbot,
        window,
        begin,
        Part(partial(_add, window, done, "timeline")),
        Part(partial(_add, window, done, "chart"), import_first),
        Part(partial(_add, window, done, "proof")),
    )
    qtbot.waitUntil(lambda: len(done) == 5)
    assert done == ["timeline", "import", "input", "chart", "proof"]
    later.finish()
    assert len(done) == 5


def test_what_is_wanted_at_once_between_import_and_part_is_added_once(
    qtbot: QtBot,
) -> None:
    window, begin, done = QWidget(), QLabel("begin"), list[str]()
    later = _opened(
        qtbot,
        window,
        begin,
        Part(
            partial(_add, window, done, "chart"),
            lambda: QTimer.singleShot(0, later.finish),
        ),
        Part(partial(_add, window, done, "proof")),
    )
    qtbot.waitUntil(lambda: "proof" in done)
    qtbot.wait(1)
    assert done == ["chart", "proof"]


def _opened(qtbot: QtBot, window: QWidget, begin: QWidget, *parts: Part) -> Later:
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(begin)
    later = Later(begin, parts, window)
    window.show()
    return later


def _add(window: QWidget, done: list[str], name: str) -> QWidget:
    done.append(name)
    part = QLabel(name, window)
    layout = window.layout()
    assert layout is not None
    layout.addWidget(part)
    return part

"""Sizes of panes come back; nothing else does, whatever the settings hold."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QDataStream, QIODevice, Qt
from PySide6.QtWidgets import QApplication, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from swapviewer.app.layouts import restore_sizes


@pytest.fixture
def panes(qtbot: QtBot) -> QSplitter:
    made = QSplitter(Qt.Orientation.Horizontal)
    qtbot.addWidget(made)
    for _ in range(3):
        pane = QWidget(made)
        pane.setMinimumWidth(100)
        made.addWidget(pane)
    made.setHandleWidth(6)
    made.setChildrenCollapsible(False)
    made.resize(1400, 800)
    return made


def state(sizes: list[int], vanishing: bool, handle: int, direction: int) -> QByteArray:
    """Return sizes as Qt keeps them."""
    kept = QByteArray()
    stream = QDataStream(kept, QIODevice.OpenModeFlag.WriteOnly)
    for number in (0xFF, 1, len(sizes), *sizes):
        stream.writeInt32(number)
    stream.writeBool(vanishing)
    stream.writeInt32(handle)
    stream.writeBool(True)
    stream.writeInt32(direction)
    stream.writeBool(True)
    return kept


def test_sizes_come_back(panes: QSplitter) -> None:
    panes.show()
    panes.setSizes([200, 800, 388])
    kept, sizes = panes.saveState(), panes.sizes()
    panes.setSizes([400, 400, 400])
    restore_sizes(panes, kept)
    assert panes.sizes() == sizes


@pytest.mark.parametrize(
    "kept",
    [
        state([300, 300, 300], False, 6, 2),
        state([300, 300, 300], False, 100_000, 1),
        state([0, 1400, 0], True, 6, 1),
        state([-5, -2147483648, 2147483647], False, -7, 1),
        state([2147483647] * 3, False, 6, 1),
        state([1] * 100_000, False, 6, 1),
        state([300, 900], False, 6, 1),
        state([], True, 0, 77),
        QByteArray(b"\xff\x00nonsense"),
        QByteArray(),
    ],
    ids=lambda kept: kept.size(),
)
def test_whatever_was_kept_the_panes_stay_usable(
    panes: QSplitter, kept: QByteArray
) -> None:
    restore_sizes(panes, kept)
    panes.show()
    QApplication.processEvents()
    assert panes.orientation() == Qt.Orientation.Horizontal
    assert panes.handleWidth() == 6
    assert not panes.childrenCollapsible()
    assert min(panes.sizes()) >= 100
    assert panes.width() == 1400

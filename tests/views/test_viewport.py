"""Viewports made in Python are like those that Qt makes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from swapviewer.paint.look import Look
from swapviewer.state import AppState
from swapviewer.views.details.linked_text import LinkedText
from swapviewer.views.entries import EntriesView


def told(viewport: QWidget) -> tuple[object, ...]:
    return (
        viewport.cursor().shape(),
        viewport.hasMouseTracking(),
        viewport.backgroundRole(),
        viewport.autoFillBackground(),
        viewport.focusPolicy(),
        viewport.contextMenuPolicy(),
        viewport.testAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents),
    )


def test_the_lists_viewport_is_like_any_lists(
    qtbot: QtBot, state: AppState, look: Look
) -> None:
    entries, usual = EntriesView(state, look), QListView()
    for one in (entries, usual):
        qtbot.addWidget(one)
    # The list follows the pointer, for its hints.
    usual.setMouseTracking(True)
    assert told(entries.viewport()) == told(usual.viewport())


def test_the_texts_viewport_is_like_any_texts(qtbot: QtBot) -> None:
    text, usual = LinkedText(), QTextBrowser()
    for one in (text, usual):
        qtbot.addWidget(one)
    assert told(text.viewport()) == told(usual.viewport())


@pytest.mark.parametrize("width", [200, 400])
def test_a_text_measures_for_its_viewport_and_outlives_qts_own(
    qtbot: QtBot, width: int
) -> None:
    text = LinkedText()
    qtbot.addWidget(text)
    text.resize(width, 200)
    text.show()
    text.setHtml("<p>Coordination Headquarters</p>" * 40)
    assert text.document().documentLayout().paintDevice() is text.viewport()
    assert not text.grab().isNull()
    text.document().clear()
    text.setPlainText("Returned to Ukraine")
    assert not text.grab().isNull()

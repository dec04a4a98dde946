"""Stock widgets wear the theme's tokens."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from swapviewer.paint.style import palette, style_sheet
from swapviewer.paint.theme import DARK, LIGHT, Theme, contrast

both_themes = pytest.mark.parametrize(
    "theme", [LIGHT, DARK], ids=lambda theme: str(theme.name)
)


@both_themes
def test_every_colour_of_the_style_is_a_token(theme: Theme) -> None:
    tokens = {getattr(theme, field.name) for field in fields(Theme)[1:-3]}
    assert set(re.findall(r"#[0-9a-f]{6}", style_sheet(theme))) <= tokens


@both_themes
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
        (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
        (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
        (QPalette.ColorRole.ToolTipText, QPalette.ColorRole.ToolTipBase),
        (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight),
        (QPalette.ColorRole.Link, QPalette.ColorRole.Base),
        (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Base),
    ],
)
def test_text_of_stock_widgets_can_be_read(
    theme: Theme, ink: QPalette.ColorRole, ground: QPalette.ColorRole
) -> None:
    made = palette(theme)
    assert contrast(made.color(ink).name(), made.color(ground).name()) >= 4.5


@both_themes
def test_what_is_disabled_is_fainter_and_still_readable(theme: Theme) -> None:
    made, group = palette(theme), QPalette.ColorGroup.Disabled
    faint = made.color(group, QPalette.ColorRole.ButtonText)
    assert faint == QColor(theme.ink_faint)
    assert 3 <= contrast(faint.name(), theme.card) < contrast(theme.ink, theme.card)


@both_themes
def test_qt_understands_the_whole_style_sheet(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    # An unreadable sheet is only a warning in Qt, which fails this test.
    button = QPushButton("a")
    qtbot.addWidget(button)
    button.setStyleSheet(style_sheet(theme))
    button.ensurePolished()
    assert button.sizeHint().height() >= 24


@both_themes
@pytest.mark.parametrize(
    "widget",
    ["QPushButton", "QToolButton", "QComboBox", "QLineEdit", "QListView", "QTableView"],
)
def test_every_kind_of_widget_has_a_focus_ring(theme: Theme, widget: str) -> None:
    rules = re.findall(r"([^{}]*)\{([^{}]*)\}", style_sheet(theme))
    ringed = [heads for heads, body in rules if theme.focus in body]
    assert any(f"{widget}:focus" in heads for heads in ringed)
    assert contrast(theme.focus, theme.card) >= 3


@both_themes
def test_a_list_of_suggestions_has_a_ground(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    qapp.setStyleSheet(style_sheet(theme))
    try:
        line = QLineEdit()
        qtbot.addWidget(line)
        line.setCompleter(QCompleter(["one", "two"], line))
        popup = line.completer().popup()
        assert popup is not None
        popup.resize(80, 60)
        shown = popup.grab().toImage()
        assert shown.pixelColor(70, 50) == QColor(theme.card)
    finally:
        qapp.setStyleSheet("")

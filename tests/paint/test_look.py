"""The theme in force: chosen, or the system's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase
from pytestqt.qtbot import QtBot

from swapviewer.paint import look as module
from swapviewer.paint import theme as theme_module
from swapviewer.paint.look import MODES, Look, Mode
from swapviewer.paint.theme import DARK, LIGHT, Theme


class System(QObject):
    """Stands in for the desktop's hints, which cannot be set without a desktop."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815

    def __init__(self) -> None:
        super().__init__()
        self._scheme = Qt.ColorScheme.Unknown

    def styleHints(self) -> System:  # noqa: N802
        return self

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802
        return self._scheme

    def become(self, scheme: Qt.ColorScheme) -> None:
        self._scheme = scheme
        self.colorSchemeChanged.emit(scheme)


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> System:
    stand_in = System()
    monkeypatch.setattr(module, "QGuiApplication", stand_in)
    return stand_in


@pytest.mark.parametrize(("mode", "theme"), [("light", LIGHT), ("dark", DARK)])
def test_a_chosen_theme_is_in_force_whatever_the_system_has(
    system: System, mode: Mode, theme: Theme
) -> None:
    look = Look(mode)
    for scheme in Qt.ColorScheme:
        system.become(scheme)
        assert (look.mode, look.theme) == (mode, theme)


@pytest.mark.parametrize(
    ("scheme", "theme"),
    [
        (Qt.ColorScheme.Unknown, LIGHT),
        (Qt.ColorScheme.Light, LIGHT),
        (Qt.ColorScheme.Dark, DARK),
    ],
)
def test_without_a_choice_the_system_decides(
    system: System, scheme: Qt.ColorScheme, theme: Theme
) -> None:
    system.become(scheme)
    assert Look().theme == theme


def test_a_system_that_turns_dark_is_followed_and_told(
    qtbot: QtBot, system: System
) -> None:
    look = Look("system")
    with qtbot.waitSignal(look.theme_changed):
        system.become(Qt.ColorScheme.Dark)
    assert look.theme == DARK


def test_choosing_tells_once_and_only_when_the_theme_differs(
    qtbot: QtBot, system: System
) -> None:
    look = Look("system")
    with qtbot.assertNotEmitted(look.theme_changed):
        look.choose("light")
    with qtbot.waitSignal(look.theme_changed):
        look.choose("dark")
    with qtbot.assertNotEmitted(look.theme_changed):
        look.choose("dark")
    with qtbot.waitSignal(look.theme_changed):
        look.choose("system")
    assert (look.mode, look.theme) == ("system", LIGHT)


def test_the_real_system_has_a_theme(qtbot: QtBot) -> None:
    assert Look().theme in (LIGHT, DARK)
    assert MODES == ("system", "light", "dark")


class Fonts:
    """Stands in for the desktop's fonts."""

    SystemFont = QFontDatabase.SystemFont
    family = "One"

    @classmethod
    def systemFont(cls, _kind: QFontDatabase.SystemFont) -> QFont:  # noqa: N802
        return QFont(cls.family)


def test_another_font_of_the_system_is_taken_up_and_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = Look("light")
    assert theme_module.font(13).family() != "One"
    try:
        monkeypatch.setattr(theme_module, "QFontDatabase", Fonts)
        with qtbot.waitSignal(look.theme_changed):
            look.follow_fonts()
        assert theme_module.font(13).family() == "One"
        with qtbot.assertNotEmitted(look.theme_changed):
            look.follow_fonts()
        monkeypatch.setattr(Fonts, "family", "Other")
        with qtbot.waitSignal(look.theme_changed):
            look.follow_fonts()
        assert theme_module.font(13).family() == "Other"
    finally:
        monkeypatch.undo()
        look.follow_fonts()

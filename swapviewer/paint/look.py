"""Which theme is in force: light, dark, or whatever the system uses."""

from __future__ import annotations

from typing import Literal, get_args

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from swapviewer.paint.theme import DARK, LIGHT, Theme
from swapviewer.paint.words import take_fonts

Mode = Literal["system", "light", "dark"]
MODES: tuple[Mode, ...] = get_args(Mode)


class Look(QObject):
    """The theme that views paint with; they repaint when it tells that it changed."""

    theme_changed = Signal()

    def __init__(self, mode: Mode = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode: Mode = mode
        self._theme = self._resolved()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)

    @property
    def mode(self) -> Mode:
        """What was chosen: `system`, `light` or `dark`."""
        return self._mode

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme

    def choose(self, mode: Mode) -> None:
        """Choose a theme, or follow the system."""
        self._mode = mode
        self._become(self._resolved())

    def follow_fonts(self) -> None:
        """Have views paint anew where the system's font was changed."""
        if take_fonts():
            self.theme_changed.emit()

    def _on_system_changed(self) -> None:
        self._become(self._resolved())

    def _become(self, theme: Theme) -> None:
        if theme != self._theme:
            self._theme = theme
            self.theme_changed.emit()

    def _resolved(self) -> Theme:
        if self._mode == "system":
            scheme = QGuiApplication.styleHints().colorScheme()
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._mode == "dark" else LIGHT

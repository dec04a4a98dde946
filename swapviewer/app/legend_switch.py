"""The menu's switch for the legend, which its own button turns off; kept for next time."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from swapviewer.app.settings import Settings
from swapviewer.views.legend import Legend
from swapviewer.views.parts import say

_FLAG = "look/legend"
_MESSAGE_TIME = 8000
_CLOSED = "The legend is closed; View › Legend brings it back."


class LegendSwitch(QAction):
    """Shows or hides the legend as it was left last."""

    def __init__(self, legend: Legend, settings: Settings, window: QMainWindow) -> None:
        super().__init__(window)
        self.setText("Le&gend")
        self._legend = legend
        self._settings = settings
        self._window = window
        self.setCheckable(True)
        self.setChecked(settings.flag(_FLAG, default=True))
        legend.setVisible(self.isChecked())
        self.toggled.connect(self._on_toggled)
        legend.closed.connect(self._on_closed)

    def _on_toggled(self, shown: bool) -> None:
        self._legend.setVisible(shown)
        self._settings.keep_flag(_FLAG, shown)

    def _on_closed(self) -> None:
        self.setChecked(False)
        self._window.statusBar().showMessage(_CLOSED, _MESSAGE_TIME)
        say(self._window, _CLOSED)

"""The window on a real screen; answers each line of its input with what it shows."""

from __future__ import annotations

import json
import sys
import tempfile
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, QSettings, QSocketNotifier
from PySide6.QtWidgets import QApplication, QWidget

from swapviewer.app.run import Dress
from swapviewer.app.settings import Settings
from swapviewer.app.window import Window
from swapviewer.index.days import RecordIndex
from swapviewer.model.load import load_record
from swapviewer.paint.look import Look
from swapviewer.paths import data_file
from swapviewer.state import AppState
from swapviewer.views import parts

SIZE = (1280, 800)
START = date(2025, 5, 24)
CLICKED = date(2025, 5, 6)
BRUSHED = (date(2024, 3, 1), date(2024, 9, 1))


class Answers:
    """Tells where things are on the screen, and what is chosen."""

    def __init__(self, window: Window, state: AppState) -> None:
        self._window, self._state = window, state

    def answer(self) -> None:
        """Read a line, write one."""
        if not sys.stdin.readline():
            self._window.close()
            return
        sys.stdout.write(json.dumps(self._told()) + "\n")
        sys.stdout.flush()

    def _told(self) -> dict[str, object]:
        window, state = self._window, self._state
        focus = QApplication.focusWidget()
        month, timeline = window.calendar.month, window.timeline
        scale = timeline.scene.plan.scale
        height = round(timeline.scene.plan.frame.plot.center().y())
        ends = [QPoint(round(scale.middle(day)), height) for day in BRUSHED]
        return {
            "id": int(window.winId()),
            "ready": window.isActiveWindow(),
            "focus": focus.accessibleName() if focus else "",
            "day": state.day.isoformat(),
            "span": [state.span.first.isoformat(), state.span.last.isoformat()],
            "brushed": state.brushed,
            "visible": len(timeline.visible_span),
            "searched": state.selection.words,
            "to click": spot(month, month.place(CLICKED).center()),
            "to brush": [spot(timeline, end) for end in ends],
        }


def spot(widget: QWidget, point: QPoint) -> tuple[int, int]:
    """Return where a point of a widget is on the screen."""
    there = widget.mapToGlobal(point)
    return there.x(), there.y()


def main() -> int:
    """Show the window until the input ends."""
    application = QApplication(sys.argv[:1])
    application.setStyle("fusion")
    parts.install()
    look = Look("light")
    dress = Dress(application, look)
    state = AppState(RecordIndex(load_record(data_file("record.json"))))
    state.select_day(START)
    with tempfile.TemporaryDirectory() as folder:
        kept = QSettings(str(Path(folder) / "kept.ini"), QSettings.Format.IniFormat)
        window = Window(state, look, Settings(kept))
        window.setGeometry(0, 0, *SIZE)
        window.show()
        # Its panes come after the first paint, and the first question may come before.
        window.complete()
        answers = Answers(window, state)
        notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        notifier.activated.connect(answers.answer)
        code = application.exec()
    del dress, notifier
    return code


if __name__ == "__main__":
    sys.exit(main())

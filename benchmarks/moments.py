"""Run by `launch`: opens the program or a bare window and tells each moment on stdout.

`python -m benchmarks.moments program|window|plot` writes `first` when the first paint is on
the screen, `complete` when the last pane is, and its resident memory; then it ends.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def tell(moment: str, number: float | None = None) -> None:
    """Write a moment at once, past all buffers, with the processor's time until then."""
    number = time.process_time() if number is None else number
    os.write(1, f"{moment} {number}\n".encode())


def resident() -> int:
    """Return the bytes of memory that this process holds now."""
    with open("/proc/self/statm", encoding="ascii") as state:  # noqa: PTH123
        return int(state.read().split()[1]) * os.sysconf("SC_PAGESIZE")


def bare_window() -> None:
    """Show an empty main window."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1440, 860)
    _tell_first_paint(window, "first")
    window.show()
    application.exec()


def bare_plot() -> None:
    """Import what the program imports, and show an empty plot."""
    from PySide6.QtWidgets import QApplication  # isort: skip
    import numpy  # noqa: F401
    import pyqtgraph
    from pydantic import BaseModel  # noqa: F401

    application = QApplication(sys.argv[:1])
    plot = pyqtgraph.PlotWidget()
    plot.resize(1440, 860)
    _tell_first_paint(plot.viewport(), "complete")
    plot.show()
    application.exec()


def _tell_first_paint(widget: QWidget, moment: str) -> None:
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                # What a paint draws is on the screen when the loop turns again.
                QTimer.singleShot(0, self.painted)
            return False

        def painted(self) -> None:
            tell(moment)
            tell("memory", resident())
            QApplication.exit(0)

    widget.installEventFilter(Watch(widget))


def program(words: list[str]) -> None:
    """Run the command as a user does, and watch the window that it shows."""
    import swapviewer.cli.entry
    from swapviewer import libraries

    look_for_obstacles = libraries.window_obstacle

    def looked(*given: Mapping[str, str]) -> str | None:
        # Qt is known from here on, as in every start, and not before.
        found = look_for_obstacles(*given)
        _watch_the_loop()
        return found

    libraries.window_obstacle = looked  # type: ignore[assignment]
    sys.exit(swapviewer.cli.entry.main(words))


def _watch_the_loop() -> None:
    """Have the application's loop watched once it begins."""
    from PySide6.QtWidgets import QApplication

    begin = QApplication.exec

    def watched(*_: object) -> int:
        # Imported sooner, it would bring the program's modules in another order.
        from benchmarks.watch import Watch

        watch = Watch(tell)
        code = begin()
        tell("stall", watch.longest)
        tell("memory", resident())
        return code

    QApplication.exec = watched  # type: ignore[method-assign]


if __name__ == "__main__":
    match sys.argv[1]:
        case "window":
            bare_window()
        case "plot":
            bare_plot()
        case _:
            program(sys.argv[2:])

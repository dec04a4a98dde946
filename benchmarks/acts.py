"""Run by `frames`: opens the window on a record, does each act again and again, times it.

`python -m benchmarks.acts FILE TIMES SECONDS` does each act so often, but not for longer,
and prints, as JSON, the seconds of each by the clock and of the processor: from the input
event until every pane has been painted.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable, Iterator
from math import inf
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QPointF, QSettings, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.measuring import both_timed
from swapviewer.app.run import Dress
from swapviewer.app.settings import Settings
from swapviewer.app.window import Window
from swapviewer.collecting import collect_from_now_on
from swapviewer.index.days import RecordIndex
from swapviewer.model.load import load_record
from swapviewer.paint.look import Look
from swapviewer.spans import month_of
from swapviewer.state import AppState
from swapviewer.views import parts

Took = tuple[float, float]
_SEED = 7
_WORDS = ("a", "ar", "arm", "army", "o", "of", "off", "x", "xq", "20", "202", "2025")
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def settle() -> None:
    """Let the window paint all that waits to be painted."""
    QApplication.processEvents()
    QApplication.processEvents()


class Acts:
    """The window, and what a user does with it."""

    def __init__(
        self,
        application: QApplication,
        index: RecordIndex,
        folder: Path,
        seconds: float = inf,
    ) -> None:
        self._seconds = seconds
        application.setStyle("fusion")
        parts.install()
        look = Look("light")
        store = QSettings(str(folder / "bench.ini"), QSettings.Format.IniFormat)
        self.state = AppState(index)
        self.window = Window(self.state, look, Settings(store))
        self._dress = Dress(application, look)
        self.window.show()
        self.window.complete()
        self._chance = random.Random(_SEED)
        settle()
        collect_from_now_on()  # as the program does after its start

    def clicks(self, times: int) -> Iterator[Took]:
        """Release the mouse on a day of the month shown; the month changes in between."""
        month = self.window.calendar.month
        days = self.state.index.days
        for number in self._turns(times):
            if number % 8 == 0:
                self.state.select_day(self._chance.choice(days))
                settle()
            near = month_of(self.state.day.year, self.state.day.month)
            told = [one for one in near.days() if self.state.index.on(one)]
            empty = self._chance.random() < 0.2
            day = self._chance.choice(list(near.days()) if empty else told or [near.first])
            point = QPointF(month.place(day).center())
            _mouse(month, QEvent.Type.MouseButtonPress, point, _LEFT)
            settle()
            yield both_timed(lambda point=point: self._release(month, point))  # type: ignore[misc]

    def next_held(self, times: int) -> Iterator[Took]:
        """Go to the next entry, from the first one on."""
        yield from self._walk(self.state.first_entry, self.window.acts.next_entry, times)

    def previous_held(self, times: int) -> Iterator[Took]:
        """Go to the entry before, from the latest one on."""
        back = self.window.acts.previous_entry
        yield from self._walk(self.state.latest_entry, back, times)

    def zoom(self, times: int) -> Iterator[Took]:
        """Turn the wheel with Ctrl: ten notches in, ten out, at changing places."""
        for number in self._turns(times):
            turn = 120 if number % 20 < 10 else -120
            yield self._wheel(turn, Qt.KeyboardModifier.ControlModifier, number)

    def pan(self, times: int) -> Iterator[Took]:
        """Turn the wheel on a stretch of a twentieth of the record."""
        timeline = self.window.timeline
        while len(timeline.visible_span) * 20 > len(self.state.index.covers):
            timeline.zoom_in()
        for number in self._turns(times):
            turn = 60 if number % 80 < 40 else -60
            yield self._wheel(turn, Qt.KeyboardModifier.NoModifier, number)
        timeline.zoom_to_all()
        settle()

    def brush(self, times: int) -> Iterator[Took]:
        """Draw a brush on the timeline by its edge, and let go at times."""
        timeline = self.window.timeline
        frame = timeline.scene.plan.frame.plot
        shift = Qt.KeyboardModifier.ShiftModifier
        y = frame.center().y()
        for number in self._turns(times):
            x = frame.left() + frame.width() * (0.3 + 0.4 * (number % 50) / 50)
            if number % 50 == 0:
                start = QPointF(frame.left() + frame.width() * 0.2, y)
                _mouse(timeline, QEvent.Type.MouseButtonPress, start, _LEFT, shift)
                settle()
            kind = QEvent.Type.MouseMove
            if number % 50 == 49:
                kind = QEvent.Type.MouseButtonRelease

            def drag(kind: QEvent.Type = kind, x: float = x) -> None:
                _mouse(timeline, kind, QPointF(x, y), _LEFT, shift)
                settle()

            yield both_timed(drag)
        self.state.show_span(None)
        settle()

    def brush_in_calendar(self, times: int) -> Iterator[Took]:
        """Brush other spans, which lists, chart and calendar follow at once."""
        days = self.state.index.days
        for _ in self._turns(times):
            one, other = sorted(self._chance.sample(range(len(days)), 2))
            span = self.state.index.covers.__class__(days[one], days[other])

            def show(span: object = span) -> None:
                self.state.show_span(span)  # type: ignore[arg-type]
                settle()

            yield both_timed(show)
        self.state.show_span(None)
        settle()

    def search(self, times: int) -> Iterator[Took]:
        """Type letter after letter; between other work all was taken in before."""
        while self.state.prepare_search():
            pass
        for number in self._turns(times):
            words = _WORDS[number % len(_WORDS)]

            def look(words: str = words) -> None:
                self.window.search.setText(words)
                settle()

            yield both_timed(look)
        self.window.search.clear()
        settle()

    def _turns(self, times: int) -> Iterator[int]:
        """Count so many turns; at most what the seconds allow, but one in any case."""
        end = perf_counter() + self._seconds
        for number in range(times):
            if number and perf_counter() > end:
                return
            yield number

    def _walk(
        self, begin: Callable[[], None], step: Callable[[], None], times: int
    ) -> Iterator[Took]:
        begin()
        settle()

        def once() -> None:
            step()
            settle()

        last = None
        for _ in self._turns(times):
            if self.state.entry is last:
                begin()
                settle()
            last = self.state.entry
            yield both_timed(once)

    def _release(self, widget: QWidget, point: QPointF) -> None:
        _mouse(widget, QEvent.Type.MouseButtonRelease, point, _LEFT)
        settle()

    def _wheel(self, turn: int, modifier: Qt.KeyboardModifier, number: int) -> Took:
        timeline = self.window.timeline
        x = timeline.width() * (0.2 + 0.6 * (number // 20 % 7) / 7)
        point = QPointF(x, timeline.height() / 2)
        event = QWheelEvent(
            point,
            QPointF(timeline.mapToGlobal(point)),
            QPointF(0, 0).toPoint(),
            QPointF(0, turn).toPoint(),
            _NONE,
            modifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )

        def once() -> None:
            QApplication.sendEvent(timeline, event)
            settle()

        return both_timed(once)


def _mouse(
    widget: QWidget,
    kind: QEvent.Type,
    point: QPointF,
    button: Qt.MouseButton,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    held = _NONE if kind == QEvent.Type.MouseButtonRelease else button
    cause = _NONE if kind == QEvent.Type.MouseMove else button
    place = QPointF(widget.mapToGlobal(point))
    QApplication.sendEvent(widget, QMouseEvent(kind, point, place, cause, held, modifier))


def main() -> None:
    """Do all acts and print their times."""
    import tempfile

    file, times, seconds = Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
    index = RecordIndex(load_record(file))
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        acts = Acts(application, index, Path(folder), seconds)
        found = {
            name: list(getattr(acts, name)(times))
            for name in (
                "clicks",
                "next_held",
                "previous_held",
                "zoom",
                "pan",
                "brush",
                "brush_in_calendar",
                "search",
            )
        }
        print(json.dumps(found))
        acts.window.close()


if __name__ == "__main__":
    main()

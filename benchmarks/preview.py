"""The print window: from a changed option until the page is painted, and how long it waits.

`python -m benchmarks.preview ROUNDS [dossier]` does the acts in a real window and writes
what they took to its standard output; `measure` runs it on a virtual screen where it can.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from benchmarks.launch import virtual_screen
from benchmarks.measuring import Row, Section, Times, in_words, plain_environment, python

if TYPE_CHECKING:
    from swapviewer.app.print_window import SheetWindow
    from swapviewer.sheets.parts import Layout

# Seconds by the clock and of the processor, and the longest wait for input meanwhile.
Took = tuple[float, float, float]
_MOST = 0.3
# Of the first press of everything.
_MOST_CHANGED = 0.2
_PATIENCE = 120
_BETWEEN_KEYS = 0.05
_TICK = 10  # milliseconds
_PRESSING = "Pressing…"
_TYPED = "For the hearing "
_NAMES = {
    "option": "Day's sheet: another paper, colour, orientation or part",
    "back": "Day's sheet: an option back to where it was",
    "typed": "Day's sheet: a line of one's own, after the last of 17 keys",
    "day": "The window opened on another day's sheet",
}

_ALL = "Dossier of everything: the window opened on it"
_CHANGES = {
    "colour": "in grey",
    "method": "without the method note",
    "foot": "a first letter in the foot",
    "letter": "one more letter in the foot",
    "facts": "without facts",
    "paper": "on other paper",
}


def measure(rounds: int, dossier: bool) -> list[Section]:
    """Change options in the print window, without a screen where there is no Xvfb.

    With `dossier`, everything there is is shown in full once, too.
    """
    asked = (str(rounds), *(["dossier"] if dossier else []))
    if shutil.which("Xvfb"):
        with virtual_screen() as display:
            found, place = _told(asked, QT_QPA_PLATFORM="xcb", DISPLAY=display), "on Xvfb"
    else:
        found, place = _told(asked, QT_QPA_PLATFORM="offscreen"), "offscreen"
    rows = [_row(name, found[key]) for key, name in _NAMES.items()]
    if dossier:
        rows += _dossier_rows(found)
    return [Section(f"From a changed option to the page painted, {place}", tuple(rows))]


def _dossier_rows(found: dict[str, list[Took]]) -> list[Row]:
    """Return how long the first press of everything took, and each change beside it."""
    ((first, spent, _),) = found["dossier"]
    rows = [Row(_ALL, in_words(first), beside=f"processor: {in_words(spent)}")]
    for key, name in _CHANGES.items():
        ((clock, spent, _),) = found[key]
        rows.append(
            Row(
                f"Dossier of everything: {name}",
                in_words(clock),
                beside=f"processor: {in_words(spent)}",
                ratio=f"{clock / first:.2f} × the opening",
                bar=f"≤ {_MOST_CHANGED:g} ×",
                met=clock <= _MOST_CHANGED * first,
            )
        )
    waits = [found[key][0][2] for key in _CHANGES]
    name = "The same: the longest wait for input meanwhile"
    return [*rows, Row(name, in_words(max(waits)))]


def _row(name: str, took: list[Took]) -> Row:
    clock, spent, _ = (Times(tuple(column)) for column in zip(*took, strict=True))
    return Row(
        name,
        in_words(clock.median),
        in_words(clock.worst),
        f"processor: {in_words(spent.median)}",
        bar=f"median ≤ {in_words(_MOST)}",
        met=clock.median <= _MOST,
    )


def _told(asked: Sequence[str], **screen: str) -> dict[str, list[Took]]:
    done = subprocess.run(
        python("-m", "benchmarks.preview", *asked),
        env=plain_environment(**screen),
        stdout=subprocess.PIPE,
        check=True,
    )
    told: dict[str, list[Took]] = json.loads(done.stdout)
    return told


class _Desk:
    """A print window under measurement, and a watch on what it paints."""

    def __init__(self) -> None:
        from PySide6.QtCore import QEvent, QObject, QTimer
        from PySide6.QtWidgets import QApplication

        from swapviewer.index.days import RecordIndex
        from swapviewer.model.load import load_record
        from swapviewer.paths import data_file

        class Watch(QObject):
            painted = 0

            def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802
                self.painted += event.type() == QEvent.Type.Paint
                return False

        self.application = QApplication(sys.argv[:1])
        self.index = RecordIndex(load_record(data_file("record.json")))
        self._watch = Watch()
        self._longest, self._last = 0.0, perf_counter()
        # Wakes the loop, and tells how long it took no input.
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK)

    def open(self, words: str, layout: Layout | None = None) -> SheetWindow:
        """Return the window on a scope, once its pages are painted."""
        from swapviewer.app.print_window import SheetWindow
        from swapviewer.paint.look import Look
        from swapviewer.sheets.layouts import Order
        from swapviewer.sheets.scope import parse_scope

        order = Order(parse_scope(words, self.index), layout=layout)
        window = SheetWindow(self.index, order, Look("light"))
        canvas = window.view.widget()
        assert canvas is not None
        canvas.installEventFilter(self._watch)
        window.show()
        self._see(window)
        return window

    def timed(self, window: SheetWindow, act: Callable[[], object]) -> Took:
        """Do something that presses anew, and return what it took until it was painted."""
        start, spent = perf_counter(), process_time()
        self._longest, self._last = 0.0, perf_counter()
        act()
        self._see(window)
        return perf_counter() - start, process_time() - spent, self._longest

    def typed(self, window: SheetWindow, words: str) -> Took:
        """Type words as fast as a person does, and return what came after the last key."""
        line = window.options.margins.foot
        line.clear()
        for letter in words[:-1]:
            line.insert(letter)
            until = perf_counter() + _BETWEEN_KEYS
            while perf_counter() < until:
                self._turn()
        return self.timed(window, lambda: line.insert(words[-1]))

    def _see(self, window: SheetWindow) -> None:
        start = perf_counter()
        while window.told == _PRESSING:
            self._turn()
            if perf_counter() - start > _PATIENCE:
                raise TimeoutError("no pages came")
        while not window.view.settled:
            self._turn()
        painted = self._watch.painted
        while self._watch.painted == painted:
            self._turn()

    def _turn(self) -> None:
        from PySide6.QtCore import QEventLoop

        self.application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def _tick(self) -> None:
        now = perf_counter()
        self._longest, self._last = max(self._longest, now - self._last), now


def _options(window: SheetWindow) -> Iterator[Callable[[], object]]:
    """Yield changes of one option each; none leads back to a sheet that was set before."""
    options = window.options
    for paper in range(1, options.paper.count()):
        yield options.colour.toggle
        yield options.parts.facts.toggle
        yield partial(options.turned.setCurrentIndex, paper % 2)
        yield options.parts.charts.toggle
        yield partial(options.paper.setCurrentIndex, paper)


def _dossier_changes(window: SheetWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield one change after another; each is set beside the opening."""
    options = window.options
    foot = options.margins.foot
    yield "colour", options.colour.toggle
    yield "method", options.parts.method.toggle
    yield "foot", partial(foot.insert, "F")
    yield "letter", partial(foot.insert, "o")
    yield "facts", options.parts.facts.toggle
    yield "paper", partial(options.paper.setCurrentIndex, 1)


def _run(rounds: int, dossier: bool) -> dict[str, list[Took]]:
    """Do the acts and return what each took."""
    desk = _Desk()
    busy = [day for day in desk.index.days if desk.index.on(day)[0].kind == "exchange"]
    first, *days = [day.isoformat() for day in busy[-rounds - 1 :]]
    window = desk.open(first)
    took: dict[str, list[Took]] = {name: [] for name in (*_NAMES, "dossier")}
    for day in days:
        window.close()
        start, spent = perf_counter(), process_time()
        window = desk.open(day)
        took["day"].append((perf_counter() - start, process_time() - spent, 0.0))
    changes = islice(_options(window), 2 * rounds)
    took["option"] = [desk.timed(window, change) for change in changes]
    took["back"] = [desk.timed(window, window.options.colour.toggle) for _ in range(4)][2:]
    took["typed"] = [desk.typed(window, f"{_TYPED}{at}") for at in range(rounds)]
    window.close()
    if dossier:
        start, spent = perf_counter(), process_time()
        window = desk.open("all", "dossier")
        took["dossier"].append((perf_counter() - start, process_time() - spent, 0.0))
        for key, change in _dossier_changes(window):
            took[key] = [desk.timed(window, change)]
        window.close()
    return took


if __name__ == "__main__":
    print(json.dumps(_run(int(sys.argv[1]), "dossier" in sys.argv)))

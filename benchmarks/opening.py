"""Opening a long record in a window that is open: how long input waits meanwhile.

`python -m benchmarks.opening FILE` opens the window on the bundled record, opens the file
in it, and prints as JSON how long the window took no input, again and again, by the clock
and of the processor: while the file was read, and when it was shown.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from benchmarks.frames import told_by
from benchmarks.measuring import Row, Section, in_words
from benchmarks.records import record_file

_SMALLEST = 3_000
_MOST = 0.1


def measure(sizes: Sequence[int]) -> list[Section]:
    """Open each record that is too long to be read while the window stands still."""
    rows: list[Row] = []
    for size in [one for one in sizes if one >= _SMALLEST] or [_SMALLEST]:
        found = told_by("benchmarks.opening", str(record_file(size)))
        rows += _rows(f"{size:,} entries", found)
    note = (
        "Of an input at any moment, 99 of 100 wait less than p99; bars are ours. Reading "
        "includes what all panes ask of the whole record."
    )
    return [Section("Opening beside the window", tuple(rows), (note,))]


def _rows(name: str, found: dict[str, Any]) -> list[Row]:
    (clock, spent), (shown, shown_spent) = found["reading"], found["shown"]
    return [
        Row(
            f"Wait for input while reading, {name}",
            f"p99 {in_words(_p99(clock))}",
            in_words(max(clock)),
            f"processor: p99 {in_words(_p99(spent))} (worst {in_words(max(spent))}); "
            f"in all {in_words(sum(spent))}",
            bar=f"p99 < {in_words(_MOST)}",
            met=_p99(clock) < _MOST,
        ),
        Row(
            f"Wait for input when it is shown, {name}",
            in_words(shown),
            beside=f"processor: {in_words(shown_spent)}",
        ),
        Row(
            f"Taken in for the search, between other work, {name}",
            "",
            beside=f"processor: {in_words(found['search'])}",
        ),
    ]


def _p99(waits: Sequence[float]) -> float:
    """Return the wait that 99 of 100 inputs, each at any moment, stay below."""
    left = 0.01 * sum(waits)
    for wait in sorted(waits, reverse=True):
        left -= wait
        if left <= 0:
            return wait
    return 0.0


def main() -> None:
    """Open the file in a window, and print what was seen."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from benchmarks.acts import Acts, settle
    from swapviewer.index.days import RecordIndex
    from swapviewer.model.load import load_record
    from swapviewer.paths import data_file

    application = QApplication(sys.argv[:1])
    index = RecordIndex(load_record(data_file("record.json")))
    with tempfile.TemporaryDirectory() as folder:
        acts = Acts(application, index, Path(folder))
        turns: list[tuple[float, float]] = []
        file = acts.window.acts.file

        def turn() -> None:
            turns.append((perf_counter(), process_time()))

        timer = QTimer()
        timer.timeout.connect(turn)
        read: list[int] = []
        file.ended.connect(lambda: read.append(len(turns) - 1))
        file.opened.connect(lambda: QTimer.singleShot(0, application.quit))
        turn()
        timer.start(1)
        file.open(Path(sys.argv[1]))
        application.exec()
        settle()
        turn()
        timer.stop()
        start = process_time()
        while acts.state.prepare_search():
            pass
        waits = [
            (later - now, later_spent - spent)
            for (now, spent), (later, later_spent) in pairwise(turns)
        ]
        found = {
            "reading": list(zip(*waits[: read[0]], strict=True)),
            "shown": max(waits[read[0] :]),
            "search": process_time() - start,
        }
    print(json.dumps(found))


if __name__ == "__main__":
    main()

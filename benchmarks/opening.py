"""Opening a long record in a window that is open: how long input waits meanwhile.

`python -m benchmarks.opening FILE` opens the window on the bundled record, opens the file
in it, and prints as JSON how long the window took no input, again and again: while the file
was read, and when it was shown; and the processor's time of all that is done beside.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from time import perf_counter, process_time

from benchmarks.frames import told_by
from benchmarks.measuring import MILLISECOND, Row, Section, in_words
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


def _rows(name: str, found: dict[str, float]) -> list[Row]:
    return [
        Row(
            f"Wait for input while reading, {name}",
            f"p99 {in_words(max(found['p99'], MILLISECOND))}",
            in_words(found["worst"]),
            f"in all: {in_words(found['reading'])}",
            bar=f"p99 < {in_words(_MOST)}",
            met=found["p99"] < _MOST,
        ),
        Row(f"Wait for input when it is shown, {name}", in_words(found["shown"])),
        Row(
            f"Taken in for the search, between other work, {name}",
            in_words(found["search"]),
            beside="processor's time",
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
        file, turns = acts.window.acts.file, [perf_counter()]

        def turn() -> None:
            turns.append(perf_counter())

        timer = QTimer()
        timer.timeout.connect(turn)
        read: list[int] = []
        file.ended.connect(lambda: read.append(len(turns) - 1))
        file.opened.connect(lambda: QTimer.singleShot(0, application.quit))
        timer.start(1)
        file.open(Path(sys.argv[1]))
        application.exec()
        settle()
        turn()
        timer.stop()
        start = process_time()
        while acts.state.prepare_search():
            pass
        waits = [after - before for before, after in pairwise(turns)]
        reading = waits[: read[0]]
        found = {
            "p99": _p99(reading),
            "worst": max(reading),
            "reading": sum(reading),
            "shown": max(waits[read[0] :]),
            "search": process_time() - start,
        }
    print(json.dumps(found))


if __name__ == "__main__":
    main()

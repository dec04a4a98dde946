"""Run by `peers_timeline`: our frames, and the same bars and marks as a file for the peers.

`python -m benchmarks.own_timeline RECORD FILE ROUNDS` writes the bars and marks to the file
and prints, as JSON, the seconds of each frame by the clock and of the processor.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from benchmarks.measuring import both_timed
from swapviewer.collecting import collect_from_now_on
from swapviewer.index.chronicle import Chronicle, chronicle
from swapviewer.index.counting import EXCHANGES
from swapviewer.index.days import RecordIndex
from swapviewer.model.load import load_record
from swapviewer.paint.theme import LIGHT
from swapviewer.paint.timeline import draw_timeline
from swapviewer.paint.timeline_emphasis import Emphasis
from swapviewer.paint.timeline_plan import plan
from swapviewer.paint.timescale import Viewport, everything

WIDTH, HEIGHT = 1200, 240
SEEN, STEP = 0.98, 0.0007  # of the record: each frame shows nearly all, a little later


def main() -> None:
    """Lay out and draw each frame anew; all days are told from days once, at the start."""
    record, file, rounds = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    index = RecordIndex(load_record(record))
    told = chronicle(index, index.events, EXCHANGES)
    file.write_text(json.dumps(_things(told)), encoding="utf-8")
    application = QGuiApplication([])
    limits = everything(index.covers)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    size = QSizeF(image.size())
    last = plan(told, size, limits, limits)

    def frame(number: int) -> None:
        nonlocal last
        first = limits.first + STEP * number * limits.days
        seen = Viewport(first, SEEN * limits.days).within(limits)
        last = plan(told, size, seen, limits, last)
        image.fill(QColor(LIGHT.card))
        with QPainter(image) as painter:
            draw_timeline(painter, last, Emphasis(date.min), LIGHT)

    frame(0)
    collect_from_now_on()  # as the program does after its start
    found = [both_timed(partial(frame, number)) for number in range(1, rounds + 1)]
    print(json.dumps(found))
    image.save(str(file.with_name("own.png")))
    del application


def _things(told: Chronicle) -> dict[str, object]:
    """Return bars as (day, people), marks as days, and the days of all entries."""
    lanes = [list(lane.ordinals) for lane in told.lanes]
    entries = [(day, "exchange") for day in told.bars.ordinals]
    for lane in told.lanes:
        entries += [(day, lane.kinds[0]) for day in lane.ordinals]
    return {
        "above": list(zip(told.above.ordinals, told.above.totals, strict=True)),
        "below": list(zip(told.below.ordinals, told.below.totals, strict=True)),
        "lanes": lanes,
        "entries": sorted(entries),
    }


if __name__ == "__main__":
    main()

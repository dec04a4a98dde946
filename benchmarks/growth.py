"""Run by `frames`: selects entry after entry, and prints memory and medians as JSON."""

from __future__ import annotations

import gc
import json
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.acts import Acts
from benchmarks.measuring import Times
from benchmarks.moments import resident
from swapviewer.index.days import RecordIndex
from swapviewer.model.load import load_record


def main() -> None:
    """Select, and tell memory and median time after each tenth."""
    index, selections = RecordIndex(load_record(Path(sys.argv[1]))), int(sys.argv[2])
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        acts = Acts(application, index, Path(folder))
        told: dict[str, list[float]] = {"memory": [], "seconds": []}
        for _ in range(10):
            told["seconds"].append(_spent(acts, max(1, selections // 10)).median)
            gc.collect()
            told["memory"].append(resident())
        print(json.dumps(told))
        acts.window.close()


def _spent(acts: Acts, times: int) -> Times:
    """Return the processor's time, which other work on the machine disturbs less."""
    return Times(tuple(spent for _, spent in acts.next_held(times)))


if __name__ == "__main__":
    main()

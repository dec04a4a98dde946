"""The first paint waits for nothing that it does not need."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

LATER = (
    "numpy",
    "pydantic",
    "pydantic_core",
    "pyqtgraph",
    "swapviewer.app.dialogs",
    "swapviewer.app.printing",
    "swapviewer.index.proof",
    "swapviewer.index.series",
    "swapviewer.index.stories",
    "swapviewer.sheets",
    "swapviewer.views.chart",
    "swapviewer.views.stories",
    "swapviewer.views.timeline",
    "typst",
)
_START = """
import sys
from PySide6.QtWidgets import QApplication
import swapviewer.cli.entry

def looked(*_):
    names = set(sys.modules)
    print(*sorted(names & set(sys.argv[1:])), "window:", "swapviewer.app.window" in names)
    return 0

QApplication.exec = looked
sys.exit(swapviewer.cli.entry.main([]))
"""


def test_what_comes_after_the_first_paint_is_not_imported_before_it(
    tmp_path: Path,
) -> None:
    own = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", _START, *LATER],
        env={**os.environ, **own},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["window:", "True"], done.stdout

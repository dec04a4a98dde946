"""The first paint waits for nothing that it does not need."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from swapviewer.model.load import load_record

LATER = (
    "html",
    "numpy",
    "platform",
    "pydantic",
    "pydantic_core",
    "pyqtgraph",
    "socket",
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
    # Two make many names, and one is known only together with all other widgets.
    known = {
        name
        for name in ("QIcon", "QGradient", "QMdiArea")
        for module in ("PySide6.QtGui", "PySide6.QtWidgets")
        if name in vars(sys.modules[module])
    }
    came = (names & set(sys.argv[1:])) | known
    print(*sorted(came), "window:", "swapviewer.app.window" in names)
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


_LONG = """
import sys
from PySide6.QtWidgets import QApplication
from swapviewer.app import record_file, run

titles = []

def looked(*_):
    window = next(one for one in QApplication.topLevelWidgets() if one.isVisible())
    titles.append(window.windowTitle())
    while window.windowTitle() == titles[0]:
        QApplication.processEvents()
    titles.append(window.windowTitle())
    window.close()
    return 0

QApplication.exec = looked
run.is_long = record_file.is_long = lambda path: "example" in str(path)
code = run.run_window(run.Path(sys.argv[1]), None)
print(*titles, sep="|")
sys.exit(code)
"""


def test_a_long_record_is_read_beside_the_window(tmp_path: Path) -> None:
    example = Path(__file__).parent / "example" / "record.json"
    done = subprocess.run(
        [sys.executable, "-c", _LONG, str(example)],
        env={**os.environ, "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    first, last = done.stdout.strip().split("|")
    assert "Ukraine" in first
    assert last.startswith(load_record(example).record.title)

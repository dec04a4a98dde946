"""Qt for Python reads no source of the modules that are imported for the window."""

from __future__ import annotations

import subprocess
import sys

_IMPORTS = """
import inspect
from swapviewer.app.features import spare_the_look

spare_the_look()
looked = []
inspect.getsource = lambda module: looked.append(module.__name__) or ""
import swapviewer.app.window
print(looked)
"""
_OTHER_RELEASE = """
import sys
import PySide6.QtCore
del sys.modules["__feature__"]
from swapviewer.app.features import spare_the_look

spare_the_look()
import swapviewer.app.window
print("imported")
"""


def test_no_source_is_read_after_the_look_is_spared() -> None:
    assert _printed(_IMPORTS) == "[]"


def test_it_is_spared_whichever_way_the_window_is_come_to() -> None:
    begun = "import inspect\nimport swapviewer.app.worker\n"
    assert _printed(begun + _IMPORTS.partition("spare_the_look()\n")[2]) == "[]"


def test_a_release_without_the_look_is_left_alone() -> None:
    assert _printed(_OTHER_RELEASE) == "imported"


def _printed(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()

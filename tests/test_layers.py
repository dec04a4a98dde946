"""Each module imports only from its own layer or a lower one; toolkits keep their place."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import swapviewer

PACKAGE = Path(swapviewer.__file__).parent
LAYERS = {
    0: (
        "errors",
        "paths",
        "text",
        "spans",
        "dates",
        "frozen",
        "libraries",
        "cells",
        "collecting",
    ),
    1: ("model",),
    2: ("index",),
    3: ("selection", "fitting", "visits", "sieve", "account"),
    4: ("chosen", "state", "walk"),
    5: ("paint",),
    6: ("views", "sheets"),
    7: ("app", "cli", "__main__"),
}
LAYER_OF = {name: layer for layer, names in LAYERS.items() for name in names}
# The files in which each of these may appear.
DOORS = {
    "pyqtgraph": ("views/plotting.py",),
    "numpy": ("app/later.py", "app/proof.py"),
    "pypdfium2": ("app/proof.py",),
    "typst": ("sheets/press.py",),
    "PySide6.QtPrintSupport": ("app/printer.py",),
}
SLOW = ("PySide6", "pydantic", "pydantic_core", "typst", "pyqtgraph", "numpy")
FILES = sorted(PACKAGE.rglob("*.py"))
Import = ast.Import | ast.ImportFrom


def test_every_module_has_a_layer() -> None:
    assert {part_of(file) for file in FILES} - {"__init__"} <= set(LAYER_OF)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_module_imports_only_what_its_layer_may(file: Path) -> None:
    forbidden = [name for name in imported(file) if not allowed(file, name)]
    assert forbidden == []


@pytest.mark.parametrize(
    "file", sorted((PACKAGE / "cli").rglob("*.py")), ids=lambda file: str(file.name)
)
def test_a_command_imports_slow_things_only_when_it_runs(file: Path) -> None:
    tree = ast.parse(file.read_text("utf-8"))
    early = [name for node in at_start(tree) for name in names(node)]
    assert [name for name in early if name.split(".")[0] in SLOW] == []


def test_the_command_line_starts_without_slow_imports() -> None:
    ask = "import sys, swapviewer.cli; print(*{name.split('.')[0] for name in sys.modules})"
    loaded = subprocess.run(
        [sys.executable, "-c", ask], capture_output=True, text=True, check=True
    ).stdout.split()
    assert set(loaded) & set(SLOW) == set()


def part_of(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, Import):
            yield from names(node)


def names(node: Import) -> Iterator[str]:
    """Yield each name in full: `from PySide6 import QtGui` is `PySide6.QtGui`."""
    if isinstance(node, ast.ImportFrom):
        yield from (f"{node.module}.{one.name}" for one in node.names)
    else:
        yield from (one.name for one in node.names)


def at_start(node: ast.AST) -> Iterator[Import]:
    """Yield the imports that run when the module is loaded."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Import):
            yield child
        elif isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING":
            continue
        elif not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield from at_start(child)


def allowed(file: Path, name: str) -> bool:
    """Return whether a file may import a name."""
    top, _, rest = name.partition(".")
    if top == "swapviewer":
        return allowed_own(part_of(file), rest.split(".")[0])
    if top in sys.stdlib_module_names:
        return True
    where = file.relative_to(PACKAGE).as_posix()
    for door, only in DOORS.items():
        if f"{name}.".startswith(f"{door}."):
            return where in only
    if part_of(file) == "sheets":
        return False
    layer = LAYER_OF.get(part_of(file), 0)
    if top == "shiboken6":  # Accessible nodes need its pointers.
        return layer >= 6
    if top == "PySide6":
        lowest = {"QtCore": 4, "QtGui": 5, "QtWidgets": 6}
        return layer >= lowest.get(rest.split(".")[0], 7)
    return layer in (1, 7) and top in ("pydantic", "pydantic_core")


def allowed_own(part: str, other: str) -> bool:
    if {part, other} == {"views", "sheets"}:
        return False
    return LAYER_OF.get(other, 0) <= LAYER_OF.get(part, 0)


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("text.py", "swapviewer.model.record"),
        ("index/days.py", "PySide6.QtCore"),
        ("index/days.py", "pydantic"),
        ("model/record.py", "swapviewer.index"),
        ("state.py", "PySide6.QtGui"),
        ("paint/theme.py", "PySide6.QtWidgets"),
        ("paint/theme.py", "swapviewer.views.month"),
        ("views/chart.py", "pyqtgraph"),
        ("views/chart.py", "swapviewer.sheets.content"),
        ("views/chart.py", "swapviewer.app.window"),
        ("sheets/content.py", "swapviewer.views.chart"),
        ("sheets/content.py", "typst"),
        ("sheets/content.py", "PySide6.QtCore.QObject"),
        ("app/window.py", "PySide6.QtPrintSupport.QPrinter"),
        ("app/window.py", "requests"),
    ],
)
def test_the_check_itself_finds_what_is_forbidden(file: str, name: str) -> None:
    assert not allowed(PACKAGE / file, name)

"""What a clean install brings: each package, its size on disk, and why it is there."""

from __future__ import annotations

import importlib.metadata
import re
from pathlib import Path

from benchmarks.measuring import Row, Section, megabytes

_WHY = {
    "pyside6-essentials": "the window",
    "shiboken6": "binds PySide6 to Python",
    "pyqtgraph": "the chart",
    "numpy": "wanted by pyqtgraph",
    "colorama": "wanted by pyqtgraph",
    "pydantic": "reads and checks the record",
    "pydantic-core": "the part of pydantic that is compiled",
    "annotated-types": "wanted by pydantic",
    "typing-extensions": "wanted by pydantic",
    "typing-inspection": "wanted by pydantic",
    "typst": "the press",
    "pypdfium2": "the pages in the print window",
}


def measure() -> list[Section]:
    """Return the size of all that the program wants, from what is installed here."""
    sizes = {name: _size(name) for name in sorted(_wanted("swapviewer"))}
    ordered = sorted(sizes.items(), key=lambda item: -item[1])
    rows = [Row(name, megabytes(size), beside=_WHY.get(name, "")) for name, size in ordered]
    whole = Row(f"All {len(rows)} packages", megabytes(sum(sizes.values())))
    return [Section("Install", (whole, *rows), ("The beside column says why.",))]


def _wanted(name: str) -> set[str]:
    """Return the packages that one wants, and those that they want."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        for wish in importlib.metadata.requires(waiting.pop()) or []:
            if "extra ==" in wish:
                continue
            match = re.match(r"[A-Za-z0-9._-]+", wish)
            one = re.sub(r"[-_.]+", "-", match[0]).lower() if match else ""
            if one and one not in found and _installed(one):
                found.add(one)
                waiting.append(one)
    return found


def _installed(name: str) -> bool:
    try:
        importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def _size(name: str) -> int:
    files = importlib.metadata.files(name) or []
    places = (Path(str(file.locate())) for file in files if not str(file).endswith(".pyc"))
    return sum(place.stat().st_size for place in places if place.is_file())

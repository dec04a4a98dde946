"""Where the bundled files lie: inside an installed wheel, or in the checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _bundled(folder: str) -> Path:
    """Return the installed folder, else the checkout's (all an editable install has)."""
    installed = _PACKAGE / f"_{folder}"
    return installed if installed.is_dir() else _PACKAGE.parent / folder


def data_file(name: str) -> Path:
    """Return the path of a bundled data file, such as `record.json`."""
    return _bundled("data") / name


def resource_file(name: str) -> Path:
    """Return the path of a bundled resource, such as `sheets/day.typ`."""
    return _bundled("resources") / name

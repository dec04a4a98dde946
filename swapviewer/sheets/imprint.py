"""How a sheet was pressed, as its file tells it, so that it can be pressed again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any, TypeVar

from swapviewer.sheets.desk import Options
from swapviewer.sheets.margins import Margins
from swapviewer.sheets.papers import PAPERS
from swapviewer.sheets.parts import LAYOUTS, Layout
from swapviewer.sheets.setting import Ink

_Told = TypeVar("_Told", Options, Margins)


def imprint(ink: Ink, by: str) -> dict[str, object]:
    """Return by which programs a sheet was pressed, and in which ink."""
    return {"by": by, **asdict(ink)}


def ink_of(told: Mapping[str, Any]) -> Ink:
    """Return the ink of an imprint; raises ValueError, KeyError or TypeError for others."""
    paper = next((one for one in PAPERS if one == told["paper"]), None)
    landscape, colour = told["landscape"], told["colour"]
    if paper is None or not isinstance(landscape, bool) or not isinstance(colour, bool):
        raise ValueError(told)
    return Ink(paper, landscape, colour, _made(Margins(), told["margins"]))


def options_of(told: Mapping[str, Any]) -> Options:
    """Return the options of a request; raises ValueError, KeyError or TypeError."""
    return _made(Options(), told["options"]) if "options" in told else Options()


def layout_of(told: Mapping[str, Any]) -> Layout | None:
    """Return the layout of a request, None for what is none."""
    return next((one for one in LAYOUTS if one == told["layout"]), None)


def _made(usual: _Told, told: Mapping[str, Any]) -> _Told:
    """Return options with other values of the same kinds."""
    values = {one.name: told[one.name] for one in fields(usual)}
    if any(type(value) is not type(getattr(usual, name)) for name, value in values.items()):
        raise ValueError(told)
    return type(usual)(**values)

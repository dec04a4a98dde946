"""The press: a sheet goes in, pages come out as PDF, PNG or SVG; the one file with Typst.

The sheet reaches the template as JSON and is only ever shown as text. The same sheet and
options give the same bytes: own fonts, and a date that comes from the record.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, get_args

from swapviewer.errors import PressError
from swapviewer.paths import resource_file
from swapviewer.sheets.parts import Sheet

if TYPE_CHECKING:
    import typst

Paper = Literal["a4", "letter", "a5", "a3", "legal"]
PAPERS: tuple[Paper, ...] = get_args(Paper)
_TYPST_NAMES = {"letter": "us-letter", "legal": "us-legal"}


@dataclass(frozen=True, slots=True)
class Ink:
    """How a sheet is set: paper, orientation, and whether in colour or in grey."""

    paper: Paper = "a4"
    landscape: bool = False
    colour: bool = True


def press_pdf(sheet: Sheet, ink: Ink = Ink()) -> bytes:
    """Return the sheet as a tagged PDF/A-3a and PDF/UA-1 with its data inside."""
    return _pressed(sheet, ink, "pdf", None)[0]


def press_pages(sheet: Sheet, ink: Ink = Ink(), ppi: float = 144) -> list[bytes]:
    """Return each page as a PNG."""
    return _pressed(sheet, ink, "png", ppi)


def press_svg(sheet: Sheet, ink: Ink = Ink()) -> list[bytes]:
    """Return each page as an SVG."""
    return _pressed(sheet, ink, "svg", None)


@lru_cache(maxsize=1)
def _compiler() -> typst.Compiler:
    # Imported here: whoever presses nothing should not wait for it.
    import typst

    template = resource_file("sheets/sheet.typ")
    return typst.Compiler(
        template, root=template.parent, font_paths=typst.Fonts(include_system_fonts=False)
    )


def _pressed(
    sheet: Sheet, ink: Ink, form: Literal["pdf", "png", "svg"], ppi: float | None
) -> list[bytes]:
    import typst

    stamp = datetime.combine(date.fromisoformat(sheet.record.through), time(), UTC)
    try:
        pages = _compiler().compile(
            format=form,
            ppi=ppi,
            sys_inputs=_inputs(sheet, ink),
            pdf_standards=["a-3a", "ua-1"],
            timestamp=stamp,
        )
    except typst.TypstError as error:
        raise PressError(f"The sheet could not be set: {error.message}.") from error
    if pages is None:
        raise PressError("The sheet could not be set: the press gave nothing back.")
    return [pages] if isinstance(pages, bytes) else pages


def _inputs(sheet: Sheet, ink: Ink) -> dict[str, str]:
    through = date.fromisoformat(sheet.record.through)
    shown = asdict(sheet)
    del shown["attached"], shown["table"]
    options = {
        "paper": _TYPST_NAMES.get(ink.paper, ink.paper),
        "landscape": ink.landscape,
        "colour": ink.colour,
        "date": {"year": through.year, "month": through.month, "day": through.day},
    }
    return {
        "sheet": json.dumps(shown, ensure_ascii=False),
        "options": json.dumps(options),
        "attached": sheet.attached,
        "table": sheet.table,
    }

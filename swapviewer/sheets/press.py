"""The press: a sheet goes in, pages come out as PDF, PNG or SVG; the one file with Typst.

The sheet reaches the template as JSON and is only ever shown as text. The same sheet and
options give the same bytes: own fonts, and a date that comes from the record.
"""

from __future__ import annotations

import json
import re
import threading
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, get_args

from swapviewer.errors import PressError
from swapviewer.paths import resource_file
from swapviewer.sheets.glyphs import replaced, unshown
from swapviewer.sheets.lengths import shortened
from swapviewer.sheets.long_words import breakable
from swapviewer.sheets.margins import USUAL_MARGINS, Margins
from swapviewer.sheets.papers import Paper
from swapviewer.sheets.parts import Sheet

if TYPE_CHECKING:
    import typst

Form = Literal["pdf", "png", "svg"]
FORMS: tuple[Form, ...] = get_args(Form)
_TYPST_NAMES = {"letter": "us-letter", "legal": "us-legal"}
_ARCHIVE: list[typst.PDFStandard] = ["a-3a", "ua-1"]
_ADDRESS = re.compile(rb'href="([^"]*)"')
# Of sheets with more data than this (in characters) the compiler keeps nothing.
_LARGE = 200_000
_KEPT_FOR = 12
# What Typst says of a text that no font of the press can show, or that archives forbid.
_NO_GLYPH = ("could not be displayed", "contains the codepoint")


@dataclass(frozen=True, slots=True)
class Ink:
    """How a sheet is set: paper, orientation, in colour or in grey, and its margins."""

    paper: Paper = "a4"
    landscape: bool = False
    colour: bool = True
    margins: Margins = USUAL_MARGINS


DEFAULT_INK = Ink()


def press_pdf(sheet: Sheet, ink: Ink = DEFAULT_INK) -> bytes:
    """Return the sheet as a tagged PDF/A-3a and PDF/UA-1 with its data inside."""
    return _pressed(sheet, ink, "pdf", None)[0]


def press_pages(sheet: Sheet, ink: Ink = DEFAULT_INK, ppi: float = 144) -> list[bytes]:
    """Return each page as a PNG."""
    return _pressed(sheet, ink, "png", ppi)


def press_svg(sheet: Sheet, ink: Ink = DEFAULT_INK) -> list[bytes]:
    """Return each page as an SVG."""
    return [_mended(page) for page in _pressed(sheet, ink, "svg", None)]


class _Press:
    """One compiler kept, so that only what changed is set again; one job at a time."""

    def __init__(self) -> None:
        # Imported here: whoever presses nothing should not wait for it.
        import typst

        template = resource_file("sheets/sheet.typ")
        self._one_at_a_time = threading.Lock()
        self._failure = typst.TypstError
        self._fonts = typst.Fonts(include_system_fonts=False)
        self._compiler = typst.Compiler(
            template, root=template.parent, font_paths=self._fonts
        )
        probe = resource_file("sheets/probe.typ")
        self._probe = typst.Compiler(probe, root=probe.parent, font_paths=self._fonts)

    def shows(self, character: str) -> bool:
        """Return whether an archive-grade PDF can hold this character."""
        try:
            self._probe.compile(
                format="pdf",
                sys_inputs={"text": character},
                pdf_standards=_ARCHIVE,
                timestamp=0,
            )
        except self._failure:
            return False
        return True

    def press(self, sheet: Sheet, ink: Ink, form: Form, ppi: float | None) -> list[bytes]:
        """Return the pages, a PDF being one; raises PressError."""
        shown = _shown(sheet, ink)
        with self._one_at_a_time:
            try:
                return self._legible(sheet, shown, ink, form, ppi)
            finally:
                if len(sheet.attached) > _LARGE:
                    self._forget()

    def _forget(self) -> None:
        """Have the compiler drop what it keeps of a sheet: it does so after ten others.

        Ten dossiers of the whole record would keep two gigabytes.
        """
        for _ in range(_KEPT_FOR):
            self.shows("a")

    def _legible(
        self, sheet: Sheet, shown: object, ink: Ink, form: Form, ppi: float | None
    ) -> list[bytes]:
        try:
            return self._set(sheet, _inputs(sheet, shown, ink), form, ppi)
        except self._failure as error:
            if not any(words in str(error) for words in _NO_GLYPH):
                raise _failed(error) from error
        legible = replaced(shown, unshown(shown, self.shows))
        try:
            return self._set(sheet, _inputs(sheet, legible, ink), form, ppi)
        except self._failure as error:
            raise _failed(error) from error

    def _set(
        self, sheet: Sheet, inputs: dict[str, str], form: Form, ppi: float | None
    ) -> list[bytes]:
        pages = self._compiler.compile(
            format=form,
            ppi=ppi,
            sys_inputs=inputs,
            pdf_standards=_ARCHIVE if form == "pdf" else [],
            timestamp=datetime.combine(_day_of(sheet), time(), UTC),
        )
        if pages is None:
            raise PressError("The sheet could not be set: no page came out.")
        return [pages] if isinstance(pages, bytes) else pages


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF of this press has."""
    return max(int(number) for number in re.findall(rb"/Type/Pages/Count (\d+)", pdf))


@lru_cache(maxsize=1)
def _the_press() -> _Press:
    return _Press()


def _pressed(sheet: Sheet, ink: Ink, form: Form, ppi: float | None) -> list[bytes]:
    return _the_press().press(sheet, ink, form, ppi)


def _mended(svg: bytes) -> bytes:
    """Return the page as well-formed XML.

    WORKAROUND https://github.com/typst/typst/issues/8672: in the addresses of links only
    quotation marks are escaped.
    """

    def escaped(found: re.Match[bytes]) -> bytes:
        address = found[1].replace(b"&quot;", b'"').replace(b"&", b"&amp;")
        address = address.replace(b"<", b"&lt;").replace(b">", b"&gt;")
        return b'href="' + address.replace(b'"', b"&quot;") + b'"'

    return _ADDRESS.sub(escaped, svg)


def _failed(error: Exception) -> PressError:
    return PressError(f"The sheet could not be set: {error}.")


def _day_of(sheet: Sheet) -> date:
    return date.fromisoformat(sheet.record.through)


def _shown(sheet: Sheet, ink: Ink) -> dict[str, object]:
    """Return all that is printed, as JSON-like values."""
    shown: dict[str, object] = asdict(sheet)
    del shown["attached"], shown["table"]
    shown["margins"] = asdict(ink.margins)
    return {name: shortened(part) for name, part in shown.items()}


def _inputs(sheet: Sheet, shown: object, ink: Ink) -> dict[str, str]:
    day = _day_of(sheet)
    options = {
        "paper": _TYPST_NAMES.get(ink.paper, ink.paper),
        "landscape": ink.landscape,
        "colour": ink.colour,
        "date": {"year": day.year, "month": day.month, "day": day.day},
    }
    given = {
        "sheet": breakable(shown),
        "options": options,
        "attached": sheet.attached,
        "table": sheet.table,
    }
    # One input alone: Typst gets several in an order that changes, and would find nothing
    # of what it keeps of the same sheet.
    return {"given": json.dumps(given, ensure_ascii=False)}

"""The press: a sheet goes in, pages come out as PDF, PNG or SVG; the one file with Typst.

The sheet reaches the template as JSON and is only ever shown as text. The same sheet and
options give the same bytes: own fonts, and a date that comes from the record.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeVar, get_args

from swapviewer import __version__
from swapviewer.errors import PressError
from swapviewer.paths import resource_file
from swapviewer.sheets.cross_references import with_references, without_references
from swapviewer.sheets.glyphs import unshown
from swapviewer.sheets.imprint import imprint
from swapviewer.sheets.manuscript import Manuscript
from swapviewer.sheets.parts import Sheet
from swapviewer.sheets.printed import characters
from swapviewer.sheets.proofs import PressedProof, Proofer
from swapviewer.sheets.setting import (
    DEFAULT_INK,
    Ink,
    Setting,
    day_of,
    forget_parts,
    setting_of,
)

if TYPE_CHECKING:
    import typst

Form = Literal["pdf", "png", "svg"]
FORMS: tuple[Form, ...] = get_args(Form)
# A proof is a PDF for the eye alone: as archives want it, so that what has no shape is
# told, but without tags and data.
_Pressed = TypeVar("_Pressed")
_Way = Form | Literal["proof"]
_STANDARDS: dict[_Way, list[typst.PDFStandard]] = {
    "pdf": ["a-3a", "ua-1"],
    "proof": ["a-3b"],
}
# A proof is no file: whatever day it bears, nobody sees it.
_ANY_DAY = date(2000, 1, 1)
_ADDRESS = re.compile(rb'href="([^"]*)"')
# A sheet that says more than this (in characters) is large: much is kept of it.
_LARGE = 200_000
_KEPT_FOR = 12
# So much older a large sheet grows: what the next two make no use of is dropped.
_AGE_OF_LARGE = 4
# What Typst says of a text that no font of the press can show, or that archives forbid.
_NO_GLYPH = ("could not be displayed", "contains the codepoint")


def press_pdf(sheet: Sheet, ink: Ink = DEFAULT_INK) -> bytes:
    """Return the sheet as a tagged PDF/A-3a and PDF/UA-1 with its data inside."""
    return with_references(_pressed(sheet, ink, "pdf", None)[0])


def press_proof(sheet: Sheet, ink: Ink = DEFAULT_INK) -> PressedProof:
    """Return the pages to look at: without tags and data."""
    return _the_press().proof(sheet, ink)


def press_pages(sheet: Sheet, ink: Ink = DEFAULT_INK, ppi: float = 144) -> list[bytes]:
    """Return each page as a PNG."""
    return _pressed(sheet, ink, "png", ppi)


def press_svg(sheet: Sheet, ink: Ink = DEFAULT_INK) -> list[bytes]:
    """Return each page as an SVG."""
    pages = _pressed(sheet, ink, "svg", None)
    return [_mended(without_references(page)) for page in pages]


def pressed_by() -> str:
    """Return the names and versions of what presses here: others press other bytes."""
    return _the_press().name


def let_go() -> None:
    """Have the press keep nothing of what it has set: nobody looks at it any more."""
    forget_parts()
    if _the_press.cache_info().currsize:
        _the_press().let_go()


class _Press:
    """One compiler kept, so that only what changed is set again; one job at a time."""

    def __init__(self) -> None:
        # Imported here: whoever presses nothing should not wait for it.
        from importlib.metadata import version

        import typst

        root = resource_file("sheets/sheet.typ").parent
        self._one_at_a_time = threading.Lock()
        self.name = f"Swapviewer {__version__}, Typst {version('typst')}"
        self._failure = typst.TypstError
        self._fonts = typst.Fonts(include_system_fonts=False)
        self._compiler = typst.Compiler(root=root, font_paths=self._fonts)
        # In what and for what the last large sheet was set: the next may find much of it.
        self._kept_kind: str | None = None
        # How many presses older it is to grow before the next.
        self._owed = 0
        self._proofer = Proofer(
            lambda setting: self._set(setting, _ANY_DAY, "proof", None)[0]
        )
        probe = resource_file("sheets/probe.typ")
        self._probe = typst.Compiler(probe, root=root, font_paths=self._fonts)

    def shows(self, character: str) -> bool:
        """Return whether an archive-grade PDF can hold this character."""
        try:
            self._probe.compile(
                format="pdf",
                sys_inputs={"text": character},
                pdf_standards=_STANDARDS["pdf"],
                timestamp=0,
            )
        except self._failure:
            return False
        return True

    def press(self, sheet: Sheet, ink: Ink, form: Form, ppi: float | None) -> list[bytes]:
        """Return the pages, a PDF being one; raises PressError."""

        def pressed(unshown: frozenset[str]) -> list[bytes]:
            attached = sheet.held.as_json(imprint(ink, self.name))
            setting = setting_of(sheet, ink, attached, unshown)
            return self._set(setting, day_of(sheet), form, ppi)

        with self._one_at_a_time:
            return self._legible(sheet, ink, pressed)

    def proof(self, sheet: Sheet, ink: Ink) -> PressedProof:
        """Return the pages to look at; raises PressError."""

        def pressed(unshown: frozenset[str]) -> PressedProof:
            return self._proofer.proof(Manuscript(sheet, ink, unshown))

        with self._one_at_a_time:
            return self._legible(sheet, ink, pressed)

    def let_go(self) -> None:
        """Keep nothing of what was set."""
        with self._one_at_a_time:
            self._make_room(None)
            self._owed = 0
            self._proofer.forget()

    def _make_room(self, kind: str | None) -> None:
        """Keep nothing of a large sheet in which another can find nothing: 300 MB."""
        if self._kept_kind not in (None, kind):
            self._grow_older(_KEPT_FOR)
        self._kept_kind = kind

    def _grow_older(self, presses: int) -> None:
        """Let time pass for the compiler: it drops what ten presses made no use of."""
        for _ in range(presses):
            self.shows("a")

    def _legible(
        self, sheet: Sheet, ink: Ink, pressed: Callable[[frozenset[str]], _Pressed]
    ) -> _Pressed:
        """Return what is pressed without the characters that have no shape."""
        try:
            return pressed(frozenset())
        except self._failure as error:
            if not any(words in str(error) for words in _NO_GLYPH):
                raise _failed(error) from error
        try:
            return pressed(unshown(characters(sheet, ink.margins), self.shows))
        except self._failure as error:
            raise _failed(error) from error

    def _set(
        self, setting: Setting, day: date, form: _Way, ppi: float | None
    ) -> list[bytes]:
        self._grow_older(self._owed)
        self._owed = 0
        if setting.length > _LARGE:
            self._make_room(setting.frame + form)
            # By the next press: nobody should wait for it now. A proof grows older with its
            # own pieces.
            self._owed = 0 if form == "proof" else _AGE_OF_LARGE
        pages = self._compiler.compile(
            setting.page,
            format="pdf" if form == "proof" else form,
            ppi=ppi,
            sys_inputs=setting.inputs,
            pdf_standards=_STANDARDS.get(form, []),
            pdf_tags=form == "pdf",
            timestamp=datetime.combine(day, time(), UTC),
        )
        if pages is None:
            raise PressError("The sheet could not be set: no page came out.")
        return [pages] if isinstance(pages, bytes) else pages


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

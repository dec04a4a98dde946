"""Where the marks of sources lead, filled in once all pages are set.

To lead somewhere by itself, Typst sets each paragraph with a mark twice: a third of a
dossier's time. So marks carry an address of our own that is as long as the place which
takes its room afterwards, and no byte of the file moves.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_OWN = rb"swapviewer:(source|used)-0*(\d+)"
_PAGE = re.compile(rb"\n(\d+) 0 obj\n<</Type/Page/")
_MARKS_OF_PAGE = re.compile(rb"/Annots\[([^\]]*)\]")
_MARK = re.compile(
    rb"\n(\d+) 0 obj\n<</Type/Annot/Subtype/Link/Rect\[\S+ \S+ \S+ (\S+)\][^\n]*?"
    rb"(/A<</Type/Action/S/URI/URI\(" + _OWN + rb"\)>>)[^\n]*?"
    rb"(/Contents\(" + _OWN + rb"\))"
)
_ADDRESS = re.compile(rb' (?:xlink:)?href="' + _OWN + rb'"')
# So that the line a mark leads to is seen whole, in points.
_ABOVE = 6.0


def with_references(pdf: bytes) -> bytes:
    """Return a PDF of the same length whose marks lead to their sources, and back.

    A source of which no note was set leads to itself.
    """
    pages = _pages(pdf)
    marks = list(_MARK.finditer(pdf))
    places: dict[tuple[bytes, bytes], bytes] = {}
    for mark in marks:
        top = float(mark[2]) + _ABOVE
        place = b"/Dest[%s 0 R/XYZ 0 %.2f 0]" % (pages[mark[1]], top)
        places.setdefault((mark[4], mark[5]), place)
    filled = bytearray(pdf)
    for mark in marks:
        kind, number = mark[4], mark[5]
        other = b"used" if kind == b"source" else b"source"
        place = places.get((other, number)) or places[kind, number]
        words = b"Source %s" if kind == b"source" else b"First note that names source %s"
        _fill(filled, mark.span(3), place)
        _fill(filled, mark.span(6), b"/Contents(" + words % number + b")")
    return bytes(filled)


def without_references(page: bytes) -> bytes:
    """Return a page as SVG whose marks lead nowhere: the other pages are other files."""
    return _ADDRESS.sub(b"", page)


def _pages(pdf: bytes) -> Mapping[bytes, bytes]:
    """Return the page of each mark, both by the numbers of their objects."""
    found: dict[bytes, bytes] = {}
    for page in _PAGE.finditer(pdf):
        end = pdf.index(b"\nendobj", page.end())
        if marks := _MARKS_OF_PAGE.search(pdf, page.end(), end):
            found.update((mark, page[1]) for mark in re.findall(rb"(\d+) 0 R", marks[1]))
    return found


def _fill(file: bytearray, room: tuple[int, int], words: bytes) -> None:
    begin, end = room
    file[begin:end] = words.ljust(end - begin)

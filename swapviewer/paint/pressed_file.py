"""The objects of a PDF that the press wrote, each read when it is asked for.

This reads how the press writes and no other PDF: numbers, no texts, and a plain table of
where each object begins.
"""

from __future__ import annotations

import re
import zlib

from swapviewer.errors import PressError

_TABLE = re.compile(rb"startxref\s+(\d+)\s+%%EOF")
_FIRST_ROW = re.compile(rb"xref\s+0 (\d+)\s+(?=\d{10})")
_ROW = 20
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_END = re.compile(rb"\bendobj\b|\bstream\r?\n")
_REFERENCE = re.compile(rb"/(\w+) (\d+) 0 R")


class PressedFile:
    """A PDF of the press; raises PressError for whatever is not there."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        table = _TABLE.search(content, max(0, len(content) - 64))
        rows = _FIRST_ROW.match(content, int(table[1])) if table else None
        root = _ROOT.search(content, rows.end()) if rows else None
        if rows is None or root is None:
            raise PressError("The pages are no PDF of the press.")
        self._rows = rows.end()
        self._count = int(rows[1])
        tree = self.head(reference(self.head(int(root[1])), b"Pages"))
        self.pages = tuple(int(one) for one in re.findall(rb"(\d+) 0 R", tree))

    def head(self, number: int) -> bytes:
        """Return what an object says, without its stream."""
        start, end = self._place(number)
        return self._content[start : end.start()]

    def stream(self, number: int) -> bytes:
        """Return the stream of an object, unpacked."""
        start, end = self._place(number)
        head = self._content[start : end.start()]
        packed = self._content[end.end() : end.end() + int(values(head, b"Length")[0])]
        return zlib.decompress(packed) if b"/FlateDecode" in head else packed

    def _place(self, number: int) -> tuple[int, re.Match[bytes]]:
        if number < self._count:
            row = self._rows + _ROW * number
            start = int(self._content[row : row + 10])
            if end := _END.search(self._content, start):
                return start, end
        raise PressError(f"The pages hold no object {number}.")


def reference(head: bytes, name: bytes) -> int:
    """Return the number of the object that a name leads to."""
    found = re.search(rb"/%s\s*\[?\s*(\d+) 0 R" % name, head)
    if found is None:
        raise PressError(f"The pages lack “{name.decode()}”.")
    return int(found[1])


def values(head: bytes, name: bytes) -> list[float]:
    """Return the number after a name, or all in its list; none where it is not there."""
    found = re.search(rb"/%s(?:\s*\[([^\]]*)\]|\s+([\d.-]+))" % name, head)
    return [float(word) for word in (found[1] or found[2]).split()] if found else []


def references(head: bytes, name: bytes) -> dict[str, int]:
    """Return the objects that a dictionary within a head leads to, by their names."""
    found = re.search(rb"/%s<<([^>]*)>>" % name, head)
    pairs = _REFERENCE.findall(found[1]) if found else []
    return {key.decode(): int(number) for key, number in pairs}

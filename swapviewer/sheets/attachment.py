"""Read the data of a sheet back out of its PDF; whatever is wrong is told in a sentence."""

from __future__ import annotations

import json
import re
import zlib
from pathlib import Path

from swapviewer.errors import PressError
from swapviewer.sheets.attached import FORMAT, FORMAT_VERSION

_LARGEST_FILE = 512 * 1024 * 1024
_LARGEST_DATA = 128 * 1024 * 1024
# Readers of PDFs look for both marks this far from the ends of a file.
_EDGE = 1024
_OBJECT = re.compile(rb"(?<!\d)\d{1,10}\s+\d{1,5}\s+obj\b")
_END = re.compile(rb"\bendobj\b|\bstream\r?\n")
_TEXTS = re.compile(rb"\((?:\\.|[^\\()])*\)", re.DOTALL)
_LENGTH = re.compile(rb"/Length\s+(\d{1,10})(?!\s+\d+\s+R)")
_EMBEDDED = re.compile(rb"/Type\s*/EmbeddedFile\b")
_ENCRYPTED = re.compile(rb"/Encrypt\s*(?:<<|\d+\s+\d+\s+R)")
_FILTER = re.compile(rb"/Filter\s*(?:\[([^\]]*)\]|(/\w+))")


def read_sheet(path: Path) -> bytes:
    """Return a file that may be a sheet; raises PressError where it cannot be read."""
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise PressError(f"“{path}” is too large for a sheet.")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name cannot be used"
        raise PressError(f"“{path}” could not be read: {reason}.") from error


def attached_in(content: bytes, name: str) -> dict[str, object]:
    """Return the data that a sheet carries; raises PressError, which names `name`."""
    if b"%PDF-" not in content[:_EDGE]:
        raise PressError(f"“{name}” is no PDF.")
    if b"%%EOF" not in content[-_EDGE:]:
        raise PressError(f"“{name}” is cut off: the end of the PDF is missing.")
    found = []
    packed, encrypted = _embedded(content, name)
    if encrypted:
        raise PressError(f"“{name}” is encrypted; save it without a password first.")
    for head, stream in packed:
        value = _value(_unpacked(stream, head, name))
        if isinstance(value, dict) and value.get("format") == FORMAT:
            found.append(value)
    if not found:
        raise PressError(f"“{name}” is no sheet of Swapviewer: no data are attached to it.")
    if len(found) > 1:
        raise PressError(f"“{name}” holds the data of several sheets; verify them apart.")
    if found[0].get("format_version") != FORMAT_VERSION:
        raise PressError(f"The data in “{name}” have a form that this version cannot read.")
    return found[0]


def _embedded(content: bytes, name: str) -> tuple[list[tuple[bytes, bytes]], bool]:
    """Return the head and the packed bytes of attached files, and whether a key is asked.

    A stream is stepped over whole, for its bytes may look like anything.
    """
    place = 0
    found, encrypted = [], False
    while start := _OBJECT.search(content, place):
        encrypted = encrypted or bool(_ENCRYPTED.search(content, place, start.start()))
        end = _END.search(content, start.end())
        if end is None:
            raise PressError(f"“{name}” is damaged: a part of the PDF does not end.")
        head = _TEXTS.sub(b"()", content[start.end() : end.start()])
        place = end.end()
        if end[0] == b"endobj":
            continue
        place = _stream_end(content, head, end.end(), name)
        encrypted = encrypted or bool(b"/XRef" in head and _ENCRYPTED.search(head))
        if _EMBEDDED.search(head):
            found.append((head, content[end.end() : place]))
    return found, encrypted or bool(_ENCRYPTED.search(content, place))


def _stream_end(content: bytes, head: bytes, start: int, name: str) -> int:
    length = _LENGTH.search(head)
    if length is not None:
        stop = start + int(length[1])
        if content[stop : stop + 16].lstrip().startswith(b"endstream"):
            return stop
    stop = content.find(b"endstream", start)
    if stop < 0:
        raise PressError(f"“{name}” is damaged: a part of the PDF does not end.")
    return stop


def _unpacked(packed: bytes, head: bytes, name: str) -> bytes:
    """Return an attached file; empty where it is packed in a way that no sheet is."""
    filters = _FILTER.search(head)
    if filters is None:
        return packed
    if (filters[1] or filters[2] or b"").split() != [b"/FlateDecode"]:
        return b""
    reader = zlib.decompressobj()
    try:
        data = reader.decompress(packed, _LARGEST_DATA)
    except zlib.error as error:
        raise PressError(f"“{name}” is damaged: its data cannot be unpacked.") from error
    if not reader.eof:
        raise PressError(f"“{name}” is damaged: its data are cut off or too large.")
    return data


def _value(data: bytes) -> object:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None

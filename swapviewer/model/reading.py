"""Read a file that may be a record: every way in which a file can be awkward, in words."""

from __future__ import annotations

import codecs
import os
import re
import stat
from pathlib import Path
from typing import Final

from swapviewer.errors import BadRecordError, Problem

# A record of 100,000 entries takes 230 MB; larger files would only fill the memory.
LARGEST: Final = 256 * 1024 * 1024
_AROUND: Final = 36
_JSON_PLACE: Final = re.compile(
    r"^(?:Invalid JSON: )?(?P<what>.*) at line (\d+) column (\d+)$"
)
_OTHER_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def read_record(path: Path) -> bytes:
    """Return the content of a file; raises BadRecordError where it cannot be had."""
    try:
        with path.open("rb") as file:
            state = os.fstat(file.fileno())
            if stat.S_ISREG(state.st_mode) and state.st_size > LARGEST:
                raise _refused(path, _too_large(state.st_size))
            # Room for the largest takes long to get. A pipe says that it has 0.
            content = file.read(state.st_size + 1)
            if len(content) > state.st_size:
                content += file.read(LARGEST - state.st_size)
    except FileNotFoundError as error:
        raise _refused(path, "there is no such file.") from error
    except IsADirectoryError as error:
        raise _refused(path, "is a folder; expected a JSON file.") from error
    except PermissionError as error:
        raise _refused(path, "cannot be read: you have no permission.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise _refused(path, f"cannot be read: {reason}.") from error
    if len(content) > LARGEST:
        raise _refused(path, _too_large(len(content)))
    return content


def unreadable(content: bytes) -> Problem | None:
    """Return why the bytes are no UTF-8 text, None where they are."""
    if not content.strip():
        return Problem("", "is empty; expected a record as JSON.")
    for mark, name in _OTHER_MARKS:
        if content.startswith(mark):
            return Problem("", f"is {name}, not UTF-8; save it as UTF-8.", 1, 1)
    if content.startswith(codecs.BOM_UTF8):
        message = "starts with a byte-order mark; save it as UTF-8 without one (“no BOM”)."
        return Problem("", message, 1, 1)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        byte = content[error.start]
        message = (
            f"is not UTF-8: byte {byte:#04x} is no part of a character; save it as UTF-8."
        )
        return Problem("", message, line, column)
    return None


def not_json(content: bytes, complaint: str) -> Problem:
    """Return why a UTF-8 text is no JSON, from the parser's complaint, with its line."""
    found = _JSON_PLACE.match(complaint)
    if found is None:
        return Problem("", f"is not valid JSON: {complaint}.")
    what, line = found["what"], int(found[2])
    lines = content.decode("utf-8").split("\n")
    words = lines[line - 1] if line <= len(lines) else ""
    # The parser counts bytes, people count characters.
    column = len(words.encode()[: max(int(found[3]) - 1, 0)].decode("utf-8", "ignore")) + 1
    if what.startswith("recursion limit"):
        return Problem("", "lists and objects are nested too deeply here.", line, column)
    return Problem(
        "",
        f"is not valid JSON: {_plain(what)} (column {column}).",
        line,
        column,
        excerpt=_excerpt(words, column),
    )


def _plain(what: str) -> str:
    if what.startswith("EOF while parsing"):
        return (
            "the file ends too early, inside "
            + what.rsplit(" ", 2)[-2]
            + " "
            + what.split()[-1]
        )
    return (
        what.replace("`", "“", 1)
        .replace("`", "”", 1)
        .replace("`", "“", 1)
        .replace("`", "”")
    )


def _excerpt(words: str, column: int) -> str:
    """Return the part of a line about a column, and a line that points into it."""
    first = max(0, column - 1 - _AROUND)
    shown = words[first : column - 1 + _AROUND].replace("\t", " ").rstrip("\r")
    return f"{shown}\n{' ' * (column - 1 - first)}^"


def _too_large(size: int) -> str:
    return (
        f"is too large for a record: {size / 1024**2:,.0f} MB, "
        f"and at most {LARGEST // 1024**2} MB are read."
    )


def _refused(path: Path, message: str) -> BadRecordError:
    return BadRecordError(str(path), (Problem("", message),))

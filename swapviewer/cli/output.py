"""Print for people and for programs, in UTF-8, with nothing that could drive a terminal."""

from __future__ import annotations

import io
import os
import re
import sys

from swapviewer import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

# What a terminal would obey, reorder or hide: C0 but for the line end, DEL, C1, the soft
# hyphen, separators of lines, marks and overrides of bidirectional text, characters without
# width, tags.
_UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
VERSION_WORDS = f"swapviewer {__version__}"
_USUAL = 80
_WIDEST = 100
_NARROWEST = 40


def prepare_streams() -> None:
    """Write UTF-8 whatever the locale says; what has no character is shown escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def harmless(text: str) -> str:
    """Return the text with control characters made visible: ESC as ␛, others by code."""
    return _UNSAFE.sub(_visible, text)


def say(text: str = "", stream: TextIO | None = None) -> None:
    """Print lines of text."""
    print(harmless(text), file=stream or sys.stdout)


def complain(text: str) -> None:
    """Print lines of text to the error stream, after what was said so far."""
    sys.stdout.flush()
    say(text, sys.stderr)


def say_json(value: object) -> None:
    """Print a value as JSON, with what could drive a terminal escaped without loss."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=2)
    print(_UNSAFE.sub(lambda found: json.dumps(found[0])[1:-1], text))


def columns() -> int:
    """Return how wide the terminal is, as `shutil` does, which takes long to import."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or _USUAL
    # No terminal, a stream that was closed, none at all.
    except (OSError, ValueError, AttributeError):
        return _USUAL


def width() -> int:
    """Return how many columns to fill."""
    return max(_NARROWEST, min(_WIDEST, columns()))


def wrapped(text: str, indent: str = "", first: str | None = None) -> str:
    """Return text broken to the width, indented; `first` begins the first line."""
    import textwrap

    lines = textwrap.wrap(
        text,
        max(width(), len(indent) + _NARROWEST // 2),
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines)


def _visible(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code == ord("\t"):
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"\\u{code:04x}"

"""Cells of tables for other programs: text that no spreadsheet takes for a formula."""

from __future__ import annotations

import re
from collections.abc import Iterable

# What begins a formula, a command or a jump to the next cell; full-width forms count, too.
_FORMULA = re.compile(r"[=+\-@|%\t\r\n\uff1d\uff0b\uff0d\uff20]|\s+[=+\-@]")
_NUMBER = re.compile(r"[+-]?\d[\d.,]*%?", re.ASCII)


def cell(words: str) -> str:
    """Return words as a cell: an apostrophe stands before what would be calculated.

    A number with its sign stays the number that it is.
    """
    if _FORMULA.match(words) and not _NUMBER.fullmatch(words):
        return f"'{words}"
    return words


def tab_separated(rows: Iterable[Iterable[str]]) -> str:
    """Return rows as lines that a spreadsheet takes; a cell never breaks its line."""
    return "\n".join("\t".join(cell(" ".join(one.split())) for one in row) for row in rows)

"""What stands in the head and the foot of each page, as far as the user chooses it.

No date of printing is among it: the same sheet is the same file on any day.
"""

from __future__ import annotations

from dataclasses import dataclass

from swapviewer.errors import BadCallError

LONGEST = 80


@dataclass(frozen=True, slots=True)
class Margins:
    """Which fields are printed, and lines of the user's own above and below the page."""

    title: bool = True
    version: bool = True
    pages: bool = True
    head: str = ""
    foot: str = ""


USUAL_MARGINS = Margins()
# Each field by the name that the command line gives it.
FIELDS: dict[str, str] = {"title": "title", "version": "version", "page-numbers": "pages"}


def own_line(words: str) -> str:
    """Return the user's own text as one line; raises BadCallError where it is too long."""
    line = " ".join("".join(one if one.isprintable() else " " for one in words).split())
    if len(line) > LONGEST:
        raise BadCallError(
            f"A line of {len(line)} characters has no room in the margin; "
            f"{LONGEST} are the most."
        )
    return line

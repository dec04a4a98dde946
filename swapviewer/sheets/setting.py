"""How a sheet reaches Typst: as JSON that the template shows and never evaluates."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from swapviewer.sheets.margins import USUAL_MARGINS, Margins
from swapviewer.sheets.papers import Paper
from swapviewer.sheets.parts import Part, Sheet
from swapviewer.sheets.printed import around, printed_part

_PARTS_KEPT = 1024
_TYPST_NAMES = {"letter": "us-letter", "legal": "us-legal"}


@dataclass(frozen=True, slots=True)
class Ink:
    """How a sheet is set: paper, orientation, in colour or in grey, and its margins."""

    paper: Paper = "a4"
    landscape: bool = False
    colour: bool = True
    margins: Margins = USUAL_MARGINS


DEFAULT_INK = Ink()


@dataclass(frozen=True, slots=True)
class Setting:
    """What Typst is given: a page that calls the template with data, and its inputs.

    `frame` is what all of a sheet depends on, as JSON: where it changes, everything is set
    anew, and what was kept is of no more use. `length` is that of what is printed.
    """

    page: bytes
    frame: str
    length: int

    @property
    def inputs(self) -> dict[str, str]:
        """What the template reads from outside.

        One input alone: Typst gets several in an order that changes, and would find nothing
        of what it keeps of the same sheet.
        """
        return {"frame": self.frame}


def day_of(sheet: Sheet) -> date:
    """Return the day that the file bears: the last one of the record."""
    return date.fromisoformat(sheet.record.through)


@lru_cache(maxsize=_PARTS_KEPT)
def _part_words(part: Part, unshown: frozenset[str]) -> str:
    """Return a part as JSON. Kept, for most parts stay where an option changes."""
    return _as_words(printed_part(part, unshown))


def forget_parts() -> None:
    """Keep no part of what was set."""
    _part_words.cache_clear()


def _sheet_words(sheet: Sheet, ink: Ink, unshown: frozenset[str]) -> str:
    told = _as_words(around(sheet, ink.margins, unshown))
    parts = ", ".join(_part_words(part, unshown) for part in sheet.parts)
    return f'{told[:-1]}, "parts": [{parts}]}}'


def _as_words(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def setting_of(
    sheet: Sheet, ink: Ink, unshown: frozenset[str] = frozenset(), *, bare: bool = False
) -> Setting:
    """Return what Typst is given to set a sheet without these characters.

    A bare one holds no data to attach.
    """
    day = day_of(sheet)
    kinds = {part.part for part in sheet.parts}
    frame = {
        "options": {
            "paper": _TYPST_NAMES.get(ink.paper, ink.paper),
            "landscape": ink.landscape,
            "colour": ink.colour,
        },
        "layout": sheet.layout,
        "story": sheet.scope.startswith("story:"),
        "has_cover": "cover" in kinds,
        "has_list": "sources" in kinds,
    }
    given = {
        "date": {"year": day.year, "month": day.month, "day": day.day},
        **({} if bare else {"table": sheet.table}),
    }
    told = _sheet_words(sheet, ink, unshown)
    words = _quoted(f'{{"sheet": {told}, {_as_words(given)[1:]}')
    data = "none" if bare else _quoted(sheet.attached)
    page = f'#import "/sheet.typ": pressed\n#pressed(json(bytes({words})), {data})\n'
    return Setting(page.encode(), json.dumps(frame), len(told))


def _quoted(words: str) -> str:
    """Return JSON as a text of Typst.

    JSON holds no control characters as they are: two signs are all there is to escape.
    """
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'

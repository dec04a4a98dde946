"""How a sheet reaches Typst: as JSON that the template shows and never evaluates."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date
from functools import lru_cache

from swapviewer.sheets.lengths import shortened
from swapviewer.sheets.long_words import breakable
from swapviewer.sheets.margins import USUAL_MARGINS, Margins
from swapviewer.sheets.papers import Paper
from swapviewer.sheets.parts import Part, Sheet

_TEXTS = (
    *("scope", "file_name", "title", "narrowed", "basis", "figures_by"),
    *("layout", "language"),
)
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


def shown_of(sheet: Sheet, ink: Ink) -> dict[str, object]:
    """Return all that is printed, as JSON-like values."""
    return {**_around(sheet, ink), "parts": [shortened(asdict(one)) for one in sheet.parts]}


def _around(sheet: Sheet, ink: Ink) -> dict[str, object]:
    """Return what is printed besides the parts."""
    told = {name: getattr(sheet, name) for name in _TEXTS}
    found = {**told, "record": asdict(sheet.record), "margins": asdict(ink.margins)}
    return {name: shortened(one) for name, one in found.items()}


@lru_cache(maxsize=_PARTS_KEPT)
def _part_words(part: Part) -> str:
    """Return a part as JSON. Kept, for most parts stay where an option changes."""
    return _as_words(breakable(shortened(asdict(part))))


def forget_parts() -> None:
    """Keep no part of what was set."""
    _part_words.cache_clear()


def _sheet_words(sheet: Sheet, ink: Ink) -> str:
    around = _as_words(breakable(_around(sheet, ink)))
    parts = ", ".join(_part_words(part) for part in sheet.parts)
    return f'{around[:-1]}, "parts": [{parts}]}}'


def _as_words(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def setting_of(
    sheet: Sheet, ink: Ink, shown: object = None, *, bare: bool = False
) -> Setting:
    """Return what Typst is given to set a sheet, or other words for what is printed.

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
        **({} if bare else {"attached": sheet.attached, "table": sheet.table}),
    }
    told = _as_words(breakable(shown)) if shown else _sheet_words(sheet, ink)
    # JSON holds no control characters as they are: two signs are all there is to escape.
    words = f'{{"sheet": {told}, {_as_words(given)[1:]}'.replace("\\", "\\\\")
    words = words.replace('"', '\\"')
    page = f'#import "/sheet.typ": pressed\n#pressed(json(bytes("{words}")))\n'
    return Setting(page.encode(), json.dumps(frame), len(told))

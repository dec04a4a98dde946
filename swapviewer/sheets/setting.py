"""How a sheet reaches Typst: as JSON that the template shows and never evaluates."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from swapviewer.sheets.margins import USUAL_MARGINS, Margins
from swapviewer.sheets.papers import Paper
from swapviewer.sheets.parts import Part, Sheet
from swapviewer.sheets.printed import around, printed_margins, printed_part
from swapviewer.sheets.runs import Run, runs_of

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
    return as_words(printed_part(part, unshown))


def forget_parts() -> None:
    """Keep no part of what was set."""
    _part_words.cache_clear()


def run_words(run: Run, unshown: frozenset[str]) -> str:
    """Return the parts of a run as JSON."""
    return f"[{', '.join(_part_words(part, unshown) for part in run)}]"


def as_words(value: object) -> str:
    """Return what is given to the template as JSON."""
    return json.dumps(value, ensure_ascii=False)


def with_runs(given: Mapping[str, object], runs: str) -> str:
    """Return what is given and runs, which are JSON already, as JSON."""
    return f'{as_words(given)[:-1]}, "runs": [{runs}]}}'


def frame_of(sheet: Sheet, ink: Ink) -> str:
    """Return what all of a sheet depends on, as JSON."""
    kinds = {part.part for part in sheet.parts}
    return json.dumps(
        {
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
    )


def setting_of(
    sheet: Sheet, ink: Ink, attached: str, unshown: frozenset[str] = frozenset()
) -> Setting:
    """Return what Typst is given to set a whole sheet without these characters.

    `attached` are its data as JSON.
    """
    day = day_of(sheet)
    given = {
        "date": {"year": day.year, "month": day.month, "day": day.day},
        "table": sheet.table,
        "sheet": around(sheet, unshown),
        "margins": printed_margins(ink.margins, unshown),
    }
    runs = ", ".join(run_words(run, unshown) for run in runs_of(sheet.parts))
    told = with_runs(given, runs)
    return Setting(page_of("pressed", told, attached), frame_of(sheet, ink), len(runs))


def page_of(function: str, *given: str) -> bytes:
    """Return a page that calls a function of the template; the first text is read as JSON.

    JSON holds no control characters as they are: two signs are all there is to escape.
    """
    told, *others = (
        '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"' for words in given
    )
    asked = ", ".join((f"json(bytes({told}))", *others))
    return f'#import "/sheet.typ": {function}\n#{function}({asked})\n'.encode()

"""A sheet as a frozen value: what stands on the paper, in order, and nothing else.

Each part carries its own name in `part`, by which the template finds its layout. Numbers
come twice: in words, as printed, and as numbers, for bars.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

from swapviewer.account.parts import EntryPart, SourceLine
from swapviewer.sheets.attached import Attachment
from swapviewer.sheets.bar_parts import BarsPart
from swapviewer.sheets.story_parts import StoryPart


@dataclass(frozen=True, slots=True)
class TextPart:
    """A heading, if any, with paragraphs under it."""

    heading: str
    paragraphs: tuple[str, ...]
    small: bool = False
    part: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a table's column; one column of a table takes the room that is left."""

    name: str
    right: bool = False
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its cells, and the numbers of the sources behind it.

    `group` is what this row and those below it have in common, where that begins.
    """

    cells: tuple[str, ...]
    strong: bool = False
    sources: tuple[int, ...] = ()
    group: str = ""


@dataclass(frozen=True, slots=True)
class TablePart:
    """A table to read; `sourced` gives it a last column with the numbers of sources.

    One that is `whole` stays in one piece.
    """

    heading: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str = ""
    sourced: bool = False
    whole: bool = False
    part: Literal["table"] = "table"


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day of a month grid: its number, marks of its kinds, and numbers by side."""

    day: int
    marks: str
    numbers: tuple[tuple[int, str], ...]
    remains: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MonthGrid:
    """The weeks of a month, Monday first; None fills the days of other months."""

    name: str
    weeks: tuple[tuple[DayCell | None, ...], ...]


@dataclass(frozen=True, slots=True)
class GridPart:
    """Months as grids: one large, or several small ones beside each other."""

    heading: str
    months: tuple[MonthGrid, ...]
    large: bool
    note: str
    part: Literal["grid"] = "grid"


@dataclass(frozen=True, slots=True)
class CurveLine:
    """A running sum: its points as shares of the width and height, and its last words."""

    name: str
    side: int
    points: tuple[tuple[float, float], ...]
    words: str


@dataclass(frozen=True, slots=True)
class CurveMark:
    """A stated total as a point in the same room; the note's table tells it in words."""

    side: int
    across: float
    up: float


@dataclass(frozen=True, slots=True)
class CurvePart:
    """Running sums over time, with stated totals as points."""

    heading: str
    lines: tuple[CurveLine, ...]
    marks: tuple[CurveMark, ...]
    across: tuple[tuple[float, str], ...]
    up: tuple[tuple[float, str], ...]
    note: str
    part: Literal["curve"] = "curve"


@dataclass(frozen=True, slots=True)
class SourcesPart:
    """The sources in the order of their numbers."""

    heading: str
    sources: tuple[SourceLine, ...]
    part: Literal["sources"] = "sources"


@dataclass(frozen=True, slots=True)
class CoverPart:
    """The first page of a dossier; the title of the sheet stands on it."""

    record: str
    lines: tuple[str, ...]
    part: Literal["cover"] = "cover"


@dataclass(frozen=True, slots=True)
class ContentsPart:
    """Chapters and entries with their pages, which the template finds."""

    heading: str
    part: Literal["contents"] = "contents"


@dataclass(frozen=True, slots=True)
class ChapterPart:
    """A chapter begins, with what it holds in words."""

    heading: str
    words: str
    new_page: bool
    part: Literal["chapter"] = "chapter"


Part = (
    EntryPart
    | CoverPart
    | ContentsPart
    | ChapterPart
    | BarsPart
    | TextPart
    | SourcesPart
    | TablePart
    | GridPart
    | CurvePart
    | StoryPart
)
Layout = Literal["day", "month", "year", "table", "statistics", "sources", "dossier"]
LAYOUTS: tuple[Layout, ...] = get_args(Layout)


@dataclass(frozen=True, slots=True)
class RecordStamp:
    """Which record a sheet was made of, so that it can be checked against it later."""

    title: str
    schema_version: int
    since: str
    through: str
    sha256: str
    span: str
    reach: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is printed, and the data behind it: entries as JSON, claims as CSV."""

    scope: str
    file_name: str
    title: str
    record: RecordStamp
    basis: str
    figures_by: str
    parts: tuple[Part, ...]
    held: Attachment = field(repr=False)
    layout: Layout = "day"
    narrowed: str = ""
    language: str = "en"

    @property
    def attached(self) -> str:
        """The entries and all that they refer to, as JSON, before they are pressed."""
        return self.held.as_json()

    @property
    def table(self) -> str:
        """The claims, as CSV."""
        return self.held.as_csv()

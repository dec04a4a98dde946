"""A sheet as a frozen value: what stands on the paper, in order, and nothing else.

Each part carries its own name in `part`, by which the template finds its layout. Numbers
come twice: in words, as printed, and as numbers, for bars.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from swapviewer.account.parts import EntryPart, SourceLine
from swapviewer.sheets.story_parts import StoryPart


@dataclass(frozen=True, slots=True)
class BarValue:
    """One bar: the sum in words and numbers, with what it leaves out kept apart."""

    words: str
    headline: int
    low: int
    high: int
    given: int
    withheld: int
    unknown: int


@dataclass(frozen=True, slots=True)
class BarRow:
    """The bars of one period, one for each series."""

    label: str
    chosen: bool
    values: tuple[BarValue, ...]


@dataclass(frozen=True, slots=True)
class BarsPart:
    """Bars with their numbers; `top` is the largest number drawn."""

    heading: str
    period: str
    series: tuple[str, ...]
    rows: tuple[BarRow, ...]
    top: int
    note: str
    part: Literal["bars"] = "bars"


@dataclass(frozen=True, slots=True)
class TextPart:
    """A heading, if any, with paragraphs under it."""

    heading: str
    paragraphs: tuple[str, ...]
    small: bool = False
    part: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class SourcesPart:
    """The sources in the order of their numbers."""

    heading: str
    sources: tuple[SourceLine, ...]
    part: Literal["sources"] = "sources"


Part = EntryPart | BarsPart | TextPart | SourcesPart | StoryPart


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
    title: str
    record: RecordStamp
    basis: str
    figures_by: str
    parts: tuple[Part, ...]
    attached: str = field(repr=False)
    table: str = field(repr=False)
    layout: Literal["day"] = "day"
    language: str = "en"

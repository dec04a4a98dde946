"""The words of an entry in the order in which the details tell them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeVar

from PySide6.QtGui import QFont, QTextCharFormat

from swapviewer import text
from swapviewer.account.parts import (
    Detail,
    FactGroup,
    FigureBlock,
    Progress,
    SourceLine,
)
from swapviewer.paint.theme import FIGURE, GAP, SMALL, TITLE, Theme
from swapviewer.views.details.writer import OPEN, SHOW, Writer, ink

BAR_ROOM = 10
# More of a title than this is no title; of a list, more than this is not read here.
_TITLE_MOST = 300
_LIST_MOST = 60
_LONGEST_NUMBER = 10
_ABREAST = 2
_NUMBER_ROOM = 26
_Thing = TypeVar("_Thing")


@dataclass(slots=True)
class Places:
    """Positions in the document: of the room for each widget, and of each source."""

    switch: int | None = None
    claims: int | None = None
    bars: list[tuple[int, Progress]] = field(default_factory=list)
    sources: dict[int, int] = field(default_factory=dict)


class EntryText:
    """Writes an entry part by part, and notes where things come to lie."""

    def __init__(self, writer: Writer, theme: Theme, whole: bool = False) -> None:
        self._writer = writer
        self._theme = theme
        self._whole = whole
        self.places = Places()

    def head(self, kicker: str, title: str, switch: int) -> None:
        """Write day and title; `switch` is the height of the day's buttons, 0 for none."""
        self._paragraph(kicker, ink(self._theme.ink_soft), below=6)
        if switch:
            self.places.switch = self._writer.room(switch, below=GAP)
        self._writer.paragraph(below=6)
        self._writer.words(title, ink(self._theme.ink, TITLE, bold=True), _TITLE_MOST)

    def figures(self, blocks: Sequence[FigureBlock], progress: Iterable[Progress]) -> None:
        """Write the figures of all parties, two abreast."""
        of_side = {one.side: one for one in progress}
        for at in range(0, len(blocks), _ABREAST):
            table = self._writer.columns(_ABREAST, GAP)
            for column, block in enumerate(blocks[at : at + _ABREAST]):
                self._writer.enter(table, column)
                self._figure(block, of_side.get(block.side))
            self._writer.leave(table)

    def prose(self, summary: str, remarks: Sequence[str]) -> None:
        """Write the summary, and what else is to be said of the entry as a whole."""
        self._paragraph(summary, ink(self._theme.ink), above=4)
        for remark in remarks:
            self._paragraph(remark, ink(self._theme.ink_soft, SMALL + 1))

    def line(self, words: str) -> None:
        """Write a plain paragraph."""
        self._paragraph(words, ink(self._theme.ink), below=2)

    def details(self, details: Iterable[Detail]) -> None:
        """Write the named properties, a line each."""
        for detail in details:
            self._writer.paragraph(below=3)
            self._writer.words(f"{detail.name}: ", ink(self._theme.ink_soft))
            self._writer.words("; ".join(detail.values), ink(self._theme.ink))

    def claims(self, height: int, in_part: bool = False) -> None:
        """Leave room for the table of claims; offer all of it where it is cut."""
        self.heading("WHO SAYS HOW MANY")
        self.places.claims = self._writer.room(height, below=GAP)
        if in_part:
            self._writer.paragraph()
            self._writer.more("show all that is stated")

    def facts(self, groups: Iterable[FactGroup]) -> None:
        """Write the facts under the name of their tag, each with its source numbers."""
        for at, group in enumerate(groups):
            if not at:
                self.heading("WHAT IS KNOWN")
            form = ink(self._theme.ink_soft, SMALL)
            self._paragraph(group.name.upper(), form, above=8 if at else 4, below=2)
            for fact in self._some(group.facts):
                self._writer.paragraph(below=5)
                self._writer.words(f"{fact.text}\N{NO-BREAK SPACE}", ink(self._theme.ink))
                for number in fact.sources:
                    self._writer.link(f"[{number}]", f"{SHOW}{number}", SMALL)
            self._rest(len(group.facts), "fact", "facts")

    def sources(self, sources: Sequence[SourceLine]) -> None:
        """Write the numbered sources; a publisher is a link that asks before it opens."""
        if sources:
            self.heading("SOURCES")
        soft = ink(self._theme.ink_soft)
        for source in self._some(sources):
            self._writer.paragraph(below=5, hanging=_NUMBER_ROOM)
            self._writer.words(f"\t{source.number}\t", soft)
            self.places.sources[source.number] = self._writer.place
            self._writer.link(source.publisher, f"{OPEN}{source.number}")
            self._writer.words(f" {source.description} · {source.host}", soft)
        self._rest(len(sources), "source", "sources")

    def heading(self, words: str) -> None:
        """Write the name of what follows."""
        self._paragraph(words, _heading_ink(self._theme.ink_faint), above=14, below=4)

    def _figure(self, block: FigureBlock, progress: Progress | None) -> None:
        given = block.headline is not None
        number = given and len(block.words) < _LONGEST_NUMBER
        hue = self._theme.side(block.side) if given else self._theme.ink_soft
        soft, small = ink(self._theme.ink_soft), ink(self._theme.ink_soft, SMALL + 1)
        self._paragraph(block.words, ink(hue, FIGURE if number else TITLE, bold=True), 1)
        self._paragraph(block.caption, soft, below=1)
        self._paragraph(stated_words(block), small, below=1)
        if progress and progress.share is not None:
            self.places.bars.append((self._writer.room(BAR_ROOM, below=1), progress))
        if progress:
            self._paragraph(progress.brief, small, below=1)

    def _paragraph(
        self, words: str, form: QTextCharFormat, below: int = 6, above: int = 0
    ) -> None:
        self._writer.paragraph(above, below)
        self._writer.words(words, form)

    def _some(self, things: Sequence[_Thing]) -> Sequence[_Thing]:
        return things if self._whole else things[:_LIST_MOST]

    def _rest(self, count: int, one: str, many: str) -> None:
        """Offer the rest of a list that was cut."""
        if count > _LIST_MOST and not self._whole:
            self._writer.paragraph()
            self._writer.more(f"show all {text.plural(count, one, many)}")


def stated_words(block: FigureBlock) -> str:
    """Return who states the figure: all of them where they differ, else the first."""
    if block.headline is None:
        return block.stated
    said = f"by {block.by}" if block.state == "given" else block.stated
    return " · ".join(one for one in (said, block.agreement) if one)


@lru_cache(maxsize=8)
def _heading_ink(colour: str) -> QTextCharFormat:
    made = QTextCharFormat(ink(colour, SMALL))
    made.setFontWeight(QFont.Weight.DemiBold)
    made.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    made.setFontLetterSpacing(1.0)
    return made

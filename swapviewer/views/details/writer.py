"""Write plain words into a document: no text of a record is ever read as markup."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from swapviewer import text
from swapviewer.paint.theme import BODY

# What a link asks for: the number of a source to show, the number of one to open, or all
# of a text that is too long to be laid out unasked.
SHOW = "show:"
OPEN = "open:"
ALL = "all:"
# A text of a million characters takes seconds to lay out, and nobody reads it here.
_MOST = 3_000
_LINE_BREAK = "\N{LINE SEPARATOR}"
# A document takes these for its own: the ends of blocks and frames, and things in a text.
_OWN = str.maketrans(
    {"\n": _LINE_BREAK, "\r": _LINE_BREAK, "\u2029": _LINE_BREAK}
    | dict.fromkeys("\ufdd0\ufdd1\ufffc", "\N{REPLACEMENT CHARACTER}")
)
_SHARE = QTextLength.Type.PercentageLength


@lru_cache(maxsize=256)
def ink(colour: str, pixels: int = BODY, bold: bool = False) -> QTextCharFormat:
    """Return how words look; do not change what is returned."""
    made = QTextCharFormat()
    made.setForeground(QColor(colour))
    made.setProperty(QTextFormat.Property.FontPixelSize, pixels)
    made.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return made


@lru_cache(maxsize=512)
def link_ink(link: str, colour: str, pixels: int = BODY) -> QTextCharFormat:
    """Return how a link looks; do not change what is returned."""
    made = QTextCharFormat(ink(colour, pixels))
    made.setAnchor(True)
    made.setAnchorHref(link)
    return made


@lru_cache(maxsize=64)
def _block(above: int, below: int, left: int = 0) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(above)
    made.setBottomMargin(below)
    if left:
        # The number of a list hangs out to the left, its last figure above the others'.
        made.setLeftMargin(left)
        made.setTextIndent(-left)
        ends, begins = QTextOption.TabType.RightTab, QTextOption.TabType.LeftTab
        stops = [QTextOption.Tab(left - 8, ends), QTextOption.Tab(left, begins)]
        made.setTabPositions(stops)
    return made


class Writer:
    """Fills a document from its start, paragraph by paragraph; call `end` when done."""

    def __init__(self, document: QTextDocument, link: str, whole: bool = False) -> None:
        self._cursor = QTextCursor(document)
        self._cursor.beginEditBlock()
        self._cursor.select(QTextCursor.SelectionType.Document)
        self._cursor.removeSelectedText()
        self._link = link
        self._most = None if whole else _MOST
        self._fresh = True

    @property
    def place(self) -> int:
        """The position in the document that is written next."""
        return self._cursor.position()

    def end(self) -> None:
        """Have the document laid out."""
        self._cursor.endEditBlock()

    def paragraph(self, above: int = 0, below: int = 6, hanging: int = 0) -> None:
        """Begin a paragraph; lengths in pixels, of the larger of two spaces one counts."""
        form = _block(above, below, hanging)
        if self._fresh:
            self._fresh = False
            self._cursor.setBlockFormat(form)
        else:
            self._cursor.insertBlock(form)

    def words(self, words: str, form: QTextCharFormat, most: int | None = None) -> None:
        """Add exactly these characters, of a very long text the beginning."""
        limit = most if most and self._most else self._most
        if limit is None or len(words) <= limit:
            self._cursor.insertText(words.translate(_OWN), form)
            return
        self._cursor.insertText(words[:limit].translate(_OWN) + "… ", form)
        self.more(f"show all {text.count(len(words))} characters")

    def more(self, words: str) -> None:
        """Add a link that asks for all."""
        self._cursor.insertText(words, link_ink(ALL, self._link))

    def link(self, words: str, link: str, pixels: int = BODY) -> None:
        """Add words that ask for something when they are pressed."""
        self._cursor.insertText(
            words[: _MOST // 10].translate(_OWN), link_ink(link, self._link, pixels)
        )

    def room(self, height: int, above: int = 0, below: int = 6) -> int:
        """Leave room for a widget; return the position at which it is to lie."""
        form = QTextBlockFormat(_block(above, below))
        form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self.paragraph()
        self._cursor.setBlockFormat(form)
        return self._cursor.position()

    def columns(self, count: int, gap: int) -> QTextTable:
        """Add cells of one width side by side, a gap in between; `enter` them to write."""
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(0)
        form.setCellSpacing(0)
        form.setTopMargin(8)
        form.setBottomMargin(8)
        form.setWidth(QTextLength(_SHARE, 100))
        form.setColumnWidthConstraints([QTextLength(_SHARE, 100 / count)] * count)
        made = self._cursor.insertTable(1, count, form)
        apart = QTextTableCellFormat()
        apart.setRightPadding(gap)
        for column in range(count - 1):
            made.cellAt(0, column).setFormat(apart)
        return made

    def enter(self, table: QTextTable, column: int) -> None:
        """Write into a cell of a row of cells."""
        self._cursor = table.cellAt(0, column).firstCursorPosition()
        self._fresh = True

    def leave(self, table: QTextTable) -> None:
        """Write below a row of cells."""
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        self._fresh = True

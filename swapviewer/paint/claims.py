"""Who says how many, as a table of a given width: where each word lies, and its drawing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QStaticText

from swapviewer.account.parts import ClaimRow, ClaimTable
from swapviewer.frozen import frozen
from swapviewer.paint.ground import lay_ground
from swapviewer.paint.theme import BODY, SMALL, Theme, font
from swapviewer.paint.words import laid, line_width, longest_word, wrapped
from swapviewer.text import NOT_KNOWN

Ink = Literal["ink", "ink_soft", "link"]
_SPACE = 4.0
_NUMBER_LEAST = 34.0
_NAME_LEAST = 66.0
_HEAD = 24.0


@frozen
class Placed:
    """Words that were laid out, where they begin, and how they are drawn."""

    at: QPointF
    words: QStaticText
    pixels: int
    bold: bool = False
    ink: Ink = "ink"

    @property
    def bottom(self) -> float:
        """Where the words end."""
        return self.at.y() + self.words.size().height()


@frozen
class ClaimPlace:
    """One claim: its words, the whole of its place, and that of its source numbers."""

    words: tuple[Placed, ...]
    place: QRectF
    sources: QRectF


@frozen
class ClaimsPlan:
    """The table laid out; lengths are logical pixels."""

    width: float
    height: float
    heads: tuple[Placed, ...]
    claims: tuple[ClaimPlace, ...]


@frozen
class Column:
    """A column: its head, its words in each row, and where it lies."""

    head: str
    cells: tuple[str, ...]
    left: float = 0.0
    width: float = 0.0
    bold: bool = False
    ink: Ink = "ink"


def small_print(row: ClaimRow) -> str:
    """Return what stands under the claimant's name."""
    return " · ".join(one for one in (f"returned to {row.returned_to}", row.remark) if one)


def source_words(row: ClaimRow) -> str:
    """Return the numbers of a claim's sources."""
    return ", ".join(str(number) for number in row.sources)


def plan_claims(table: ClaimTable, width: float) -> ClaimsPlan:
    """Lay a table out; where it is narrow, columns in which nothing is known are left out.

    A row is as high as its highest cell and the small print below it.
    """
    columns = _columns(table, width)
    heads = tuple(_head(column, first=not at) for at, column in enumerate(columns))
    top, claims = _HEAD, []
    for at, row in enumerate(table.rows):
        claims.append(_claim(columns, at, small_print(row), QRectF(0, top, width, 0)))
        top = claims[-1].place.bottom()
    return ClaimsPlan(width, top + 1, heads, tuple(claims))


def draw_claims(
    painter: QPainter, plan: ClaimsPlan, theme: Theme, chosen: int | None = None
) -> None:
    """Draw the table; the chosen claim stands out by a frame."""
    painter.save()
    line = QColor(theme.border)
    lay_ground(painter, QRectF(0, _HEAD - 2, plan.width, 1), line)
    _draw_words(painter, plan.heads, theme)
    for at, claim in enumerate(plan.claims):
        if at == chosen:
            lay_ground(painter, claim.place, QColor(theme.hover))
        _draw_words(painter, claim.words, theme)
        below = claim.place.bottom() - 1
        lay_ground(painter, QRectF(0, below, plan.width, 1), QColor(theme.grid))
        if at == chosen:
            painter.setPen(QColor(theme.focus))
            painter.drawRect(claim.place.adjusted(0.5, 0.5, -1.5, -1.5))
    painter.restore()


def _columns(table: ClaimTable, width: float) -> tuple[Column, ...]:
    rows = table.rows
    found = [
        _measured(Column(head, tuple(row.cells[at] for row in rows), bold=not at))
        for at, head in enumerate(table.columns)
    ]
    last = Column("Source", tuple(source_words(row) for row in rows), ink="link")
    names = tuple(row.claimant for row in rows)
    wanted = max((longest_word(one, BODY) for one in names), default=0.0) + _SPACE
    least = max(_NAME_LEAST, wanted)
    taken = [*found, _measured(last)]
    if sum(one.width for one in taken) + least > width:
        taken = [one for one in taken if set(one.cells) != {NOT_KNOWN} or one is found[0]]
    taken[0] = _on_one_line(taken[0], width - sum(one.width for one in taken) - least)
    room = max(_NAME_LEAST, width - sum(one.width for one in taken))
    return _side_by_side([Column("Stated by", names, width=room), *taken])


def _measured(column: Column) -> Column:
    longest = max((longest_word(one, BODY, column.bold) for one in column.cells), default=0)
    head = longest_word(column.head, SMALL)
    width = max(_NUMBER_LEAST, head + 8, longest + 2 * _SPACE)
    return _with(column, 0.0, width)


def _on_one_line(column: Column, room: float) -> Column:
    """Return a column wide enough for its longest cell, if so much room is to spare."""
    longest = max((line_width(one, BODY, column.bold) for one in column.cells), default=0)
    more = longest + 2 * _SPACE - column.width
    return _with(column, 0.0, column.width + more) if 0 < more < room else column


def _side_by_side(columns: Sequence[Column]) -> tuple[Column, ...]:
    left, made = 0.0, []
    for column in columns:
        made.append(_with(column, left, column.width))
        left += column.width
    return tuple(made)


def _with(column: Column, left: float, width: float) -> Column:
    return Column(column.head, column.cells, left, width, column.bold, column.ink)


def _head(column: Column, first: bool) -> Placed:
    inner = column.width - 2 * _SPACE
    words = wrapped(column.head, inner, SMALL, right=not first)
    left = column.left + (1 if first else _SPACE)
    return Placed(QPointF(left, 4), words, SMALL, ink="ink_soft")


def _claim(columns: Sequence[Column], at: int, small: str, above: QRectF) -> ClaimPlace:
    top = above.top() + _SPACE
    words = [_cell(column, at, top, first=not n) for n, column in enumerate(columns)]
    below = max(one.bottom for one in words) + 1
    print_ = wrapped(small, above.width() - _SPACE, SMALL)
    words.append(Placed(QPointF(0, below), print_, SMALL, ink="ink_soft"))
    place = QRectF(0, above.top(), above.width(), words[-1].bottom + 6 - above.top())
    last = columns[-1]
    return ClaimPlace(
        tuple(words), place, QRectF(last.left, above.top(), last.width, below - above.top())
    )


def _cell(column: Column, at: int, top: float, first: bool) -> Placed:
    cell, inner = column.cells[at], column.width - (_SPACE if first else 2 * _SPACE)
    left = column.left + (0 if first else _SPACE)
    if first or line_width(cell, BODY, column.bold) > inner:
        words = wrapped(cell, inner, BODY, column.bold, right=not first)
    else:
        # The same few numbers and dashes again and again: laid out once for all entries.
        words = laid(cell, BODY, column.bold)
        left += inner - words.size().width()
    return Placed(QPointF(left, top), words, BODY, column.bold, column.ink)


def _draw_words(painter: QPainter, words: Sequence[Placed], theme: Theme) -> None:
    inks = {"ink": theme.ink, "ink_soft": theme.ink_soft, "link": theme.link}
    for one in words:
        painter.setFont(font(one.pixels, one.bold))
        painter.setPen(QColor(inks[one.ink]))
        painter.drawStaticText(one.at, one.words)

"""Who says how many: an entry's claims as a table that can be walked and copied."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from swapviewer import text
from swapviewer.account.parts import ClaimRow, ClaimTable
from swapviewer.cells import tab_separated
from swapviewer.paint.claims import (
    ClaimsPlan,
    draw_claims,
    plan_claims,
    small_print,
    source_words,
)
from swapviewer.paint.look import Look
from swapviewer.views.parts import say_current

_EMPTY = ClaimTable((), ())
# A remark of a million characters takes seconds to lay out.
_REMARK_MOST, _NAME_MOST, _ROWS_MOST = 1_500, 300, 60
_NOWHERE = ClaimsPlan(0.0, 0.0, (), ())
_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def beginning(table: ClaimTable) -> ClaimTable:
    """Return a table whose texts and rows are no longer than anybody reads in a row."""
    return replace(table, rows=tuple(map(_cut, table.rows[:_ROWS_MOST])))


def _cut(row: ClaimRow) -> ClaimRow:
    remark = text.beginning(row.remark, _REMARK_MOST)
    name = text.beginning(row.claimant, _NAME_MOST)
    return replace(row, remark=remark, claimant=name)


def claim_words(table: ClaimTable, row: ClaimRow) -> str:
    """Return a claim as a sentence: who, of whom, each number with what it counts."""
    numbers = zip(table.columns, row.cells, strict=True)
    told = ", ".join(
        f"{name.lower()} {'not known' if cell == text.NOT_KNOWN else cell}"
        for name, cell in numbers
    )
    sources = f"source {source_words(row)}" if row.sources else ""
    parts = (f"{row.claimant}: {told}", small_print(row), sources)
    return "; ".join(one for one in parts if one)


def as_text(table: ClaimTable) -> str:
    """Return a line of tab-separated cells per claim, as spreadsheets paste them."""
    rows = [
        [row.claimant, *row.cells, source_words(row), small_print(row)]
        for row in table.rows
    ]
    return tab_separated([["Stated by", *table.columns, "Source", "Remarks"], *rows])


class ClaimsView(QWidget):
    """The table at its full height; a press on a claim's source asks for that source."""

    source_asked = Signal(int)
    reached = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._table = self._whole = _EMPTY
        self._plan = _NOWHERE
        self._current = 0
        self.parts = ClaimParts(self)
        self.setAccessibleName("Who says how many")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def table(self) -> ClaimTable:
        """The claims that are shown."""
        return self._table

    @property
    def in_part(self) -> bool:
        """Whether more is stated than is shown."""
        return self._table != self._whole

    @property
    def plan(self) -> ClaimsPlan:
        """Where each claim lies."""
        return self._plan

    @property
    def current(self) -> int:
        """The claim that keys act on."""
        return self._current

    def show_claims(self, table: ClaimTable, width: int, whole: bool = False) -> int:
        """Show claims at a width, too long ones in part; return the height they take."""
        if table != self._whole:
            self._current = 0
        self._whole = table
        self._table = table if whole else beginning(table)
        self._plan = plan_claims(self._table, width)
        height = round(self._plan.height)
        self.resize(width, height)
        self.update()
        return height

    def choose(self, claim: int) -> None:
        """Go to a claim."""
        self._current = max(0, min(claim, len(self._table.rows) - 1))
        self.update()
        say_current(self)
        self.reached.emit()

    def ask(self, claim: int) -> None:
        """Ask for the first source of a claim."""
        self.choose(claim)
        if sources := self._table.rows[claim].sources:
            self.source_asked.emit(sources[0])

    def claim_at(self, point: QPointF) -> int | None:
        """Return the claim at a point."""
        places = enumerate(self._plan.claims)
        return next((at for at, one in places if one.place.contains(point)), None)

    def copy(self) -> None:
        """Put the table into the clipboard as tab-separated text."""
        QGuiApplication.clipboard().setText(as_text(self._whole))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the table."""
        with QPainter(self) as painter:
            painter.setClipRegion(event.region())
            chosen = self._current if self.hasFocus() else None
            draw_claims(painter, self._plan, self._look.theme, chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from claim to claim, show a claim's source, or copy the table."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in _STEPS:
            self.choose(self._current + _STEPS[event.key()])
        elif event.key() in _PRESSES and self._table.rows:
            self.ask(self._current)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the claim that is clicked, and on its sources to the first of them."""
        claim = self.claim_at(event.position())
        if claim is None or event.button() != Qt.MouseButton.LeftButton:
            return
        on_sources = self._plan.claims[claim].sources.contains(event.position())
        (self.ask if on_sources else self.choose)(claim)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        say_current(self)
        self.reached.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard has left."""
        super().focusOutEvent(event)
        self.update()


class ClaimParts:
    """The claims as accessible parts, first to last."""

    def __init__(self, view: ClaimsView) -> None:
        self._view = view

    @property
    def current(self) -> int | None:
        """The claim that keys act on."""
        return self._view.current if self._view.table.rows else None

    def count(self) -> int:
        """Return the number of claims."""
        return len(self._view.table.rows)

    def words(self, index: int) -> str:
        """Return a claim in words."""
        table = self._view.table
        return claim_words(table, table.rows[index])

    def rect(self, index: int) -> QRect:
        """Return where a claim lies."""
        return self._view.plan.claims[index].place.toAlignedRect()

    def at(self, point: QPoint) -> int | None:
        """Return the claim at a point."""
        return self._view.claim_at(QPointF(point))

    def choose(self, index: int) -> None:
        """Ask for a claim's source."""
        self._view.ask(index)

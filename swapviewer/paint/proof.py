"""Paint a reconciliation: the recorded curve, what was stated, and the gap below."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from swapviewer import text
from swapviewer.index.proof import Proof
from swapviewer.index.reconcile import Reconciled
from swapviewer.paint.theme import SMALL, Theme, font
from swapviewer.spans import Span

_LEFT, _RIGHT, _TOP, _FOOT = 62.0, 14.0, 10.0, 20.0
_BETWEEN = 22.0
_GAP_SHARE = 0.34
_LEAST_GAP = 10
_DOT = 3.5
_BAR = 5.0


@dataclass(frozen=True, slots=True)
class ProofFrame:
    """Where days, sums and gaps lie in a size; pure geometry in logical pixels."""

    span: Span
    width: float
    height: float
    top: int
    gap: int

    @property
    def sums(self) -> QRectF:
        """The place of the curve."""
        room = max(1.0, self.height - _TOP - _FOOT - _BETWEEN)
        wide = max(1.0, self.width - _LEFT - _RIGHT)
        return QRectF(_LEFT, _TOP, wide, room * (1 - _GAP_SHARE))

    @property
    def gaps(self) -> QRectF:
        """The place of the gap bars; zero lies in its middle."""
        top = self.sums.bottom() + _BETWEEN
        return QRectF(_LEFT, top, self.sums.width(), max(1.0, self.height - _FOOT - top))

    def x(self, day: date) -> float:
        """Return where a day lies, from left to right."""
        share = (day.toordinal() - self.span.first.toordinal()) / max(1, len(self.span) - 1)
        return self.sums.left() + share * self.sums.width()

    def y(self, number: int) -> float:
        """Return how high a sum lies."""
        return self.sums.bottom() - number / max(1, self.top) * self.sums.height()

    def gap_y(self, number: int) -> float:
        """Return where the end of a gap bar lies."""
        return self.gaps.center().y() - number / max(1, self.gap) * self.gaps.height() / 2


def proof_frame(proof: Proof, span: Span, width: float, height: float) -> ProofFrame:
    """Return a frame that has room for everything that was recorded and stated."""
    sums = [number for _, number in proof.curve]
    sums += [one.stated.count for one in proof.statements]
    gaps = [abs(one.gap) for one in proof.statements if one.gap is not None]
    return ProofFrame(span, width, height, max(sums, default=1), max([_LEAST_GAP, *gaps]))


def draw_proof(painter: QPainter, frame: ProofFrame, proof: Proof, theme: Theme) -> None:
    """Draw axes, the recorded curve as steps, statements as rings, gaps as bars."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font(SMALL))
    _draw_axes(painter, frame, theme)
    painter.setPen(QPen(QColor(theme.side(0)), 1.8))
    painter.drawPolyline(QPolygonF(list(_steps(frame, proof))))
    for one in proof.statements:
        x = frame.x(one.stated.last_day)
        painter.setPen(QPen(QColor(theme.ink), 1.3))
        painter.setBrush(QColor(theme.card))
        if one.stated.approximate:
            painter.setPen(QPen(QColor(theme.ink_soft), 1.3, Qt.PenStyle.DotLine))
        painter.drawEllipse(QPointF(x, frame.y(one.stated.count)), _DOT, _DOT)
        if one.gap is not None:
            _draw_gap(painter, frame, x, one, theme)
    painter.restore()


def _draw_gap(
    painter: QPainter, frame: ProofFrame, x: float, one: Reconciled, theme: Theme
) -> None:
    zero, end = frame.gap_y(0), frame.gap_y(one.gap or 0)
    if one.stated.approximate:
        painter.setPen(QPen(QColor(theme.ink_soft), 1.0, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.ink_soft))
    height = max(1.5, abs(end - zero))
    painter.drawRect(QRectF(x - _BAR / 2, min(zero, end), _BAR, height))


def _draw_axes(painter: QPainter, frame: ProofFrame, theme: Theme) -> None:
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for number in _round_numbers(frame.top):
        y = frame.y(number)
        painter.setPen(QColor(theme.grid))
        _draw_level(painter, y, frame)
        painter.setPen(QColor(theme.ink_soft))
        painter.drawText(QRectF(0, y - 8, _LEFT - 8, 16), right, text.count(number))
    for number in (-frame.gap, 0, frame.gap):
        y = frame.gap_y(number)
        painter.setPen(QColor(theme.ink_soft if number == 0 else theme.grid))
        _draw_level(painter, y, frame)
        painter.setPen(QColor(theme.ink_soft))
        words = text.signed(number) if number else "gap 0"
        painter.drawText(QRectF(0, y - 8, _LEFT - 8, 16), right, words)
    for year in range(frame.span.first.year, frame.span.last.year + 1):
        first = date(year, 1, 1)
        if first in frame.span:
            x = _crisp(frame.x(first))
            painter.setPen(QColor(theme.grid))
            painter.drawLine(QPointF(x, _TOP), QPointF(x, frame.gaps.bottom()))
            painter.setPen(QColor(theme.ink_soft))
            foot = QRectF(x - 30, frame.height - _FOOT + 3, 60, 16)
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, str(year))


def _draw_level(painter: QPainter, y: float, frame: ProofFrame) -> None:
    painter.drawLine(QPointF(_LEFT, _crisp(y)), QPointF(frame.sums.right(), _crisp(y)))


def _crisp(place: float) -> float:
    """Return the middle of a pixel: a line of one pixel is blurred anywhere else."""
    return floor(place) + 0.5


def _steps(frame: ProofFrame, proof: Proof) -> Iterable[QPointF]:
    before = 0
    for day, number in proof.curve:
        yield QPointF(frame.x(day), frame.y(before))
        yield QPointF(frame.x(day), frame.y(number))
        before = number


def _round_numbers(top: int) -> list[int]:
    """Return about four round numbers from 0 to the top."""
    step = 1
    while top / step > 5:
        step = step * 5 // 2 if str(step)[0] == "2" else step * 2
    return list(range(0, top + 1, step))

"""What the fills of the chart mean: samples with words, in as many lines as they need."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from swapviewer import text
from swapviewer.index.series import LAYER_NAMES, Series
from swapviewer.paint.fills import Fill, Form, draw_sample, fill, sample, undisclosed
from swapviewer.paint.flow import flow_height, flowing
from swapviewer.paint.theme import SMALL, Theme, font

_LINE = 19
_SAMPLE = 11.0
_SIGN = 17
_APART = 14

Sign = tuple[str, Fill, Form]


def signs(series: Series, theme: Theme) -> tuple[Sign, ...]:
    """Return the samples that a series needs, only of what occurs in it."""
    found = [_side_sign(series, theme, at) for at in range(len(series.sides))]
    if len(series.layers) > 1:
        for number, layer in enumerate(series.layers):
            if any(one.layers[number] for column in series.columns for one in column.piles):
                found.append((LAYER_NAMES[layer], sample(theme, layer), "box"))
    if series.withholds:
        found.append((text.NOT_DISCLOSED, undisclosed(theme, theme.ink_soft), "box"))
    if series.stated:
        found.append(("stated by officials", Fill(theme.card, "", theme.ink), "ring"))
    return tuple(found)


def _side_sign(series: Series, theme: Theme, at: int) -> Sign:
    words = f"to {series.sides[at].name}"
    match series.asked.measure:
        case "running":
            return words, fill(theme, "running", at), "line"
        case "agreement":
            hatch = theme.ink_soft if at else ""
            shown = Fill(theme.card, hatch, theme.ink_soft, side=at)
            return f"{words} ({'hatched' if at else 'plain'})", shown, "box"
        case "people" | "parts" | "remains":
            return words, fill(theme, series.layers[0], at), "box"


class ChartLegend(QWidget):
    """The samples of a series with their words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signs: tuple[Sign, ...] = ()
        self._placed: tuple[tuple[Sign, QRectF], ...] = ()
        self._ink = QColor()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_signs(self, shown: tuple[Sign, ...], theme: Theme) -> None:
        """Show other samples."""
        self._signs = shown
        self._ink = QColor(theme.ink_soft)
        self.setAccessibleName("Legend: " + ", ".join(sign[0] for sign in shown))
        self._place()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Return that narrow legends take more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the height of all lines at this width."""
        return flow_height(self._places(width), _LINE)

    def sizeHint(self) -> QSize:
        """Return the size at the present width."""
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Return the room for one sample."""
        return QSize(120, _LINE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the samples."""
        with QPainter(self) as painter:
            painter.setFont(font(SMALL))
            for (words, shown, form), at in self._placed:
                place = QRectF(at.x(), at.y() + (_LINE - _SAMPLE) / 2, _SAMPLE, _SAMPLE)
                draw_sample(painter, place, shown, form)
                painter.setPen(self._ink)
                room = at.adjusted(_SIGN, 0, 2, 0)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002
        """Place the samples anew."""
        self._place()

    def _place(self) -> None:
        metrics, cut = QFontMetrics(font(SMALL)), Qt.TextElideMode.ElideRight
        placed = []
        for sign, at in zip(self._signs, self._places(self.width()), strict=True):
            words, shown, form = sign
            cut_words = metrics.elidedText(words, cut, int(at.width()) - _SIGN)
            placed.append(((cut_words, shown, form), at))
        self._placed = tuple(placed)

    def _places(self, width: int) -> tuple[QRectF, ...]:
        measure = QFontMetricsF(font(SMALL)).horizontalAdvance
        widths = [_SIGN + ceil(measure(words)) for words, _, _ in self._signs]
        return flowing(widths, _LINE, _APART, width)

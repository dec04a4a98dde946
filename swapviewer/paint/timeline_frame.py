"""The rooms of the timeline: brush handle, lanes, plot, time axis and context strip."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF

from swapviewer import text
from swapviewer.model.record import Kind
from swapviewer.paint.theme import SMALL
from swapviewer.paint.words import line_width

LANE_NAMES: dict[Kind, str] = {
    "exchange": "exchanges",
    "release": "releases",
    "remains": "remains",
    "talks": "talks",
    "milestone": "milestones",
}
_EDGE = 8.0
_HANDLE = 8.0
_AXIS = 18.0


@dataclass(frozen=True, slots=True)
class Frame:
    """Where everything goes; `handle` is the band that moves the brush."""

    handle: QRectF
    lanes: tuple[QRectF, ...]
    names: tuple[str, ...]
    plot: QRectF
    axis: QRectF
    strip: QRectF

    @property
    def body(self) -> QRectF:
        """The lanes and the plot together."""
        return QRectF(self.handle.bottomLeft(), self.plot.bottomRight())


def frame(size: QSizeF, lanes: tuple[Kind, ...], most: int) -> Frame:
    """Divide a size; small ones give up height of lanes and strip before that of bars."""
    names = tuple(LANE_NAMES[kind] for kind in lanes)
    labels = [*names, text.count(most)]
    gutter = max(line_width(label, SMALL) for label in labels) + 12.0
    left, width = gutter, max(20.0, size.width() - gutter - _EDGE)
    row = min(19.0, max(14.0, size.height() / 13))
    strip = min(26.0, max(12.0, size.height() / 11))
    rows = tuple(QRectF(left, _HANDLE + at * row, width, row) for at in range(len(lanes)))
    top = _HANDLE + len(lanes) * row + 2.0
    bottom = max(top + 20.0, size.height() - _AXIS - strip - 2.0)
    return Frame(
        QRectF(left, 0.0, width, _HANDLE),
        rows,
        names,
        QRectF(left, top, width, bottom - top),
        QRectF(left, bottom, width, _AXIS),
        QRectF(left, bottom + _AXIS, width, strip),
    )

"""Where the pages of a sheet lie beside and below each other; pure geometry, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

GAP = 14.0
ZOOM_LEAST, ZOOM_MOST = 0.1, 5.0
Fit = Literal["width", "page", "free"]
FITS: tuple[Fit, ...] = get_args(Fit)
Size = tuple[float, float]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Leaves:
    """The boxes of the pages (left, top, width, height) and the room that they take."""

    boxes: tuple[Box, ...]
    width: float
    height: float

    def at(self, top: float, height: float) -> int:
        """Return the page that takes up most of a stretch of the column."""

        def seen(box: Box) -> float:
            return min(box[1] + box[3], top + height) - max(box[1], top)

        numbers = range(len(self.boxes))
        # Of pages seen alike, to a pixel, the first.
        return max(numbers, key=lambda at: (round(seen(self.boxes[at])), -at), default=0)


def laid_out(pages: tuple[Size, ...], columns: int, zoom: float, room: float) -> Leaves:
    """Return the pages in rows of `columns`, in the middle of the room's width."""
    if not pages:
        return Leaves((), room, 0.0)
    wide = max(size[0] for size in pages) * zoom
    total = columns * wide + (columns + 1) * GAP
    left = max(0.0, (room - total) / 2)
    boxes: list[Box] = []
    top = GAP
    for start in range(0, len(pages), columns):
        row = pages[start : start + columns]
        for at, (width, height) in enumerate(row):
            middle = (wide - width * zoom) / 2
            across = left + GAP + at * (wide + GAP) + middle
            boxes.append((across, top, width * zoom, height * zoom))
        top += max(height for _, height in row) * zoom + GAP
    return Leaves(tuple(boxes), max(room, total), top)


def fitting_zoom(page: Size, columns: int, room: Size, fit: Fit) -> float:
    """Return the zoom at which a row of pages fills the room's width, or all of it."""
    across = (room[0] - (columns + 1) * GAP) / (columns * page[0])
    down = (room[1] - 2 * GAP) / page[1]
    return clamped(across if fit == "width" else min(across, down))


def clamped(zoom: float) -> float:
    """Return the zoom within its limits."""
    return min(ZOOM_MOST, max(ZOOM_LEAST, zoom))

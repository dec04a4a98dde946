"""Where parts lie that follow each other in lines, as the signs of a legend; pure."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF


def flowing(
    widths: Sequence[float], line: float, apart: float, room: float, corner: float = 0.0
) -> tuple[QRectF, ...]:
    """Return a place for each part, in order, as many to a line as fit; logical pixels.

    `line` is the height of a line and `apart` the room between two parts; `corner` stays
    free at the end of the first line. A part wider than a line gets no more than the line.
    """
    x, y, placed = 0.0, 0.0, []
    for wide in widths:
        end = room - (0.0 if y else corner)
        if x and x + wide > end:
            x, y, end = 0.0, y + line, room
        place = QRectF(x, y, max(0.0, min(wide, end - x)), line)
        placed.append(place)
        x += wide + apart
    return tuple(placed)


def flow_height(placed: Sequence[QRectF], line: float) -> int:
    """Return the height of the lines that the parts take, of one where there is none."""
    return round(placed[-1].bottom() if placed else line)

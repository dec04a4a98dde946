"""Read an outline as SVG writes it, such as `M 0 0 v 4 h 4 Z`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from swapviewer.errors import PressError

_TOKENS = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4, "Z": 0}


def numbers(words: str) -> list[float]:
    """Return the numbers in a list such as `1 0 0 -1 0 9`."""
    return [float(word) for word in _TOKENS.findall(words)]


def outline(words: str) -> QPainterPath:
    """Return the path; raises PressError for a command that the press does not write."""
    path = QPainterPath()
    for command, values in _commands(words):
        _extend(path, command, values)
    return path


def _commands(words: str) -> Iterator[tuple[str, list[float]]]:
    """Yield each command with its numbers; a repeated one may leave its letter out."""
    tokens = _TOKENS.findall(words)
    at, command = 0, "M"
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
        takes = _TAKES.get(command.upper())
        if takes is None:
            raise PressError(f"The page has an outline with “{command}”, unknown here.")
        yield command, [float(word) for word in tokens[at : at + takes]]
        at += takes


def _extend(path: QPainterPath, command: str, values: list[float]) -> None:
    here = path.currentPosition()
    start = QPointF(0, 0) if command.isupper() else here
    points = [
        QPointF(start.x() + x, start.y() + y)
        for x, y in zip(values[::2], values[1::2], strict=False)
    ]
    match command.upper():
        case "M":
            path.moveTo(points[0])
        case "L":
            path.lineTo(points[0])
        case "H":
            path.lineTo(QPointF(start.x() + values[0], here.y()))
        case "V":
            path.lineTo(QPointF(here.x(), start.y() + values[0]))
        case "C":
            path.cubicTo(*points)
        case "Q":
            path.quadTo(*points)
        case "Z":
            path.closeSubpath()

"""What changes in the timeline from one paint to the next without a new plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from swapviewer.spans import Span


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What changes without a new plan: day, brush, groups hovered, chosen and found."""

    day: date
    span: Span | None = None
    hover: int | None = None
    current: int | None = None
    focus: bool = False
    hits: tuple[int, ...] = ()

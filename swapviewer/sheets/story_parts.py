"""Parts of a story's sheets: a step with its chart, a timeline to fill in, questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from swapviewer.sheets.bar_parts import BarsPart


@dataclass(frozen=True, slots=True)
class StoryStepPart:
    """One step on paper."""

    progress: str
    title: str
    text: str
    sources: tuple[int, ...]
    chart: BarsPart
    part: Literal["step"] = "step"


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry by its letter; where it lies on the axis is known on the answers alone."""

    letter: str
    title: str
    day: str
    across: float
    level: int


@dataclass(frozen=True, slots=True)
class AxisPart:
    """A timeline: ticks as shares of its length, and the entries to be placed on it."""

    heading: str
    task: str
    ticks: tuple[tuple[float, str], ...]
    entries: tuple[Placed, ...]
    solved: bool
    levels: int
    part: Literal["axis"] = "axis"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question; the answer and where it is found stand on the answers alone."""

    number: int
    question: str
    answer: str
    found: str


@dataclass(frozen=True, slots=True)
class QuestionsPart:
    """Numbered questions with room to write, or with their answers."""

    heading: str
    questions: tuple[Asked, ...]
    solved: bool
    part: Literal["questions"] = "questions"


StoryPart = StoryStepPart | AxisPart | QuestionsPart

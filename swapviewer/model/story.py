"""Stories as strict, frozen values: walks through a record whose texts hold references.

A text never holds a count, a date or a title itself: it names where the record has it.
"""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from swapviewer.frozen import frozen_by_name
from swapviewer.model.record import NOT_EMPTY, Frozen
from swapviewer.model.values import Id, StretchWords, VersionOne, Words
from swapviewer.spans import Step

ChartMeasure = Literal["people", "parts", "running", "agreement", "remains"]


@frozen_by_name
class Stop(Frozen):
    """One step of a walk: what is told, what the views show, and what it rests on."""

    title: Words
    text: Words
    entry: Id
    span: StretchWords | None = None
    measure: ChartMeasure
    period: Step | None = None
    entries: tuple[Id, ...] = field(metadata=NOT_EMPTY)
    sources: tuple[Id, ...] = ()


@frozen_by_name
class Question(Frozen):
    """A question for a class, its answer, and the entries in which it is found."""

    question: Words
    answer: Words
    entries: tuple[Id, ...] = field(metadata=NOT_EMPTY)


@frozen_by_name
class Story(Frozen):
    """A guided walk of several steps, and questions about it."""

    id: Id
    title: Words
    purpose: Words
    steps: tuple[Stop, ...] = field(metadata=NOT_EMPTY)
    questions: tuple[Question, ...] = ()


@frozen_by_name
class Stories(Frozen):
    """The stories of one record, which they name by its title."""

    schema_version: VersionOne
    record: Words
    stories: tuple[Story, ...] = field(metadata=NOT_EMPTY)

"""A story told: its texts filled in from the record, its sources numbered."""

from __future__ import annotations

from dataclasses import dataclass

from swapviewer import text
from swapviewer.account.numbering import Numbering
from swapviewer.account.parts import SourceLine
from swapviewer.index import lookup
from swapviewer.index.days import RecordIndex
from swapviewer.index.measures import MEASURE_NAMES
from swapviewer.index.telling import Teller
from swapviewer.model.story import Question, Stop, Story
from swapviewer.spans import Span


@dataclass(frozen=True, slots=True)
class StepPart:
    """One step in words, with the numbers of its sources and what its chart shows."""

    number: int
    of: int
    title: str
    text: str
    shows: str
    sources: tuple[int, ...]

    @property
    def progress(self) -> str:
        """Return `Step 3 of 9`."""
        return f"Step {self.number} of {self.of}"


@dataclass(frozen=True, slots=True)
class QuestionPart:
    """A question and its answer in words, and the days on which it is found."""

    number: int
    question: str
    answer: str
    days: str


@dataclass(frozen=True, slots=True)
class ToldStory:
    """A story by one basis of figures, its sources in the order of their numbers."""

    id: str
    title: str
    purpose: str
    basis: str
    steps: tuple[StepPart, ...]
    questions: tuple[QuestionPart, ...]
    sources: tuple[SourceLine, ...]
    cited: tuple[str, ...]


def told_story(index: RecordIndex, story: Story, basis: str) -> ToldStory:
    """Return a story that the record bears out; raises BadReferenceError for others."""
    teller, numbering = Teller(index, basis), Numbering(index)
    steps = tuple(
        _step(index, (at, len(story.steps)), step, (teller, numbering))
        for at, step in enumerate(story.steps, start=1)
    )
    return ToldStory(
        id=story.id,
        title=teller.tell(story.title).words,
        purpose=teller.tell(story.purpose).words,
        basis=basis,
        steps=steps,
        questions=tuple(
            _question(index, at, one, teller)
            for at, one in enumerate(story.questions, start=1)
        ),
        sources=numbering.lines(),
        cited=numbering.used,
    )


def heading(index: RecordIndex, story: Story, basis: str) -> tuple[str, str]:
    """Return a story's title and purpose in words."""
    teller = Teller(index, basis)
    return teller.tell(story.title).words, teller.tell(story.purpose).words


def shown_span(index: RecordIndex, step: Stop) -> Span:
    """Return the days that a step shows, cut to what the record covers."""
    if step.span is None:
        return index.covers
    return lookup.span_named(index, step.span).clipped(index.covers) or index.covers


def _step(
    index: RecordIndex, place: tuple[int, int], step: Stop, tools: tuple[Teller, Numbering]
) -> StepPart:
    teller, numbering = tools
    title, told = teller.tell(step.title), teller.tell(step.text)
    named = dict.fromkeys((*title.sources, *told.sources, *step.sources))
    span = text.span_words(shown_span(index, step))
    return StepPart(
        number=place[0],
        of=place[1],
        title=title.words,
        text=told.words,
        shows=f"{MEASURE_NAMES[step.measure]}, {span}",
        sources=numbering.of(named),
    )


def _question(index: RecordIndex, at: int, one: Question, teller: Teller) -> QuestionPart:
    days = dict.fromkeys(index.event(name).date for name in one.entries)
    return QuestionPart(
        at,
        teller.tell(one.question).words,
        teller.tell(one.answer).words,
        text.listed(text.short_day(day) for day in sorted(days)),
    )

"""Sheets of a story: the walk on paper, questions for a class, and their answers."""

from __future__ import annotations

from dataclasses import asdict

from swapviewer import text
from swapviewer.account.story import ToldStory, told_story
from swapviewer.errors import BadScopeError
from swapviewer.index.days import RecordIndex
from swapviewer.index.stories import stories_of, story_named
from swapviewer.model.record import Event
from swapviewer.model.story import Story
from swapviewer.sheets.attached import Attachment, figures_data
from swapviewer.sheets.content import basis_words, record_stamp
from swapviewer.sheets.parts import Part, Sheet, SourcesPart, TextPart
from swapviewer.sheets.scope import Scope
from swapviewer.sheets.story_axis import axis
from swapviewer.sheets.story_chart import step_chart
from swapviewer.sheets.story_parts import Asked, QuestionsPart, StoryStepPart

QUESTIONS, ANSWERS = "questions", "answers"


def story_sheet(index: RecordIndex, scope: Scope, basis: str) -> Sheet:
    """Return the sheet of `story:ID`, `story:ID:questions` or `story:ID:answers`."""
    name, _, what = scope.name.partition(":")
    story = story_named(stories_of(index), name)
    if story is None:
        raise BadScopeError(f"There is no story “{name}” of this record.")
    told = told_story(index, story, basis)
    events = evidence(index, story)
    stamp = record_stamp(index)
    cited = () if what else told.cited
    head = {
        "request": {"layout": "story", "scope": scope.words, "basis": basis},
        "record": asdict(stamp),
        "story": asdict(told),
        "figures": figures_data(index, events, basis),
    }
    if what:
        del head["story"]
    title = {QUESTIONS: "Questions: ", ANSWERS: "Answers: "}.get(what, "") + told.title
    return Sheet(
        scope=scope.words,
        file_name=scope.file_name,
        title=title,
        record=stamp,
        basis=basis,
        figures_by=basis_words(index, basis),
        parts=_parts(index, story, told, what),
        held=Attachment(index, events, tuple(cited), head),
    )


def evidence(index: RecordIndex, story: Story) -> tuple[Event, ...]:
    """Return every entry that a story rests on, in order."""
    named = {name for step in story.steps for name in (step.entry, *step.entries)}
    named |= {name for one in story.questions for name in one.entries}
    return tuple(event for event in index.events if event.id in named)


def _parts(
    index: RecordIndex, story: Story, told: ToldStory, what: str
) -> tuple[Part, ...]:
    if what:
        solved = what == ANSWERS
        return (
            TextPart("", (told.purpose,)),
            axis(index, story, solved=solved),
            QuestionsPart("Questions", _asked(told, solved), solved),
            _for_class(solved),
        )
    steps = tuple(
        StoryStepPart(
            part.progress,
            part.title,
            part.text,
            part.sources,
            step_chart(index, step, told.basis),
        )
        for step, part in zip(story.steps, told.steps, strict=True)
    )
    return (
        TextPart("", (told.purpose,)),
        *steps,
        SourcesPart("Sources", told.sources),
        TextPart("How to read this sheet", (_READING,), small=True),
    )


def _asked(told: ToldStory, solved: bool) -> tuple[Asked, ...]:
    return tuple(
        Asked(
            one.number,
            one.question,
            one.answer if solved else "",
            one.days if solved else "",
        )
        for one in told.questions
    )


def _for_class(solved: bool) -> TextPart:
    words = (
        "Made from the same data as the questions: each number is looked up in the record."
        if solved
        else "The answers are found in the story, in the window or on its sheet. Say of "
        "each number who stated it, and whether anybody says otherwise."
    )
    return TextPart("", (words,), small=True)


_READING = (
    "Each number is somebody’s claim, looked up in the record when this sheet was pressed. "
    f"“{text.sentence(text.NOT_DISCLOSED)}” means announced without a number, “not known” "
    "that nobody stated any; neither is nothing. Where claimants differ, the lowest and "
    "the highest stand beside the number. Pages behind the addresses may show captives, "
    "whom the Geneva Conventions protect from public curiosity."
)

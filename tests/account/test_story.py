"""The bundled walks: their size, their wording, and that their figures are the index's."""

from __future__ import annotations

import re

import pytest

from swapviewer.account.story import ToldStory, told_story
from swapviewer.index.counting import Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.stories import stories_of
from swapviewer.index.telling import Teller
from swapviewer.index.told import figure_words, sum_words
from swapviewer.model.record import Event
from swapviewer.model.story import Story
from swapviewer.model.wording import references
from swapviewer.paths import data_file

BASES = ("receiving", "UA", "RU")
NAMES = (
    "1000-for-1000",
    "from-rare-to-regular",
    "when-exchanges-stopped",
    "who-carries-the-messages",
    "coming-home",
    "how-sure-is-a-number",
)
# Words that would take a side, or make people a spectacle.
LOADED = re.compile(
    r"\b(?:occupier|hero|heroes|heroic|trade|traded|enemy|orc|liberat\w+|regime)\b",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def stories(index: RecordIndex) -> dict[str, Story]:
    return {story.id: story for story in stories_of(index)}


def told(index: RecordIndex, stories: dict[str, Story], name: str) -> ToldStory:
    return told_story(index, stories[name], "receiving")


@pytest.mark.parametrize("name", NAMES)
def test_a_walk_has_six_to_fourteen_steps_of_two_to_four_sentences(
    index: RecordIndex, stories: dict[str, Story], name: str
) -> None:
    assert 6 <= len(stories[name].steps) <= 14
    for step in stories[name].steps:
        sentences = re.findall(r"[.!?](?=\s|$)", re.sub(r"\{[^}]*\}", "x", step.text))
        assert 2 <= len(sentences) <= 4, step.title
    assert len(stories[name].questions) >= 4


@pytest.mark.parametrize("name", NAMES)
def test_every_step_has_numbered_sources(
    index: RecordIndex, stories: dict[str, Story], name: str
) -> None:
    story = told(index, stories, name)
    assert all(step.sources for step in story.steps)
    used = {number for step in story.steps for number in step.sources}
    assert used == {source.number for source in story.sources}


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_left_unfilled_or_unknown_in_silence(
    index: RecordIndex, stories: dict[str, Story], name: str
) -> None:
    story = told(index, stories, name)
    words = [step.text for step in story.steps] + [one.answer for one in story.questions]
    assert not re.search(r"[{}]", " ".join(words))
    assert " 0 people" not in " ".join(words)


def test_the_wording_takes_no_side() -> None:
    assert LOADED.findall(data_file("stories.json").read_text("utf-8")) == []


@pytest.mark.parametrize("basis", BASES)
@pytest.mark.parametrize("name", NAMES)
def test_the_figures_of_a_story_are_those_of_the_index(
    index: RecordIndex, stories: dict[str, Story], name: str, basis: str
) -> None:
    teller, checked = Teller(index, basis), 0
    for step in stories[name].steps:
        for reference in references(step.text):
            form, *arguments = reference.split(":")
            if form == "figure":
                event = index.event(arguments[0])
                found = figure_words(index.figure(event, arguments[1], basis))
            elif form == "sum":
                kind = arguments[2] if len(arguments) > 2 else "exchange"
                events = teller_events(index, arguments[0])
                counting = Counting((kind,), basis)  # type: ignore[arg-type]
                found = sum_words(index.sum(events, arguments[1], counting))
            else:
                continue
            checked += 1
            assert teller.resolve(reference).words == found
    assert checked


def teller_events(index: RecordIndex, where: str) -> tuple[Event, ...]:
    """Return the entries of an operation or of days, found by comparing texts."""
    if where in index.operations:
        return tuple(event for event in index.events if event.operation == where)
    first, _, last = where.partition("..")
    until = last or first + "\uffff"
    return tuple(
        event for event in index.events if first <= event.date.isoformat() <= until
    )

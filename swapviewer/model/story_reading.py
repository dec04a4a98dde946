"""Bytes to stories, or every reason why they are none, each at its line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from swapviewer.errors import Problem
from swapviewer.model.findings import Finding, Path
from swapviewer.model.keys import has_repeated_keys
from swapviewer.model.places import Places
from swapviewer.model.placing import placed
from swapviewer.model.reading import not_json, unreadable
from swapviewer.model.story import Question, Stop, Stories, Story
from swapviewer.model.structure import Parts, shortened, structure_findings

STORY_PARTS: Final[Parts] = {
    (): Stories,
    ("stories",): Story,
    ("stories", "steps"): Stop,
    ("stories", "questions"): Question,
}
# What is wrong with stories beyond their form, for which the record is needed.
Sense = Callable[[Stories], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class StoriesExamination:
    """What a file holds: the stories, unless there are errors, and all problems."""

    stories: Stories | None
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Those problems for which the file is refused."""
        return tuple(one for one in self.problems if one.severity == "error")


def are_stories(content: bytes) -> bool:
    """Say whether a file means to hold stories, and no record."""
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and "stories" in found and "events" not in found


def examine_form(content: bytes, sense: Sense) -> StoriesExamination:
    """Return the stories in the bytes, and what is wrong with their form or their sense."""
    if problem := unreadable(content):
        return StoriesExamination(None, (problem,))
    # Imported here: a window opens before anybody asks for its stories.
    from pydantic import ValidationError

    from swapviewer.model.form import form

    try:
        stories = form(Stories).validate_json(content)
    except ValidationError as error:
        details = error.errors(include_url=False)
        if details[0]["type"] == "json_invalid":
            return StoriesExamination(None, (not_json(content, details[0]["msg"]),))
        return StoriesExamination(
            None, _located(content, structure_findings(details, STORY_PARTS))
        )
    found = list(sense(stories))
    if not found and not has_repeated_keys(content):
        return StoriesExamination(stories, ())
    problems = _located(content, found)
    refused = any(problem.severity == "error" for problem in problems)
    return StoriesExamination(None if refused else stories, problems)


def _located(content: bytes, found: Iterable[Finding]) -> tuple[Problem, ...]:
    places = Places(content.decode("utf-8"))
    names: dict[Path, str] = {}
    for at, words in enumerate(places.slices("stories")):
        story = json.loads(words, parse_int=str, parse_float=str)
        name = story.get("id") if isinstance(story, dict) else None
        names["stories", at] = shortened(name) if isinstance(name, str) else ""
    return placed(places, names, found)

"""`swapviewer story`: a guided walk as plain text, figures filled in, sources numbered."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Iterable

from swapviewer.account.parts import SourceLine
from swapviewer.account.story import StepPart, told_story
from swapviewer.cli.opening import basis_of, open_index
from swapviewer.cli.output import say, wrapped
from swapviewer.errors import BadCallError
from swapviewer.index.stories import stories_of, story_named
from swapviewer.model.story import Story


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the story's id."""
    parser.add_argument("story", metavar="ID", help="an id that list-stories names")


def run(arguments: argparse.Namespace) -> int:
    """Print the story step by step, then its sources."""
    index = open_index(arguments)
    story = _asked(stories_of(index), arguments.story)
    told = told_story(index, story, basis_of(arguments, index))
    say(f"{wrapped(told.title.upper())}\n{wrapped(told.purpose)}")
    for step in told.steps:
        say("\n" + "\n".join(_lines(step)))
    say("\nSources\n" + "\n".join(_sources(told.sources)))
    return 0


def _asked(stories: tuple[Story, ...], name: str) -> Story:
    if found := story_named(stories, name):
        return found
    known = [story.id for story in stories]
    if not known:
        raise BadCallError("no story comes with this record.")
    close = difflib.get_close_matches(name, known, 1)
    hint = f"did you mean {close[0]}?" if close else f"choose from {', '.join(known)}."
    raise BadCallError(f"there is no story “{name}”; {hint}")


def _lines(step: StepPart) -> Iterable[str]:
    yield wrapped(f"{step.progress}: {step.title}")
    marks = "".join(f"[{number}]" for number in step.sources)
    yield wrapped(f"{step.text} {marks}", "  ", "  ")


def _sources(sources: Iterable[SourceLine]) -> Iterable[str]:
    for source in sources:
        start = f"  {f'[{source.number}]':<5} "
        indent = " " * len(start)
        yield wrapped(f"{source.publisher}, {source.description}", indent, start)
        yield indent + source.url

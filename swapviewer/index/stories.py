"""The stories that belong to a record: beside its file, else those of the program."""

from __future__ import annotations

import logging
from functools import lru_cache

from swapviewer.errors import BadRecordError
from swapviewer.index.days import RecordIndex
from swapviewer.index.story_check import examine_stories
from swapviewer.model.reading import read_record
from swapviewer.model.story import Story
from swapviewer.model.story_reading import StoriesExamination
from swapviewer.paths import data_file

log = logging.getLogger(__name__)
_FILE = "stories.json"


def stories_of(index: RecordIndex) -> tuple[Story, ...]:
    """Return the stories told of a record; none where they belong to another.

    A file with errors tells nothing, for its figures could not be trusted.
    """
    beside = index.loaded.path.with_name(_FILE)
    for path in dict.fromkeys((beside, data_file(_FILE))):
        try:
            found = _examined(read_record(path), index)
        except BadRecordError:
            continue
        if found.stories:
            return found.stories.stories
        log.info("%s tells nothing of this record: %s", path, found.problems[0].message)
    return ()


# Two files can tell of a record; more would keep records that were closed long ago.
@lru_cache(maxsize=2)
def _examined(content: bytes, index: RecordIndex) -> StoriesExamination:
    """Examine once what window, sheet and shell ask for again and again."""
    return examine_stories(content, index)


def story_named(stories: tuple[Story, ...], name: str) -> Story | None:
    """Return the story with an id."""
    return next((story for story in stories if story.id == name), None)

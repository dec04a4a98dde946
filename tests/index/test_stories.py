"""Stories belong to a record and are offered only with it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from swapviewer.index.days import RecordIndex
from swapviewer.index.stories import stories_of, story_named
from swapviewer.paths import data_file
from tests.making import event_parts, index_of


def moved(index: RecordIndex, to: Path) -> RecordIndex:
    """Return the index of the same record, read from another place."""
    return RecordIndex(replace(index.loaded, path=to))


def test_the_bundled_record_has_the_bundled_stories(index: RecordIndex) -> None:
    assert [story.id for story in stories_of(index)] == [
        "1000-for-1000",
        "from-rare-to-regular",
        "when-exchanges-stopped",
        "who-carries-the-messages",
        "coming-home",
        "how-sure-is-a-number",
    ]


def test_a_copy_of_the_record_elsewhere_has_them_too(
    index: RecordIndex, tmp_path: Path
) -> None:
    assert len(stories_of(moved(index, tmp_path / "copy.json"))) == 6


def test_another_record_has_none() -> None:
    assert stories_of(index_of(event_parts("2001-05-01", "exchange"))) == ()


def test_stories_beside_a_record_come_first(index: RecordIndex, tmp_path: Path) -> None:
    file = json.loads(data_file("stories.json").read_text("utf-8"))
    file["stories"] = file["stories"][:1]
    (tmp_path / "stories.json").write_text(json.dumps(file), "utf-8")
    assert len(stories_of(moved(index, tmp_path / "mine.json"))) == 1


def test_stories_with_an_error_are_not_told(index: RecordIndex, tmp_path: Path) -> None:
    (tmp_path / "stories.json").write_text('{"stories": []}', "utf-8")
    assert len(stories_of(moved(index, tmp_path / "mine.json"))) == 6


def test_a_story_is_found_by_its_id(index: RecordIndex) -> None:
    stories = stories_of(index)
    assert story_named(stories, "coming-home") is stories[4]
    assert story_named(stories, "going-away") is None

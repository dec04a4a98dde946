"""The JSON schema of a stories file, made from the models, with words for every field."""

from __future__ import annotations

from typing import Final

from swapviewer.model.schema import described
from swapviewer.model.story import Stories

_WORDS: Final = {
    "schema_version": "The version of this schema.",
    "record": "The title of the record that the stories are told of.",
    "stories": "The guided walks.",
    "id": "A name that no other story has: letters, digits and hyphens.",
    "purpose": "What the story is for, in a line.",
    "steps": "The steps in order.",
    "questions": "Questions for a class.",
    "title": "A headline; counts, dates and titles as references.",
    "text": "Two to four sentences; counts, dates and titles as references.",
    "entry": "The id of the entry whose day the views show.",
    "span": "The days that the views show: 2025-05-16..2025-05-25, 2025-05 or 2025.",
    "measure": "What the chart shows.",
    "period": "The chart's period; one that fits the span where it is absent.",
    "entries": "The ids of the entries that it rests on; the views mark them.",
    "sources": "The ids of sources beyond those of the numbers in the text.",
    "question": "The question; counts, dates and titles as references.",
    "answer": "The answer; counts, dates and titles as references.",
}


def stories_schema_text() -> str:
    """Return the schema as it lies in `data/stories.schema.json`."""
    return described(Stories, _WORDS)

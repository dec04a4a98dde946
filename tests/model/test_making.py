"""Parts made of checked JSON are what a check makes of it, and as hard to change."""

from __future__ import annotations

import copy
import json
import pickle
from dataclasses import FrozenInstanceError

import pytest

from swapviewer.model.form import form
from swapviewer.model.making import maker
from swapviewer.model.objects import as_json
from swapviewer.model.record import Claim, Event, Frozen, Record
from swapviewer.model.story import Stories
from swapviewer.paths import data_file
from tests.example.war import TEXT

PARTY = {"returned_to": "ALD", "by": "press", "attribution": "Press", "sources": ["a"]}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Record, TEXT),
        (Record, data_file("record.json").read_text("utf-8")),
        (Stories, data_file("stories.json").read_text("utf-8")),
    ],
)
def test_what_is_made_is_what_a_check_makes(kind: type[Frozen], text: str) -> None:
    made, checked = maker(kind)(json.loads(text)), form(kind).validate_json(text)
    assert made == checked
    assert repr(made) == repr(checked)
    assert hash(made) == hash(checked)
    assert as_json(made) == as_json(checked)


def test_what_is_made_is_of_the_kind_and_stays_as_it_is() -> None:
    made = maker(Claim)(PARTY)
    assert type(made) is Claim
    assert made.sources == ("a",)
    assert made.total is None
    with pytest.raises(FrozenInstanceError):
        made.total = 5  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del made.by
    assert pickle.loads(pickle.dumps(made)) == made
    assert copy.deepcopy(made) == made


def test_what_a_part_must_have_cannot_be_left_out() -> None:
    with pytest.raises(KeyError):
        maker(Event)({"id": "one"})

"""The schema that lies beside the record is the one that the models keep to."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from swapviewer.cli import main
from swapviewer.model.schema import schema_text
from swapviewer.paths import data_file

SCHEMA = json.loads(schema_text())
PARTS = {"Record": SCHEMA, **SCHEMA["$defs"]}


def test_the_bundled_schema_is_current() -> None:
    assert data_file("record.schema.json").read_text("utf-8") == schema_text()


def test_the_command_prints_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert capsys.readouterr().out == schema_text()


def fields() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for name, part in PARTS.items():
        for field, described in part["properties"].items():
            yield name, field, described


def test_every_part_and_field_is_described() -> None:
    assert [name for name, part in PARTS.items() if not part["description"]] == []
    bare = [
        (name, field) for name, field, described in fields() if not described["description"]
    ]
    assert bare == []


def test_no_part_takes_unknown_keys() -> None:
    assert {part["additionalProperties"] for part in PARTS.values()} == {False}


def test_there_is_no_field_for_the_name_of_a_person() -> None:
    named = {part for part, field, _described in fields() if field == "name"}
    assert named == {"Party", "Claimant", "Operation"}

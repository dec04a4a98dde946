"""The models of stories agree with the chart, and their schema with the models."""

from __future__ import annotations

from typing import get_args

import pytest

from swapviewer.cli import main
from swapviewer.index.measures import MEASURES
from swapviewer.model.story import ChartMeasure
from swapviewer.model.story_reading import are_stories
from swapviewer.model.story_schema import stories_schema_text
from swapviewer.paths import data_file


def test_a_step_can_show_each_measure_of_the_chart_and_no_other() -> None:
    assert get_args(ChartMeasure) == MEASURES


def test_the_bundled_schema_of_stories_is_current() -> None:
    assert data_file("stories.schema.json").read_text("utf-8") == stories_schema_text()


def test_the_command_prints_the_schema_of_stories(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["schema", "--stories"]) == 0
    assert capsys.readouterr().out == stories_schema_text()


@pytest.mark.parametrize(
    ("content", "meant"),
    [
        (b'{"stories": []}', True),
        (b'{"stories": [], "events": []}', False),
        (b'{"events": []}', False),
        (b'["stories"]', False),
        (b"stories", False),
        (b"[" * 100_000, False),
    ],
)
def test_a_stories_file_is_told_from_a_record(content: bytes, meant: bool) -> None:
    assert are_stories(content) is meant

"""Dates are asked once while a record is read, and answered as ever."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from swapviewer.model.form import form
from swapviewer.model.record import Covers, Source
from swapviewer.model.values import dates_kept

COVERS = '{"from": "2025-05-24", "through": "2025-05-24"}'
SOURCE = '{"id": "a", "publisher": "A", "url": "https://a.example", "date": "%s"}'


def test_a_date_is_the_same_the_second_time() -> None:
    with dates_kept():
        covers = form(Covers).validate_json(COVERS)
        assert covers.since is covers.through
        # As the day of a record and as that of a source a text is not the same.
        assert form(Source).validate_json(SOURCE % "2025-05-24").date == "2025-05-24"
        assert form(Source).validate_json(SOURCE % "2025-05").date == "2025-05"
        assert form(Source).validate_json(SOURCE % "2025-05").date == "2025-05"
    assert form(Covers).validate_json(COVERS) == covers
    assert covers.since == date(2025, 5, 24)


@pytest.mark.parametrize("wrong", ['"2025-05"', '"2025-02-30"', "5", "[]", "{}", "null"])
def test_what_is_no_date_is_none_the_second_time(wrong: str) -> None:
    with dates_kept():
        form(Source).validate_json(SOURCE % "2025-05")
        for _ in range(2):
            with pytest.raises(ValidationError):
                form(Covers).validate_json(COVERS.replace('"2025-05-24"', wrong, 1))


@pytest.mark.parametrize("wrong", ["2025-13", "2025-02-30", "May", ""])
def test_what_is_no_date_of_a_source_is_none_the_second_time(wrong: str) -> None:
    with dates_kept():
        for _ in range(2):
            with pytest.raises(ValidationError):
                form(Source).validate_json(SOURCE % wrong)

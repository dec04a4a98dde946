"""Parts of a record as JSON objects: the same that pydantic would write."""

from __future__ import annotations

from swapviewer.index.days import RecordIndex
from swapviewer.model.form import form
from swapviewer.model.objects import as_json
from swapviewer.model.record import Record


def test_the_whole_record_is_written_as_pydantic_would_write_it(index: RecordIndex) -> None:
    expected = form(Record).dump_python(
        index.record, mode="json", exclude_none=True, by_alias=True
    )
    assert as_json(index.record) == expected
    assert [*as_json(index.record)] == [*expected]

"""Files that were checked before they were bundled: read at once, with the same result."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from swapviewer.errors import BadRecordError
from swapviewer.model.check import examine
from swapviewer.model.known import is_known, read_known
from swapviewer.model.load import load_record
from swapviewer.paths import data_file

EXAMPLE = Path(__file__).parent.parent / "example" / "record.json"
_WITHOUT = """
import sys
from swapviewer.index.days import RecordIndex
from swapviewer.model.load import load_record
from swapviewer.paths import data_file
assert len(RecordIndex(load_record(data_file("record.json"))).events) > 200
print(sorted({"pydantic", "pydantic_core"} & set(sys.modules)))
"""


@pytest.mark.parametrize("name", ["record.json", "stories.json"])
def test_the_bundled_files_are_those_whose_sums_are_kept(name: str) -> None:
    checksum = hashlib.sha256(data_file(name).read_bytes()).hexdigest()
    lines = data_file("SHA256SUMS").read_text("ascii").splitlines()
    assert f"{checksum}  {name}" in lines, (
        f"{name} has changed: check it (CONTRIBUTING.md), then write its sum anew"
    )
    assert is_known(checksum)


def test_the_bundled_record_whose_sum_is_kept_passes_every_check() -> None:
    examined = examine(data_file("record.json").read_bytes())
    assert examined.errors == ()
    assert examined.record is not None


@pytest.mark.parametrize("path", [data_file("record.json"), EXAMPLE], ids=str)
def test_a_known_file_is_read_as_the_check_reads_it(path: Path) -> None:
    content = path.read_bytes()
    checked = examine(content).record
    known = read_known(content)
    assert known == checked
    assert repr(known) == repr(checked)


def test_a_file_that_differs_by_a_byte_is_checked(tmp_path: Path) -> None:
    content = data_file("record.json").read_bytes()
    copy = tmp_path / "copy.json"
    copy.write_bytes(content.replace(b'"kind": "talks"', b'"kind": "walks"', 1))
    with pytest.raises(BadRecordError) as caught:
        load_record(copy)
    assert "talks" in caught.value.problems[0].message


def test_without_the_kept_sums_all_is_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("swapviewer.model.known.data_file", tmp_path.joinpath)
    assert not is_known("")
    (tmp_path / "SHA256SUMS").write_bytes(b"\xff\n")
    assert not is_known("")


def test_the_bundled_record_opens_without_what_checks_others() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"

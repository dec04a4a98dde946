"""The checker: everything that is wrong, at its line, in words."""

# ruff: noqa: E501  # in the tables a case is a line

from __future__ import annotations

from pathlib import Path

import pytest

from swapviewer.errors import BadRecordError, Problem
from swapviewer.model.check import examine, examine_file
from swapviewer.model.load import load_record
from swapviewer.model.reading import LARGEST
from tests.example.war import FILE, TEXT, values, written

FIRST = "event 1931-05-02-exchange"


def problems(text: str) -> tuple[Problem, ...]:
    return examine(text.encode()).problems


def edited(old: str, new: str) -> tuple[str, int]:
    """Replace the first `old` and return the line of the file on which it stood."""
    assert old in TEXT
    return TEXT.replace(old, new, 1), TEXT[: TEXT.index(old)].count("\n") + 1


def test_a_sound_record_has_no_problems() -> None:
    found = examine(TEXT.encode())
    assert found.problems == ()
    assert found.record is not None


STRUCTURE = [
    ('"total": 41,', '"total": "41",', f"{FIRST}, claim 2, total", "expected a whole number"),
    ('"total": 41,', '"total": 41.0,', f"{FIRST}, claim 2, total", "found the number 41.0"),
    ('"total": 41,', '"total": true,', f"{FIRST}, claim 2, total", "found true"),
    ('"total": 41,', '"total": -1,', f"{FIRST}, claim 2, total", "expected 0 or more"),
    ('"total": 41,', '"total": 99999999,', f"{FIRST}, claim 2, total", "at most 10,000,000"),
    ('"total": 41,', f'"total": {"9" * 50},', f"{FIRST}, claim 2, total", "too long"),
    ('"total": 41,', '"totl": 41,', f"{FIRST}, claim 2", "did you mean “total”?"),
    ('"total": 41,', '"zzz": 41,', f"{FIRST}, claim 2", "known are returned_to, by"),
    ('"kind": "talks",', '"kind": "talk",', "event 1931-04-12-talks, kind", "mean “talks”?"),
    ('"date": "1931-05-02",', '"date": "1931-02-30",', f"{FIRST}, date", "day is out of range"),
    ('"date": "1931-05-02",', '"date": "2.5.1931",', f"{FIRST}, date", "such as 2025-05-24"),
    ('"date": "1931-05-02",', '"date": 19310502,', f"{FIRST}, date", "found the number"),
    ('"date": "1931-05-02",', '"date": "1748044800",', f"{FIRST}, date", "expected a date"),
    ('"uncounted": true,', '"uncounted": 1,', f"{FIRST}, claim 5, uncounted", "expected true"),
    ('"uncounted": true,', '"uncounted": false,', f"{FIRST}, claim 5, uncounted", "found false"),
    ('"name": "Press"', '"name": ""', "claimant press, name", "found an empty text"),
    ('"id": "press"', '"id": "the press"', "claimant the press, id", "letters, digits"),
    ('"tag": "reunion",', '"tag": "reunoin",', f"{FIRST}, fact 2, tag", "mean “reunion”?"),
    ('"url": "https://', '"url": "ftp://', "source valley-herald-19310413, url", "http://"),
    ('"language": "en"', '"language": "EN"', "source valley-herald-19310413, language", "such as en"),
    ('"date": "1931-05",', '"date": "1931-5",', "source brenn-gazette-193105, date", "or 2025"),
    ('"date": "1931-05",', '"date": "1931-13",', "source brenn-gazette-193105, date", "month must"),
    ('"schema_version": 1,', '"schema_version": 2,', "schema_version", "expected 1"),
    ('"schema_version": 1,', '"schema_version": true,', "schema_version", "expected 1, found true"),
    ('"schema_version": 1,', '"schema_version": 1.0,', "schema_version", "found the number 1.0"),
    ('"from": "1931', '"form": "1931', "covers", "did you mean “from”?"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "where", "words"), STRUCTURE)
def test_bad_form_is_told_at_its_line(old: str, new: str, where: str, words: str) -> None:
    text, line = edited(old, new)
    found = [one for one in problems(text) if words in one.message]
    assert [(one.where, one.line, one.severity) for one in found] == [
        (where, line, "error")
    ]


SENSE = [
    ('"military": 38,', '"military": 39,', f"{FIRST}, claim 1",
     "military 39 + civilians 2 is more than total 40", -1),
    ('"men": 39,', '"men": 40,', f"{FIRST}, claim 1",
     "men 40 + women 1 is more than total 40", -3),
    ('"outside_exchange": 2,', '"outside_exchange": 41,', f"{FIRST}, claim 1",
     "outside_exchange 41 is more than total 40", 0),
    ('"uncounted": true,', '"approximate": true,', f"{FIRST}, claim 5", "states no number", -4),
    ('"uncounted": true,', '"uncounted": true, "total": 3,', f"{FIRST}, claim 5",
     "a total of 3 and says that the number is withheld", 0),
    ('"by": "cor-council"', '"by": "cor-counsel"', f"{FIRST}, claim 5",
     "unknown claimant “cor-counsel”; did you mean “cor-council”?", 0),
    ('"by": "cor-council"', '"by": "xyz"', f"{FIRST}, claim 5",
     "unknown claimant “xyz”; expected an id from “claimants”", 0),
    ('"returned_to": "COR"', '"returned_to": "cor"', f"{FIRST}, claim 5",
     "unknown party “cor”; did you mean “COR”?", 0),
    ('"side": "COR"', '"side": "CORV"', "claimant cor-council", "unknown party “CORV”", 0),
    ('"operation": "hundred-for-hundred"', '"operation": "hundred"',
     "event 1931-04-12-talks", "unknown operation “hundred”", 0),
    ('"valley-herald-19310413"', '"valley-herald-1931041"', "event 1931-04-12-talks",
     "unknown source “valley-herald-1931041”; did you mean “valley-herald-19310413”?", 0),
    ('"date": "1931-04-12"', '"date": "1930-04-12"', "event 1931-04-12-talks",
     "lies outside what the record covers; expected 1931-03-01 to 1932-02-28", 0),
    ('"date": "1931-05-03",', '"date": "1941-05-03",', "official total 1 (1941-05-03)",
     "lies outside what the record covers", 0),
    ('"through": "1932-02-28"', '"through": "1930-02-28"', "covers",
     "“through” (1930-02-28) lies before “from” (1931-03-01)", 0),
    ('"id": "press"', '"id": "pilgrims"', "claimant pilgrims",
     "the id “pilgrims” is taken; no. 5 in “claimants” has it already", 0),
    ('"id": "valley-herald-193108"', '"id": "valley-herald-193109"',
     "source valley-herald-193109", "nothing cites this source", 0),
    ('1931/08/seven', '1931/06/21/sixty', "source valley-herald-193108", "the address “https", 0),
    ('"name": "Press"', '"name": "Press", "name": "P"', "claimant press",
     "“name” is here twice", 0),
    ('"since": "1931-03-01"', '"since": "1931-12-01"', "official total 1 (1931-05-03)",
     "lies after the last day counted", 0),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "where", "words", "further"), SENSE)
def test_what_makes_no_sense_is_told_at_its_line(
    old: str, new: str, where: str, words: str, further: int
) -> None:
    text, line = edited(old, new)
    found = [one for one in problems(text) if words in one.message]
    assert [(one.where, one.line) for one in found] == [(where, line + further)]
    assert examine(text.encode()).record is None


def test_a_total_that_falls_is_a_warning_and_the_record_is_read() -> None:
    text, line = edited('"count": 100,', '"count": 30,')
    found = examine(text.encode())
    assert [(one.severity, one.line) for one in found.problems] == [("warning", line)]
    assert (
        "30 is less than the 38 that were stated on 1931-05-03" in found.problems[0].message
    )
    assert found.record is not None


def test_bad_form_in_one_entry_hides_nothing_in_the_others() -> None:
    record = values()
    record["events"][1]["claims"][0]["total"] = "forty"
    record["events"][2]["claims"][0]["by"] = "nobody"
    record["events"][3]["sources"] = ["no-such-page"]
    found = examine(written(record)).problems
    assert [one.where for one in found] == [
        "event 1931-05-02-exchange, claim 1, total",
        "event 1931-06-20-exchange, claim 1",
        "event 1931-08-01-release",
    ]


def test_what_a_bad_entry_cites_and_names_still_counts() -> None:
    record = values()
    record["operations"][0]["agreed_per_side"] = "hundred"
    record["sources"][0]["date"] = 5
    record["events"][5]["kind"] = "stone"
    found = examine(written(record)).problems
    assert [one.where for one in found] == [
        "operation hundred-for-hundred, agreed_per_side",
        "event 1932-01-10-milestone, kind",
        "source valley-herald-19310413, date",
    ]


def test_a_missing_part_is_told_once_and_not_again_at_each_reference() -> None:
    record = values()
    del record["claimants"]
    found = examine(written(record)).problems
    assert [(one.where, one.message) for one in found] == [("", "“claimants” is missing.")]


def test_problems_come_in_the_order_of_their_lines() -> None:
    record = values()
    for event in record["events"]:
        event["title"] = 5
    lines = [one.line for one in examine(written(record)).problems]
    assert len(lines) == 6
    assert lines == sorted(lines, key=lambda line: line or 0)


NOT_JSON = [
    (TEXT.replace('"ALD",', '"ALD"', 1), 12, "expected “,” or “}”"),
    (TEXT[:-3], TEXT.count("\n") - 1, "ends too early"),
    ('{"ключ": tru}', 1, "not valid JSON"),
    ("{'a': 1}", 1, "not valid JSON"),
    ("no json at all", 1, "not valid JSON"),
    ("9" * 5_000, 1, "out of range"),
    ("[" * 100_000, 1, "nested too deeply"),
    ('{"a":' * 5_000, 1, "nested too deeply"),
]


@pytest.mark.parametrize(("text", "line", "words"), NOT_JSON, ids=range(len(NOT_JSON)))
def test_what_is_no_json_is_told_with_its_line(text: str, line: int, words: str) -> None:
    (found,) = problems(text)
    assert found.line == line
    assert words in found.message


def test_the_line_that_is_no_json_is_shown_with_a_mark_below_the_place() -> None:
    (found,) = problems('{\n"ключ" 1}')
    words, mark = found.excerpt.split("\n")
    assert words == '"ключ" 1}'
    assert words[mark.index("^")] == "1"
    assert found.column == words.index("1") + 1


def test_of_an_endless_line_only_a_part_is_shown() -> None:
    (found,) = problems("{" + '"a": 1, ' * 5_000 + "}")
    words, mark = found.excerpt.split("\n")
    assert len(words) < 100
    assert words[mark.index("^")] == "}"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b" \n\t ", "is empty"),
        (b"\xef\xbb\xbf{}", "byte-order mark"),
        ("{}".encode("utf-16"), "is UTF-16, not UTF-8"),
        ("{}".encode("utf-32"), "is UTF-32, not UTF-8"),
        (b'{"a":\n "\xe9"}', "byte 0xe9"),
        (b"\xff\xfe\x00", "UTF-16"),
        (b"null", "expected an object"),
        (b"[]", "expected an object"),
    ],
    ids=ascii,
)
def test_awkward_bytes_are_told_in_one_sentence(content: bytes, words: str) -> None:
    (found,) = examine(content).problems
    assert words in found.message


def test_a_byte_that_is_no_utf_8_is_found_at_its_line_and_column() -> None:
    (found,) = examine('{"ü":\n "é'.encode() + b"\xe9").problems
    assert (found.line, found.column) == (2, 4)


def test_awkward_files_are_told_in_one_sentence(tmp_path: Path) -> None:
    huge = tmp_path / "huge.json"
    with huge.open("wb") as file:
        file.truncate(2 * 1024**3)
    for path, words in [
        (tmp_path, "is a folder"),
        (tmp_path / "none.json", "no such file"),
        (FILE / "beneath.json", "Not a directory"),
        (huge, "is too large for a record: 2,048 MB"),
        (Path("/dev/zero"), f"at most {LARGEST // 1024**2} MB"),
        (tmp_path / ("x" * 300), "File name too long"),
        (Path("nul\0.json"), "null byte"),
    ]:
        (found,) = examine_file(path).problems
        assert words in found.message, path


def test_a_file_without_permission_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Root may read everything, so the refusal is played.
    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (found,) = examine_file(tmp_path / "secret.json").problems
    assert "no permission" in found.message


def test_loading_raises_every_error_and_names_the_file(tmp_path: Path) -> None:
    record = values()
    record["events"][0]["sources"] = ["nowhere"]
    record["events"][1]["title"] = ""
    path = tmp_path / "mine.json"
    path.write_bytes(written(record))
    with pytest.raises(BadRecordError) as caught:
        load_record(path)
    assert caught.value.file == str(path)
    assert len(caught.value.problems) == 3
    assert f"{path}:" in str(caught.value)

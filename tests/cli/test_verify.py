"""`swapviewer verify`: sheets that match, sheets that do not, and files that are none."""

from __future__ import annotations

import io
import json
import re
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter

from swapviewer.cli import main
from tests.example.war import FILE, values, written

SCOPE = "1931-05-02"


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pressed sheet of the invented record."""
    path = tmp_path_factory.mktemp("sheets") / "sheet.pdf"
    assert main(["--record", str(FILE), "sheet", SCOPE, "-o", str(path)]) == 0
    return path


@pytest.fixture
def verify(sheet: Path, tmp_path: Path) -> Callable[..., int]:
    """Verify the sheet against the invented record after a change."""

    def against(change: Callable[[dict[str, Any]], object], *words: str) -> int:
        record = values()
        change(record)
        path = tmp_path / "newer.json"
        path.write_bytes(written(record))
        return main(["verify", str(sheet), "--record", str(path), *words])

    return against


def told(capsys: pytest.CaptureFixture[str]) -> str:
    """Return what was said, on one line."""
    return " ".join(capsys.readouterr().out.split())


def test_a_sheet_matches_the_record_it_was_made_of(
    sheet: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(sheet), "--record", str(FILE)]) == 0
    assert "The sheet of 1931-05-02 matches this record (SHA-256" in (said := told(capsys))
    assert "byte for byte, what is pressed of it." in said


def test_a_change_elsewhere_leaves_a_sheet_true(
    verify: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify(lambda record: record.update(description="Other words.")) == 0
    assert "changed since" in (said := told(capsys))
    assert "but nothing that is on the sheet. Only the data in it were compared" in said


def test_a_changed_number_is_told_as_figure_and_as_claim(
    verify: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    def change(record: dict[str, Any]) -> None:
        record["events"][1]["claims"][1]["total"] = 42

    assert verify(change, "--json") == 1
    found = json.loads(capsys.readouterr().out)
    assert not found["matches"]
    assert not found["same_record"]
    changes = {(one["what"], one["id"], one["after"]) for one in found["changes"]}
    assert ("figure", "1931-05-02-exchange", "40 (claims 40–42)") in changes
    assert "claim" in {what for what, _, _ in changes}


def test_all_charts_and_totals_of_a_statistics_sheet_are_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet, newer = tmp_path / "statistics.pdf", tmp_path / "newer.json"
    pressing = ["sheet", "all", "--layout", "statistics", "-o", str(sheet)]
    assert main(["--record", str(FILE), *pressing]) == 0
    assert main(["verify", str(sheet), "--record", str(FILE)]) == 0
    record = values()
    record["events"][1]["claims"][0]["total"] = 44
    record["official_totals"][0]["count"] = 39
    newer.write_bytes(written(record))
    capsys.readouterr()
    assert main(["verify", str(sheet), "--record", str(newer)]) == 1
    said = told(capsys)
    assert "39 stated by" in said
    assert "count 38 → 39" in said
    assert "chart “People exchanged by quarter”, Q2 1931" in said
    assert "chart “People exchanged by month”, May 1931" in said


def test_entries_that_came_and_went_are_told(
    verify: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    def change(record: dict[str, Any]) -> None:
        record["events"][1]["id"] = "1931-05-02-release"

    assert verify(change) == 1
    said = told(capsys)
    assert "Entries added (1) – 2 May 1931, “First wave" in said
    assert "Entries removed (1) – 2 May 1931, “First wave" in said


def test_a_sheet_of_another_war_differs(
    sheet: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(sheet)]) == 1
    assert "Entries removed" in told(capsys)


def test_data_that_were_tampered_with_are_told(
    sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = attached(sheet)
    data["entries"][0]["title"] = "Another title"
    path = tmp_path / "changed.pdf"
    path.write_bytes(pdf_of(json.dumps(data).encode()))
    assert main(["verify", str(path), "--record", str(FILE)]) == 1
    assert "its data are not those of it" in told(capsys)


def attached(sheet: Path) -> dict[str, Any]:
    """Return the data in a sheet as another reader finds them."""
    return data_in(sheet.read_bytes())


def data_in(sheet: bytes) -> dict[str, Any]:
    """Return the same of a sheet in memory."""
    found = PdfReader(io.BytesIO(sheet)).attachments[f"{SCOPE}.json"]
    data: dict[str, Any] = json.loads(found[0])
    return data


def pdf_of(*files: bytes, head: bytes = b"", end: bytes = b"%%EOF\n") -> bytes:
    """Return a small PDF with attached files."""
    parts = [b"%PDF-1.7\n"]
    for number, data in enumerate(files, start=1):
        said = b"<</Type/EmbeddedFile/Length %d%s>>" % (len(data), head)
        parts.append(
            b"%d 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (number, said, data)
        )
    return b"".join([*parts, b"trailer\n<</Size 1>>\n", end])


def encrypted(sheet: bytes) -> bytes:
    """Return a sheet with a password."""
    writer = PdfWriter(clone_from=io.BytesIO(sheet))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def blank() -> bytes:
    """Return a PDF with one page and nothing attached."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


STAMPED = b'{"format": "swapviewer-sheet", "format_version": 1'
FLATE = b"/Filter/FlateDecode"
BAD: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "empty": (lambda _: b"", "is no PDF"),
    "text": (lambda _: b"Dear reader", "is no PDF"),
    "cut": (lambda sheet: sheet[: len(sheet) // 2], "is cut off"),
    "cut and closed": (
        lambda sheet: sheet[: sheet.index(b"/EmbeddedFile") + 200] + b"%%EOF",
        "is damaged",
    ),
    "encrypted": (encrypted, "is encrypted"),
    "blank": (lambda _: blank(), "no data are attached"),
    "foreign": (lambda _: pdf_of(b'{"a": 1}'), "no data are attached"),
    "no text": (lambda _: pdf_of(b"\xff\x00"), "no data are attached"),
    "deep": (lambda _: pdf_of(b"[" * 200_000), "no data are attached"),
    "no zlib": (lambda _: pdf_of(b"\xff\xff", head=FLATE), "cannot be unpacked"),
    "half zlib": (
        lambda _: pdf_of(zlib.compress(bytes(range(256)) * 9)[:-40], head=FLATE),
        "cut off or too large",
    ),
    "other packing": (
        lambda _: pdf_of(b"x", head=b"/Filter[/LZWDecode]"),
        "no data are attached",
    ),
    "two": (lambda _: pdf_of(STAMPED + b"}", STAMPED + b"}"), "several sheets"),
    "newer": (
        lambda _: pdf_of(STAMPED.replace(b"1", b"2") + b"}"),
        "a form that this version cannot read",
    ),
    "hollow": (lambda _: pdf_of(STAMPED + b"}"), "damaged or not of a sheet"),
    "endless": (
        lambda sheet: pdf_of(
            re.sub(rb'"low": \d+', b'"low": 1e999', json.dumps(data_in(sheet)).encode())
        ),
        "damaged or not of a sheet",
    ),
    "wrong kinds": (
        lambda _: pdf_of(STAMPED + b', "record": [], "request": 3, "entries": {}}'),
        "damaged or not of a sheet",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_no_sheet_is_told_in_one_sentence(
    name: str, sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make, words = BAD[name]
    path = tmp_path / "bad.pdf"
    path.write_bytes(make(sheet.read_bytes()))
    assert main(["verify", str(path), "--record", str(FILE)]) == 1
    complaint = capsys.readouterr().err
    assert words in complaint
    assert complaint.count("\n") == 1


@pytest.mark.parametrize("name", ["missing.pdf", ".", "nul\0.pdf"])
def test_a_file_that_cannot_be_read_is_told_in_one_sentence(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(tmp_path / name)]) == 1
    assert "could not be read" in (complaint := capsys.readouterr().err)
    assert complaint.count("\n") == 1


def test_a_sheet_saved_anew_by_another_program_is_read_and_told(
    sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    writer = PdfWriter(clone_from=sheet)
    writer.write(tmp_path / "again.pdf")
    assert main(["verify", str(tmp_path / "again.pdf"), "--record", str(FILE)]) == 1
    said = told(capsys)
    assert "The data in the sheet of 1931-05-02 are those of this record" in said
    assert "is not the file that was pressed" in said


def test_a_page_that_was_altered_is_told_though_the_data_are_sound(
    sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "forged.pdf"
    # A source leads elsewhere.
    path.write_bytes(re.sub(rb"/URI\(https://.", b"/URI(https://x", sheet.read_bytes()))
    assert main(["verify", str(path), "--record", str(FILE), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["pages"], found["matches"], found["changes"]) == ("differ", False, [])


INKS = (
    ["--paper", "a5", "--landscape", "--grey"],
    ["--without", "facts", "--without", "method", "--without", "page-numbers"],
    ["--head", "For the hearing", "--foot", "“Seen” & \\checked", "--without", "charts"],
    ["--layout", "table", "--empty-days", "--without", "sources"],
)


@pytest.mark.parametrize("words", INKS, ids=" ".join)
@pytest.mark.parametrize("scope", ["1931", "all words:1931 kind:exchange"])
def test_pages_are_the_same_in_whichever_ink_they_were_pressed(
    scope: str, words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "sheet.pdf"
    assert main(["--record", str(FILE), "sheet", scope, *words, "-o", str(path)]) == 0
    capsys.readouterr()
    assert main(["verify", str(path), "--record", str(FILE), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["pages"] == "same"


def test_a_story_is_compared_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "story.pdf"
    assert main(["sheet", "story:coming-home:questions", "-o", str(path)]) == 0
    assert main(["verify", str(path)]) == 0
    assert "byte for byte" in told(capsys)


def test_pages_of_another_version_are_not_compared(
    sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "older.pdf"
    data = attached(sheet)
    del data["pressed"]
    for older in (data, {**data, "pressed": {"by": "Swapviewer 0.0.1"}}):
        path.write_bytes(pdf_of(json.dumps(older).encode()))
        assert main(["verify", str(path), "--record", str(FILE)]) == 0
        assert "pages were not compared: another version pressed them" in told(capsys)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("pressed",), []),
        (("pressed",), {"by": None}),
        (("pressed", "paper"), "a0"),
        (("pressed", "landscape"), 1),
        (("pressed", "margins"), {}),
        (("pressed", "margins", "head"), None),
        (("request", "options"), {"facts": True}),
        (("request", "options", "facts"), "no"),
    ],
)
def test_an_imprint_that_makes_no_sense_is_told(
    place: tuple[str, ...],
    value: object,
    sheet: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    data = attached(sheet)
    *path, last = place
    there = data
    for name in path:
        there = there[name]
    there[last] = value
    file = tmp_path / "odd.pdf"
    file.write_bytes(pdf_of(json.dumps(data).encode()))
    assert main(["verify", str(file), "--record", str(FILE)]) in (0, 1)
    said = capsys.readouterr()
    assert "damaged or not of a sheet" in said.err or "not compared" in said.out


def test_a_filtered_sheet_is_one_of_the_same_bytes_however_the_filter_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = tmp_path / "one.pdf", tmp_path / "other.pdf"
    call = ["--record", str(FILE), "sheet"]
    assert (
        main([*call, "all", "--kind", "Exchange", "--words", "1931", "-o", str(one)]) == 0
    )
    assert main([*call, "all words:1931 kind:exchange", "-o", str(other)]) == 0
    assert one.read_bytes() == other.read_bytes()
    capsys.readouterr()
    assert main(["verify", str(one), "--record", str(FILE)]) == 0
    assert "The sheet of all kind:exchange words:1931 matches this record" in told(capsys)


def test_entries_that_would_be_on_a_filtered_sheet_now_are_told_and_no_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, newer = tmp_path / "sheet.pdf", tmp_path / "newer.json"
    call = ["--record", str(FILE), "sheet", "all", "--kind", "exchange"]
    assert main([*call, "-o", str(path)]) == 0
    record = values()
    for kind in ("exchange", "remains"):
        one = next(event for event in record["events"] if event["kind"] == kind)
        record["events"].append({**one, "id": f"new-{kind}", "title": f"New {kind}"})
    newer.write_bytes(written(record))
    capsys.readouterr()
    assert main(["verify", str(path), "--record", str(newer)]) == 1
    assert "New exchange" in (said := told(capsys))
    assert "New remains" not in said


def test_a_wrong_filter_is_answered_with_the_right_values(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call = ["--record", str(FILE), "sheet", "all", "-o", str(tmp_path / "a.pdf")]
    assert main([*call, "--kind", "exchnge"]) == 2
    assert "Did you mean kind:exchange?" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []

"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from swapviewer.errors import PressError
from swapviewer.sheets.files import write_file


def test_a_file_holds_what_was_pressed(tmp_path: Path) -> None:
    write_file(tmp_path / "sheet.pdf", b"pages")
    assert (tmp_path / "sheet.pdf").read_bytes() == b"pages"
    assert [one.name for one in tmp_path.iterdir()] == ["sheet.pdf"]


def test_a_file_that_exists_is_kept_unless_forced(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    write_file(path, b"old")
    with pytest.raises(PressError, match="exists already"):
        write_file(path, b"new")
    assert path.read_bytes() == b"old"
    write_file(path, b"new", force=True)
    assert path.read_bytes() == b"new"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_bytes(b"old")
    (tmp_path / "link.pdf").symlink_to("real.pdf")
    write_file(tmp_path / "link.pdf", b"new", force=True)
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == b"new"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("missing/sheet.pdf", "there is no folder"),
        ("file/sheet.pdf", "a part of its path is no folder"),
        ("folder", "is a folder; name a file in it"),
        (f"{'a' * 300}.pdf", "its name is too long"),
        ("nul\0.pdf", "a character that no file name may hold"),
    ],
)
def test_what_cannot_be_written_is_told_in_a_sentence(
    tmp_path: Path, name: str, words: str
) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    with pytest.raises(PressError, match=words):
        write_file(tmp_path / name, b"pages")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "it may not be written there"),
        (errno.EIO, "error"),
    ],
)
def test_a_write_that_fails_leaves_the_old_file_and_no_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    path = tmp_path / "sheet.pdf"
    write_file(path, b"old")

    def fail(_file: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(PressError, match=words):
        write_file(path, b"new", force=True)
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["sheet.pdf"]


def test_a_device_is_written_to_and_not_replaced() -> None:
    write_file(Path(os.devnull), b"pages")
    assert not Path(os.devnull).is_file()

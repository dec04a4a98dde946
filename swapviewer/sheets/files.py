"""Write a file whole or not at all, and say in one sentence why it could not be written."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Collection, Mapping
from pathlib import Path

from swapviewer.errors import PressError

_REASONS = {
    errno.EACCES: "it may not be written there",
    errno.EPERM: "it may not be written there",
    errno.EROFS: "the disk is read-only",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "no more room is allowed on this disk",
    errno.EFBIG: "it is too large for this disk",
    errno.ENAMETOOLONG: "its name is too long",
    errno.ENOTDIR: "a part of its path is no folder",
    errno.EISDIR: "there is a folder of this name",
    errno.EBUSY: "it is open in another program",
}


def write_file(path: Path, content: bytes, *, force: bool = False) -> None:
    """Write the file; raises PressError, also for a file that exists, unless forced.

    Whoever looks sees the old file or the new one, never a part; a link stays a link.
    """
    target = path
    try:
        target = Path(os.path.realpath(path))
        if target.is_dir():
            raise PressError(f"“{path}” is a folder; name a file in it.")
        if target.exists() and not target.is_file():
            target.write_bytes(content)  # a device or a pipe cannot be replaced
            return
        if target.exists() and not force:
            raise PressError(f"“{path}” exists already; it is replaced only if forced.")
        _replace(target, content)
    except (OSError, ValueError) as error:
        raise PressError(
            f"“{path}” could not be written: {_reason(error, target)}."
        ) from error


def names_of_pages(path: Path, pages: Collection[int]) -> dict[int, Path]:
    """Return the file of each page by its number: one of a single page is named alone."""
    if len(pages) < 2:
        return dict.fromkeys(pages, path)
    width = len(str(max(pages)))
    return {number: path.with_stem(f"{path.stem}-{number:0{width}}") for number in pages}


def write_pages(
    path: Path, pages: Mapping[int, bytes], *, force: bool = False
) -> list[Path]:
    """Write one file for each page by its number, where there are several; return paths.

    Raises PressError before anything is written where one of several exists, unless forced.
    """
    names = names_of_pages(path, pages)
    if taken := [name for name in names.values() if name.exists() and not force]:
        raise PressError(f"“{taken[0]}” exists already; it is replaced only if forced.")
    for number, page in pages.items():
        write_file(names[number], page, force=force)
    return list(names.values())


def _replace(target: Path, content: bytes) -> None:
    beside = target.with_name(f".swapviewer-{secrets.token_hex(6)}.part")
    # Created like any other file, so that it gets the rights that files get here.
    number = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _reason(error: OSError | ValueError, target: Path) -> str:
    if isinstance(error, FileNotFoundError):
        return f"there is no folder “{target.parent}”"
    if isinstance(error, OSError):
        return _REASONS.get(error.errno or 0) or error.strerror or str(error)
    return "its name holds a character that no file name may hold"

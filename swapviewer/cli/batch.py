"""`swapviewer sheet SCOPE --split BY -o FOLDER/`: one file for each part of a scope."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from swapviewer import text
from swapviewer.cli.output import complain, say
from swapviewer.errors import PressError
from swapviewer.index.days import RecordIndex
from swapviewer.sheets.files import write_file
from swapviewer.sheets.layouts import Order, make_sheet
from swapviewer.sheets.outline import page_count
from swapviewer.sheets.press import press_pdf
from swapviewer.sheets.setting import Ink
from swapviewer.sheets.splitting import Split, parts_of

_KEPT = 1
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folder that sheets go to, and whether files in it may be replaced."""

    folder: Path
    force: bool

    def open(self) -> None:
        """Make the folder where there is none; raises PressError."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or "its name cannot be used"
            words = f"The folder “{self.folder}” could not be made: {reason}."
            raise PressError(words) from error


def press_parts(index: RecordIndex, order: Order, by: Split, ink: Ink, shelf: Shelf) -> int:
    """Press each part and say so; 1 where a file that exists was kept."""
    scopes = parts_of(order.scope, by, index)
    shelf.open()
    kept: list[Path] = []
    for at, scope in enumerate(scopes):
        path = shelf.folder / f"swapviewer-{scope.file_name}.pdf"
        if path.exists() and not shelf.force:
            kept.append(path)
            continue
        try:
            pdf = press_pdf(make_sheet(index, replace(order, scope=scope)), ink)
            write_file(path, pdf, force=shelf.force)
        except KeyboardInterrupt:
            complain(_interrupted(at - len(kept), len(scopes)))
            raise
        pages = text.plural(page_count(pdf), "page", "pages")
        say(f"{at + 1} of {len(scopes)}: {path}, {pages}")
    if kept:
        complain(_kept(kept))
    return _KEPT if kept else 0


def _interrupted(written: int, of: int) -> str:
    sheets = text.plural(written, "sheet", "sheets")
    return f"swapviewer: interrupted; {sheets} of {of} written, each whole."


def _kept(kept: list[Path]) -> str:
    named = ", ".join(path.name for path in kept[:_NAMED])
    more = " …" if len(kept) > _NAMED else ""
    exist = (
        "file exists already and was" if len(kept) == 1 else "files exist already and were"
    )
    return (
        f"swapviewer: {text.count(len(kept))} {exist} kept ({named}{more}); "
        "--force replaces them."
    )

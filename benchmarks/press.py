"""Pressing a day's sheet, beside Typst alone on the same template and input."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from benchmarks.measuring import Row, Section, Times, beside, in_words, timed
from swapviewer.index.days import RecordIndex
from swapviewer.model.load import load_record
from swapviewer.paths import data_file
from swapviewer.sheets.layouts import Order, make_sheet
from swapviewer.sheets.press import press_pages, press_pdf
from swapviewer.sheets.scope import parse_scope

_PAGE = '#set page(paper: "a4")\n#set text(lang: "en")\n#set document(title: "x")\n'


def measure(rounds: int) -> list[Section]:
    """Press sheets of several days, and an empty page with the same standards."""
    import typst

    index = RecordIndex(load_record(data_file("record.json")))
    days = [event.date for event in index.events if event.kind == "exchange"][-rounds:]
    fonts = typst.Fonts(include_system_fonts=False)
    stamp = datetime.combine(date(2025, 1, 1), time(), UTC)

    def compile_empty() -> object:
        return typst.compile(
            _PAGE.encode(),
            format="pdf",
            font_paths=fonts,
            pdf_standards=["a-3a", "ua-1"],
            timestamp=stamp,
        )

    def sheet_of(day: date) -> object:
        return make_sheet(index, Order(parse_scope(day.isoformat(), index)))

    first = timed(lambda: press_pdf(make_sheet(index, _order(index, days[0]))))
    compile_empty()
    made, pressed, shown, floor = [], [], [], []
    for day in days:
        made.append(timed(lambda day=day: sheet_of(day)))  # type: ignore[misc]
        sheet = make_sheet(index, _order(index, day))
        pressed.append(timed(lambda sheet=sheet: press_pdf(sheet)))  # type: ignore[misc]
        shown.append(timed(lambda sheet=sheet: press_pages(sheet)))  # type: ignore[misc]
        floor.append(timed(compile_empty))
    pdf = Times(tuple(pressed))
    bare = Times(tuple(floor))
    rows = (
        Row("Content of a day's sheet", in_words(Times(tuple(made)).median)),
        Row("First sheet, with the import of Typst and its fonts", in_words(first)),
        _told(beside("Day's sheet as PDF", pdf, bare, "Typst, an empty page", 1)),
        _times("Day's sheet as pages for the preview", Times(tuple(shown))),
    )
    return [Section("Press, bundled record", rows)]


def _order(index: RecordIndex, day: date) -> Order:
    return Order(parse_scope(day.isoformat(), index))


def _told(row: Row) -> Row:
    """Return a row without its promise: nothing was promised here."""
    return Row(row.figure, row.measured, row.worst, row.beside, row.ratio)


def _times(figure: str, times: Times) -> Row:
    return Row(figure, in_words(times.median), in_words(times.worst))

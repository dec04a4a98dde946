"""Pressing a day's sheet, beside Typst alone on the same template and the same input."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import partial

from benchmarks.measuring import Row, Section, Times, beside, in_words, timed
from swapviewer.index.days import RecordIndex
from swapviewer.model.load import load_record
from swapviewer.paths import data_file, resource_file
from swapviewer.sheets.layouts import Order, make_sheet
from swapviewer.sheets.parts import Layout, Sheet
from swapviewer.sheets.press import press_pages, press_pdf
from swapviewer.sheets.scope import parse_scope
from swapviewer.sheets.setting import DEFAULT_INK, Setting, setting_of

_MOST = 1.5


def measure(rounds: int, dossier: bool) -> list[Section]:
    """Press sheets of several days; with `dossier`, the whole record once, too."""
    index = RecordIndex(load_record(data_file("record.json")))
    days = [event.date for event in index.events if event.kind == "exchange"]
    # Typst keeps what it has set: no page is set twice in the same form.
    first, *names = [day.isoformat() for day in dict.fromkeys(days)][-2 * rounds - 1 :]
    begin = timed(partial(_press, index, first))
    made, pressed, shown, bare = [], [], [], []
    typst_alone = _Bare()
    typst_alone.compile(_input(index, first))
    for ours, other in zip(names[::2], names[1::2], strict=True):
        pressed.append(timed(partial(_press, index, ours)))
        made.append(timed(partial(_sheet, index, other)))
        bare.append(timed(partial(typst_alone.compile, _input(index, other))))
        shown.append(timed(partial(press_pages, _sheet(index, ours))))
    rows = [
        Row("First sheet, with the import of Typst and its fonts", in_words(begin)),
        _times("Content of a day's sheet", Times(tuple(made))),
        beside(
            "Day's sheet as PDF, content and all",
            Times(tuple(pressed)),
            Times(tuple(bare)),
            "Typst alone, pages of other days",
            _MOST,
        ),
        _times("The same as pages for the preview, after its PDF", Times(tuple(shown))),
    ]
    if dossier:
        took = timed(partial(_press, index, "all", "dossier"))
        rows.append(Row("The whole record as one dossier, once", in_words(took)))
    return [Section("Press, bundled record", tuple(rows))]


def _sheet(index: RecordIndex, scope: str, layout: Layout | None = None) -> Sheet:
    return make_sheet(index, Order(parse_scope(scope, index), layout=layout))


def _input(index: RecordIndex, scope: str) -> Setting:
    sheet = _sheet(index, scope)
    return setting_of(sheet, DEFAULT_INK, sheet.attached)


def _press(index: RecordIndex, scope: str, layout: Layout | None = None) -> bytes:
    return press_pdf(_sheet(index, scope, layout))


class _Bare:
    """A compiler of its own on the program's template."""

    def __init__(self) -> None:
        import typst

        template = resource_file("sheets/sheet.typ")
        self._compiler = typst.Compiler(
            root=template.parent,
            font_paths=typst.Fonts(include_system_fonts=False),
        )

    def compile(self, setting: Setting) -> object:
        """Set the page, as archive-grade PDF."""
        return self._compiler.compile(
            setting.page,
            format="pdf",
            sys_inputs=setting.inputs,
            pdf_standards=["a-3a", "ua-1"],
            timestamp=datetime.combine(date(2025, 1, 1), time(), UTC),
        )


def _times(figure: str, times: Times) -> Row:
    return Row(figure, in_words(times.median), in_words(times.worst))

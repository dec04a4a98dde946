"""The print window: real pages, to paper, to a file, and bad ends."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from swapviewer import text
from swapviewer.app import print_window
from swapviewer.app.print_memory import PrintMemory
from swapviewer.app.print_options import PrintOptions
from swapviewer.app.print_saving import named
from swapviewer.app.print_window import SheetWindow
from swapviewer.app.printer import PrintJob, prepared_printer
from swapviewer.app.printing import listed_scope, offer, scopes_of
from swapviewer.app.settings import Settings
from swapviewer.index.days import RecordIndex
from swapviewer.index.filtering import Filter
from swapviewer.paint.look import Look
from swapviewer.paint.plates import Plate
from swapviewer.sheets.layouts import Order, layouts_of, make_sheet
from swapviewer.sheets.margins import Margins
from swapviewer.sheets.parts import LAYOUTS, Layout, Sheet, TextPart
from swapviewer.sheets.press import press_pdf
from swapviewer.sheets.scope import parse_scope
from swapviewer.sheets.setting import Ink
from swapviewer.spans import Span
from swapviewer.state import AppState

# In milliseconds: presses take their time beside other work.
PATIENCE = 20_000


@pytest.fixture
def order(index: RecordIndex) -> Order:
    return Order(parse_scope("2025-05-24", index))


@pytest.fixture
def window(qtbot: QtBot, index: RecordIndex, order: Order) -> Iterator[SheetWindow]:
    made = SheetWindow(index, order, Look("light"))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.pages is not None, timeout=PATIENCE)
    yield made
    made.close()


def test_the_real_pages_are_shown(qtbot: QtBot, window: SheetWindow) -> None:
    assert window.pages is not None
    assert len(window.pages) == 2
    assert window.told == "2 pages, A4"
    qtbot.waitUntil(lambda: window.view.settled, timeout=PATIENCE)
    picture = window.view.grab().toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }
    assert len(colours) > 20


def test_the_window_fits_a_small_screen_with_what_the_system_draws_around_it(
    window: SheetWindow,
) -> None:
    room = window.screen().availableSize() - QSize(8, 40)
    assert window.size().boundedTo(room) == window.size()


def test_boxes_stand_below_each_other(window: SheetWindow) -> None:
    boxes = (window.options.parts.sources, window.options.margins.pages)
    assert len({box.mapTo(window, QPoint()).x() for box in boxes}) == 1


def test_where_one_is_and_how_large_pages_are_is_told(window: SheetWindow) -> None:
    window.view.zoom_to(1.5)
    told = [one.text() for one in window.findChildren(QLabel)]
    assert "page 1 of 2, 150%" in told


def test_a_button_tells_its_key_and_f1_tells_all(
    window: SheetWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    tips = [button.toolTip() for button in window.findChildren(QPushButton)]
    assert all(any(key in tip for tip in tips) for key in ("(Ctrl+P)", "(Ctrl+S)"))
    shown: list[object] = []
    monkeypatch.setattr(print_window, "show_keys", shown.append)
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert shown == [window]


def test_another_paper_is_pressed_anew(qtbot: QtBot, window: SheetWindow) -> None:
    window.options.paper.setCurrentText("US Letter")
    qtbot.waitUntil(lambda: window.told.endswith("US Letter"), timeout=PATIENCE)
    assert window.pages is not None
    assert window.pages.ink == Ink("letter")


def test_another_layout_and_fewer_parts_are_pressed_anew(
    qtbot: QtBot, window: SheetWindow
) -> None:
    window.options.parts.facts.setChecked(False)
    window.options.parts.sources.setChecked(False)
    qtbot.waitUntil(lambda: window.told == "1 page, A4", timeout=PATIENCE)
    window.options.layouts.setCurrentText("Month page")
    qtbot.waitUntil(lambda: window.told != "Pressing…", timeout=PATIENCE)
    assert window.options.order.layout == "month"


def test_a_layout_that_was_ordered_is_the_one_shown(
    qtbot: QtBot, index: RecordIndex
) -> None:
    options = PrintOptions(
        Order(parse_scope("2025-05", index), layout="dossier"), PrintMemory()
    )
    qtbot.addWidget(options)
    assert (options.layouts.currentText(), options.order.layout) == ("Dossier", "dossier")


def test_keys_walk_through_the_pages(window: SheetWindow) -> None:
    assert window.view.current == 0
    QTest.keyClick(window.view, Qt.Key.Key_PageDown)
    assert window.view.current == 1
    QTest.keyClick(window.view, Qt.Key.Key_Home)
    assert window.view.current == 0
    QTest.keyClick(window.view, Qt.Key.Key_End)
    assert window.view.current == 1


def test_zoom_has_limits(window: SheetWindow) -> None:
    window.view.zoom_to(100)
    assert window.view.zoom == 5
    window.view.zoom_to(0)
    assert window.view.zoom == 0.1


def test_each_way_to_see_pages_has_keys(window: SheetWindow) -> None:
    seen = []
    for keys in ("Ctrl+4", "Ctrl+3", "Ctrl+2", "Ctrl+1"):
        QTest.keySequence(window, QKeySequence(keys))
        seen.append((window.options.columns, window.options.fit, window.view.zoom))
    assert [one[:2] for one in seen] == [
        (5, "width"),
        (2, "width"),
        (1, "page"),
        (1, "width"),
    ]
    assert seen[0][2] < seen[1][2] < seen[3][2]
    window.view.zoom_to(4)
    QTest.keySequence(window, QKeySequence("Ctrl+1"))
    assert window.view.zoom == seen[-1][2]


def test_saving_writes_what_the_command_line_writes(
    qtbot: QtBot,
    window: SheetWindow,
    index: RecordIndex,
    order: Order,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "sheet.pdf"
    monkeypatch.setattr(window, "_ask_path", lambda _name: path)
    window.save()
    qtbot.waitUntil(lambda: window.told.startswith("Saved"), timeout=PATIENCE)
    assert path.read_bytes() == press_pdf(make_sheet(index, order))


def test_a_save_that_fails_is_told_and_the_window_lives(
    qtbot: QtBot, window: SheetWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "missing" / "sheet.pdf"
    monkeypatch.setattr(window, "_ask_path", lambda _name: path)
    window.save()
    qtbot.waitUntil(lambda: "there is no folder" in window.told, timeout=PATIENCE)
    window.options.colour.toggle()
    qtbot.waitUntil(lambda: window.told == "2 pages, A4", timeout=PATIENCE)


def test_printing_takes_the_paper_of_the_dialog(
    qtbot: QtBot, window: SheetWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = prepared_printer(Ink("letter"))
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    monkeypatch.setattr(window, "_ask_printer", lambda _pages: PrintJob(printer))
    window.print_pages()
    qtbot.waitUntil(lambda: window.told.startswith("Printed"), timeout=PATIENCE)
    box = PdfReader(tmp_path / "paper.pdf").pages[0].mediabox
    assert (round(box.width), round(box.height)) == (612, 792)


class Slow(PrintJob):
    """A printer that waits before each page until it is let go."""

    def __init__(self, printer: QPrinter) -> None:
        super().__init__(printer)
        self.begun, self.go_on, self.ended = (threading.Event() for _ in range(3))

    def paint(
        self,
        title: str,
        pages: Sequence[int],
        page: Callable[[int], Plate],
        wanted: Callable[[], bool] = lambda: True,
    ) -> None:
        """Paint, one page at a time."""

        def slow(number: int) -> Plate:
            self.begun.set()
            self.go_on.wait(20)
            return page(number)

        super().paint(title, pages, slow, wanted)
        self.ended.set()


@pytest.fixture
def slow(
    window: SheetWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Slow, Path]:
    """A slow printer that the window prints to, and its file."""
    printer, path = prepared_printer(Ink()), tmp_path / "paper.pdf"
    printer.setOutputFileName(str(path))
    job = Slow(printer)
    monkeypatch.setattr(window, "_ask_printer", lambda _pages: job)
    return job, path


def test_the_window_lives_while_it_prints_and_what_is_cancelled_is_not_printed(
    window: SheetWindow, slow: tuple[Slow, Path]
) -> None:
    job, path = slow
    window.print_pages()
    assert job.begun.wait(20)
    assert window.told == "Printing…"
    window.cancel()
    assert window.told == "Cancelled."
    job.go_on.set()
    assert job.ended.wait(20)
    assert not path.exists()


def test_what_is_being_printed_is_printed_though_the_window_closes(
    window: SheetWindow, slow: tuple[Slow, Path]
) -> None:
    job, path = slow
    window.print_pages()
    assert job.begun.wait(20)
    window.close()
    job.go_on.set()
    assert job.ended.wait(20)
    assert len(PdfReader(path).pages) == 2


def test_a_print_right_after_a_change_prints_what_was_changed_to(
    qtbot: QtBot, window: SheetWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = prepared_printer(Ink())
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    monkeypatch.setattr(window, "_ask_printer", lambda _pages: PrintJob(printer))
    window.options.parts.facts.setChecked(False)
    window.options.parts.sources.setChecked(False)
    window.print_pages()
    qtbot.waitUntil(lambda: window.told.startswith("Printed"), timeout=PATIENCE)
    assert len(PdfReader(tmp_path / "paper.pdf").pages) == 1


def test_giving_up_a_dialog_changes_nothing(
    window: SheetWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "_ask_printer", lambda _pages: None)
    monkeypatch.setattr(window, "_ask_path", lambda _name: None)
    window.print_pages()
    window.save()
    assert window.told == "2 pages, A4"


@pytest.mark.parametrize("form", ["png", "svg"])
def test_pages_are_saved_as_pictures_one_file_each(
    form: str,
    qtbot: QtBot,
    window: SheetWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(window, "_ask_path", lambda _name: tmp_path / f"sheet.{form}")
    window.save()
    qtbot.waitUntil(lambda: window.told.startswith("Saved"), timeout=PATIENCE)
    names = sorted(one.name for one in tmp_path.iterdir())
    assert names == [f"sheet-1.{form}", f"sheet-2.{form}"]


@pytest.mark.parametrize("answer", [True, False])
def test_pages_that_are_there_are_replaced_if_the_user_says_so(
    window: SheetWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    *,
    answer: bool,
) -> None:
    asked: list[str] = []

    def agreed(_: QWidget, sentence: str) -> bool:
        asked.append(sentence)
        return answer

    monkeypatch.setattr(print_window, "agreed", agreed)
    monkeypatch.setattr(window, "_ask_path", lambda _name: tmp_path / "sheet.svg")
    for at in (1, 2):
        (tmp_path / f"sheet-{at}.svg").write_bytes(b"old")
    window.save()
    told = "Saved" if answer else "Not saved"
    qtbot.waitUntil(lambda: window.told.startswith(told), timeout=PATIENCE)
    assert asked == ["“sheet-1.svg” and 1 more exist already. Replace what is there?"]
    replaced = (tmp_path / "sheet-2.svg").read_bytes() != b"old"
    assert replaced is answer


def test_a_cancelled_save_writes_nothing_and_the_window_lives(
    qtbot: QtBot, window: SheetWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sheet.pdf"
    monkeypatch.setattr(window, "_ask_path", lambda _name: path)
    window.save()
    window.cancel()
    assert window.told == "Cancelled."
    window.options.colour.toggle()
    qtbot.waitUntil(lambda: window.told == "2 pages, A4", timeout=PATIENCE)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("chosen", "wanted", "name"),
    [
        ("a", "PDF (*.pdf)", "a.pdf"),
        ("a.1", "Pages as PNG (*.png)", "a.1.png"),
        ("a.SVG", "PDF (*.pdf)", "a.SVG"),
        ("a", "", "a.pdf"),
    ],
)
def test_a_file_is_named_after_its_form(chosen: str, wanted: str, name: str) -> None:
    assert named(chosen, wanted).name == name


@pytest.fixture
def options(
    index: RecordIndex, order: Order, settings: Settings, qtbot: QtBot
) -> PrintOptions:
    made = PrintOptions(order, PrintMemory(settings))
    qtbot.addWidget(made)
    return made


def test_what_was_saved_with_comes_back_for_its_layout_alone(
    options: PrintOptions, order: Order, settings: Settings, qtbot: QtBot
) -> None:
    options.paper.setCurrentText("A5")
    options.parts.facts.setChecked(False)
    options.margins.foot.setText("Копія 2, for the press")
    options.margins.title.setChecked(False)
    options.keep()
    again = PrintOptions(order, PrintMemory(settings))
    qtbot.addWidget(again)
    margins = Margins(title=False, foot="Копія 2, for the press")
    assert again.ink == Ink("a5", margins=margins)
    assert not again.order.options.facts
    again.layouts.setCurrentText("Table")
    assert again.ink == Ink("a4")
    assert again.order.options.facts


def test_what_was_chosen_comes_back_with_its_layout_in_the_same_window(
    options: PrintOptions, settings: Settings
) -> None:
    options.colour.setChecked(False)
    options.parts.method.setChecked(False)
    greys = []
    for layout in ("Table", "Day sheet"):
        options.layouts.setCurrentText(layout)
        greys.append((not options.ink.colour, not options.colour.isChecked()))
    assert greys == [(False, False), (True, True)]
    assert not options.order.options.method


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_part_can_be_chosen_where_it_changes_the_sheet(
    index: RecordIndex, qtbot: QtBot, layout: Layout
) -> None:
    words = "2025-05-24" if layout == "day" else "2025-05"
    order = Order(parse_scope(words, index), layout=layout)
    options = PrintOptions(order, PrintMemory())
    qtbot.addWidget(options)
    options.layouts.setCurrentIndex(layouts_of(order.scope).index(layout))
    before = make_sheet(index, options.order)
    boxes = options.parts.findChildren(QCheckBox)
    assert len(boxes) == 5
    for box in boxes:
        enabled = box.isEnabled()
        box.toggle()
        after = make_sheet(index, options.order)
        # The note on reading a sheet names what was left out: that alone is no change.
        assert (contents(after) != contents(before)) == enabled, box.text()
        box.toggle()


def contents(sheet: Sheet) -> object:
    """Return the parts of a sheet but for the words of its method note."""
    return [part.heading if isinstance(part, TextPart) else part for part in sheet.parts]


def test_typing_a_line_of_ones_own_is_printed_without_its_ends_blanks(
    options: PrintOptions, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(options.ink_changed):
        QTest.keyClicks(options.margins.head, "The  a ")
    assert options.ink.margins.head == "The a"
    assert options.margins.head.text() == "The  a "


@pytest.fixture
def looking(state: AppState) -> AppState:
    """A window's state with a filter, a search, and a brushed span."""
    state.select_entry("2025-05-24-exchange")
    state.show_span(Span(date(2025, 5, 1), date(2025, 6, 30)))
    state.filter_by(Filter(frozenset({("kind", "exchange")})))
    state.search("wounded")
    return state


def test_what_the_list_shows_is_offered_beside_the_other_scopes(looking: AppState) -> None:
    found = {scope.words: words for words, scope in scopes_of(looking)}
    span = "2025-05-01..2025-06-30"
    listed = f"{span} kind:exchange words:wounded"
    assert list(found) == [
        "entry:2025-05-24-exchange",
        "operation:1000-for-1000",
        "2025-05-24",
        "2025-05",
        "2025",
        span,
        listed,
        "all",
    ]
    counted = text.plural(len(looking.listed), "entry", "entries")
    assert found[listed] == f"What the list shows ({counted})"
    assert parse_scope(listed, looking.index).events(looking.index) == looking.listed


def test_without_a_filter_each_scope_is_offered_once(state: AppState) -> None:
    state.select_day(date(2025, 5, 24))
    found = [scope.words for _, scope in scopes_of(state)]
    assert found[-1] == "all"
    assert len(set(found)) == len(found) == 6


def test_printing_the_span_prints_what_the_list_shows(
    qtbot: QtBot, looking: AppState, settings: Settings
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    window = offer(parent, looking, Look("light"), "span")
    qtbot.waitUntil(lambda: window.pages is not None, timeout=PATIENCE)
    assert window.options.order.scope == listed_scope(looking)
    assert window.options.scopes.currentText().startswith("What the list shows")
    window.options.scopes.setCurrentText("Everything")
    assert window.options.order.scope.words == "all"
    assert window.windowTitle() == "Print – all"
    assert window.options.layouts.currentText() == "Table"
    window.close()


def test_a_layout_of_another_scope_is_not_kept_where_it_does_not_fit(
    index: RecordIndex, options: PrintOptions
) -> None:
    day, month = (parse_scope(words, index) for words in ("2025-05-24", "2025-05"))
    options.offer([("Day", day), ("Month", month)])
    assert options.order.layout == "day"
    options.scopes.setCurrentText("Month")
    assert (options.order.scope, options.order.layout) == (month, "month")
    assert options.layouts.findText("Day sheet") == -1

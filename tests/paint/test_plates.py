"""Pages drawn from their shapes look as the press draws them."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from datetime import date

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from swapviewer.errors import PressError
from swapviewer.index.days import RecordIndex
from swapviewer.paint.leaves import Fit, clamped, fitting_zoom, laid_out
from swapviewer.paint.plate_reader import page_size, read_plate
from swapviewer.paint.plates import Pattern, Shape, draw_plate
from swapviewer.paint.pressed_file import PressedFile, reference
from swapviewer.sheets.content import day_sheet
from swapviewer.sheets.layouts import Order, layouts_of, make_sheet
from swapviewer.sheets.parts import Sheet
from swapviewer.sheets.press import press_pages, press_proof
from swapviewer.sheets.scope import parse_scope
from swapviewer.sheets.setting import DEFAULT_INK, Ink
from tests.making import event_parts, index_of


def drawn(file: PressedFile, width: int, height: int, at: int = 0) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        draw_plate(painter, read_plate(file, at), QRectF(image.rect()))
    return image


def strayed(one: QImage, other: QImage) -> float:
    """Return the mean difference of two pictures in grey, 0 to 255."""
    grey = QImage.Format.Format_Grayscale8
    pixels = [bytes(image.convertToFormat(grey).constBits()) for image in (one, other)]
    both = zip(pixels[0], pixels[1], strict=True)
    return sum(abs(mine - other) for mine, other in both) / len(pixels[0])


def beside(
    sheet: Sheet, ink: Ink = DEFAULT_INK, ppi: int = 72
) -> list[tuple[QImage, QImage]]:
    """Return the first pages as we draw them, and as the press does."""
    file = PressedFile(press_proof(sheet, ink))
    wanted = [QImage.fromData(page) for page in press_pages(sheet, ink, ppi)]
    assert len(file.pages) == len(wanted)
    return [
        (drawn(file, page.width(), page.height(), at), page)
        for at, page in enumerate(wanted[:3])
    ]


@pytest.mark.parametrize("day", [date(2025, 5, 24), date(2025, 6, 9)])
def test_a_page_looks_as_pressed(qapp: QApplication, index: RecordIndex, day: date) -> None:
    mine, wanted = beside(day_sheet(index, day))[0]
    assert strayed(mine, wanted) < 4
    # The bound can fail: an empty page strays further.
    blank = QImage(wanted.size(), QImage.Format.Format_RGB32)
    blank.fill(QColor("white"))
    assert strayed(blank, wanted) > 6


@pytest.mark.parametrize("ink", [Ink(), Ink("a5", landscape=True, colour=False)])
@pytest.mark.parametrize(
    "scope", ["2025-05", "story:how-sure-is-a-number", "story:coming-home:answers"]
)
def test_every_layout_looks_as_pressed(
    qapp: QApplication, index: RecordIndex, scope: str, ink: Ink
) -> None:
    asked = parse_scope(scope, index)
    for layout in layouts_of(asked) or (None,):
        sheet = make_sheet(index, Order(asked, layout=layout))
        for mine, wanted in beside(sheet, ink, ppi=36):
            assert strayed(mine, wanted) < 5


@pytest.mark.parametrize("scope", ["2025-05-24", "story:how-sure-is-a-number"])
def test_a_page_in_colour_turns_into_the_grey_one_of_the_press(
    qapp: QApplication, index: RecordIndex, scope: str
) -> None:
    sheet = make_sheet(index, Order(parse_scope(scope, index)))
    bright, grey = (
        PressedFile(press_proof(sheet, Ink(colour=colour))) for colour in (True, False)
    )
    for at in range(len(grey.pages)):
        turned, pressed = read_plate(bright, at, colour=False), read_plate(grey, at)
        assert list(tones(turned.shapes)) == list(tones(pressed.shapes))


def tones(shapes: Sequence[Shape]) -> Iterator[str | None]:
    """Yield the colours of fills and pens in the order of drawing."""
    for shape in shapes:
        if isinstance(shape.fill, Pattern):
            yield from tones(shape.fill.shapes)
        else:
            yield shape.fill.name() if shape.fill else None
        yield shape.pen.color().name() if shape.pen else None


def test_letters_of_all_fonts_look_as_pressed(qapp: QApplication) -> None:
    title = "Ґ€ß ffi ½ Їжак ÅÇñ ■◆▲○☐ ᾴ ⅷ ἤ ǭ ⩽ ∮ Ⅻ 交"
    made = index_of(event_parts("2001-05-05", "talks", title=title))
    mine, wanted = beside(day_sheet(made, date(2001, 5, 5)))[0]
    assert strayed(mine, wanted) < 1


def pdf_of(words: bytes, *more: bytes) -> PressedFile:
    """Return a page of 8 by 8 points that says these words; more objects go from 6 on."""
    packed = zlib.compress(words)
    objects: Sequence[bytes] = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Resources 4 0 R/MediaBox[0 0 8 8]/Contents 5 0 R>>",
        b"<</Pattern<</p0 6 0 R>>>>",
        b"<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream" % (len(packed), packed),
        *more,
    )
    content = b"%PDF-1.7\n"
    rows = [b"0000000000 65535 f\r\n"]
    for number, one in enumerate(objects, start=1):
        rows.append(b"%010d 00000 n\r\n" % len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"xref\n0 %d\n%s" % (len(rows), b"".join(rows))
    end = b"trailer\n<</Size 9/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(content)
    return PressedFile(content + table + end)


def row_of(image: QImage) -> list[str]:
    return [image.pixelColor(x, 4).name() for x in range(8)]


def test_a_path_is_placed_filled_and_cut() -> None:
    page = pdf_of(
        b"q 1 0 0 1 2 0 cm 0 0 m 2 0 l 2 8 l 0 8 l\nh\nW\nn\n"
        b"q /c0 cs 1 0 0 scn 0 0 6 8 re\nf\nQ\nQ\n"
    )
    assert page_size(page) == (8, 8)
    assert row_of(drawn(page, 8, 8)) == (
        ["#ffffff"] * 2 + ["#ff0000"] * 2 + ["#ffffff"] * 4
    )


def test_what_crosses_itself_is_cut_as_said_and_an_outline_is_closed() -> None:
    page = pdf_of(
        b"0 0 8 8 re 2 0 4 8 re\nW*\nn\n"
        b"/c0 CS 0 1 0 SCN 2 w 1 M 2 J 1 j 1 -9 m 1 99 l 7 99 l 7 -9 l\ns\n"
    )
    assert row_of(drawn(page, 8, 8)) == (
        ["#00ff00"] * 2 + ["#ffffff"] * 4 + ["#00ff00"] * 2
    )


def test_a_line_is_drawn_dashed_and_as_wide_as_said() -> None:
    page = pdf_of(b"/c1 CS 0 SCN 8 w 10 M 0 J 0 j [2 2] 0 d 0 4 m 8 4 l\nS\n")
    assert row_of(drawn(page, 8, 8)) == (["#000000"] * 2 + ["#ffffff"] * 2) * 2


def test_a_pattern_fills_tile_by_tile_where_it_lies_on_the_page() -> None:
    page = pdf_of(
        b"1 0 0 1 -3 0 cm/Pattern cs/p0 scn 3 0 8 8 re\nf\n",
        b"<</Resources 7 0 R/BBox[0 0 4 4]/Matrix[1 0 0 1 1 0]/XStep 4/YStep 4"
        b"/Length 38>>\nstream\n/c0 cs 0 0 1 scn 0 0 2 4 re\nf         \nendstream",
        b"<<>>",
    )
    assert row_of(drawn(page, 8, 8)) == (["#ffffff", "#0000ff", "#0000ff", "#ffffff"] * 2)


@pytest.mark.parametrize(
    "words",
    [
        b"/x0 Do",
        b"/g0 gs",
        b"BT 1 Tr ET",
        b"BT/f0 9 Tf(\\000a)Tj ET",
        b"/s0 sh",
    ],
)
def test_what_the_press_never_writes_is_refused(words: bytes) -> None:
    with pytest.raises(PressError):
        read_plate(pdf_of(words), 0)


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7\n%%EOF", b"startxref\n0\n%%EOF", b"xref\nstartxref\n0\n%%EOF"],
)
def test_what_is_no_pdf_of_the_press_is_refused(content: bytes) -> None:
    with pytest.raises(PressError):
        PressedFile(content)


def test_an_object_that_is_not_there_is_told() -> None:
    page = pdf_of(b"")
    with pytest.raises(PressError, match="no object 99"):
        page.head(99)
    with pytest.raises(PressError, match="lack “Font”"):
        reference(page.head(4), b"Font")


def test_pages_lie_in_rows_in_the_middle_of_the_room() -> None:
    leaves = laid_out(((100, 200),) * 3, columns=2, zoom=0.5, room=400)
    (left, top, width, height), second, third = leaves.boxes
    assert (width, height) == (50, 100)
    assert left + (second[0] + second[2]) == pytest.approx(400)
    assert (third[0], second[1]) == (left, top)
    assert third[1] > top + height
    assert leaves.height > third[1] + height
    assert leaves.at(third[1], 100) == 2


@pytest.mark.parametrize("zoom", [0.1, 0.157, 0.16, 0.1633])
def test_of_pages_seen_alike_the_first_is_looked_at(zoom: float) -> None:
    leaves = laid_out(((793.7008, 1122.5197),) * 40, 5, zoom, 700)
    assert leaves.at(0, 900) == 0


@pytest.mark.parametrize(("fit", "height"), [("width", 635), ("page", 500)])
def test_a_fitted_row_stays_in_the_room(fit: Fit, height: float) -> None:
    zoom = fitting_zoom((595, 842), 2, (900, 500), fit)
    leaves = laid_out(((595, 842),) * 2, 2, zoom, 900)
    assert leaves.width == pytest.approx(900)
    assert leaves.height == pytest.approx(height, abs=2)


def test_zoom_is_kept_within_limits() -> None:
    assert [clamped(zoom) for zoom in (0, 1, 99)] == [0.1, 1, 5]

"""Pages drawn from their shapes look as the press draws them."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from swapviewer.errors import PressError
from swapviewer.index.days import RecordIndex
from swapviewer.paint.leaves import Fit, clamped, fitting_zoom, laid_out
from swapviewer.paint.paths import outline
from swapviewer.paint.plates import draw_plate, read_plate
from swapviewer.sheets.content import day_sheet
from swapviewer.sheets.press import press_pages, press_svg


def drawn(svg: bytes, width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        draw_plate(painter, read_plate(svg), QRectF(image.rect()))
    return image


def strayed(one: QImage, other: QImage) -> float:
    """Return the mean difference of two pictures in grey, 0 to 255."""
    grey = QImage.Format.Format_Grayscale8
    pixels = [bytes(image.convertToFormat(grey).constBits()) for image in (one, other)]
    both = zip(pixels[0], pixels[1], strict=True)
    return sum(abs(mine - other) for mine, other in both) / len(pixels[0])


@pytest.mark.parametrize("day", [date(2025, 5, 24), date(2025, 6, 9)])
def test_a_page_looks_as_pressed(qapp: QApplication, index: RecordIndex, day: date) -> None:
    sheet = day_sheet(index, day)
    wanted = QImage.fromData(press_pages(sheet, ppi=72)[0])
    page = press_svg(sheet)[0]
    assert strayed(drawn(page, wanted.width(), wanted.height()), wanted) < 4
    # The bound can fail: an empty page strays further.
    blank = QImage(wanted.size(), QImage.Format.Format_RGB32)
    blank.fill(QColor("white"))
    assert strayed(blank, wanted) > 6


def page_of(inner: str) -> bytes:
    return (
        '<svg viewBox="0 0 8 8" xmlns="http://www.w3.org/2000/svg" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink">{inner}</svg>'
    ).encode()


def test_a_path_is_placed_filled_and_cut() -> None:
    clip = '<defs><clipPath id="c"><path d="M 0 0h 2v 8h -2Z"/></clipPath></defs>'
    image = drawn(
        page_of(
            '<g transform="translate(2 0)" clip-path="url(#c)">'
            f'<path d="M 0 0h 6v 8h -6Z" fill="#ff0000" fill-rule="nonzero"/></g>{clip}'
        ),
        8,
        8,
    )
    row = [image.pixelColor(x, 4).name() for x in range(8)]
    assert row == ["#ffffff"] * 2 + ["#ff0000"] * 2 + ["#ffffff"] * 4


def test_a_pattern_fills_tile_by_tile() -> None:
    pattern = (
        '<defs><pattern id="p" width="4" height="4"><path d="M 0 0h 2v 4h -2Z" '
        'fill="#0000ff"/></pattern></defs>'
    )
    image = drawn(page_of(f'<path d="M 0 0h 8v 8h -8Z" fill="url(#p)"/>{pattern}'), 8, 8)
    row = [image.pixelColor(x, 4).name() for x in range(8)]
    assert row == (["#0000ff"] * 2 + ["#ffffff"] * 2) * 2


@pytest.mark.parametrize(
    "inner",
    [
        "<text>words</text>",
        '<g transform="rotate(4)"/>',
        '<path d="M 0 0a 1 1 0 0 0 2 2" fill="#000000"/>',
    ],
)
def test_what_the_press_never_writes_is_refused(inner: str) -> None:
    with pytest.raises(PressError):
        read_plate(page_of(inner))


def test_an_outline_is_read_in_both_kinds_of_coordinates() -> None:
    box = outline("M 1 1 H 3 v 2 L 1 3 Z m 4 4 q 1 1 2 0 C 8 5 9 5 9 6").boundingRect()
    assert (box.left(), box.top(), box.right()) == (1, 1, 9)


def test_pages_lie_in_rows_in_the_middle_of_the_room() -> None:
    leaves = laid_out(((100, 200),) * 3, columns=2, zoom=0.5, room=400)
    (left, top, width, height), second, third = leaves.boxes
    assert (width, height) == (50, 100)
    assert left + (second[0] + second[2]) == pytest.approx(400)
    assert (third[0], second[1]) == (left, top)
    assert third[1] > top + height
    assert leaves.height > third[1] + height
    assert leaves.at(third[1], 100) == 2


@pytest.mark.parametrize(("fit", "height"), [("width", 635), ("page", 500)])
def test_a_fitted_row_stays_in_the_room(fit: Fit, height: float) -> None:
    zoom = fitting_zoom((595, 842), 2, (900, 500), fit)
    leaves = laid_out(((595, 842),) * 2, 2, zoom, 900)
    assert leaves.width == pytest.approx(900)
    assert leaves.height == pytest.approx(height, abs=2)


def test_zoom_is_kept_within_limits() -> None:
    assert [clamped(zoom) for zoom in (0, 1, 99)] == [0.1, 1, 5]

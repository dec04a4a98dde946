"""Pictures of pressed pages are what the press itself draws, in colour and in grey."""

from __future__ import annotations

import threading
from datetime import date

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from swapviewer.app.proof import Proof
from swapviewer.errors import PressError
from swapviewer.index.days import RecordIndex
from swapviewer.sheets.content import day_sheet
from swapviewer.sheets.parts import Sheet
from swapviewer.sheets.press import press_pages, press_proof
from swapviewer.sheets.proofs import PressedProof
from swapviewer.sheets.setting import Ink
from tests.pictures import colours

SIZE = QSize(595, 842)


@pytest.fixture(scope="module")
def sheet(index: RecordIndex) -> Sheet:
    return day_sheet(index, date(2025, 5, 24))


@pytest.fixture(scope="module")
def proof(sheet: Sheet) -> Proof:
    return Proof(press_proof(sheet))


def test_a_proof_knows_its_pages_and_their_size(proof: Proof) -> None:
    assert len(proof) == 2
    assert proof.size == pytest.approx((595.28, 841.89), abs=0.01)


@pytest.mark.parametrize("colour", [True, False])
def test_a_picture_is_what_the_press_draws(
    proof: Proof, sheet: Sheet, colour: bool
) -> None:
    drawn = proof.picture(0, SIZE, colour=colour)
    pressed = QImage.fromData(press_pages(sheet, Ink(colour=colour), 72)[0])
    assert drawn.size() == SIZE == pressed.size()
    # From afar, for nearby the edges of letters are smoothed in another way.
    assert farthest(drawn, pressed) < 24


def farthest(one: QImage, other: QImage) -> int:
    """Return by how much the two differ at most in any channel, seen from afar."""
    small = [
        image.scaled(
            SIZE / 12,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        for image in (one, other)
    ]
    here, there = (
        b"".join(bytes.fromhex(dot[1:]) for dot in colours(one)) for one in small
    )
    return max(abs(dot - other) for dot, other in zip(here, there, strict=True))


def test_a_grey_picture_is_grey(proof: Proof) -> None:
    assert proof.picture(0, SIZE, colour=False).allGray()
    assert not proof.picture(0, SIZE).allGray()


def test_pictures_can_be_asked_for_by_several_threads_at_once(proof: Proof) -> None:
    first, found = proof.picture(1, SIZE), list[QImage]()
    threads = [
        threading.Thread(target=lambda: found.append(proof.picture(1, SIZE)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [first] * 4


def test_what_is_no_pdf_is_told() -> None:
    with pytest.raises(PressError, match="cannot be read"):
        Proof(PressedProof((b"%PDF-1.7 and no more",), b""))


def test_a_page_that_is_not_there_is_told(proof: Proof) -> None:
    with pytest.raises((PressError, IndexError)):
        proof.picture(2, SIZE)

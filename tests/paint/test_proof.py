"""The reconciliation as painted: all within its size, and seen in both themes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from swapviewer.index.days import RecordIndex
from swapviewer.index.proof import proofs
from swapviewer.paint.proof import ProofFrame, draw_proof, proof_frame
from swapviewer.paint.theme import DARK, LIGHT, Theme
from swapviewer.spans import Span
from tests.conftest import SECOND_WAVE


@given(
    some.integers(0, 1500),
    some.floats(120, 2000),
    some.floats(120, 900),
    some.integers(1, 10**6),
    some.integers(10, 10**4),
    some.data(),
)
def test_days_sums_and_gaps_lie_within_their_places(
    days: int, width: float, height: float, top: int, gap: int, data: some.DataObject
) -> None:
    first = SECOND_WAVE.replace(year=2022)
    span = Span(first, first.fromordinal(first.toordinal() + days))
    frame = ProofFrame(span, width, height, top, gap)
    day = first.fromordinal(first.toordinal() + data.draw(some.integers(0, days)))
    sums, gaps = frame.sums, frame.gaps
    assert sums.left() - 0.01 <= frame.x(day) <= sums.right() + 0.01
    assert sums.top() - 0.01 <= frame.y(data.draw(some.integers(0, top)))
    assert frame.y(0) == pytest.approx(sums.bottom())
    found = frame.gap_y(data.draw(some.integers(-gap, gap)))
    assert gaps.top() - 0.01 <= found <= gaps.bottom() + 0.01
    assert sums.bottom() < gaps.top()
    assert gaps.bottom() <= height


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_curve_rings_and_gaps_are_painted_in_their_colours(
    qapp: QApplication, index: RecordIndex, theme: Theme, scale: float
) -> None:
    proof = proofs(index)[0]
    frame = proof_frame(proof, index.covers, 640.0, 360.0)
    image = QImage(int(640 * scale), int(360 * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor(theme.card))
    with QPainter(image) as painter:
        draw_proof(painter, frame, proof, theme)

    def near(x: float, y: float, colour: str) -> bool:
        return any(
            QColor(image.pixel(at, down)) == QColor(colour)
            for at in range(int((x - 4) * scale), int((x + 4) * scale))
            for down in range(int((y - 4) * scale), int((y + 4) * scale))
        )

    # The middle of a flat and long stretch of the curve.
    (start, number), (end, _) = max(
        zip(proof.curve, proof.curve[1:], strict=False),
        key=lambda pair: pair[1][0] - pair[0][0],
    )
    assert near((frame.x(start) + frame.x(end)) / 2, frame.y(number), theme.side(0))
    widest = max(proof.compared, key=lambda one: abs(one.gap or 0))
    x = frame.x(widest.stated.last_day)
    assert near(x, frame.gap_y((widest.gap or 0) // 2), theme.ink_soft)
    assert near(x, frame.y(widest.stated.count), theme.card)
    # Nothing is painted beyond the frame's own margin.
    edge = {image.pixelColor(at, 0).name() for at in range(image.width())}
    assert edge == {QColor(theme.card).name()}

"""Letters as they lie in a pressed file: outlines, numbers, and how far they go."""

from __future__ import annotations

import struct

import pytest
from PySide6.QtGui import QPainterPath

from swapviewer.errors import PressError
from swapviewer.paint import charstrings, truetype
from swapviewer.paint.lettering import Lettering
from swapviewer.paint.page_words import commands
from tests.paint.test_plates import pdf_of

MOVE, CURVE, END = 21, 8, 14
FLEX, HFLEX, FLEX1, HFLEX1 = (12, 35), (12, 34), (12, 37), (12, 36)


def told(*words: int | tuple[int, ...]) -> bytes:
    """Return a letter that says these numbers, and commands as tuples."""
    return b"".join(
        bytes(one) if isinstance(one, tuple) else bytes((one + 139,)) for one in words
    )


def points(path: QPainterPath) -> list[tuple[float, float]]:
    return [
        (path.elementAt(at).x, path.elementAt(at).y) for at in range(path.elementCount())
    ]


def curves(*numbers: int) -> list[tuple[float, float]]:
    """Return the points of curves told in full, from 5, 5 on."""
    return points(charstrings.letter(told(5, 5, (MOVE,), *numbers, (CURVE,), (END,))))


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ((1, 2, 3, 4, (27,)), (1, 0, 2, 3, 4, 0)),
        ((9, 1, 2, 3, 4, 5, 6, 7, 8, (27,)), (1, 9, 2, 3, 4, 0, 5, 0, 6, 7, 8, 0)),
        ((9, 1, 2, 3, 4, (26,)), (9, 1, 2, 3, 0, 4)),
        ((1, 2, 3, 4, 5, 6, 7, 8, 9, (31,)), (1, 0, 2, 3, 0, 4, 0, 5, 6, 7, 8, 9)),
        ((1, 2, 3, 4, 9, (30,)), (0, 1, 2, 3, 4, 9)),
        (
            (1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 50, FLEX),
            (1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3),
        ),
        ((1, 2, 3, 4, 5, 6, 7, HFLEX), (1, 0, 2, 3, 4, 0, 5, 0, 6, -3, 7, 0)),
        ((1, 2, 3, 4, 5, 6, 7, 8, 9, HFLEX1), (1, 2, 3, 4, 5, 0, 6, 0, 7, 8, 9, -14)),
        (
            (9, 1, 9, 1, 9, 1, 9, 1, 9, 1, 7, FLEX1),
            (9, 1, 9, 1, 9, 1, 9, 1, 9, 1, 7, -5),
        ),
        (
            (1, 9, 1, 9, 1, 9, 1, 9, 1, 9, 7, FLEX1),
            (1, 9, 1, 9, 1, 9, 1, 9, 1, 9, -5, 7),
        ),
    ],
)
def test_curves_told_in_short_are_those_told_in_full(
    short: tuple[int | tuple[int, ...], ...], full: tuple[int, ...]
) -> None:
    assert points(charstrings.letter(told(5, 5, (MOVE,), *short))) == curves(*full)


def test_moves_lines_and_hints_are_followed() -> None:
    hinted = told(0, 9, 0, 9, (18,), 0, 9, (19, 224), 5, (22,), 6, (4,))
    lines = told(1, 2, (5,), 3, 4, 5, (6,), 3, (7,))
    path = charstrings.letter(hinted + lines + told((END,)))
    # Moved to the right, then up.
    assert points(path)[-6:] == [(5, 6), (6, 8), (9, 8), (9, 12), (14, 12), (14, 15)]
    mixed = told(
        5, 5, (MOVE,), 1, 1, 1, 1, 1, 1, 2, 2, (24,), 1, 1, 1, 1, 1, 1, 1, 1, (25,)
    )
    assert points(charstrings.letter(mixed))[-1] == (14, 14)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ((28, 0xFF, 0x00), -256),
        ((247, 0), 108),
        ((251, 0), -108),
        ((255, 0, 2, 128, 0), 2.5),
    ],
)
def test_numbers_are_read_in_all_their_forms(words: tuple[int, ...], value: float) -> None:
    assert points(charstrings.letter(told(words, 0, (MOVE,), 1, (6,)))) == [
        (value, 0),
        (value + 1, 0),
    ]


@pytest.mark.parametrize("command", [(10,), (29,), (12, 3)])
def test_a_letter_told_in_another_way_is_refused(command: tuple[int, ...]) -> None:
    with pytest.raises(PressError):
        charstrings.letter(told(1, command))


def test_a_font_without_letters_is_refused() -> None:
    # Its one entry is a decimal number, and no place where letters begin.
    top = b"\0\1\1\1\7" + bytes((30, 0xE1, 0xA5, 0xC2, 0xFF, 6))
    with pytest.raises(PressError):
        charstrings.letters_of(b"\1\0\4\1" + b"\0\0" + top)


def truetype_font(*, large: bool = False) -> bytes:
    """Return a font of 8 units: nothing, a square that two points pull at, halves of it."""
    simple = struct.pack(">hhhhhHH", 1, 0, 0, 8, 8, 4, 0)
    # From 0, 0 to 0, 8, while 4, 0 and 8, 0, told by one flag, and 8, 8 pull.
    on, short_x, short_y, again, same_x, same_y = 1, 2, 4, 8, 16, 32
    simple += bytes((on | same_x | same_y, short_x | again | same_x | same_y, 1))
    simple += bytes((short_y | same_x | same_y, on | same_y))
    simple += bytes((4, 4)) + struct.pack(">h", -8) + bytes((8,))
    shapes = [
        b"",
        simple,
        composite(1, (8192,), 8),
        composite(1, (8192, 8192), 64),
        composite(1, (8192, 0, 0, 8192), 128),
    ]
    shapes = [one + b"\0" * (len(one) % 2) for one in shapes]
    ends = [sum(map(len, shapes[:at])) for at in range(len(shapes) + 1)]
    places = (
        struct.pack(f">{len(ends)}L", *ends)
        if large
        else struct.pack(f">{len(ends)}H", *(one // 2 for one in ends))
    )
    tables = {
        b"glyf": b"".join(shapes),
        b"head": b"\0" * 18 + b"\0\x08" + b"\0" * 30 + struct.pack(">HH", large, 0),
        b"loca": places,
    }
    start = 12 + 16 * len(tables)
    listed = b""
    for name, table in tables.items():
        listed += struct.pack(">4sLLL", name, 0, start, len(table))
        start += len(table)
    head = struct.pack(">LHHHH", 65536, len(tables), 0, 0, 0)
    return head + listed + b"".join(tables.values())


def composite(of: int, scales: tuple[int, ...], flag: int) -> bytes:
    head = struct.pack(">hhhhh", -1, 0, 0, 8, 8)
    moved = struct.pack(">HHbb", 2 | flag, of, 4, 0)
    return head + moved + struct.pack(f">{len(scales)}h", *scales)


@pytest.mark.parametrize("large", [False, True])
def test_letters_of_the_other_kind_of_font_are_read(*, large: bool) -> None:
    letters, unit = truetype.letters_of(truetype_font(large=large))
    assert (len(letters), unit) == (5, 1 / 8)
    assert truetype.letter(letters, 0).isEmpty()
    whole = truetype.letter(letters, 1).boundingRect()
    assert (whole.left(), whole.top(), whole.height()) == (0, 0, 8)
    for number in (2, 3, 4):
        half = truetype.letter(letters, number).boundingRect()
        assert (half.left(), half.width()) == (4 + whole.left() / 2, whole.width() / 2)


def test_a_letter_joined_in_another_way_is_refused() -> None:
    with pytest.raises(PressError):
        truetype.letter((composite(0, (), 0)[:10] + struct.pack(">HHbb", 0, 0, 0, 0),), 0)


def test_letters_go_as_far_as_their_font_says() -> None:
    font = truetype_font()
    page = pdf_of(
        b"",
        b"<</DescendantFonts[7 0 R]>>",
        b"<</FontDescriptor 8 0 R/DW 500/W[1[600 700] 4 5 800]>>",
        b"<</FontFile2 9 0 R>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(font), font),
    )
    lettering = Lettering(page, 6)
    assert [lettering.width(one) for one in range(6)] == [500, 600, 700, 500, 800, 800]
    assert not lettering.path(1).isEmpty()
    with pytest.raises(PressError):
        lettering.path(5)


def test_a_text_may_hold_brackets_and_signs_in_any_form() -> None:
    words = rb"[(a(b)\)\n\101) -5 <4142>] TJ/Span<</ActualText(x)>>BDC 1 .5 -2. m"
    found = list(commands(words))
    assert [command for command, _ in found] == ["TJ", "BDC", "m"]
    assert found[0][1].listed == [b"a(b))\nA", -5.0, b"AB"]
    assert found[2][1].numbers == [1.0, 0.5, -2.0]

"""The tokens that every view and painter takes its colours, sizes and spacing from."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF

from swapviewer.frozen import frozen
from swapviewer.model.record import Kind


@frozen
class Theme:
    """Colours as `#rrggbb`, lengths in logical pixels.

    `sides` are the hues of the parties in the order of `index.sides`; a party beyond them
    starts over, which hatching then tells apart. `remains` are those of the dead, so that
    no chart shows them in a hue of the living.
    """

    name: str
    window: str
    card: str
    border: str
    ink: str
    ink_soft: str
    ink_faint: str
    hover: str
    accent: str
    on_accent: str
    link: str
    focus: str
    empty_cell: str
    brush: str
    grid: str
    chosen: str
    on_chosen: str
    warning: str
    scroll: str
    hit: str
    sides: tuple[str, ...]
    remains: tuple[str, ...]
    kinds: tuple[tuple[Kind, str], ...]

    def side(self, at: int) -> str:
        """Return the hue of the party at this place in `index.sides`."""
        return self.sides[at % len(self.sides)]

    def kind(self, kind: Kind) -> str:
        """Return the colour of a kind's mark."""
        return dict(self.kinds)[kind]

    def shade(self, hue: str, share: float) -> str:
        """Return a hue mixed into the card, `share` from 0 (card) to 1 (full hue)."""
        return mixed(self.card, hue, share)


@lru_cache(maxsize=2048)
def mixed(one: str, other: str, share: float) -> str:
    """Return the colour that lies `share` (0 to 1) of the way from one to the other."""
    part = min(1.0, max(0.0, share))
    first, second = QColor(one), QColor(other)
    channels = zip(
        (first.red(), first.green(), first.blue()),
        (second.red(), second.green(), second.blue()),
        strict=True,
    )
    red, green, blue = (round(a + (b - a) * part) for a, b in channels)
    return f"#{red:02x}{green:02x}{blue:02x}"


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=2048)
def ink_on(background: str) -> str:
    """Return white or black ink, whichever reads better; never less than 4.58 to 1."""
    return max(("#ffffff", "#000000"), key=lambda ink: contrast(ink, background))


def _luminance(colour: str) -> float:
    value = QColor(colour)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value.redF(), value.greenF(), value.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


LIGHT = Theme(
    name="light",
    window="#f5f7fa",
    card="#ffffff",
    border="#dde3ea",
    ink="#16202c",
    ink_soft="#4d5b6b",
    ink_faint="#5f6c7b",
    hover="#eef2f7",
    accent="#16202c",
    on_accent="#ffffff",
    link="#1a5fb0",
    focus="#1f6fd1",
    empty_cell="#edf0f4",
    brush="#1f6fd1",
    grid="#e3e8ee",
    chosen="#16202c",
    on_chosen="#ffffff",
    warning="#9a3412",
    scroll="#808b98",
    hit="#b3261e",
    sides=("#0e4681", "#c96a12", "#2f8f4e", "#b0417e"),
    remains=("#4f5a67", "#808b98"),
    kinds=(
        ("exchange", "#16202c"),
        ("release", "#4d5b6b"),
        ("remains", "#5b6673"),
        ("talks", "#6b46a3"),
        ("milestone", "#16202c"),
    ),
)

DARK = Theme(
    name="dark",
    window="#10151c",
    card="#181f28",
    border="#2c3642",
    ink="#e8edf3",
    ink_soft="#aeb9c6",
    ink_faint="#8f9bab",
    hover="#222b36",
    accent="#e8edf3",
    on_accent="#10151c",
    link="#7cb3f5",
    focus="#3d86dd",
    empty_cell="#222b36",
    brush="#6aa8f5",
    grid="#2a3440",
    chosen="#e8edf3",
    on_chosen="#10151c",
    warning="#f0a878",
    scroll="#66727f",
    hit="#ff8a80",
    sides=("#3b82d6", "#f7bb73", "#3bb08f", "#d98ad0"),
    remains=("#b3bdc9", "#788492"),
    kinds=(
        ("exchange", "#e8edf3"),
        ("release", "#aeb9c6"),
        ("remains", "#9aa6b4"),
        ("talks", "#b79be8"),
        ("milestone", "#e8edf3"),
    ),
)

# Lengths, in logical pixels.
GAP = 8
PAD = 14
RADIUS = 7
BODY = 13
SMALL = 11
TITLE = 19
FIGURE = 30
BUTTON = 26


@lru_cache(maxsize=64)
def font(pixels: int, bold: bool = False) -> QFont:
    """Return the system's font at a pixel size, with figures of one width."""
    found = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    found.setPixelSize(pixels)
    found.setBold(bold)
    found.setFeature(QFont.Tag("tnum"), 1)
    return found


@lru_cache(maxsize=8)
def line_height(pixels: int) -> float:
    """Return how far apart the lines of text of a pixel size are."""
    return QFontMetricsF(font(pixels)).lineSpacing()

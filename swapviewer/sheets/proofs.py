"""A sheet for the eye: pages that know nothing of each other, heads and feet over them.

Heads, feet and contents are filled in once all pages are known: to find out by itself which
page something is on, Typst would go through the whole sheet again. Where an option changes,
runs of pages whose words stay the same are not set anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from swapviewer.sheets.manuscript import Manuscript, Place, headed
from swapviewer.sheets.outline import headings_of, page_count
from swapviewer.sheets.setting import Setting

# Those of the last proofs; one has three at most.
_PIECES_KEPT = 12
# As Typst itself, which then takes what it has.
_MOST_ROUNDS = 5
# How deep a heading may stand in an outline to be one that contents can name.
_NAMED = 2


@dataclass(frozen=True, slots=True)
class PressedProof:
    """Pages without heads and feet, in several PDF, and one of as many heads and feet."""

    pieces: tuple[bytes, ...]
    margins: bytes


@dataclass(frozen=True, slots=True)
class _Piece:
    """Pages that were set together, and on which of them, from 0, each heading stands."""

    pdf: bytes
    count: int
    headings: tuple[int, ...]


class Proofer:
    """Makes proofs, and keeps what the last ones were made of."""

    def __init__(self, press: Callable[[Setting], bytes]) -> None:
        self._press = press
        # What was used last stands at the end.
        self._kept: dict[Setting, _Piece] = {}
        # How many pages cover and contents took last.
        self._front = 0

    def proof(self, manuscript: Manuscript) -> PressedProof:
        """Return the proof of a sheet."""
        body = [self._piece(manuscript.pages(batch)) for batch in manuscript.body]
        front: list[_Piece] = []
        places: list[Place] = []
        if manuscript.front:
            piece, places = self._front_of(manuscript, body)
            front = [piece]
        pieces = (*front, *body)
        count = sum(piece.count for piece in pieces)
        margins = self._press(manuscript.margins(places, count))
        return PressedProof(tuple(piece.pdf for piece in pieces), margins)

    def forget(self) -> None:
        """Keep nothing of what was set."""
        self._kept.clear()

    def _front_of(
        self, manuscript: Manuscript, body: Sequence[_Piece]
    ) -> tuple[_Piece, list[Place]]:
        """Return cover and contents, and where everything is.

        Contents are set until they take as many pages as was reckoned with.
        """
        for _ in range(_MOST_ROUNDS):
            places = list(_places(manuscript, body, self._front))
            piece = self._piece(manuscript.front_pages(places))
            reckoned, self._front = self._front, piece.count
            if piece.count == reckoned:
                break
        contents = Place(manuscript.contents, piece.headings[0] + 1)
        return piece, [contents, *places]

    def _piece(self, setting: Setting) -> _Piece:
        """Return pages that are set, if they are not kept."""
        piece = self._kept.pop(setting, None) or _set_piece(self._press(setting))
        self._kept[setting] = piece
        for old in tuple(self._kept)[:-_PIECES_KEPT]:
            del self._kept[old]
        return piece


def _set_piece(pdf: bytes) -> _Piece:
    headings = (one.page for one in headings_of(pdf) if one.depth < _NAMED)
    return _Piece(pdf, page_count(pdf), tuple(headings))


def _places(manuscript: Manuscript, body: Sequence[_Piece], before: int) -> Iterator[Place]:
    """Yield where each part with a heading is, after so many pages."""
    for batch, piece in zip(manuscript.body, body, strict=True):
        for part, at in zip(headed(batch), piece.headings, strict=True):
            yield Place(part, before + at + 1)
        before += piece.count

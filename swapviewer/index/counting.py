"""What a sum counts: which kinds of entries, and whose figures come first."""

from __future__ import annotations

from swapviewer.frozen import frozen
from swapviewer.index.figures import RECEIVING
from swapviewer.model.record import Kind


@frozen
class Counting:
    """The kinds that are added up, and the basis of their figures.

    Raises ValueError when the living and the dead would meet in one sum.
    """

    kinds: tuple[Kind, ...] = ("exchange",)
    basis: str = RECEIVING

    def __post_init__(self) -> None:
        if "remains" in self.kinds and len(self.kinds) > 1:
            raise ValueError("returns of remains are never added to returns of the living")


EXCHANGES = Counting()

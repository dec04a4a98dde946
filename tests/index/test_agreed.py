"""One word for how far the sides agree on an entry; a dispute is never hidden."""

from __future__ import annotations

from typing import Any

import pytest

from swapviewer.index.agreed import event_agreement
from tests.making import claim_parts, event_parts, index_of

AGREED = [claim_parts("north", "north-army", 5), claim_parts("north", "south-army", 5)]
ALONE = [claim_parts("south", "south-army", 7)]
DISPUTED = [claim_parts("south", "south-army", 7), claim_parts("south", "north-army", 6)]
WITHHELD = [claim_parts("south", "south-army", uncounted=True)]


@pytest.mark.parametrize(
    ("kind", "claims", "found"),
    [
        ("exchange", AGREED, "agree"),
        ("exchange", ALONE, "one_side"),
        ("exchange", AGREED + ALONE, "agree"),
        ("exchange", AGREED + DISPUTED, "differ"),
        ("exchange", AGREED + WITHHELD, "withheld"),
        ("remains", DISPUTED, "differ"),
        ("exchange", [], "unknown"),
        ("talks", [], None),
        ("milestone", [], None),
    ],
)
def test_what_is_most_worth_telling_is_told(
    kind: str, claims: list[dict[str, Any]], found: str | None
) -> None:
    index = index_of(event_parts("2001-03-01", kind, *claims))
    assert event_agreement(index, index.events[0]) == found

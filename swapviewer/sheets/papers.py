"""Which paper people have: Letter where North America prints, A4 everywhere else."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Literal, get_args

Paper = Literal["a4", "letter", "a5", "a3", "legal"]
PAPERS: tuple[Paper, ...] = get_args(Paper)
PAPER_NAMES: dict[Paper, str] = {
    "a4": "A4",
    "letter": "US Letter",
    "a5": "A5",
    "a3": "A3",
    "legal": "US Legal",
}

# Where CLDR, the Unicode locale data, says that Letter is the paper.
_LETTER_LANDS = frozenset(
    ("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE")
)


def usual_paper(environment: Mapping[str, str] = os.environ) -> Paper:
    """Return `letter` or `a4` by the locale of the environment."""
    for name in ("LC_ALL", "LC_PAPER", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            land = value.partition(".")[0].partition("@")[0].partition("_")[2]
            return "letter" if land.upper() in _LETTER_LANDS else "a4"
    return "a4"

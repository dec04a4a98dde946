"""What a check finds: a path into the record, words, and the path in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from swapviewer.errors import Severity

Path = tuple[str | int, ...]

_SINGULAR: Final = {
    "parties": "party",
    "claimants": "claimant",
    "operations": "operation",
    "events": "event",
    "official_totals": "official total",
    "claims": "claim",
    "facts": "fact",
    "sources": "source",
    "mediators": "mediator",
    "participants": "participant",
    "outcomes": "outcome",
    "stories": "story",
    "steps": "step",
    "questions": "question",
    "entries": "entry",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, in the part at `path`.

    `at` leads on from there to the very value, `by_key` to its key instead.
    """

    path: Path
    message: str
    severity: Severity = "error"
    at: Path = ()
    by_key: bool = False


def where(path: Path, names: Mapping[Path, str]) -> str:
    """Return a path in words: `event 2025-05-24-exchange, claim 2, total`.

    `names` gives what the items of the record's lists call themselves.
    """
    words: list[str] = []
    steps = list(path)
    for at, step in enumerate(steps):
        if isinstance(step, str):
            if at + 1 == len(steps) or isinstance(steps[at + 1], str):
                words.append(step)
            continue
        before = str(steps[at - 1]) if at else ""
        name = names.get(path[: at + 1]) or str(step + 1)
        words.append(f"{_SINGULAR.get(before, before)} {name}".strip())
    return ", ".join(words)

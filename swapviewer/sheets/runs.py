"""Which parts of a sheet begin a page of their own."""

from __future__ import annotations

from collections.abc import Sequence

from swapviewer.sheets.parts import ChapterPart, ContentsPart, CoverPart, Part, SourcesPart

Run = tuple[Part, ...]


def runs_of(parts: Sequence[Part]) -> list[Run]:
    """Return the parts in runs, each of which begins a page."""
    covered = any(isinstance(part, CoverPart) for part in parts)
    runs: list[list[Part]] = []
    for part in parts:
        if not runs or _begins_page(runs[-1][-1], part, covered=covered):
            runs.append([])
        runs[-1].append(part)
    return [tuple(run) for run in runs]


def _begins_page(before: Part, part: Part, *, covered: bool) -> bool:
    """Return whether a part begins a page: contents stand alone, and chapters may."""
    if isinstance(before, ContentsPart) or isinstance(part, ContentsPart):
        return True
    if isinstance(part, ChapterPart):
        return part.new_page
    return covered and isinstance(part, SourcesPart)

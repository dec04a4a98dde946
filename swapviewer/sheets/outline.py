"""Pages and headings of a PDF of this press, as its own index tells them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ITEM = re.compile(rb"\n(\d+) 0 obj\n<</Parent (\d+) 0 R[^\n]*/Dest (\d+) 0 R>>\n")
_PLACE = re.compile(rb"\n(\d+) 0 obj\n\[(\d+) 0 R/XYZ \S+ (\S+)")
_PAGES = re.compile(rb"/Type/Pages/Count \d+/Kids\[([^\]]*)\]")


def page_count(pdf: bytes) -> int:
    """Return how many pages there are."""
    return max(int(number) for number in re.findall(rb"/Type/Pages/Count (\d+)", pdf))


@dataclass(frozen=True, slots=True)
class Heading:
    """How deep a heading stands below others, and on which page, both from 0."""

    depth: int
    page: int


def headings_of(pdf: bytes) -> list[Heading]:
    """Return the headings from the first page to the last, and from top to bottom."""
    found = _PAGES.search(pdf)
    pages = re.findall(rb"(\d+) 0 R", found[1]) if found else []
    page_of = {name: at for at, name in enumerate(pages)}
    # Pages are measured from below.
    places = {place: (page_of[page], -float(up)) for place, page, up in _PLACE.findall(pdf)}
    items = {item: (parent, places[place]) for item, parent, place in _ITEM.findall(pdf)}

    def depth(item: bytes) -> int:
        parent, _ = items[item]
        return depth(parent) + 1 if parent in items else 0

    ordered = sorted(items, key=lambda item: items[item][1])
    return [Heading(depth(item), items[item][1][0]) for item in ordered]

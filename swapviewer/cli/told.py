"""One entry as plain text: the same words and numbers as the panes and the sheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from swapviewer import text
from swapviewer.account.parts import (
    ClaimTable,
    Detail,
    EntryPart,
    FactGroup,
    FigureBlock,
    SourceLine,
)
from swapviewer.cli.output import wrapped


def entry_lines(entry: EntryPart) -> Iterator[str]:
    """Yield the paragraphs of one entry."""
    yield wrapped(entry.title, "  ", f"{entry.mark} ")
    yield wrapped(" · ".join(one for one in (entry.kind, entry.wave) if one), "  ", "  ")
    for words in (*entry.remarks, *(step.words for step in entry.progress)):
        yield wrapped(words, "  ", "  ")
    if entry.figures:
        yield ""
        for block in entry.figures:
            yield from _figure(block)
    yield "\n" + wrapped(entry.summary, "  ", "  ")
    yield from _details(entry.details)
    if entry.claims:
        yield from _claims(entry.claims)
    yield from _facts(entry.facts)
    # What no claim or fact cites is cited by the entry itself.
    yield "\n" + wrapped(f"Sources: {_marks(entry.sources)}", "  ", "  ")


def source_lines(sources: Iterable[SourceLine]) -> Iterator[str]:
    """Yield each source, with its address whole and on a line of its own."""
    for source in sources:
        start = f"  {f'[{source.number}]':<5} "
        indent = " " * len(start)
        yield wrapped(f"{source.publisher}, {source.description}", indent, start)
        yield indent + source.url


def _figure(block: FigureBlock) -> Iterator[str]:
    words = block.words
    if block.headline is not None and block.state == "range":
        words = f"{text.count(block.headline)} (claims {words})"
    yield wrapped(
        f"{text.sentence(block.caption)}: {words} · {block.agreement}", "    ", "  "
    )
    if block.stated:
        yield wrapped(block.stated, "    ", "    ")


def _details(details: tuple[Detail, ...]) -> Iterator[str]:
    if details:
        yield ""
    for detail in details:
        if len(detail.values) == 1:
            yield wrapped(f"{detail.name}: {detail.values[0]}", "    ", "  ")
        else:
            yield f"  {detail.name}:"
            yield from (wrapped(value, "      ", "    – ") for value in detail.values)


def _claims(table: ClaimTable) -> Iterator[str]:
    counted = "were" if table.living else "bodies were"
    for party in dict.fromkeys(row.returned_to for row in table.rows):
        own = [row for row in table.rows if row.returned_to == party]
        yield f"\n  Who says how many {counted} returned to {party}"
        size = max(len(row.cells[0]) for row in own)
        for row in own:
            words = " · ".join(one for one in (row.claimant, row.remark) if one)
            start = f"    {row.cells[0]:>{size}}  "
            yield wrapped(f"{words} {_marks(row.sources)}", " " * len(start), start)


def _facts(groups: tuple[FactGroup, ...]) -> Iterator[str]:
    if groups:
        yield "\n  What is known"
    for group in groups:
        yield f"    {group.name}"
        for fact in group.facts:
            yield wrapped(f"{fact.text} {_marks(fact.sources)}", "      ", "    – ")


def _marks(numbers: tuple[int, ...]) -> str:
    return "".join(f"[{number}]" for number in numbers)

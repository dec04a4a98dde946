"""The words of a sheet as plain blocks and as HTML, for presses that are not ours.

Everything that is read on the sheet is in them: headings, figures, tables of claims, facts
with the numbers of their sources, and the numbered sources with links. What is only drawn
(bars, hatching, swatches) is not, nor are running heads and the pages in the contents.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Literal, TypedDict

from swapviewer.account.parts import ClaimTable, EntryPart
from swapviewer.sheets.parts import (
    ChapterPart,
    ContentsPart,
    CoverPart,
    Part,
    Sheet,
    SourcesPart,
    TablePart,
    TextPart,
)


class Block(TypedDict):
    """One heading, paragraph or table; cells hold markup of `b`, `sup` and `a` alone."""

    kind: Literal["heading", "paragraph", "table"]
    level: int
    rows: list[list[str]]


STYLE = """
@page { size: A4; margin: 19mm 18mm 18mm; @bottom-right { content: counter(page) } }
body { font: 10pt/1.3 "DejaVu Serif", serif }
h1 { font-size: 20pt } h2 { font-size: 16pt } h3 { font-size: 14pt } h4 { font-size: 9pt }
h1, h2, h3, h4 { break-after: avoid }
table { width: 100%; border-collapse: collapse; font-size: 9pt }
th, td { text-align: left; border-bottom: 0.4pt solid #ddd; padding: 3pt }
tr { break-inside: avoid }
"""


def blocks(sheet: Sheet) -> list[Block]:
    """Return all that is said on the sheet, in order."""
    chapters = [part for part in sheet.parts if isinstance(part, ChapterPart | EntryPart)]
    contents = [
        part.heading if isinstance(part, ChapterPart) else f"{part.date}: {part.title}"
        for part in chapters
    ]
    found = [_heading(1, sheet.title)]
    for part in sheet.parts:
        found += _said(part, contents)
    return found


def html(sheet: Sheet, content: Sequence[Block]) -> str:
    """Return the blocks as one page of HTML with the style of paper."""
    body = "\n".join(map(_tag, content))
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(sheet.title)}</title><style>{STYLE}</style></head>"
        f"<body>{body}</body></html>"
    )


def _tag(block: Block) -> str:
    match block["kind"]:
        case "heading":
            return f"<h{block['level']}>{block['rows'][0][0]}</h{block['level']}>"
        case "paragraph":
            return f"<p>{block['rows'][0][0]}</p>"
        case "table":
            head, *rows = block["rows"]
            top = f"<thead>{_row(head, 'th')}</thead>" if any(head) else ""
            lines = "".join(_row(row, "td") for row in rows)
            return f"<table>{top}<tbody>{lines}</tbody></table>"


def _row(cells: Iterable[str], tag: str) -> str:
    return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in cells) + "</tr>"


def _said(part: Part, contents: list[str]) -> Iterator[Block]:
    match part:
        case CoverPart():
            yield from map(_paragraph, (part.record, *part.lines))
        case ContentsPart():
            yield _heading(2, part.heading)
            yield from map(_paragraph, contents)
        case ChapterPart():
            yield _heading(2, part.heading)
            yield _paragraph(part.words)
        case TablePart():
            yield _heading(2, part.heading)
            heads = [one.name for one in part.columns]
            yield _table(heads, ([escape(cell) for cell in row.cells] for row in part.rows))
        case TextPart():
            yield _heading(2, part.heading)
            yield from map(_paragraph, part.paragraphs)
        case EntryPart():
            yield from _entry(part)
        case SourcesPart():
            yield _heading(2, part.heading)
            yield _table(
                [],
                (
                    [
                        f'<a name="source-{one.number}"></a>{one.number}.',
                        f"<b>{escape(one.publisher)}</b>, {escape(one.description)}. "
                        f'<a href="{escape(one.url)}">{escape(one.url)}</a>',
                    ]
                    for one in part.sources
                ),
            )
        case _:
            raise ValueError(f"A dossier has no {part.part}.")


def _entry(part: EntryPart) -> Iterator[Block]:
    yield _heading(3, part.title)
    told = " · ".join(one for one in (part.date, part.kind, part.wave) if one)
    yield _paragraph(told)
    for figure in part.figures:
        yield _paragraph(f"{figure.words} {figure.caption}", strong=True)
        yield _paragraph(f"{figure.stated} – {figure.agreement}.")
    for line in (*(one.words for one in part.progress), part.summary, *part.remarks):
        yield _paragraph(line)
    if part.details:
        rows = ([escape(one.name), escape("; ".join(one.values))] for one in part.details)
        yield _table([], rows)
    if part.claims:
        yield _heading(4, "Who says how many")
        yield _claims(part.claims)
    if part.facts:
        yield _heading(4, "What is known")
        yield _table(
            [],
            (
                [escape(group.name), escape(fact.text) + _notes(fact.sources)]
                for group in part.facts
                for fact in group.facts
            ),
        )
    cited = ", ".join(map(_link, part.sources))
    yield {"kind": "paragraph", "level": 0, "rows": [["Sources of this entry: " + cited]]}


def _claims(found: ClaimTable) -> Block:
    heads = ["Stated by", "Returned to", *found.columns, "Source"]
    rows = (
        [
            escape(f"{row.claimant} {row.remark}"),
            escape(row.returned_to),
            *map(escape, row.cells),
            ", ".join(map(_link, row.sources)),
        ]
        for row in found.rows
    )
    return _table(heads, rows)


def _link(number: int) -> str:
    return f'<a href="#source-{number}">{number}</a>'


def _notes(numbers: Sequence[int]) -> str:
    return f"<sup>{','.join(map(_link, numbers))}</sup>" if numbers else ""


def _heading(level: int, words: str) -> Block:
    return {"kind": "heading", "level": level, "rows": [[escape(words)]]}


def _paragraph(words: str, strong: bool = False) -> Block:
    markup = f"<b>{escape(words)}</b>" if strong else escape(words)
    return {"kind": "paragraph", "level": 0, "rows": [[markup]]}


def _table(heads: Sequence[str], rows: Iterable[list[str]]) -> Block:
    lines = list(rows)
    head = [escape(one) for one in heads] or [""] * len(lines[0])
    return {"kind": "table", "level": 0, "rows": [head, *lines]}

"""Build the day sheet of a record: a value without Qt and without ink."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from swapviewer import text
from swapviewer.errors import BadScopeError
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import RECEIVING
from swapviewer.model.record import Event
from swapviewer.sheets.attached import Attachment, figures_data
from swapviewer.sheets.bar_parts import BarsPart
from swapviewer.sheets.charts import month_bars
from swapviewer.sheets.desk import ALL, Desk, Options
from swapviewer.sheets.nothing import nothing
from swapviewer.sheets.parts import (
    Layout,
    Part,
    RecordStamp,
    Sheet,
    SourcesPart,
    TablePart,
    TextPart,
)
from swapviewer.sheets.scope import Scope, span_scope
from swapviewer.spans import Span


def day_sheet(
    index: RecordIndex, day: date, basis: str = RECEIVING, options: Options = ALL
) -> Sheet:
    """Return the sheet of a day; raises BadScopeError for a day that the record omits."""
    if day not in index.covers:
        reach = text.span_words(index.covers)
        raise BadScopeError(
            f"{text.short_day(day)} lies outside the record, which covers {reach}."
        )
    basis_words(index, basis)  # figures of nobody are refused before any are asked for
    desk = Desk(index, basis, options)
    events, span = index.on(day), Span(day, day)
    parts: list[Part] = [desk.entry(event) for event in events] or [nothing(index, span)]
    if options.charts:
        parts.append(month_bars(desk, day))
    scope = span_scope(span, index)
    return framed(desk, Titled("day", scope, text.long_day(day)), parts, events)


@dataclass(frozen=True, slots=True)
class Titled:
    """The layout of a sheet, its scope, its title, and in words what it was narrowed to."""

    layout: Layout
    scope: Scope
    title: str
    narrowed: str = ""


def framed(
    desk: Desk, titled: Titled, parts: Sequence[Part], events: tuple[Event, ...]
) -> Sheet:
    """Return the sheet of these parts, with its sources, how to read it, and its data."""
    index, basis = desk.index, desk.basis
    figures_by, stamp = basis_words(index, basis), record_stamp(index)
    listed, options = desk.numbering, desk.options
    found = list(parts)
    if listed.used and options.sources:
        found.append(SourcesPart("Sources", listed.lines()))
    if options.method:
        # A table cannot keep the note to its last rows: after one it might be alone on a
        # page, and stands first instead.
        at = 0 if isinstance(found[-1], TablePart) else len(found)
        found.insert(at, _about(stamp, figures_by, options.left_out))
    drawn = [asdict(part) for part in parts if isinstance(part, BarsPart)]
    head = {
        "request": {
            "layout": titled.layout,
            "scope": titled.scope.words,
            "basis": basis,
            "options": asdict(options),
        },
        "record": asdict(stamp),
        "figures": figures_data(index, events, basis),
        "bars": drawn[0] if drawn else None,
        **({"more_bars": drawn[1:]} if drawn[1:] else {}),
    }
    return Sheet(
        scope=titled.scope.words,
        file_name=titled.scope.file_name,
        title=titled.title,
        narrowed=titled.narrowed,
        record=stamp,
        basis=basis,
        figures_by=figures_by,
        parts=tuple(found),
        held=Attachment(index, events, listed.used, head, desk.totals),
        layout=titled.layout,
    )


def record_stamp(index: RecordIndex) -> RecordStamp:
    """Return which record a sheet is made of."""
    record = index.record
    return RecordStamp(
        title=record.title,
        schema_version=record.schema_version,
        since=record.covers.since.isoformat(),
        through=record.covers.through.isoformat(),
        sha256=index.checksum,
        span=text.span_words(Span(record.covers.since, record.covers.through)),
        reach=f"Record through {text.short_day(record.covers.through)}",
    )


def basis_words(index: RecordIndex, basis: str) -> str:
    """Return whose figures come first in words; raises BadScopeError for nobody's."""
    if basis == RECEIVING:
        return "the receiving side"
    if basis in index.parties:
        return index.parties[basis].name
    known = text.listed((RECEIVING, *index.parties))
    raise BadScopeError(f"“{basis}” states no figures here. Choose one of: {known}.")


def _about(stamp: RecordStamp, figures_by: str, left_out: tuple[str, ...]) -> TextPart:
    chosen = f" Left out by choice: {text.listed(left_out)}." if left_out else ""
    return TextPart(
        "How to read this sheet",
        (
            "Each number is somebody’s claim. A figure in large type is that of "
            f"{figures_by} where it stated one, else of the first other claimant; "
            "where claimants differ, the lowest and the highest stand there. Claims "
            "marked as a part are in no figure and in no bar. “–” means not stated; "
            "“not disclosed” means announced without a number; neither is zero.",
            f"Made from “{stamp.title}”, {stamp.span}, schema version "
            f"{stamp.schema_version}. All that stands here, with whole addresses, is "
            f"attached to the PDF as JSON, and every claim as CSV.{chosen}",
        ),
        small=True,
    )

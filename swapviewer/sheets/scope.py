"""What a sheet is made of: one grammar for the window and for the command line."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from typing import Literal

from swapviewer import text
from swapviewer.dates import parse_span
from swapviewer.errors import BadDateError, BadScopeError
from swapviewer.index.days import RecordIndex
from swapviewer.index.stories import stories_of
from swapviewer.index.terms import NOTHING, Narrowing, cut, narrowing
from swapviewer.model.record import Event
from swapviewer.sheets.nearest import nearest_entries, nearest_operations, nearest_scopes
from swapviewer.sieve import Sieve
from swapviewer.spans import Span, month_of, year_of

ScopeKind = Literal["entry", "day", "operation", "month", "year", "span", "all", "story"]
_NOT_IN_NAMES = re.compile(r"[^\w.-]+")
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Scope:
    """A part of the record; `words` is its one spelling, by which files are named too.

    `span` holds every entry of the scope; `name` is the id of an entry or operation;
    `narrowed` is the filter and the search that leave some of its entries out.
    """

    kind: ScopeKind
    words: str
    span: Span
    name: str = ""
    narrowed: Narrowing = NOTHING

    def events(self, index: RecordIndex) -> tuple[Event, ...]:
        """Return the entries in order."""
        sieve = Sieve(index)
        sieve.sift(self.narrowed.filter, self.narrowed.words)
        inside = tuple(sieve.listed(self.span))
        if self.kind == "entry":
            return tuple(event for event in inside if event.id == self.name)
        if self.kind == "operation":
            return tuple(event for event in inside if event.operation == self.name)
        return inside

    @property
    def file_name(self) -> str:
        """The scope as a part of a file's name."""
        name = _NOT_IN_NAMES.sub("-", self.words.replace("..", "_")).rstrip("-")
        if len(name) <= _LONGEST_NAME:
            return name
        mark = hashlib.sha256(self.words.encode("utf-8", "replace")).hexdigest()[:8]
        return f"{name[: _LONGEST_NAME - 9].rstrip('-')}-{mark}"


def parse_scope(words: str, index: RecordIndex) -> Scope:
    """Return the scope that the words name; raises BadScopeError naming the nearest."""
    base, terms = cut(words)
    scope = _whole(base if base or not terms else "all", index)
    return narrowed(scope, narrowing(index, terms), index)


def narrowed(scope: Scope, by: Narrowing, index: RecordIndex) -> Scope:
    """Return what a filter and a search leave of a scope; raises BadScopeError if nothing.

    They replace those that the scope has already.
    """
    whole = replace(scope, words=cut(scope.words)[0], narrowed=NOTHING)
    if not by:
        return whole
    if scope.kind == "story":
        raise BadScopeError("A story is told whole; no filter can be set on it.")
    found = replace(whole, words=f"{whole.words} {by.spelled}", narrowed=by)
    if not found.events(index):
        raise BadScopeError(f"No entry of “{whole.words}” is left by “{by.spelled}”.")
    return found


def _whole(said: str, index: RecordIndex) -> Scope:
    name, colon, rest = said.partition(":")
    if said.lower() in ("all", "everything"):
        return Scope("all", "all", index.covers)
    if colon and name.lower() == "operation":
        return _operation(rest.strip(), index)
    if colon and name.lower() == "entry":
        return _entry(rest.strip(), index)
    if colon and name.lower() == "story":
        return _story(rest.strip(), index)
    if ".." in said:
        return span_scope(_between(said, index), index)
    if any(event.id == said for event in index.events):
        return _entry(said, index)
    try:
        return span_scope(parse_span(said), index)
    except BadDateError as error:
        nearest = nearest_scopes(said, index)
        raise BadScopeError(f"“{said}” is no scope.{nearest}") from error


def span_scope(span: Span, index: RecordIndex) -> Scope:
    """Return a span as the day, month or year that it is, else as a span.

    Raises BadScopeError where the record does not reach.
    """
    if span.clipped(index.covers) is None:
        reach = text.span_words(index.covers)
        raise BadScopeError(
            f"{text.span_words(span)} lies outside the record, which covers {reach}."
        )
    first = span.first
    if len(span) == 1:
        return Scope("day", first.isoformat(), span)
    if span == month_of(first.year, first.month):
        return Scope("month", f"{first:%Y-%m}", span)
    if span == year_of(first.year):
        return Scope("year", f"{first:%Y}", span)
    return Scope("span", f"{first.isoformat()}..{span.last.isoformat()}", span)


def _between(said: str, index: RecordIndex) -> Span:
    first, _, last = said.partition("..")
    if not first.strip() or not last.strip():
        raise BadScopeError(
            f"“{said}” lacks an end of the span. Write both, as in 2025-05-16..2025-05-25."
        )
    try:
        start, end = parse_span(first).first, parse_span(last).last
    except BadDateError as error:
        nearest = nearest_scopes(said, index)
        raise BadScopeError(f"“{said}” is no span.{nearest}") from error
    if end < start:
        raise BadScopeError(
            f"The span ends ({text.short_day(end)}) before it starts "
            f"({text.short_day(start)})."
        )
    return Span(start, end)


def _operation(name: str, index: RecordIndex) -> Scope:
    found = [event.date for event in index.events if event.operation == name]
    if name in index.operations and found:
        return Scope("operation", f"operation:{name}", Span(found[0], found[-1]), name)
    if name in index.operations:
        raise BadScopeError(f"No entry of the record belongs to the operation “{name}”.")
    raise BadScopeError(f"There is no operation “{name}”.{nearest_operations(name, index)}")


def _entry(name: str, index: RecordIndex) -> Scope:
    for event in index.events:
        if event.id == name:
            return Scope("entry", f"entry:{name}", Span(event.date, event.date), name)
    raise BadScopeError(f"There is no entry “{name}”.{nearest_entries(name, index)}")


def _story(words: str, index: RecordIndex) -> Scope:
    """Return a story's walk, or its `ID:questions` or `ID:answers` for a class."""
    name, _, what = words.partition(":")
    stories = stories_of(index)
    known = {story.id for story in stories}
    if name in known and what in ("", "questions", "answers"):
        return Scope("story", f"story:{words}", index.covers, words)
    if name in known:
        raise BadScopeError(
            f"A story has no “{what}”. Write story:{name}, story:{name}:questions or "
            f"story:{name}:answers."
        )
    listed = ", ".join(story.id for story in stories) or "none"
    raise BadScopeError(f"There is no story “{name}”. The record has: {listed}.")

"""What stories must keep to beyond their form: references that find, no literal counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from swapviewer import text
from swapviewer.errors import BadReferenceError
from swapviewer.index import lookup
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import RECEIVING
from swapviewer.index.telling import Teller
from swapviewer.model.findings import Finding, Path
from swapviewer.model.record import Event
from swapviewer.model.story import Question, Stop, Stories, Story
from swapviewer.model.story_reading import StoriesExamination, examine_form
from swapviewer.model.structure import close_to, shortened
from swapviewer.model.wording import literal_counts, references, stray_braces


def examine_stories(content: bytes, index: RecordIndex) -> StoriesExamination:
    """Return the stories in the bytes, and all that is wrong with them in this record."""
    return examine_form(content, partial(story_findings, index))


def story_findings(index: RecordIndex, stories: Stories) -> Iterator[Finding]:
    """Yield everything that makes no sense in stories told of a record."""
    title = index.record.title
    if stories.record != title:
        message = (
            f"these stories belong to “{shortened(stories.record)}”, and the record is "
            f"“{shortened(title)}”"
        )
        yield Finding((), message, at=("record",))
    tellers = tuple(Teller(index, basis) for basis in (RECEIVING, *index.parties))
    first: dict[str, int] = {}
    for at, story in enumerate(stories.stories):
        if first.setdefault(story.id, at) != at:
            message = f"the id “{shortened(story.id)}” is taken; no. {first[story.id] + 1}"
            yield Finding(("stories", at), f"{message} has it already", at=("id",))
        yield from _Checked(index, tellers).story(("stories", at), story)


class _Checked:
    """One story set against its record, by every basis of figures."""

    def __init__(self, index: RecordIndex, tellers: tuple[Teller, ...]) -> None:
        self._index = index
        self._tellers = tellers
        self._events = {event.id: event for event in index.events}

    def story(self, path: Path, story: Story) -> Iterator[Finding]:
        yield from self._words(path, "title", story.title)
        yield from self._words(path, "purpose", story.purpose)
        for at, step in enumerate(story.steps):
            yield from self._step((*path, "steps", at), step)
        for at, question in enumerate(story.questions):
            yield from self._question((*path, "questions", at), question)

    def _step(self, path: Path, step: Stop) -> Iterator[Finding]:
        yield from self._words(path, "title", step.title)
        yield from self._words(path, "text", step.text)
        yield from self._entries(path, (step.entry,), "entry")
        yield from self._entries(path, step.entries, "entries")
        if step.span is not None:
            yield from self._span(path, step)
        yield from self._sources(path, step)

    def _question(self, path: Path, question: Question) -> Iterator[Finding]:
        yield from self._words(path, "question", question.question)
        yield from self._words(path, "answer", question.answer)
        yield from self._entries(path, question.entries, "entries")

    def _words(self, path: Path, key: str, words: str) -> Iterator[Finding]:
        for count in literal_counts(words):
            message = (
                f"“{count}” is written out; expected a reference such as "
                "{figure:ENTRY:PARTY} or {date:ENTRY}"
            )
            yield Finding(path, message, at=(key,))
        if stray_braces(words):
            yield Finding(path, "a brace stands alone; expected {…}", at=(key,))
        for reference in references(words):
            yield from self._reference(path, key, reference)

    def _reference(self, path: Path, key: str, reference: str) -> Iterator[Finding]:
        for teller in self._tellers:
            try:
                teller.resolve(reference)
            except BadReferenceError as error:
                message = f"{{{shortened(reference)}}} finds nothing: {error}"
                yield Finding(path, message, at=(key,))
                return

    def _entries(self, path: Path, names: Iterable[str], key: str) -> Iterator[Finding]:
        for at, name in enumerate(names):
            if name not in self._events:
                hint = close_to(name, self._events) or "; expected the id of an entry"
                message = f"the record has no entry “{shortened(name)}”{hint}"
                yield Finding(path, message, at=(key,) if key == "entry" else (key, at))

    def _span(self, path: Path, step: Stop) -> Iterator[Finding]:
        try:
            span = lookup.span_named(self._index, step.span or "")
        except BadReferenceError as error:
            yield Finding(path, str(error), at=("span",))
            return
        event = self._event(step.entry)
        if event and event.date not in span:
            message = f"the entry’s day lies outside {text.span_words(span)}"
            yield Finding(path, message, at=("span",))

    def _sources(self, path: Path, step: Stop) -> Iterator[Finding]:
        """Yield sources that none of the step's entries cites, and a step without any."""
        cited = {
            name
            for event in map(self._event, (step.entry, *step.entries))
            if event
            for name in sources_of(event)
        }
        for at, name in enumerate(step.sources):
            if name not in cited:
                hint = close_to(name, cited) or ""
                message = (
                    f"no entry of this step cites the source “{shortened(name)}”{hint}"
                )
                yield Finding(path, message, at=("sources", at))
        if not step.sources and not self._stated(step.text):
            message = "nothing in this step has a source; expected “sources”"
            yield Finding(path, message)

    def _stated(self, words: str) -> bool:
        try:
            return bool(self._tellers[0].tell(words).sources)
        except BadReferenceError:
            return True  # The reference itself is reported already.

    def _event(self, name: str) -> Event | None:
        return self._events.get(name)


def sources_of(event: Event) -> Iterator[str]:
    """Yield the ids of all sources that an entry cites."""
    yield from event.sources
    for claim in event.claims:
        yield from claim.sources
    for fact in event.facts:
        yield from fact.sources

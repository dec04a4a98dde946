"""Walking through a story: each step moves the views, and leaving gives back what was."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from swapviewer.index.days import RecordIndex
from swapviewer.index.filtering import NO_FILTER
from swapviewer.selection import Selection
from swapviewer.state import AppState

if TYPE_CHECKING:
    from swapviewer.model.story import Stop, Story


class Walk(QObject):
    """The story that is walked and the step reached; moves the views through the state."""

    changed = Signal()
    wandered = Signal()

    def __init__(self, state: AppState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._stories: tuple[Story, ...] | None = None
        self._story: Story | None = None
        self._at = 0
        self._before: Selection | None = None
        self._away = False
        state.record_changed.connect(self._on_record_changed)
        for signal in (
            state.day_changed,
            state.entry_changed,
            state.span_changed,
            state.step_changed,
            state.measure_changed,
            state.filter_changed,
            state.hits_changed,
        ):
            signal.connect(self._on_moved)

    @property
    def stories(self) -> tuple[Story, ...]:
        """The stories that belong to the record; looked for when first asked."""
        if self._stories is None:
            # Imported here, for most visits ask for no story.
            from swapviewer.index.stories import stories_of

            self._stories = stories_of(self._state.index)
        return self._stories

    @property
    def story(self) -> Story | None:
        """The story that is walked."""
        return self._story

    @property
    def at(self) -> int:
        """The step reached, 0 for the first."""
        return self._at

    @property
    def away(self) -> bool:
        """Whether the reader has wandered off from what the step shows."""
        return self._away

    @property
    def has_next(self) -> bool:
        """Whether there is a further step."""
        return self._story is not None and self._at + 1 < len(self._story.steps)

    @property
    def has_previous(self) -> bool:
        """Whether there is a step before."""
        return self._story is not None and self._at > 0

    def begin(self, story: Story) -> None:
        """Show the first step of a story; what was chosen is kept for the way back."""
        if self._before is None:
            self._before = self._state.selection
        self._story = story
        self.go_to(0)

    def go_to(self, at: int) -> None:
        """Show a step; also the way back for whoever wandered off."""
        if self._story is None or not 0 <= at < len(self._story.steps):
            return
        self._at = at
        self.show_again()
        self.changed.emit()

    def go_next(self) -> None:
        """Show the next step."""
        self.go_to(self._at + 1)

    def go_previous(self) -> None:
        """Show the step before."""
        self.go_to(self._at - 1)

    def show_again(self) -> None:
        """Move the views to what the step shows."""
        if self._story is not None:
            step = self._story.steps[self._at]
            self._state.restore(
                step_selection(self._state.index, step, self._state.selection)
            )
            self._on_moved()

    def leave(self) -> None:
        """End the walk and give back what was chosen before it, but for whose figures."""
        before, now = self._before, self._state.selection
        self._forget()
        if before is not None:
            self._state.restore(replace(before, basis=now.basis, releases=now.releases))
        self.changed.emit()

    def _forget(self) -> None:
        self._story, self._before = None, None
        self._at, self._away = 0, False

    def _on_record_changed(self) -> None:
        # The place kept belongs to the other record, and so do the entries it told of.
        self._stories = None
        if self._story is not None:
            self._forget()
            self._state.restore(replace(self._state.selection, told=frozenset()))
        self.changed.emit()

    def _on_moved(self) -> None:
        if self._story is None:
            return
        step, now = self._story.steps[self._at], self._state.selection
        away = step_selection(self._state.index, step, now) != now
        if away != self._away:
            self._away = away
            self.wandered.emit()


def step_selection(index: RecordIndex, step: Stop, now: Selection) -> Selection:
    """Return what a step shows; whose figures come first stays the reader's choice."""
    from swapviewer.account.story import shown_span

    span = shown_span(index, step)
    return replace(
        now,
        day=index.event(step.entry).date,
        entry=step.entry,
        span=None if span == index.covers else span,
        step=step.period,
        measure=step.measure,
        filter=NO_FILTER,
        words="",
        told=frozenset(step.entries),
    )

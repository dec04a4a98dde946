"""The stories pane: which walks there are, and the step of the one that is walked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from swapviewer import text
from swapviewer.account.story import ToldStory, heading, told_story
from swapviewer.model.story import Story
from swapviewer.paint.look import Look
from swapviewer.paint.theme import GAP, PAD
from swapviewer.state import AppState
from swapviewer.views.card import Card, prose
from swapviewer.views.focus import place_stop
from swapviewer.views.parts import say
from swapviewer.views.story_page import StepPage
from swapviewer.walk import Walk

_LEAST_HEIGHT = 250


class StoryButton(QPushButton):
    """Begins one story."""

    def __init__(self, walk: Walk, story: Story, title: str, parent: QWidget) -> None:
        steps = text.plural(len(story.steps), "step", "steps")
        super().__init__(f"{title} · {steps}".replace("&", "&&"), parent)
        self._walk = walk
        self._story = story
        self.setProperty("role", "entry")
        self.setAccessibleName(f"Begin the story {title}, {steps}")
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self._walk.begin(self._story)


class StoryList(QScrollArea):
    """Every story of the record with its purpose."""

    def __init__(self, state: AppState, walk: Walk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._walk = walk
        self._shown: tuple[Story, ...] | None = None
        self.setAccessibleName("Stories of this record")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def refresh(self) -> None:
        """List the stories of the record, once for each record."""
        if self._shown is self._walk.stories:
            return
        self._shown = self._walk.stories
        page = QWidget(self)
        page.setMinimumWidth(1)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, PAD - 2, 0)
        column.setSpacing(GAP - 2)
        if not self._shown:
            none = prose("soft", page)
            none.setText("No story comes with this record.")
            column.addWidget(none)
        for story in self._shown:
            title, purpose = heading(self._state.index, story, self._state.basis)
            column.addWidget(StoryButton(self._walk, story, title, page))
            words = prose("soft", page)
            words.setText(purpose)
            column.addWidget(words)
        column.addStretch(1)
        self.setWidget(page)
        for button in page.findChildren(StoryButton):
            place_stop(button)

    def focus_first(self) -> None:
        """Put the keyboard on the first story."""
        if first := self.findChild(StoryButton):
            first.setFocus(Qt.FocusReason.OtherFocusReason)


class StoriesCard(Card):
    """Offers the stories and tells the step reached; the views show what it speaks of."""

    source_opened = Signal(str)
    closed = Signal()

    def __init__(
        self, state: AppState, walk: Walk, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__("Stories", parent)
        self._state = state
        self._walk = walk
        self._told: ToldStory | None = None
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.leave = QPushButton("All stories", self)
        self.leave.setProperty("role", "quiet")
        self.leave.setToolTip(
            text.tooltip("Leave the story; what was shown before it comes back.")
        )
        self.leave.clicked.connect(walk.leave)
        self.close_button = QPushButton("✕", self)
        self.close_button.setProperty("role", "quiet")
        self.close_button.setAccessibleName("Close the stories")
        self.close_button.clicked.connect(self.closed)
        self.add_to_head(self.leave)
        self.add_to_head(self.close_button)
        self.list = StoryList(state, walk, self)
        self.page = StepPage(walk, look, self)
        self.page.source_opened.connect(self.source_opened)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.page)
        self.add(self._stack, 1)
        walk.changed.connect(self._on_walked)
        state.counting_changed.connect(self.refresh)
        look.theme_changed.connect(self.refresh)
        self.leave.setVisible(False)

    def refresh(self) -> None:
        """Tell the step reached by the figures chosen, or list the stories."""
        story = self._walk.story
        self.leave.setVisible(story is not None)
        if story is None:
            self._told = None
            self._stack.setCurrentWidget(self.list)
            if self.isVisible():
                self.list.refresh()
            return
        self._told = told_story(self._state.index, story, self._state.basis)
        self.page.show_step(self._told, self._walk.at)
        self._stack.setCurrentWidget(self.page)

    def _on_walked(self) -> None:
        """Show the step and have screen readers speak it."""
        began = self._told is None
        self.refresh()
        if self._told is None:
            return
        if began:
            self.page.text.setFocus(Qt.FocusReason.OtherFocusReason)
        step = self._told.steps[self._walk.at]
        say(self.page.text, f"{step.progress}: {step.title}. {step.text}")

"""The right column of the window: a story, where one is asked for, above the details."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from swapviewer.paint.look import Look
from swapviewer.paint.theme import GAP
from swapviewer.state import AppState
from swapviewer.views.card import Card
from swapviewer.views.details.pane import DetailsPane
from swapviewer.views.stories import StoriesCard
from swapviewer.walk import Walk


class Side(QSplitter):
    """Holds the stories and the details; closing the stories ends the walk."""

    def __init__(
        self, state: AppState, walk: Walk, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._walk = walk
        self.stories = StoriesCard(state, walk, look, self)
        self.stories.setVisible(False)
        self.stories.closed.connect(self.close_stories)
        self.details = DetailsPane(state, look, self)
        card = Card("Details", self)
        card.add(self.details, 1)
        for part in (self.stories, card):
            self.addWidget(part)
        self.setHandleWidth(GAP)
        self.setChildrenCollapsible(False)
        self._opened = False

    @property
    def tells_stories(self) -> bool:
        """Whether the stories are shown."""
        return self.stories.isVisible()

    def open_stories(self) -> None:
        """Show the stories, or the step that is reached."""
        self.stories.setVisible(True)
        if not self._opened:
            # Once: later the reader's own division stands.
            self._opened = True
            self.setSizes([11 * self.height() // 20, 9 * self.height() // 20])
        self.stories.refresh()
        if self._walk.story is None:
            self.stories.list.focus_first()

    def close_stories(self) -> None:
        """Leave the walk, if any, and give the room back to the details."""
        self._walk.leave()
        self.stories.setVisible(False)

"""The right column of the window: a story, where one is asked for, above the details."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from swapviewer.paint.look import Look
from swapviewer.paint.theme import GAP
from swapviewer.state import AppState
from swapviewer.views.card import Card
from swapviewer.views.details.pane import DetailsPane
from swapviewer.views.focus import place_stop, tab_stops
from swapviewer.walk import Walk

if TYPE_CHECKING:
    from swapviewer.views.stories import StoriesCard


class Side(QSplitter):
    """Holds the stories and the details; closing the stories ends the walk."""

    source_opened = Signal(str)

    def __init__(
        self, state: AppState, walk: Walk, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._state = state
        self._walk = walk
        self._look = look
        self._stories: StoriesCard | None = None
        self.details = DetailsPane(state, look, self)
        self.details.source_opened.connect(self.source_opened)
        card = Card("Details", self)
        card.add(self.details, 1)
        self.addWidget(card)
        self.setHandleWidth(GAP)
        self.setChildrenCollapsible(False)

    @property
    def stories(self) -> StoriesCard:
        """The stories, made when they are first asked for."""
        if self._stories is None:
            # Imported here, for most visits ask for none.
            from swapviewer.views.stories import StoriesCard

            self._stories = StoriesCard(self._state, self._walk, self._look, self)
            self._stories.source_opened.connect(self.source_opened)
            self._stories.closed.connect(self.close_stories)
            self.insertWidget(0, self._stories)
            for stop in tab_stops(self._stories):
                place_stop(stop)
            # Once: later the reader's own division stands.
            self.setSizes([11 * self.height() // 20, 9 * self.height() // 20])
        return self._stories

    @property
    def tells_stories(self) -> bool:
        """Whether the stories are shown."""
        return self._stories is not None and self._stories.isVisible()

    def open_stories(self) -> None:
        """Show the stories, or the step that is reached."""
        self.stories.setVisible(True)
        self.stories.refresh()
        if self._walk.story is None:
            self.stories.list.focus_first()

    def close_stories(self) -> None:
        """Leave the walk, if any, and give the room back to the details."""
        self._walk.leave()
        self.stories.setVisible(False)

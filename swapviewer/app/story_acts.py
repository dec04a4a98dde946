"""The acts of the Stories menu, kept enabled only while they can do something."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from swapviewer.app.side import Side
from swapviewer.walk import Walk

if TYPE_CHECKING:
    from swapviewer.model.story import Story


class StoryActs(QObject):
    """What the commands on stories do."""

    def __init__(self, walk: Walk, side: Side, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._walk = walk
        self._side = side
        self._actions: dict[str, QAction] = {}
        walk.changed.connect(self.refresh)

    @property
    def story(self) -> Story | None:
        """The story that is walked."""
        return self._walk.story

    def enable(self, actions: Mapping[str, QAction]) -> None:
        """Take over the actions of these acts."""
        self._actions = {name: actions[name] for name in NEEDS_WALK}
        self.refresh()

    def refresh(self) -> None:
        """Enable what can be done in the step reached."""
        walking = self._walk.story is not None
        possible = {
            "Next step": self._walk.has_next,
            "Previous step": self._walk.has_previous,
        }
        for name, action in self._actions.items():
            action.setEnabled(possible.get(name, walking))

    def show(self) -> None:
        """Show the stories, or close them when they are shown."""
        if self._side.tells_stories:
            self._side.close_stories()
        else:
            self._side.open_stories()

    def go_next(self) -> None:
        """Show the next step."""
        self._walk.go_next()

    def go_previous(self) -> None:
        """Show the step before."""
        self._walk.go_previous()

    def show_again(self) -> None:
        """Return to what the step shows."""
        self._walk.show_again()

    def leave(self) -> None:
        """Leave the story and give back what was shown."""
        self._walk.leave()


NEEDS_WALK = (
    "Next step",
    "Previous step",
    "Return to the step",
    "Leave the story",
    "Print the story",
    "Print the questions",
    "Print the answers",
)

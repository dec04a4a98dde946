"""The visible marks of the timeline as accessible parts, in order of their days."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, QRect

from swapviewer.views.timeline_scene import Scene


class Timeline(Protocol):
    """What the parts need of the view."""

    scene: Scene
    current: int | None

    def choose(self, group: int, x: float | None = None) -> None:
        """Do what a click on a group does."""


class TimelineParts:
    """Entries and groups of entries that can be seen now."""

    def __init__(self, view: Timeline) -> None:
        self._view = view

    @property
    def current(self) -> int | None:
        """The group with the chosen entry."""
        return self._view.current

    def count(self) -> int:
        """Return the number of visible groups."""
        return len(self._view.scene.plan.groups)

    def words(self, index: int) -> str:
        """Return a group's days, titles or counts, and figures in one line."""
        return self._view.scene.words(index).replace("\n", ", ")

    def rect(self, index: int) -> QRect:
        """Return where a group is painted."""
        return self._view.scene.plan.groups[index].mark.toAlignedRect()

    def at(self, point: QPoint) -> int | None:
        """Return the group that a point means."""
        return self._view.scene.plan.group_at(QPointF(point))

    def choose(self, index: int) -> None:
        """Choose an entry, open a group."""
        self._view.choose(index)

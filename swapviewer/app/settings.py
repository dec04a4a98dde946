"""What comes back at the next start: layout, theme, place; a bad value falls back."""

from __future__ import annotations

import json
import logging
from datetime import date

from PySide6.QtCore import QByteArray, QSettings

from swapviewer.index.figures import RECEIVING
from swapviewer.index.series import MEASURES
from swapviewer.paint.look import MODES, Mode
from swapviewer.selection import Selection
from swapviewer.spans import STEPS, Span

_RECENT_KEPT = 8
log = logging.getLogger(__name__)


class Settings:
    """Typed access to the settings file; dates are kept as ISO text, never as pickles."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def file(self) -> str:
        """Where the settings lie."""
        return self._store.fileName()

    def mode(self) -> Mode:
        """Return the chosen theme."""
        found = self._text("look/theme")
        return next((mode for mode in MODES if mode == found), "system")

    def keep_mode(self, mode: Mode) -> None:
        """Keep the chosen theme."""
        self._store.setValue("look/theme", mode)

    def layout(self, name: str) -> QByteArray:
        """Return a window's or splitter's kept layout, empty when there is none."""
        found = self._store.value(f"layout/{name}")
        return found if isinstance(found, QByteArray) else QByteArray()

    def keep_layout(self, name: str, layout: QByteArray) -> None:
        """Keep a window's or splitter's layout."""
        self._store.setValue(f"layout/{name}", layout)

    def flag(self, name: str, default: bool) -> bool:
        """Return a kept yes or no."""
        return {"true": True, "false": False}.get(self._text(name).lower(), default)

    def keep_flag(self, name: str, value: bool) -> None:
        """Keep a yes or no."""
        self._store.setValue(name, "true" if value else "false")

    def recent(self) -> list[str]:
        """Return the files opened lately, the last one first."""
        return [one for one in self._text("recent/files").split("\n") if one]

    def keep_recent(self, path: str) -> None:
        """Put a file at the head of those opened lately."""
        files = [path, *(one for one in self.recent() if one != path)]
        self._store.setValue("recent/files", "\n".join(files[:_RECENT_KEPT]))

    def views(self, record: str) -> dict[str, str]:
        """Return the saved views of the record with this title: a text for each name."""
        kept = self._saved_views().get(record)
        if not isinstance(kept, dict):
            return {}
        return {name: text for name, text in kept.items() if isinstance(text, str)}

    def keep_views(self, record: str, views: dict[str, str]) -> None:
        """Keep the saved views of the record with this title; those of others stay."""
        kept = {**self._saved_views(), record: views}
        self._store.setValue("views/saved", json.dumps(kept))

    def place(self, record: str) -> Selection | None:
        """Return the place kept for the record with this title, None when there is none."""
        if self._text("place/record") != record:
            return None
        day = self._day("place/day")
        if day is None:
            return None
        first, last = self._day("place/first"), self._day("place/last")
        span = Span(first, last) if first and last and first <= last else None
        step, measure = self._text("place/step"), self._text("place/measure")
        return Selection(
            day,
            self._text("place/entry") or None,
            span,
            next((one for one in STEPS if one == step), None),
            self._text("place/basis") or RECEIVING,
            self.flag("place/releases", default=False),
            next((one for one in MEASURES if one == measure), MEASURES[0]),
        )

    def keep_place(self, record: str, selection: Selection) -> None:
        """Keep the place in the record with this title."""
        span, step = selection.span, selection.step
        for name, value in {
            "record": record,
            "day": selection.day.isoformat(),
            "entry": selection.entry or "",
            "first": span.first.isoformat() if span else "",
            "last": span.last.isoformat() if span else "",
            "step": step or "",
            "basis": selection.basis,
            "measure": selection.measure,
        }.items():
            self._store.setValue(f"place/{name}", value)
        self.keep_flag("place/releases", selection.releases)

    def _saved_views(self) -> dict[str, object]:
        try:
            found = json.loads(self._text("views/saved") or "{}")
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    def _text(self, name: str) -> str:
        found = self._store.value(name, "")
        return found if isinstance(found, str) else ""

    def _day(self, name: str) -> date | None:
        found = self._text(name)
        if not found:
            return None
        try:
            return date.fromisoformat(found)
        except ValueError:
            log.info("setting %s holds no date and is left out", name)
            return None

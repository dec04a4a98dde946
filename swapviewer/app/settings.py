"""What comes back at the next start: layout, theme, place; a bad value falls back."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from PySide6.QtCore import QByteArray, QLockFile, QSettings

from swapviewer.app.pickles import refuse_pickles
from swapviewer.errors import SettingsError
from swapviewer.index.figures import RECEIVING
from swapviewer.index.measures import MEASURES
from swapviewer.paint.look import MODES, Mode
from swapviewer.selection import Selection
from swapviewer.spans import STEPS, Span

_RECENT_KEPT = 8
# Longer texts (in characters) were not written here, and would only be slow.
_LONGEST = 1_000_000
_LONGEST_PATH = 4_096
_LONGEST_NAME = 60
_FLAGS = {True: "true", False: "false"}
_PATIENCE = 2_000  # milliseconds
log = logging.getLogger(__name__)


class Settings:
    """Typed access to the settings file; dates are kept as ISO text, never as pickles.

    Several programs may run at once. What one of them leaves alone it does not write, and
    lists are changed one program at a time.
    """

    def __init__(self, store: QSettings) -> None:
        refuse_pickles()
        self._store = store
        self._known: dict[str, str] = {}

    @property
    def file(self) -> str:
        """Where the settings lie."""
        return self._store.fileName()

    def mode(self) -> Mode:
        """Return the chosen theme."""
        found = self._known["look/theme"] = self._text("look/theme") or MODES[0]
        return next((mode for mode in MODES if mode == found), "system")

    def keep_mode(self, mode: Mode) -> None:
        """Keep the chosen theme."""
        self._keep_change("look/theme", mode)

    def layout(self, name: str) -> QByteArray:
        """Return a window's or splitter's kept layout, empty when there is none."""
        found = self._store.value(f"layout/{name}")
        return found if isinstance(found, QByteArray) else QByteArray()

    def keep_layout(self, name: str, layout: QByteArray) -> None:
        """Keep a window's or splitter's layout."""
        self._store.setValue(f"layout/{name}", layout)

    def flag(self, name: str, default: bool) -> bool:
        """Return a kept yes or no."""
        found = self._known[name] = self._text(name).lower() or _FLAGS[default]
        return next((one for one, words in _FLAGS.items() if words == found), default)

    def keep_flag(self, name: str, value: bool) -> None:
        """Keep a yes or no."""
        self._keep_change(name, _FLAGS[value])

    def line(self, name: str) -> str:
        """Return a kept text, empty when there is none."""
        found = self._known[name] = self._text(name)
        return found

    def keep_line(self, name: str, words: str) -> None:
        """Keep a text."""
        self._keep_change(name, words)

    def recent(self) -> list[str]:
        """Return the files opened lately, the last one first."""
        self._store.sync()
        files = self._text("recent/files").split("\n")
        return [one for one in files if 0 < len(one) <= _LONGEST_PATH][:_RECENT_KEPT]

    def keep_recent(self, path: str) -> None:
        """Put a file at the head of those opened lately."""
        with self._alone():
            files = [path, *(one for one in self.recent() if one != path)]
            self._store.setValue("recent/files", "\n".join(files[:_RECENT_KEPT]))

    def views(self, record: str) -> dict[str, str]:
        """Return the saved views of the record with this title: a text for each name."""
        self._store.sync()
        return _views_of(self._saved_views(), record)

    def keep_view(self, record: str, name: str, view: str) -> None:
        """Keep a view of the record with this title, in place of one of the same name.

        Raises SettingsError where it would be gone at the next start.
        """
        self._change_view(record, name, view)

    def drop_view(self, record: str, name: str) -> None:
        """Forget a view of the record with this title."""
        self._change_view(record, name, None)

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
            "releases": _FLAGS[selection.releases],
        }.items():
            self._store.setValue(f"place/{name}", value)

    def _saved_views(self) -> dict[str, object]:
        try:
            found = json.loads(self._text("views/saved") or "{}")
        except (ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}

    def _change_view(self, record: str, name: str, view: str | None) -> None:
        with self._alone():
            kept = self._saved_views()
            views = _views_of(kept, record)
            views.pop(name, None)
            if view is not None:
                views[name] = view
            kept[record] = views
            self._store.setValue("views/saved", json.dumps(kept))
        if self._store.status() is QSettings.Status.AccessError:
            raise SettingsError(f"Views cannot be kept: “{self.file}” cannot be written.")

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Read what other programs wrote, and have them wait until all is on disk."""
        lock = QLockFile(f"{self.file}.change")
        with suppress(OSError, ValueError):
            Path(self.file).parent.mkdir(parents=True, exist_ok=True)
        # Where no lock can be had, nothing can be written either, or somebody is stuck.
        lock.tryLock(_PATIENCE)
        self._store.sync()
        yield
        self._store.sync()
        lock.unlock()

    def _keep_change(self, name: str, value: str) -> None:
        """Keep a value unless it is as it was found: another program may have its own."""
        if self._known.get(name) != value:
            self._known[name] = value
            self._store.setValue(name, value)

    def _text(self, name: str) -> str:
        found = self._store.value(name, "")
        return found if isinstance(found, str) and len(found) <= _LONGEST else ""

    def _day(self, name: str) -> date | None:
        found = self._text(name)
        if not found:
            return None
        try:
            return date.fromisoformat(found)
        except ValueError:
            log.info("setting %s holds no date and is left out", name)
            return None


def _views_of(kept: dict[str, object], record: str) -> dict[str, str]:
    views = kept.get(record)
    if not isinstance(views, dict):
        return {}
    return {
        name: view
        for name, view in views.items()
        if isinstance(view, str) and len(name) <= _LONGEST_NAME
    }

"""Everything that reads what others wrote, with inputs to begin with."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QSettings

from swapviewer.app.settings import Settings
from swapviewer.dates import parse_span
from swapviewer.errors import BadRecordError
from swapviewer.index.days import RecordIndex
from swapviewer.index.search import SearchIndex
from swapviewer.index.story_check import examine_stories
from swapviewer.model.check import examine
from swapviewer.model.load import load_record
from swapviewer.paths import data_file
from swapviewer.sheets.attachment import attached_in
from swapviewer.sheets.imprint import imprint
from swapviewer.sheets.layouts import Order, make_sheet
from swapviewer.sheets.press import pressed_by
from swapviewer.sheets.pressed_again import compared
from swapviewer.sheets.scope import parse_scope
from swapviewer.sheets.setting import DEFAULT_INK
from swapviewer.sheets.verdict import judged
from swapviewer.state import AppState

_DAYS: Final = (
    *("2025-05-24", "23.05.2025", "23 May 2025", "May 2025", "2025", "Sat, 24 May 2025"),
    *("24/5/2025", "May 24, 2025", "2025-05"),
)
_SCOPES: Final = (
    *("2025-05-24", "2025-05", "2025", "2025-05-16..2025-05-25", "all"),
    *("operation:1000-for-1000", "entry:2025-05-24-exchange", "2025-05-24-exchange"),
    *("all kind:exchange words:a b", '2025 mediator:"a b" returned-to:x agreement:differ'),
)
_WORDS: Final = ("emirates", "red cross 2025", "Türkiye", "a b c", "1,000", "Київ", "ﬁ ß İ")


@dataclass(frozen=True, slots=True)
class Target:
    """A reader: what it is called, its share of all cases, its seeds, and how it reads."""

    name: str
    share: int
    seeds: tuple[bytes, ...]
    read: Callable[[bytes], object]


def targets(folder: Path) -> tuple[Target, ...]:
    """Return all readers; files that they need are written into the folder."""
    loaded = load_record(data_file("record.json"))
    index = RecordIndex(loaded)
    record = data_file("record.json").read_bytes()
    small = folder / "record.json"
    small.write_bytes(_part(record))
    small_index = RecordIndex(load_record(small))
    search = SearchIndex(small_index)
    return (
        Target("record", 10, (_part(record),), _read_record),
        Target("dates", 40, _encoded(_DAYS), lambda case: len(parse_span(_text(case)))),
        Target(
            "scope",
            15,
            _encoded(_SCOPES),
            lambda case: parse_scope(_text(case), small_index).kind,
        ),
        Target("search", 25, _encoded(_WORDS), lambda case: bool(search.find(_text(case)))),
        Target("settings", 7, _settings(folder, index), _settings_reader(folder, index)),
        Target("stories", 3, _stories(), _stories_reader(index)),
        Target("sheets", 5, _sheets(small_index), _sheets_reader(small_index)),
    )


def _text(case: bytes) -> str:
    return case.decode("utf-8", "surrogateescape")


def _encoded(words: tuple[str, ...]) -> tuple[bytes, ...]:
    return tuple(one.encode() for one in words)


def _part(content: bytes) -> bytes:
    """Return a record of the last few entries, and what they need."""
    record = json.loads(content)
    record["events"] = record["events"][-2:]
    record["official_totals"] = record["official_totals"][-1:]
    cited = set(_cited([record["events"], record["official_totals"]]))
    record["sources"] = [one for one in record["sources"] if one["id"] in cited]
    return json.dumps(record, ensure_ascii=False, indent=1).encode()


def _cited(value: Any) -> list[str]:
    if isinstance(value, dict):
        inner = [name for one in value.values() for name in _cited(one)]
        return [*value.get("sources", ()), *inner]
    return (
        [name for one in value for name in _cited(one)] if isinstance(value, list) else []
    )


def _read_record(case: bytes) -> str:
    found = examine(case)
    assert (found.record is None) == bool(found.errors)
    lines = case.count(b"\n") + 1
    assert all(one.line is None or 1 <= one.line <= lines for one in found.problems)
    if found.record is None:
        raise BadRecordError("record.json", found.errors[:3])
    return str(len(found.problems))


def _settings(folder: Path, index: RecordIndex) -> tuple[bytes, ...]:
    """Return the settings file as a full session leaves it."""
    path = folder / "seed.ini"
    store = QSettings(str(path), QSettings.Format.IniFormat)
    settings, state = Settings(store), AppState(index)
    settings.keep_mode("dark")
    settings.keep_recent("/a/record.json")
    settings.keep_place(index.record.title, state.selection)
    store.sync()
    return (path.read_bytes(),)


def _settings_reader(folder: Path, index: RecordIndex) -> Callable[[bytes], object]:
    path = folder / "fuzzed.ini"
    state = AppState(index)

    def read(case: bytes) -> object:
        path.write_bytes(case)
        settings = Settings(QSettings(str(path), QSettings.Format.IniFormat))
        settings.layout("window")
        settings.recent()
        place = settings.place(index.record.title)
        if place:
            state.restore(place)
            assert state.day in index.covers
        return settings.mode(), place is None

    return read


def _sheets(index: RecordIndex) -> tuple[bytes, ...]:
    """Return the data of sheets, and files that hold them as they are and packed."""
    day = index.days[-1].isoformat()
    pressed = imprint(DEFAULT_INK, pressed_by())
    data = [
        make_sheet(index, Order(parse_scope(words, index))).held.as_json(pressed).encode()
        for words in (day, f"all kind:{index.events[-1].kind}")
    ]
    packed = zlib.compress(data[0])
    return (*data, _wrapped(data[0]), _wrapped(packed, b"/Filter /FlateDecode "))


def _wrapped(stream: bytes, how: bytes = b"") -> bytes:
    """Return a small PDF with one attached file."""
    head = b"<< /Type /EmbeddedFile %b/Length %d >>" % (how, len(stream))
    catalog = b"1 0 obj\n<< /Type /Catalog >>\nendobj\n"
    attached = b"2 0 obj\n%b\nstream\n%b\nendstream\nendobj\n" % (head, stream)
    return b"%PDF-1.7\n" + catalog + attached + b"trailer\n<< /Root 1 0 R >>\n%%EOF\n"


def _sheets_reader(index: RecordIndex) -> Callable[[bytes], object]:
    def read(case: bytes) -> object:
        content = _wrapped(case) if case[:1] == b"{" else case
        attached = attached_in(content, "sheet.pdf")
        verdict = judged(attached, index)
        if verdict.same_record and not verdict.changes:
            compared(content, attached, index)
        return sorted({(change.act, change.what) for change in verdict.changes})

    return read


def _stories() -> tuple[bytes, ...]:
    whole = json.loads(data_file("stories.json").read_bytes())
    whole["stories"] = whole["stories"][:1]
    whole["stories"][0]["steps"] = whole["stories"][0]["steps"][:2]
    return (json.dumps(whole, ensure_ascii=False, indent=1).encode(),)


def _stories_reader(index: RecordIndex) -> Callable[[bytes], object]:
    def read(case: bytes) -> object:
        found = examine_stories(case, index)
        assert (found.stories is None) == bool(found.errors)
        if found.stories is None:
            raise BadRecordError("stories.json", found.errors[:3])
        return len(found.problems)

    return read

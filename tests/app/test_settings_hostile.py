"""Settings that are damaged, old, new or hostile: one bad value falls back by itself."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings
from pytestqt.qtbot import QtBot

from swapviewer.app.print_memory import Chosen, PrintMemory
from swapviewer.app.saved import as_text, from_text
from swapviewer.app.settings import Settings
from swapviewer.index.measures import MEASURES
from swapviewer.paint.look import MODES, Look
from swapviewer.selection import Selection
from swapviewer.sheets.desk import Options
from swapviewer.sheets.margins import LONGEST, Margins
from swapviewer.sheets.papers import PAPERS
from swapviewer.sheets.setting import Ink
from swapviewer.spans import STEPS, Span
from swapviewer.state import AppState
from tests.app.conftest import opened

# What Qt says of a value of a type that it does not know.
pytestmark = pytest.mark.qt_log_ignore("instance of an invalid type")

TITLE = "The record"
DAY = date(2025, 5, 24)
SPAN = Span(date(2025, 5, 1), date(2025, 5, 31))
PLACE = Selection(DAY, "2025-05-24-exchange", SPAN, "week", "RU", True, "remains")
MARGINS = Margins(title=False, version=False, pages=False, head="Above", foot="Below")
CHOSEN = Chosen(
    Ink("a5", landscape=True, colour=False, margins=MARGINS),
    Options(facts=False, sources=False, charts=False, method=False, empty_days=True),
)

# As it stands in the file, after `name=`.
VALUES = {
    "nothing": "",
    "word": "nonsense",
    "true": "true",
    "zero": "0",
    "negative": "-2147483649",
    "huge": "9" * 5000,
    "not a number": "NaN",
    "infinite": "1e999",
    "year 0": "0000-00-00",
    "year 10000": "10000-01-01",
    "first day": "0001-01-01",
    "list": "a, b, , c",
    "long list": ", ".join("abcdefgh" * 2500),
    "invalid": "@Invalid()",
    "bytes": r"@ByteArray(\0\xff\xd9\xd0\xcb\0\x3\0\0)",
    "rectangle": "@Rect(0 0 2147483647 -1)",
    "moment": r"@DateTime(\0\0\0\x10\x80\0\0\0\0\0\0\0\xff\xff\xff\xff\0)",
    "variant": r"@Variant(\0\0\0\xff\xff\xff\xff\xff)",
    "image": r"@Variant(\0\0\0\x46\0\0\0\x1\x89PNG)",
    "escapes": r"\x0\x1b\x202e\xd800\xffff",
    "raw bytes": b"\xff\xfe\x80\xc3(".decode("utf-8", "surrogateescape"),
    "direction": "\u202e\u200b\ufeff",
    "placeholders": "%n %1 {} {0} ${HOME} $(id) `id`",
    "megabyte": "A" * 1024**2,
    "deep": '"' + "[" * 100_000 + '"',
    "json": json.dumps(json.dumps({TITLE: {"one": 7, "two": None, "three": []}})),
    "other json": json.dumps(json.dumps({TITLE: [1], "x": {"a": "b"}})),
}
PLACES = ("record", "day", "entry", "first", "last", "step", "basis", "measure", "releases")
PARTS = ("facts", "sources", "charts", "method", "empty_days")
FIELDS = ("title", "version", "pages", "head", "foot")
PRINTED = (*PAPERS, "landscape", "colour", *PARTS, *FIELDS)
# A quotation mark without its end takes in what stands below: no value but a damaged file.
OPEN = '"never closed'
KEYS = (
    *("look/theme", "look/legend", "recent/files", "views/saved"),
    *(f"layout/{name}" for name in ("window", "columns", "middle")),
    *(f"place/{name}" for name in PLACES),
    *(f"print/day/{name}" for name in PRINTED),
)


def read(path: Path) -> Settings:
    return Settings(QSettings(str(path), QSettings.Format.IniFormat))


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return each key's line of a file in which everything was chosen otherwise."""
    path = tmp_path_factory.mktemp("sound") / "kept.ini"
    settings = read(path)
    settings.keep_mode("dark")
    settings.keep_flag("look/legend", False)
    for name in ("window", "columns", "middle"):
        settings.keep_layout(name, QByteArray(name.encode()))
    settings.keep_recent("/a/record.json")
    settings.keep_view(TITLE, "One", as_text(PLACE))
    settings.keep_place(TITLE, PLACE)
    PrintMemory(settings).keep("day", CHOSEN)
    del settings
    lines, section = {}, ""
    for line in path.read_text("utf-8").splitlines():
        name, equals, value = line.partition("=")
        if equals:
            lines[f"{section}/{name}".replace("\\", "/")] = value
        else:
            section = line.strip("[]")
    return lines


def written(path: Path, lines: dict[str, str]) -> Path:
    """Write a settings file of these lines."""
    text = ""
    for key, value in lines.items():
        section, _, name = key.partition("/")
        text += f"[{section}]\n{name.replace('/', chr(92))}={value}\n"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    return path


def found(settings: Settings) -> dict[str, object]:
    """Return all that the program asks of the settings."""
    place = settings.place(TITLE)
    chosen = PrintMemory(settings).recall("day")
    ink, options = chosen.ink, chosen.options
    return {
        "look/theme": settings.mode(),
        "look/legend": settings.flag("look/legend", default=True),
        "recent/files": settings.recent(),
        "views/saved": settings.views(TITLE),
        **{
            f"layout/{n}": settings.layout(n).data()
            for n in ("window", "columns", "middle")
        },
        "place/day": place and place.day,
        "place/entry": place and place.entry,
        "place/first": place and place.span,
        "place/step": place and place.step,
        "place/basis": place and place.basis,
        "place/measure": place and place.measure,
        "place/releases": place and place.releases,
        "print/day/a5": ink.paper,
        "print/day/landscape": ink.landscape,
        "print/day/colour": ink.colour,
        **{f"print/day/{name}": getattr(options, name) for name in PARTS},
        **{f"print/day/{name}": getattr(ink.margins, name) for name in FIELDS},
    }


def touched(key: str) -> set[str]:
    """Return which answers may change with the value of a key."""
    if key in ("place/record", "place/day"):
        return {f"place/{name}" for name in PLACES}
    if key == "place/last":
        return {"place/first"}
    if key.removeprefix("print/day/") in PAPERS:
        return {"print/day/a5"}
    return {key}


def test_the_table_below_is_of_all_that_is_kept(sound: dict[str, str]) -> None:
    assert set(sound) == set(KEYS)


@pytest.mark.parametrize("key", KEYS)
def test_one_bad_value_falls_back_and_the_rest_stays(
    sound: dict[str, str], key: str, tmp_path: Path
) -> None:
    before = found(read(written(tmp_path / "kept.ini", sound)))
    for name, value in VALUES.items():
        path = tmp_path / f"{name}.ini"
        after = found(read(written(path, {**sound, key: value})))
        changed = {answer for answer in before if after[answer] != before[answer]}
        assert changed <= touched(key), name
        assert after["look/theme"] in MODES
        assert after["place/step"] in (None, *STEPS)
        assert after["place/measure"] in (None, *MEASURES)
        head = after["print/day/head"]
        assert isinstance(head, str)
        assert len(head) <= LONGEST
        assert head.isprintable()
        recent, views = after["recent/files"], after["views/saved"]
        assert isinstance(recent, list)
        assert isinstance(views, dict)
        assert max([0, *(len(one) for one in (*recent, *views))]) < 5000


def test_no_bad_place_leads_out_of_the_record(
    sound: dict[str, str], state: AppState, tmp_path: Path
) -> None:
    for key in (f"place/{name}" for name in PLACES if name != "record"):
        for name, value in VALUES.items():
            path = written(tmp_path / f"{key[6:]} {name}.ini", {**sound, key: value})
            place = read(path).place(TITLE)
            if place:
                state.restore(place)
                assert state.day in state.index.covers
                assert state.entry is None or state.entry.date == state.day


def test_without_any_of_them_all_is_as_at_first(
    sound: dict[str, str], tmp_path: Path
) -> None:
    first = found(read(tmp_path / "none.ini"))
    for name in ("nothing", "huge", "variant", "raw bytes", "open"):
        lines = dict.fromkeys(sound, VALUES.get(name, OPEN))
        answers = found(read(written(tmp_path / f"{name}.ini", lines)))
        differing = {one for one in first if answers[one] != first[one]}
        # Any word may be the name of a file, or a line of the user's own.
        assert differing <= {"recent/files", "print/day/head", "print/day/foot"}, name


@pytest.mark.parametrize("name", ["long list", "bytes", "deep", "direction"])
def test_the_window_opens_and_works_on_any_of_them(
    name: str, sound: dict[str, str], qtbot: QtBot, state: AppState, tmp_path: Path
) -> None:
    title = state.index.record.title
    lines = {**dict.fromkeys(sound, VALUES[name]), "place/record": title}
    settings = read(written(tmp_path / "kept.ini", lines))
    look = Look(settings.mode())
    window = opened(qtbot, state, look, settings)
    assert window.calendar.isVisible()
    assert window.width() < 4000
    state.first_entry()
    window.close()
    kept = read(Path(settings.file)).place(title)
    assert kept is not None
    assert kept.day == state.day


NEWER = (
    "[General]\nversion=99\n[look]\ntheme=dark\nglow=7\n[future]\na\\b=@ByteArray(x)\n"
    '[views]\nsaved="{\\"The record\\": {\\"one\\": \\"{}\\"}, \\"v\\": 2}"\n'
)


def test_what_a_newer_version_keeps_stays_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "kept.ini"
    path.write_text(NEWER, "utf-8")
    settings = read(path)
    assert settings.mode() == "dark"
    settings.keep_mode("light")
    settings.keep_view(TITLE, "two", "{}")
    assert settings.views(TITLE) == {"one": "{}", "two": "{}"}
    kept = path.read_text("utf-8")
    for words in ("version=99", "glow=7", "a\\b=@ByteArray(x)", '\\"v\\": 2'):
        assert words in kept


def test_a_view_of_a_newer_version_is_read_as_far_as_it_is_known() -> None:
    newer = {**json.loads(as_text(PLACE)), "zoom": 3}
    assert from_text(json.dumps(newer)) == PLACE


def test_a_view_of_an_older_version_gets_what_is_usual() -> None:
    assert from_text(json.dumps({"day": "2025-05-24"})) == Selection(DAY)


@pytest.mark.parametrize("name", VALUES)
def test_a_view_of_anything_is_none_or_sound(name: str, state: AppState) -> None:
    parts = json.loads(as_text(PLACE))
    for part in parts:
        view = from_text(json.dumps({**parts, part: VALUES[name]}))
        if view:
            state.restore(view)
            assert state.day in state.index.covers


class Evil:
    """Says at the reading that it was read."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return print, ("read",)


READING = """
import sys
from PySide6.QtCore import QSettings
from swapviewer.app.settings import Settings
settings = Settings(QSettings(sys.argv[1], QSettings.Format.IniFormat))
print(settings.mode(), settings.recent(), settings.views("x"), settings.place("x"))
print(settings.flag("look/legend", default=True), settings.layout("window").isEmpty())
settings.keep_mode("light")
settings.keep_view("x", "name", "{}")
"""
SAFE = "system [] {} None\nTrue True\n"


def test_no_settings_file_runs_what_it_holds(tmp_path: Path) -> None:
    # Written by Qt itself, as the place where a pickle lies in a file is Qt's own affair.
    path = tmp_path / "evil.ini"
    store = QSettings(str(path), QSettings.Format.IniFormat)
    for key in (*KEYS, "any", "other/name"):
        store.setValue(key, Evil())
    store.sync()
    assert "PyObjectWrapper" in path.read_text("utf-8")
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-c", READING, str(path)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.stdout, ended.stderr) == (SAFE, "")


def test_python_itself_still_reads_pickles(settings: Settings) -> None:
    assert pickle.loads(pickle.dumps({"a": settings.file})) == {"a": settings.file}

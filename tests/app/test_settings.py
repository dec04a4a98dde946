"""What comes back at the next start; a bad value falls back alone."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as trying
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QApplication

from swapviewer.app.settings import Settings
from swapviewer.selection import Selection
from swapviewer.spans import STEPS, Span, between

DAYS = st.dates()
TITLES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60)
PLACE = Selection(
    date(2025, 5, 24),
    "2025-05-24-exchange",
    Span(date(2025, 5, 1), date(2025, 5, 31)),
    "week",
    "RU",
    True,
)


def stored(path: Path) -> QSettings:
    return QSettings(str(path), QSettings.Format.IniFormat)


def reread(settings: Settings, path: Path) -> Settings:
    """Return the settings as another run reads them from the disk."""
    copy = path.with_name("copied.ini")
    stored(Path(settings.file)).sync()
    shutil.copy(settings.file, copy)
    return Settings(stored(copy))


def test_a_place_comes_back_from_the_disk(settings: Settings, tmp_path: Path) -> None:
    settings.keep_place("The record", PLACE)
    assert reread(settings, tmp_path / "x").place("The record") == PLACE


def test_a_place_of_another_record_is_none(settings: Settings) -> None:
    settings.keep_place("The record", PLACE)
    assert settings.place("Another record") is None


def test_a_bare_place_comes_back_bare(settings: Settings, tmp_path: Path) -> None:
    bare = Selection(date(2025, 5, 7))
    settings.keep_place("The record", PLACE)
    settings.keep_place("The record", bare)
    assert reread(settings, tmp_path / "x").place("The record") == bare


@trying(max_examples=20)
@given(
    TITLES,
    st.builds(
        Selection,
        day=DAYS,
        entry=st.none() | st.text("abc-123", min_size=1),
        span=st.none() | st.builds(between, DAYS, DAYS),
        step=st.none() | st.sampled_from(STEPS),
        basis=st.sampled_from(["receiving", "UA", "x,y", "@odd"]),
        releases=st.booleans(),
    ),
)
def test_every_place_comes_back_whatever_the_record_is_called(
    tmp_path_factory: pytest.TempPathFactory, title: str, place: Selection
) -> None:
    path = tmp_path_factory.mktemp("kept") / "kept.ini"
    settings = Settings(stored(path))
    settings.keep_place(title, place)
    assert reread(settings, path).place(title) == place


@pytest.mark.parametrize(
    ("name", "value", "field", "fallen"),
    [
        ("step", "decade", "step", None),
        ("step", "", "step", None),
        ("basis", "", "basis", "receiving"),
        ("releases", "perhaps", "releases", False),
        ("releases", "TRUE", "releases", True),
        ("first", "yesterday", "span", None),
        ("last", "2025-13-45", "span", None),
        ("last", "2020-01-01", "span", None),
        ("entry", "", "entry", None),
    ],
)
def test_a_damaged_value_falls_back_and_the_others_stay(
    settings: Settings, name: str, value: str, field: str, fallen: object
) -> None:
    settings.keep_place("The record", PLACE)
    stored(Path(settings.file)).setValue(f"place/{name}", value)
    found = settings.place("The record")
    assert found is not None
    for one in ("day", "entry", "span", "step", "basis", "releases"):
        assert getattr(found, one) == (fallen if one == field else getattr(PLACE, one))


@pytest.mark.parametrize("day", ["", "tomorrow", "2025-02-30", "0", "24.05.2025", "\ufffd"])
def test_without_a_sound_day_there_is_no_place(settings: Settings, day: str) -> None:
    settings.keep_place("The record", PLACE)
    stored(Path(settings.file)).setValue("place/day", day)
    assert settings.place("The record") is None


NAMES = [
    "look/theme",
    "layout/window",
    "recent/files",
    *(
        f"place/{name}"
        for name in ("record", "day", "entry", "first", "last", "step", "basis", "releases")
    ),
]


@trying(max_examples=20)
@given(st.dictionaries(st.sampled_from(NAMES), st.text(max_size=30), min_size=1))
def test_whatever_stands_in_the_file_is_read_without_error(
    tmp_path_factory: pytest.TempPathFactory, values: dict[str, str]
) -> None:
    path = tmp_path_factory.mktemp("kept") / "kept.ini"
    settings = Settings(stored(path))
    settings.keep_place("The record", PLACE)
    for name, value in values.items():
        stored(path).setValue(name, value)
    found = settings.place("The record")
    assert found is None or isinstance(found.day, date)
    assert settings.mode() in ("system", "light", "dark")
    assert isinstance(settings.layout("window"), QByteArray)
    assert isinstance(settings.recent(), list | tuple)


@trying(max_examples=20)
@given(st.binary(max_size=300))
def test_a_file_of_anything_is_read_without_error(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("kept") / "kept.ini"
    path.write_bytes(content)
    settings = Settings(stored(path))
    assert settings.place("The record") is None
    assert settings.mode() == "system"
    assert settings.layout("window").isEmpty()


@pytest.mark.parametrize(
    ("kept", "mode"),
    [
        ("dark", "dark"),
        ("light", "light"),
        ("", "system"),
        ("blue", "system"),
        ("DARK", "system"),
    ],
)
def test_an_unknown_theme_is_the_systems(settings: Settings, kept: str, mode: str) -> None:
    stored(Path(settings.file)).setValue("look/theme", kept)
    assert settings.mode() == mode


def test_a_theme_and_layouts_come_back(settings: Settings, tmp_path: Path) -> None:
    settings.keep_mode("dark")
    settings.keep_layout("window", QByteArray(b"\x00\x01layout"))
    found = reread(settings, tmp_path / "x")
    assert found.mode() == "dark"
    assert found.layout("window") == QByteArray(b"\x00\x01layout")
    assert found.layout("columns").isEmpty()


def test_a_layout_that_is_no_layout_is_none(settings: Settings) -> None:
    stored(Path(settings.file)).setValue("layout/window", "wide")
    assert settings.layout("window").isEmpty()


@pytest.mark.parametrize("value", [True, False])
def test_yes_and_no_come_back(settings: Settings, tmp_path: Path, value: bool) -> None:
    settings.keep_flag("a/b", value)
    assert reread(settings, tmp_path / "x").flag("a/b", default=not value) is value
    assert settings.flag("a/c", default=value) is value


def test_nothing_is_kept_as_a_pickle(settings: Settings) -> None:
    settings.keep_place("The record", PLACE)
    stored(Path(settings.file)).sync()
    kept = Path(settings.file).read_text()
    assert "2025-05-24" in kept
    assert "PyObject" not in kept
    assert "@Variant" not in kept


def test_files_opened_lately_are_listed_the_last_one_first(
    settings: Settings, tmp_path: Path, qapp: QApplication
) -> None:
    for name in ("/a/one, two.json", "/b/Акт.json", "/a/one, two.json"):
        settings.keep_recent(name)
    found = reread(settings, tmp_path / "x").recent()
    assert list(found) == ["/a/one, two.json", "/b/Акт.json"]

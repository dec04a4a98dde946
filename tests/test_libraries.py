"""The messages before Qt starts: what is missing, what to type, what works anyway."""

from __future__ import annotations

import ctypes
import os
import shutil
import socket
import sys
from pathlib import Path

import pytest

from swapviewer import libraries

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux lacks these")

MEASURED_ON_A_BARE_DEBIAN = {
    "libegl1",
    "libgl1",
    "libglib2.0-0",
    "libfontconfig1",
    "libdbus-1-3",
    "libxkbcommon0",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
}


@pytest.fixture
def refused(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Return a set of sonames; whatever is put in cannot be loaded."""
    names: set[str] = set()
    monkeypatch.setattr(libraries, "_qt_folder", lambda: None)
    monkeypatch.setattr(libraries, "_refusal", lambda name: name if name in names else "")
    return names


@pytest.fixture
def debian(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)


def test_nothing_is_missing_for_the_platform_of_the_tests() -> None:
    assert libraries.missing_libraries("offscreen") == []
    assert libraries.library_obstacle("offscreen") is None


def test_each_soname_has_its_package() -> None:
    assert libraries.packages_for(["libEGL.so.1"]) == ["libegl1"]
    assert libraries.packages_for(["libxcb-util.so.1", "libxcb-cursor.so.0"]) == [
        "libxcb-cursor0"
    ]
    assert libraries.packages_for([]) == []


def test_an_unknown_soname_asks_for_all_packages() -> None:
    assert set(libraries.packages_for(["libnew.so.9"])) == MEASURED_ON_A_BARE_DEBIAN


def test_all_missing_libraries_are_named_at_once(refused: set[str]) -> None:
    refused |= {"libEGL.so.1", "libxcb-cursor.so.0"}
    assert libraries.missing_libraries("xcb") == ["libEGL.so.1", "libxcb-cursor.so.0"]
    assert libraries.missing_libraries("offscreen") == ["libEGL.so.1"]


def test_qt_itself_names_a_library_that_no_list_knows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gui = tmp_path / "lib" / "libQt6Gui.so.6"
    gui.parent.mkdir()
    gui.touch()
    monkeypatch.setattr(libraries, "_qt_folder", lambda: tmp_path)
    monkeypatch.setattr(
        libraries, "_refusal", lambda name: "libnew.so.9" if name == str(gui) else ""
    )
    assert libraries.missing_libraries("xcb") == ["libnew.so.9"]


def test_a_file_that_is_no_library_is_refused_by_name(tmp_path: Path) -> None:
    broken = tmp_path / "libbroken.so.1"
    broken.write_text("no library")
    assert libraries._refusal(str(broken)) == "libbroken.so.1"
    assert libraries._refusal("libthere-is-none.so.7") == "libthere-is-none.so.7"


@pytest.mark.usefixtures("debian")
def test_the_message_names_the_libraries_and_the_line_to_type(refused: set[str]) -> None:
    refused |= {"libEGL.so.1", "libfreetype.so.6"}
    message = libraries.library_obstacle("offscreen")
    assert message is not None
    assert "libEGL.so.1, libfreetype.so.6" in message
    assert (
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends "
        "libegl1 libfontconfig1" in message
    )


@pytest.mark.usefixtures("debian")
def test_many_missing_libraries_do_not_bury_the_line_to_type(refused: set[str]) -> None:
    refused |= set(libraries._EVERYWHERE)
    message = libraries.library_obstacle("offscreen")
    assert message is not None
    assert "libEGL.so.1, libGL.so.1, libX11.so.6 and 6 more" in message


def test_root_needs_no_sudo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert "sudo" not in libraries.install_command(["libegl1"])


def test_another_distribution_is_given_the_sonames(
    refused: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    refused |= {"libEGL.so.1"}
    monkeypatch.setattr(shutil, "which", lambda _: None)
    message = libraries.library_obstacle("xcb")
    assert message is not None
    assert "libEGL.so.1" in message
    assert "apt-get" not in message


def test_without_a_screen_the_message_names_what_works() -> None:
    message = libraries.window_obstacle({})
    assert message is not None
    assert "neither DISPLAY nor WAYLAND_DISPLAY" in message
    for command in ("list", "show", "sheet", "check"):
        assert command in message


@pytest.mark.usefixtures("debian")
def test_no_screen_and_no_libraries_are_told_together(refused: set[str]) -> None:
    refused |= {"libxcb-cursor.so.0"}
    message = libraries.window_obstacle({})
    assert message is not None
    assert "neither DISPLAY" in message
    assert "libxcb-cursor0" in message


def test_a_screen_that_does_not_answer_is_named() -> None:
    environment = {"DISPLAY": ":4711", "WAYLAND_DISPLAY": "/nowhere/wayland-7"}
    assert not libraries.answering(environment)
    message = libraries.window_obstacle(environment)
    assert message is not None
    assert "WAYLAND_DISPLAY=/nowhere/wayland-7 DISPLAY=:4711" in message


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600"])
def test_a_platform_without_a_screen_needs_none(platform: str) -> None:
    assert libraries.answering({"QT_QPA_PLATFORM": platform})


def test_offscreen_has_no_obstacle() -> None:
    assert libraries.window_obstacle({"QT_QPA_PLATFORM": "offscreen"}) is None


def test_platforms_come_in_the_order_of_qt() -> None:
    both = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}
    assert libraries.platforms(both) == ("wayland", "xcb")
    assert libraries.platforms({"DISPLAY": ":0"}) == ("xcb",)
    assert libraries.platforms({"QT_QPA_PLATFORM": "xcb;vnc:size=8x6"}) == ("xcb", "vnc")
    assert libraries.platforms({}) == ()


def test_a_named_x_platform_still_needs_a_display() -> None:
    assert not libraries.answering({"QT_QPA_PLATFORM": "xcb"})


def test_a_compositor_that_answers_is_a_screen(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-3"))
        compositor.listen()
        environment = {"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "wayland-3"}
        assert libraries.answering(environment)


def test_without_wayland_libraries_x_is_taken(
    refused: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    refused |= {"libwayland-cursor.so.0"}
    monkeypatch.setattr(libraries, "_answers", lambda *_: True)
    both = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}
    assert libraries.missing_packages(both) == []
    assert libraries.window_obstacle(both) is None
    only_wayland = {"WAYLAND_DISPLAY": "wayland-0"}
    assert libraries.missing_packages(only_wayland) == ["libwayland-cursor0"]


def test_other_systems_bring_what_qt_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert libraries.missing_libraries("cocoa") == []
    assert libraries.window_obstacle({}) is None
    assert libraries.answering({"DISPLAY": "launchd"})
    assert libraries._compositor_answers({})


def test_without_the_library_to_knock_with_a_display_is_believed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(name: str) -> None:
        raise OSError(name)

    monkeypatch.setattr(ctypes, "CDLL", refuse)
    assert libraries.answering({"DISPLAY": ":4711"})

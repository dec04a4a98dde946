"""Find what Qt would die of on Linux before Qt starts: missing libraries, no screen.

Without a screen, or without one of the libraries behind it, Qt ends the whole process where
no `except` can help, and names the wrong culprit. So a window asks `window_obstacle` first.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

# Each library with the Debian package to ask for. Where a package brings others along, only
# it is named: ten names can be read and typed, twenty-six cannot.
_EVERYWHERE: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_X_WINDOWS: Final = {
    "libX11-xcb.so.1": "libgl1",
    "libxcb.so.1": "libgl1",
    "libxcb-randr.so.0": "libgl1",
    "libxcb-shm.so.0": "libgl1",
    "libxcb-sync.so.1": "libgl1",
    "libxcb-xfixes.so.0": "libgl1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-xkb.so.1": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-image.so.0": "libxcb-cursor0",
    "libxcb-render.so.0": "libxcb-cursor0",
    "libxcb-render-util.so.0": "libxcb-cursor0",
    "libxcb-util.so.1": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
_WAYLAND: Final = {
    "libwayland-client.so.0": "libwayland-cursor0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
_WANTED_BY: Final = {
    "xcb": _EVERYWHERE | _X_WINDOWS,
    "wayland": _EVERYWHERE | _WAYLAND,
}
_PACKAGE_OF: Final = _EVERYWHERE | _X_WINDOWS | _WAYLAND
_ALL_PACKAGES: Final = tuple(dict.fromkeys((_EVERYWHERE | _X_WINDOWS).values()))

WITHOUT_A_SCREEN: Final = (
    "swapviewer list, show, sheet, check, totals, diff, verify, story, schema, doctor"
)


def missing_libraries(platform: str) -> list[str]:
    """Return the sonames that Qt's `platform` ("xcb", "offscreen" …) lacks here."""
    if sys.platform != "linux":
        return []
    refused: list[str] = []
    qt = _qt_folder()
    if qt is not None:
        refused = [name for file in _qt_files(qt, platform) if (name := _refusal(file))]
        if not refused:
            return []
    # Loading stops at the first library that is missing; asking for each finds them all.
    known = _WANTED_BY.get(platform, _EVERYWHERE)
    return [soname for soname in known if _refusal(soname)] or list(dict.fromkeys(refused))


def _qt_folder() -> Path | None:
    """Return the folder of Qt inside PySide6, without importing either."""
    found = importlib.util.find_spec("PySide6")
    places = found.submodule_search_locations if found else None
    return Path(places[0], "Qt") if places else None


def _qt_files(qt: Path, platform: str) -> list[str]:
    """Return those of Qt's own files that load what a window on `platform` needs."""
    files = [
        qt / "lib" / "libQt6Gui.so.6",
        qt / "lib" / "libQt6Widgets.so.6",
        qt / "plugins" / "platforms" / f"libq{platform}.so",
    ]
    return [str(file) for file in files if file.exists()]


def _refusal(library: str) -> str:
    """Return the name of what is missing to load `library`; empty if it loads."""
    try:
        ctypes.CDLL(library)
    except OSError as error:
        return Path(str(error).partition(":")[0]).name
    return ""


def packages_for(sonames: Iterable[str]) -> list[str]:
    """Return the Debian packages that bring `sonames`; all of them if one is unknown."""
    packages = {_PACKAGE_OF.get(soname, "") for soname in sonames}
    if "" in packages:
        packages.update(_ALL_PACKAGES)
    return sorted(packages - {""})


def platforms(environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """Return the kinds of screen that Qt will try, in its order; none if there is none."""
    named = environment.get("QT_QPA_PLATFORM", "")
    if named:
        return tuple(choice.partition(":")[0] for choice in named.split(";"))
    announced = (("wayland", "WAYLAND_DISPLAY"), ("xcb", "DISPLAY"))
    return tuple(platform for platform, variable in announced if environment.get(variable))


def answering(environment: Mapping[str, str] = os.environ) -> list[str]:
    """Return those platforms whose screen can be reached; each knock takes its time."""
    return [name for name in platforms(environment) if _answers(name, environment)]


def _answers(platform: str, environment: Mapping[str, str]) -> bool:
    """Say whether the screen behind `platform` can be reached."""
    if sys.platform != "linux":
        return True
    if platform == "xcb":
        return _x_server_answers(environment.get("DISPLAY", ""))
    if platform.startswith("wayland"):
        return _compositor_answers(environment)
    return True


def _x_server_answers(display: str) -> bool:
    """Knock at the X server; a computer without libxcb gets the benefit of the doubt."""
    if not display:
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    # xcb gives a connection even when it failed, and wants it back in either case.
    connection = xcb.xcb_connect(os.fsencode(display), None)
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed


def _compositor_answers(environment: Mapping[str, str]) -> bool:
    """Knock at the Wayland compositor's socket."""
    if sys.platform != "linux":
        return True
    # Where X is asked it is not needed, and takes long to import.
    import socket

    name = environment.get("WAYLAND_DISPLAY", "wayland-0")
    with socket.socket(socket.AF_UNIX) as knock:
        try:
            knock.connect(str(Path(environment.get("XDG_RUNTIME_DIR", ""), name)))
        except OSError:
            return False
    return True


def missing_packages(environment: Mapping[str, str] = os.environ) -> list[str]:
    """Return the Debian packages to install before a window can be opened."""
    return packages_for(missing_libraries(_likely_platform(answering(environment))))


def _likely_platform(screens: Sequence[str]) -> str:
    """Return the platform that Qt would take, or X where there is no screen yet."""
    complete = [name for name in screens if not missing_libraries(name)]
    return next(iter(complete or screens), "xcb")


def install_command(packages: Iterable[str]) -> str:
    """Return the line to type that installs `packages` on Debian and its relatives."""
    sudo = "" if hasattr(os, "geteuid") and os.geteuid() == 0 else "sudo "
    names = " ".join(packages)
    return (
        f"{sudo}apt-get update && {sudo}apt-get install -y --no-install-recommends {names}"
    )


def library_obstacle(platform: str) -> str | None:
    """Return the message about the libraries that `platform` lacks, or None."""
    missing = missing_libraries(platform)
    if not missing:
        return None
    need = "Qt needs system libraries that this computer does not have:"
    if shutil.which("apt-get"):
        more = f" and {len(missing) - 3} more" if len(missing) > 3 else ""
        named = ", ".join(missing[:3])
        command = install_command(packages_for(missing))
        return f"{need}\n  {named}{more}\nInstall them with:\n  {command}"
    named = ", ".join(missing)
    return f"{need}\n  {named}\nInstall the packages of your distribution that bring them."


def window_obstacle(environment: Mapping[str, str] = os.environ) -> str | None:
    """Return the whole message why no window can be opened here, or None if one can."""
    if sys.platform != "linux":
        return None
    paragraphs = []
    screens = answering(environment)
    if not screens:
        paragraphs.append(_no_screen(environment))
    libraries = library_obstacle(_likely_platform(screens))
    if libraries:
        paragraphs.append(libraries)
    return "\n\n".join(paragraphs) or None


def _no_screen(environment: Mapping[str, str]) -> str:
    """Say that no screen was found, and what works without one."""
    tried = [
        f"{variable}={environment[variable]}"
        for variable in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")
        if environment.get(variable)
    ]
    if tried:
        reason = f"no screen answers with {' '.join(tried)}"
    else:
        reason = "there is no screen (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    return (
        f"Swapviewer cannot open its window: {reason}.\n"
        f"These commands work without a screen: {WITHOUT_A_SCREEN}."
    )

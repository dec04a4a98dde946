r"""Read the running window as a screen reader does: through AT-SPI, the bus of Linux.

Not part of the suite, for it needs what only a system has (Debian: at-spi2-core, dbus,
python3-pyatspi, xdotool, xvfb), hence the system's Python, a bus and a screen of its own:

    dbus-run-session -- xvfb-run -a -s "-screen 0 1280x800x24" \
        /usr/bin/python3 scripts/read_screen.py \
        .venv/bin/python -m swapviewer --date 2025-05-24

It counts the nodes by role, tells which of those that keys or presses reach have no name,
reads out what the window paints, presses one part, and says what it hears meanwhile.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Protocol

import pyatspi
from gi.repository import GLib

_PATIENCE = 60.0
_ECHO = 1.5
_READ = 4
_NAMED = ("push button", "toggle button", "check box", "radio button", "combo box", "menu")
_NEWS = (
    "object:announcement",
    "object:state-changed:focused",
    "object:property-change:accessible-name",
)


class Node(Protocol):
    """What is asked of an accessible node."""

    name: str
    childCount: int  # noqa: N815

    def getChildAtIndex(self, index: int) -> Node | None:  # noqa: N802
        """Return a child."""

    parent: Node | None

    def getRoleName(self) -> str:  # noqa: N802
        """Return the role in words."""

    def getState(self) -> States:  # noqa: N802
        """Return the states it is in."""

    def queryAction(self) -> Deeds:  # noqa: N802
        """Return what can be done with it."""

    def queryComponent(self) -> Place:  # noqa: N802
        """Return where it is."""


class States(Protocol):
    """The states of a node."""

    def contains(self, state: object) -> bool:
        """Return whether a state is among them."""


class Deeds(Protocol):
    """What can be done with a node."""

    def getName(self, index: int) -> str:  # noqa: N802
        """Return the name of an action."""

    def doAction(self, index: int) -> bool:  # noqa: N802
        """Do it."""


class Place(Protocol):
    """Where a node is."""

    def grabFocus(self) -> bool:  # noqa: N802
        """Take the keyboard."""


class News(Protocol):
    """What an event tells."""

    type: object
    detail1: int
    any_data: object
    source: Node


def pump(seconds: float, enough: Callable[[], bool] = lambda: False) -> None:
    """Let the bus bring what it has, until it is enough or time is up."""
    context, end = GLib.MainContext.default(), time.monotonic() + seconds
    while time.monotonic() < end and not enough():
        if not context.iteration(False):
            time.sleep(0.02)


def application() -> Node | None:
    """Return the program's node once it has a window."""
    desktop = pyatspi.Registry.getDesktop(0)
    for index in range(desktop.childCount):
        found: Node | None = desktop.getChildAtIndex(index)
        if found is not None and found.name == "Swapviewer" and found.childCount:
            return found
    return None


def walk(node: Node) -> Iterator[Node]:
    """Return a node and all below it."""
    yield node
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield from walk(child)


def must_have_a_name(node: Node) -> bool:
    """Return whether somebody who does not see would be lost without a name."""
    asks = node.getRoleName() in _NAMED or _has(node, pyatspi.STATE_FOCUSABLE)
    return asks and _has(node, pyatspi.STATE_SHOWING)


def _has(node: Node, state: object) -> bool:
    return node.getState().contains(state)


class Ear:
    """Notes what the program tells its listeners."""

    def __init__(self) -> None:
        self._heard: list[str] = []
        pyatspi.Registry.registerEventListener(self._hear, *_NEWS)

    def _hear(self, news: News) -> None:
        kind = str(news.type)
        if "focused" in kind:
            if news.detail1:
                self._heard.append(f"focus: {news.source.name}")
        elif "announcement" in kind:
            self._heard.append(f"announcement: {news.any_data}")
        else:
            self._heard.append(
                f"new name of a {news.source.getRoleName()}: {news.any_data}"
            )

    def tell(self, act: str) -> None:
        """Print what was heard since the last time, after an act."""
        pump(_ECHO)
        print(f"\n{act}")
        for heard in dict.fromkeys(self._heard) or ["(silence)"]:
            print(f"  heard  {heard}")
        self._heard.clear()


def read(nodes: list[Node]) -> None:
    """Print what is there."""
    print(f"{len(nodes)} nodes")
    for role, many in Counter(node.getRoleName() for node in nodes).most_common():
        print(f"  {many:5d}  {role}")
    nameless = [one for one in nodes if must_have_a_name(one) and not one.name.strip()]
    print(f"{len(nameless)} that keys or presses reach are nameless")
    for node in nameless:
        print(f"  {node.getRoleName()} in {node.parent and node.parent.name}")


def read_painted(nodes: list[Node]) -> None:
    """Print the first parts of each list, and the chosen one."""
    for node in nodes:
        listed = node.getRoleName() in ("list", "table") and node.childCount
        if not listed or not _has(node, pyatspi.STATE_SHOWING):
            continue
        print(f"\n{node.name!r}, a {node.getRoleName()} of {node.childCount}")
        parts = [node.getChildAtIndex(at) for at in range(node.childCount)]
        chosen = [one for one in parts if one and _has(one, pyatspi.STATE_SELECTED)]
        for part in [one for one in parts if one][:_READ]:
            print(f"  {part.name}")
        for part in chosen:
            print(f"  chosen: {part.name}")


def press_a_day(nodes: list[Node], words: str) -> None:
    """Press the day whose name begins with some words, by its action."""
    for node in nodes:
        if node.getRoleName() == "list item" and node.name.startswith(words):
            action = node.queryAction()
            print(f"\n{action.getName(0)} {node.name!r}")
            action.doAction(0)
            return
    raise SystemExit(f"no part begins with {words!r}")


def press_key(key: str) -> None:
    """Press a key as a hand would."""
    subprocess.run(["xdotool", "key", key], check=True)


def take_focus(nodes: list[Node], name: str) -> None:
    """Put the keyboard into the widget of a name."""
    window = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", "Swapviewer"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()[0]
    subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)
    found = next(one for one in nodes if one.name == name)
    found.queryComponent().grabFocus()


def listen(command: list[str]) -> None:
    """Start the program, read it, use it and listen."""
    env = os.environ | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
    ear = Ear()
    program = subprocess.Popen(command, env=env)
    try:
        pump(_PATIENCE, lambda: application() is not None)
        found = application()
        if found is None:
            raise SystemExit("the program is not on the bus")
        # The rest of the window is built after its first picture.
        pump(4.0)
        nodes = list(walk(found))
        read(nodes)
        read_painted(nodes)
        ear.tell("while it started")
        press_a_day(nodes, "6 May 2025")
        ear.tell("after a press of that part")
        take_focus(nodes, "Days of the month")
        ear.tell("keyboard put into the days of the month")
        for key in ("Right", "Page_Down", "n", "plus"):
            press_key(key)
            ear.tell(f"key {key}")
    finally:
        program.terminate()
        program.wait()


if __name__ == "__main__":
    listen(sys.argv[1:])

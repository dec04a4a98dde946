"""The window on a real X server, used by keys and a mouse that the server itself sends."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from swapviewer.libraries import missing_libraries
from tests.x11.driven import BRUSHED, CLICKED, SIZE

_ROOT = Path(__file__).parents[2]
_PATIENCE = 10.0


def missing() -> str:
    """Return what this test needs and does not find here."""
    programs = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]
    return ", ".join(programs + missing_libraries("xcb"))


pytestmark = pytest.mark.skipif(bool(missing()), reason=f"not found here: {missing()}")


class Driven:
    """The program on its screen, and the hand that uses it."""

    def __init__(self, program: subprocess.Popen[str], env: dict[str, str]) -> None:
        self._program, self._env = program, env

    def told(self) -> dict[str, Any]:
        """Return what the window shows."""
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.write("\n")
        self._program.stdin.flush()
        answer: dict[str, Any] = json.loads(self._program.stdout.readline())
        return answer

    def until(self, true: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Ask until something is true of what the window shows."""
        end = time.monotonic() + _PATIENCE
        while not true(told := self.told()):
            assert time.monotonic() < end, told
        return told

    def hand(self, *acts: object) -> None:
        """Move the mouse, press buttons and keys."""
        words = ["xdotool", *(str(act) for act in acts)]
        subprocess.run(words, env=self._env, check=True, timeout=_PATIENCE)

    def press(self, key: str) -> None:
        """Press a key."""
        self.hand("key", key)


@pytest.fixture
def driven() -> Iterator[Driven]:
    """The window on a screen of its own, with the keyboard."""
    read, write = os.pipe()
    screen = f"{SIZE[0]}x{SIZE[1]}x24"
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", screen, "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as display:
        number = display.readline().strip()
    env = os.environ | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.x11.driven"],
        cwd=_ROOT,
        env=env,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        made = Driven(program, env)
        made.hand("windowfocus", made.told()["id"])
        made.until(lambda told: told["ready"] and told["focus"] == "Days of the month")
        yield made
        program.communicate(timeout=_PATIENCE)
        assert program.returncode == 0
    finally:
        for one in (program, server):
            one.kill()
            one.wait()


def test_a_real_mouse_and_real_keys_do_what_the_page_of_keys_says(driven: Driven) -> None:
    def day(wanted: str) -> None:
        driven.until(lambda told: told["day"] == wanted)

    driven.hand("mousemove", *driven.told()["to click"], "click", 1)
    day(CLICKED.isoformat())
    driven.press("Right")
    day("2025-05-07")
    driven.press("Down")
    day("2025-05-14")
    driven.press("p")
    day("2025-05-06")
    driven.press("n")
    day("2025-05-16")
    driven.press("alt+Left")
    day("2025-05-06")

    start, end = driven.told()["to brush"]
    driven.hand("keydown", "Shift_L", "mousemove", *start, "mousedown", 1)
    driven.hand("mousemove", (start[0] + end[0]) // 2, start[1], "mousemove", *end)
    driven.hand("mouseup", 1, "keyup", "Shift_L")
    told = driven.until(lambda told: told["brushed"])
    # A pixel is about three days wide.
    for found, wanted in zip(told["span"], BRUSHED, strict=True):
        assert found[:4] == str(wanted.year)
        assert abs(int(found[5:7]) - wanted.month) <= 1
    driven.press("BackSpace")
    driven.until(lambda told: not told["brushed"])

    whole = driven.told()["visible"]
    driven.press("3")
    driven.until(lambda told: told["visible"] < 60)
    driven.press("ctrl+0")
    driven.until(lambda told: told["visible"] == whole)
    driven.press("slash")
    driven.until(lambda told: told["focus"] == "Search")
    driven.hand("type", "azov")
    driven.until(lambda told: told["searched"] == "azov")

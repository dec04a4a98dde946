"""A short soak of the real window, and that a long one would notice what grows."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import soak
from soak import Held, SoakError, judge

MEGABYTE = 1024**2


def test_sixty_random_acts_leave_the_window_well(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, soak.__file__, "--acts", "60", "--seed", "8"],
        cwd=tmp_path,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "seed 8" in done.stdout
    assert done.stderr == ""
    assert list(tmp_path.iterdir()) == []


def looks(**last: int) -> list[Held]:
    """Return ten looks that hold the same, but for the last four."""
    steady = {"resident": 200 * MEGABYTE, "qobjects": 450, "nones": 50_000}
    return [Held(acts=at, **(steady if at <= 6 else steady | last)) for at in range(1, 11)]


def test_what_stays_the_same_is_well() -> None:
    judge(looks())


@pytest.mark.parametrize(
    ("name", "value"),
    [("resident", 300 * MEGABYTE), ("qobjects", 900), ("nones", 4000)],
)
def test_what_grows_or_dwindles_fails(name: str, value: int) -> None:
    with pytest.raises(SoakError, match="None" if name == "nones" else name):
        judge(looks(**{name: value}))


def test_more_references_to_none_are_no_failure() -> None:
    judge(looks(nones=90_000))

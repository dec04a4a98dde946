"""The timeline beside matplotlib and vis-timeline: the same bars and marks, drawn anew.

Peers live in an environment of their own under `build/peers/timeline`, never in the
program's. What cannot be installed is told as "not here".
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks import peer_vis
from benchmarks.measuring import Row, Section, Times, in_words, plain_environment, python
from benchmarks.records import record_file

_FOLDER = Path(__file__).resolve().parent.parent / "build" / "peers" / "timeline"
_SIZE = 10_000
_SCRIPT = _FOLDER / "node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
_PYTHON = _FOLDER / (
    "python/Scripts/python.exe" if sys.platform == "win32" else "python/bin/python"
)
_AS_IT_COMES, _TUNED = 100.0, 10.0

Frames = tuple[list[float], list[float]]  # by the clock, and of the processor


def set_up() -> None:
    """Install the peers that a package registry has, each by its own client."""
    _FOLDER.mkdir(parents=True, exist_ok=True)
    if not _PYTHON.exists():
        venv.create(_PYTHON.parent.parent, with_pip=True)
    commands: list[list[str]] = [[str(_PYTHON), "-m", "pip", "install", "-q", "matplotlib"]]
    if npm := shutil.which("npm"):
        quiet = ["--silent", "--no-audit", "--no-fund", "--ignore-scripts"]
        where = ["--legacy-peer-deps", "--prefix", str(_FOLDER)]
        commands.append([npm, "install", *quiet, *where, "vis-timeline"])
    for command in commands:
        if subprocess.run(command, check=False).returncode:
            print(f"not installed: {command[-1]}", file=sys.stderr)


def measure(rounds: int, install: bool) -> Section:
    """Draw the same in all of them, in turn, so that noise is shared."""
    if install:
        set_up()
    title = f"Timeline beside its peers, {_SIZE:,} entries"
    if not (_PYTHON.exists() or _SCRIPT.exists()):
        rows = [Row(name, "", beside="not here") for name, _, _ in _PEERS]
        return Section(title, tuple(rows), ("`--peers` installs them.",))
    record, things = record_file(_SIZE), _FOLDER / "things.json"
    own: list[Frames] = []
    peers: dict[str, list[Frames]] = {name: [] for name, _, _ in _PEERS}
    notes = ["Each frame moves what is seen by a little and draws all of it, 1200 × 240."]
    for _turn in range(2):
        own.append(_own(record, things, 20 * rounds))
        for name, _least, frames in _PEERS:
            try:
                peers[name].append(frames(things, rounds))
            except (OSError, RuntimeError, subprocess.CalledProcessError) as error:
                notes.append(f"{name}: {error}")
    rows = [_row(name, least, own, peers[name]) for name, least, _ in _PEERS]
    notes.append(
        "The processor's time counts where it is known; of vis-timeline only its script "
        "and layout are timed, not the painting, by the clock."
    )
    return Section(title, tuple(rows), tuple(dict.fromkeys(notes)))


def _row(name: str, least: float, own: Sequence[Frames], peer: Sequence[Frames]) -> Row:
    ours = _times(own)
    if not peer:
        return Row(name, in_words(ours.median), in_words(ours.worst), "not here")
    theirs = _times(peer)
    ratio = theirs.median / ours.median
    return Row(
        f"A frame, beside {name}",
        in_words(ours.median),
        in_words(ours.worst),
        f"{name}: {in_words(theirs.median)} ({in_words(theirs.worst)})",
        f"{ratio:.3g} × as fast",
        f"≥ {least:g} ×",
        ratio >= least,
    )


def _times(found: Sequence[Frames]) -> Times:
    return Times(tuple(second for _clock, spent in found for second in spent))


def _own(record: Path, things: Path, rounds: int) -> Frames:
    command = python("-m", "benchmarks.own_timeline", str(record), str(things), str(rounds))
    return _both(_told(command))


def _matplotlib(way: str) -> Callable[[Path, int], Frames]:
    def frames(things: Path, rounds: int) -> Frames:
        if not _PYTHON.exists():
            raise RuntimeError("not here")
        script = Path(__file__).with_name("peer_matplotlib.py")
        return _both(_told([str(_PYTHON), str(script), str(things), way, str(rounds)]))

    return frames


def _vis(way: str) -> Callable[[Path, int], Frames]:
    def frames(things: Path, rounds: int) -> Frames:
        browser = next((found for name in _BROWSERS if (found := shutil.which(name))), None)
        if browser is None or not _SCRIPT.exists():
            raise RuntimeError("not here")
        clock, _drawn = peer_vis.frames(browser, _SCRIPT, things, way, rounds)
        return clock, clock

    return frames


_PEERS: tuple[tuple[str, float, Callable[[Path, int], Frames]], ...] = (
    ("matplotlib as it comes", _AS_IT_COMES, _matplotlib("plain")),
    ("matplotlib, a PolyCollection", _TUNED, _matplotlib("tuned")),
    ("vis-timeline as it comes", _AS_IT_COMES, _vis("plain")),
    ("vis-timeline, bare unstacked points", _TUNED, _vis("tuned")),
)


def _told(command: Sequence[str]) -> list[list[float]]:
    done = subprocess.run(
        command,
        env=plain_environment(QT_QPA_PLATFORM="offscreen"),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise RuntimeError(
            f"{command[1]} ended with {done.returncode}: {done.stderr[-300:]}"
        )
    found: list[list[float]] = json.loads(done.stdout)
    return found


def _both(found: Sequence[Sequence[float]]) -> Frames:
    return [one[0] for one in found], [one[1] for one in found]

"""From the start of the process to the first useful paint, and to the complete window."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median
from time import perf_counter

from benchmarks.measuring import (
    Row,
    Section,
    Times,
    beside,
    in_words,
    megabytes,
    plain_environment,
    python,
)

_FIRST, _COMPLETE, _MEMORY = 2.5, 1.15, 1.25


@dataclass(frozen=True, slots=True)
class Start:
    """The moments of one start, in seconds after it, and the numbers told with them.

    With a moment comes the processor's time until then, which other work disturbs less.
    """

    moments: Mapping[str, float]
    told: Mapping[str, float]


def measure(rounds: int) -> list[Section]:
    """Measure starts without a screen, and on a virtual one where there is Xvfb."""
    sections = [_section("offscreen", rounds, {"QT_QPA_PLATFORM": "offscreen"})]
    if shutil.which("Xvfb"):
        with virtual_screen() as display:
            screen = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
            sections.append(_section("on Xvfb", rounds, screen))
    return sections


def start(what: str, environment: Mapping[str, str], *words: str) -> Start:
    """Start a process of `benchmarks.moments` and take down when it tells what."""
    moments, told = {}, {}
    begin = perf_counter()
    with subprocess.Popen(
        python("-m", "benchmarks.moments", what, *words),
        env=dict(environment),
        stdout=subprocess.PIPE,
        encoding="ascii",
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            name, number = line.split()
            moments[name] = perf_counter() - begin
            told[name] = float(number)
    if process.returncode:
        raise RuntimeError(f"benchmarks.moments {what} ended with {process.returncode}")
    return Start(moments, told)


@contextmanager
def virtual_screen() -> Iterator[str]:
    """Run an X server without a screen, and return its name."""
    reading, writing = os.pipe()
    # On a screen that people use there are other programs; without any the server would
    # begin anew after each one, and let the next wait.
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-noreset"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as answer:
            yield f":{answer.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def _section(place: str, rounds: int, screen: Mapping[str, str]) -> Section:
    with tempfile.TemporaryDirectory() as settings:
        environment = plain_environment(**screen, XDG_CONFIG_HOME=settings)
        starts: dict[str, list[Start]] = {"program": [], "window": [], "plot": []}
        for number in range(rounds + 1):
            for what, kept in starts.items():
                once = start(what, environment)
                # The first of each warms the disk's cache and the compiled modules.
                if number:
                    kept.append(once)
    ours, window, plot = starts["program"], starts["window"], starts["plot"]
    rows = (
        *_both("First useful paint", "first", ours, window, _FIRST),
        *_both("Complete with timeline and chart", "complete", ours, plot, _COMPLETE),
        _longest_wait(ours),
        _memory(ours, plot),
    )
    return Section(f"Launch, bundled record, {place}", rows)


def _both(
    figure: str, moment: str, ours: list[Start], floor: list[Start], most: float
) -> tuple[Row, Row]:
    """Return the row of a moment by the clock, and that of the processor's time."""
    name = "bare QMainWindow" if moment == "first" else "bare imports, empty plot"
    clock, clock_floor = (
        Times(tuple(one.moments[moment] for one in runs)) for runs in (ours, floor)
    )
    spent, spent_floor = (
        Times(tuple(one.told[moment] for one in runs)) for runs in (ours, floor)
    )
    return (
        beside(figure, clock, clock_floor, name, most),
        beside(f"{figure}, processor time", spent, spent_floor, name, most),
    )


def _longest_wait(starts: list[Start]) -> Row:
    waits = Times(tuple(one.told["stall"] for one in starts))
    return Row(
        "Longest time without a turn for input, first paint to complete",
        in_words(waits.median),
        in_words(waits.worst),
    )


def _memory(ours: list[Start], floor: list[Start]) -> Row:
    here = [one.told["memory"] for one in ours]
    there = median(one.told["memory"] for one in floor)
    ratio = median(here) / there
    return Row(
        "Resident memory after launch",
        megabytes(median(here)),
        megabytes(max(here)),
        f"bare imports, empty plot: {megabytes(there)}",
        f"{ratio:.2f} ×",
        f"≤ {_MEMORY} ×",
        ratio <= _MEMORY,
    )

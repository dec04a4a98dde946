"""Times and sizes: many runs in turn, their median and worst, and how a row is told."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter, process_time

MILLISECOND = 1e-3


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of the same thing done again and again."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one."""
        return median(self.seconds)

    @property
    def worst(self) -> float:
        """The longest one."""
        return max(self.seconds)

    def below(self, share: float) -> float:
        """Return the time that this share of the runs stays below."""
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the results; `met` is None where nothing was promised."""

    figure: str
    measured: str
    worst: str = ""
    beside: str = ""
    ratio: str = ""
    bar: str = ""
    met: bool | None = None


@dataclass(frozen=True, slots=True)
class Cost:
    """What one thing costs by the number of entries: seconds, or bytes."""

    name: str
    by_size: Mapping[int, float]
    told: Callable[[float], str]


@dataclass(frozen=True, slots=True)
class Section:
    """What one benchmark found; `costs` are those that were measured on several sizes."""

    title: str
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    costs: tuple[Cost, ...] = ()


def in_words(seconds: float) -> str:
    """Return a time with three digits."""
    if seconds >= 1:
        return f"{seconds:.2f} s"
    if seconds >= MILLISECOND:
        return f"{seconds / MILLISECOND:.3g} ms"
    return f"{seconds / MILLISECOND * 1000:.3g} µs"


def megabytes(size: float) -> str:
    """Return a number of bytes in megabytes."""
    return f"{size / 1024**2:,.1f} MB"


def beside(figure: str, here: Times, floor: Times, name: str, most: float) -> Row:
    """Return the row of a time that is promised as a multiple of a floor's."""
    ratio = here.median / floor.median
    return Row(
        figure,
        in_words(here.median),
        in_words(here.worst),
        f"{name}: {in_words(floor.median)} ({in_words(floor.worst)})",
        f"{ratio:.2f} ×",
        f"≤ {most:g} ×",
        ratio <= most,
    )


def within(
    figure: str, clock: Times, spent: Times, median_most: float | None, p99_most: float
) -> Row:
    """Return the row of frames that have to come in time: median and 99th percentile."""
    p99 = clock.below(0.99)
    met = p99 < p99_most and (median_most is None or clock.median < median_most)
    halves = [f"p99 < {in_words(p99_most)}"]
    if median_most is not None:
        halves.insert(0, f"median < {in_words(median_most)}")
    return Row(
        figure,
        _with_p99(clock),
        in_words(clock.worst),
        f"processor: {_with_p99(spent)}",
        bar=", ".join(halves),
        met=met,
    )


def _with_p99(times: Times) -> str:
    return f"{in_words(times.median)}, p99 {in_words(times.below(0.99))}"


def both_timed(act: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds that one call takes: by the clock, and of the processor."""
    start, spent = perf_counter(), process_time()
    act()
    return perf_counter() - start, process_time() - spent


def timed(act: Callable[[], object]) -> float:
    """Return the seconds that one call takes."""
    start = perf_counter()
    act()
    return perf_counter() - start


def in_turn(acts: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, Times]:
    """Measure each once without counting, then all in turn, so that noise is shared."""
    found: dict[str, list[float]] = {name: [] for name in acts}
    for act in acts.values():
        act()
    for _ in range(rounds):
        for name, act in acts.items():
            found[name].append(act())
    return {name: Times(tuple(seconds)) for name, seconds in found.items()}


def python(*arguments: str) -> list[str]:
    """Return the command that runs this Python on arguments."""
    return [sys.executable, *arguments]


def command_time(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Return the seconds from the start of a process to its end, measured from outside."""
    start = perf_counter()
    subprocess.run(
        command, env=dict(environment), stdout=subprocess.DEVNULL, check=True, timeout=120
    )
    return perf_counter() - start


def plain_environment(**more: str) -> dict[str, str]:
    """Return this process's environment with `more` in it, where compiled modules are kept.

    A machine that keeps none would compile the whole program anew at each start, but not
    the libraries, which were compiled when they were installed.
    """
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **more}

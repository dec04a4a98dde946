"""Clicks, steps, zoom, pan, brush and search on records of growing size; growth by use."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.measuring import (
    Cost,
    Row,
    Section,
    Times,
    in_words,
    megabytes,
    plain_environment,
    python,
    within,
)
from benchmarks.records import record_file
from swapviewer.paths import data_file

_NAMES = {
    "clicks": "Click on a day",
    "next_held": "Next, held down",
    "previous_held": "Previous, held down",
    "zoom": "Zoom by wheel",
    "pan": "Pan by wheel",
    "brush": "Brush being drawn",
    "brush_in_calendar": "Another span, all panes",
    "search": "Search, per key",
}
_CLICKS = ("clicks", "next_held", "previous_held")
_FRAMES = ("zoom", "pan", "brush", "brush_in_calendar")
_BUNDLED = 292
_LARGE = 30_000


def measure(sizes: Sequence[int], times: int, seconds: float) -> list[Section]:
    """Do each act so often, but no longer than so many seconds, on records that grow."""
    sections = []
    medians: dict[str, dict[int, float]] = {act: {} for act in _NAMES}
    for name, file, size in _records(sizes):
        found = told_by("benchmarks.acts", str(file), str(times), str(seconds))
        if size != _BUNDLED:
            for act, took in found.items():
                medians[act][size] = median(clock for clock, _ in took)
        rows = [_row(act, took, size) for act, took in found.items()]
        sections.append(
            Section(
                f"From input to all panes painted, {name}", tuple(rows), (_often(found),)
            )
        )
    costs = tuple(Cost(_NAMES[act], found, in_words) for act, found in medians.items())
    return [*sections[:-1], replace(sections[-1], costs=costs)]


def measure_growth(selections: int) -> Section:
    """Select again and again; compare memory and time early with those at the end."""
    told = told_by("benchmarks.growth", str(data_file("record.json")), str(selections))
    memory, seconds = told["memory"], told["seconds"]
    (first, last), (early, late) = (memory[0], memory[-1]), (seconds[0], seconds[-1])
    return Section(
        f"Growth over {selections:,} selections, bundled record",
        (
            Row(
                "Resident memory, after the first tenth and at the end",
                megabytes(first),
                megabytes(last),
                ratio=f"{last / first:.3f} ×",
                bar="≤ 1.02 ×",
                met=last <= 1.02 * first,
            ),
            Row(
                "Median selection, first tenth and last",
                in_words(early),
                in_words(late),
                ratio=f"{late / early:.2f} ×",
                bar="≤ 1.10 ×",
                met=late <= 1.1 * early,
            ),
        ),
        (
            "The worst column holds the value at the end.",
            f"Resident memory after each tenth: {', '.join(map(megabytes, memory))}.",
        ),
    )


def _often(found: dict[str, Any]) -> str:
    each = ", ".join(f"{_NAMES[act].lower()} {len(took)}" for act, took in found.items())
    return f"Done so often: {each}."


def _records(sizes: Sequence[int]) -> list[tuple[str, Path, int]]:
    made = [(f"{size:,} entries", record_file(size), size) for size in sizes]
    return [("bundled record", data_file("record.json"), _BUNDLED), *made]


def told_by(module: str, *words: str) -> dict[str, Any]:
    """Return what a module of ours prints when run on some words, as JSON."""
    with tempfile.TemporaryDirectory() as settings:
        environment = plain_environment(
            QT_QPA_PLATFORM="offscreen", XDG_CONFIG_HOME=settings
        )
        done = subprocess.run(
            python("-m", module, *words),
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    if done.returncode:
        raise RuntimeError(f"{module} ended with {done.returncode}:\n{done.stderr}")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _row(act: str, took: Sequence[Sequence[float]], size: int) -> Row:
    clock, spent = (Times(tuple(seconds)) for seconds in zip(*took, strict=True))
    middle, p99 = None, 0.016
    if act in _CLICKS and size <= _BUNDLED:
        middle = 0.008
    elif act in _CLICKS:
        p99 = 0.033
    elif act not in _FRAMES and size >= _LARGE:
        p99 = 0.1
    return within(_NAMES[act], clock, spent, middle, p99)

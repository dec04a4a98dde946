"""Run by `peers_timeline` with a Python that has matplotlib: draws the bars and marks.

`python peer_matplotlib.py FILE plain|tuned ROUNDS` prints, as JSON, the seconds of each
frame by the clock and of the processor. Nothing of the program is imported here.
"""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

_WIDTH, _HEIGHT, _DPI = 1200, 240, 100
_SEEN, _STEP = 0.98, 0.0007


def plain(axes: Any, things: dict[str, Any]) -> None:
    """Draw as it comes: a patch for each bar."""
    for name, sign in (("above", 1), ("below", -1)):
        days = [day for day, _ in things[name]]
        axes.bar(days, [sign * people for _, people in things[name]], width=0.72)
    top = max(people for _, people in things["above"])
    for row, days in enumerate(things["lanes"]):
        axes.scatter(days, [top * (1.1 + row / 10)] * len(days), s=20)


def tuned(axes: Any, things: dict[str, Any]) -> None:
    """Draw as fast as it gets: a collection of polygons a side, markers in one line."""
    collections = importlib.import_module("matplotlib.collections")
    numpy = importlib.import_module("numpy")
    for name, sign in (("above", 1), ("below", -1)):
        bars = numpy.array(things[name], float)
        left, right, top = bars[:, 0] - 0.36, bars[:, 0] + 0.36, sign * bars[:, 1]
        zero = numpy.zeros_like(top)
        corners = [(left, zero), (left, top), (right, top), (right, zero)]
        polygons = numpy.stack([numpy.stack(corner, 1) for corner in corners], 1)
        axes.add_collection(
            collections.PolyCollection(
                polygons, closed=False, linewidths=0, antialiaseds=False
            ),
            autolim=False,
        )
    top = max(people for _, people in things["above"])
    for row, days in enumerate(things["lanes"]):
        height = [top * (1.1 + row / 10)] * len(days)
        axes.plot(days, height, "s", markersize=4, antialiased=False)


def main() -> None:
    """Build the figure once; then move what is seen, and draw all of it."""
    file, way, rounds = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    figures = importlib.import_module("matplotlib.figure")
    agg = importlib.import_module("matplotlib.backends.backend_agg")
    things = json.loads(file.read_text("utf-8"))
    figure = figures.Figure(figsize=(_WIDTH / _DPI, _HEIGHT / _DPI), dpi=_DPI)
    canvas = agg.FigureCanvasAgg(figure)
    axes = figure.add_axes((0.06, 0.1, 0.93, 0.88))
    {"plain": plain, "tuned": tuned}[way](axes, things)
    most = max(people for side in ("above", "below") for _, people in things[side])
    axes.set_ylim(-1.05 * most, 1.6 * most)
    first, last = things["entries"][0][0], things["entries"][-1][0]
    found = []
    for number in range(rounds + 1):
        start = first + _STEP * number * (last - first)
        clock, spent = perf_counter(), process_time()
        axes.set_xlim(start, start + _SEEN * (last - first))
        canvas.draw()
        found.append((perf_counter() - clock, process_time() - spent))
    print(json.dumps(found[1:]))
    figure.savefig(file.with_name(f"matplotlib-{way}.png"))


if __name__ == "__main__":
    main()

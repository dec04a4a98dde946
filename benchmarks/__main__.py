"""Run the benchmarks and write them down; see benchmarks/README.md."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks import (
    commands,
    frames,
    install,
    launch,
    load,
    opening,
    peers_press,
    peers_timeline,
    press,
    preview,
)
from benchmarks.measuring import Section
from benchmarks.orders import growth
from benchmarks.records import SIZES
from benchmarks.tables import page, table

_RESULTS = Path(__file__).with_name("RESULTS.md")
_PACKAGES = ("PySide6-Essentials", "pyqtgraph", "numpy", "pydantic", "typst")


@dataclass(frozen=True, slots=True)
class Effort:
    """How often and on which sizes; few and small ones only show that all still runs."""

    sizes: tuple[int, ...]
    starts: int
    runs: int
    acts: int
    seconds: float
    selections: int
    peers: bool = False  # whether to install those that we compare with


FULL = Effort(SIZES, starts=5, runs=7, acts=400, seconds=2.5, selections=20_000)
QUICK = Effort(SIZES[:1], starts=1, runs=1, acts=15, seconds=1, selections=40)


BENCHMARKS: dict[str, Callable[[Effort], list[Section]]] = {
    "launch": lambda effort: launch.measure(effort.starts),
    "frames": lambda effort: frames.measure(effort.sizes, effort.acts, effort.seconds),
    "growth": lambda effort: [frames.measure_growth(effort.selections)],
    "load": lambda effort: load.measure(effort.sizes, effort.runs),
    "opening": lambda effort: opening.measure(effort.sizes),
    "commands": lambda effort: commands.measure(effort.runs),
    "press": lambda effort: press.measure(effort.runs, effort is not QUICK),
    "preview": lambda effort: preview.measure(effort.runs, effort is not QUICK),
    "install": lambda _effort: install.measure(),
    "peers": lambda effort: [peers_timeline.measure(min(3, effort.runs), effort.peers)],
    "dossier": lambda effort: [peers_press.measure(min(2, effort.runs), effort.peers)],
}


def main() -> int:
    """Run what was asked for; only a full run is written down."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--quick", action="store_true", help="small sizes, once")
    parser.add_argument("--selections", type=int, help="how many show growth")
    parser.add_argument(
        "--peers", action="store_true", help="install what we compare with (build/peers)"
    )
    wanted = parser.parse_args()
    if unknown := set(wanted.names) - set(BENCHMARKS):
        parser.error(f"there is no {', '.join(sorted(unknown))}")
    effort = QUICK if wanted.quick else FULL
    effort = replace(effort, peers=wanted.peers)
    if wanted.selections:
        effort = replace(effort, selections=wanted.selections)
    chosen = {name: BENCHMARKS[name] for name in wanted.names or BENCHMARKS}
    sections: list[Section] = []
    for name, measure in chosen.items():
        print(f"{name} …", file=sys.stderr, flush=True)
        found = measure(effort)
        sections += found
        print("\n".join(table(one) for one in found), flush=True)
    print("\n".join(growth(sections)))
    if not wanted.quick and not wanted.names:
        _RESULTS.write_text(page(sections, _circumstances()), encoding="utf-8")
    return 0


def _circumstances() -> list[str]:
    """Return the date and the shape of the machine; nothing that names it."""
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 1024**3
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    return [
        f"{datetime.now(UTC).date()} (UTC)",
        f"{os.cpu_count()} processors ({platform.machine()}), {memory:.0f} GB of memory, "
        f"{platform.system()}; load average over the run's last minutes "
        f"{', '.join(f'{one:.1f}' for one in os.getloadavg())}",
        f"Python {platform.python_version()}, {packages}",
    ]


if __name__ == "__main__":
    sys.exit(main())

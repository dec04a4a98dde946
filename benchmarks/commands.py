"""The commands of the shell, beside bare Python and beside the import of pydantic."""

from __future__ import annotations

import sys
import sysconfig
from functools import partial
from pathlib import Path

from benchmarks.measuring import (
    Row,
    Section,
    beside,
    command_time,
    in_turn,
    plain_environment,
    python,
)

_PYTHON, _PYDANTIC = "python -c pass", "from pydantic import BaseModel"
_COMMANDS: dict[str, tuple[tuple[str, ...], str, float]] = {
    "--help": (("--help",), _PYTHON, 3),
    "--version": (("--version",), _PYTHON, 3),
    "list": (("list",), _PYDANTIC, 2.5),
    "show 2025-05-24": (("show", "2025-05-24"), _PYDANTIC, 2.5),
    "check": (("check",), _PYDANTIC, 2.5),
}


def measure(rounds: int) -> list[Section]:
    """Run every command and both floors in turn."""
    environment = plain_environment()
    acts = {
        _PYTHON: partial(command_time, python("-c", "pass"), environment),
        _PYDANTIC: partial(command_time, python("-c", _PYDANTIC), environment),
    }
    for name, (words, _, _) in _COMMANDS.items():
        acts[name] = partial(command_time, [*_program(), *words], environment)
    times = in_turn(acts, rounds)
    rows: list[Row] = []
    for name, (_, floor, most) in _COMMANDS.items():
        rows.append(beside(f"swapviewer {name}", times[name], times[floor], floor, most))
    return [Section("Commands, bundled record", tuple(rows))]


def _program() -> list[str]:
    """Return the installed command, else the module."""
    script = Path(sysconfig.get_path("scripts"), "swapviewer")
    return [str(script)] if script.exists() else [sys.executable, "-m", "swapviewer"]

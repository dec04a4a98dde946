"""Run the suite on every supported Python found here, with newest and lowest dependencies.

`python scripts/matrix.py` makes an environment for each run in a folder that is kept
(`--folder`), and ends with a table. What the lowest allowed versions are is read from
pyproject.toml.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
VERSIONS: Final = ("3.11", "3.12", "3.13")
CHOICES: Final = ("newest", "lowest")
_BOUND: Final = re.compile(r"^\s*([A-Za-z0-9._-]+)\s*>=\s*([^,;\s]+)[^;]*(;.*)?$")
# What the suite needs and no user does; these are always the newest.
_NOT_TESTED: Final = ("ruff", "mypy", "hatchling")


def requirements(project: dict[str, object], lowest: bool) -> tuple[list[str], list[str]]:
    """Return the program's requirements and the tests', the first as low as allowed."""
    table, groups = project["project"], project["dependency-groups"]
    assert isinstance(table, dict)
    assert isinstance(groups, dict)
    wanted = [lowered(one) if lowest else one for one in table["dependencies"]]
    tools = [one for one in groups["dev"] if isinstance(one, str)]
    return wanted, [one for one in tools if not one.startswith(_NOT_TESTED)]


def lowered(requirement: str) -> str:
    """Return a requirement that only its lowest allowed version meets."""
    found = _BOUND.match(requirement)
    if not found:
        raise ValueError(f"{requirement!r} names no lowest version")
    return f"{found[1]}=={found[2]}{found[3] or ''}"


def interpreters() -> dict[str, str]:
    """Return the supported Pythons of this computer, by version."""
    found: dict[str, str] = {}
    folder = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    installed = sorted(folder.glob("*/bin/python")) if folder.is_dir() else []
    for command in (*map(str, installed), *(f"python{one}" for one in VERSIONS)):
        path = shutil.which(command)
        version = _version_of(path) if path else ""
        if path and version in VERSIONS:
            found.setdefault(version, path)
    return dict(sorted(found.items()))


def _version_of(python: str) -> str:
    ask = "import sys; print('%d.%d' % sys.version_info[:2])"
    done = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=False)
    return done.stdout.strip()


def prepared(
    folder: Path, python: str, wanted: Iterable[str], tools: Iterable[str]
) -> Path:
    """Make an environment with the program's wheel and return its Python."""
    subprocess.run([python, "-m", "venv", "--clear", str(folder)], check=True)
    inside = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = [str(inside), "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
    subprocess.run([*pip, *wanted, *tools, "hatchling"], check=True)
    subprocess.run([*pip, "--no-deps", "--no-build-isolation", str(ROOT)], check=True)
    return inside


def tested(python: Path, arguments: Sequence[str]) -> tuple[bool, str]:
    """Run the suite and return whether it passed, and its last line."""
    done = subprocess.run(
        [str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    lines = done.stdout.strip().splitlines()
    if done.returncode:
        print(done.stdout[-6000:])
    return done.returncode == 0, lines[-1].strip("= ") if lines else "no words"


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the call, run the matrix, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--python", choices=VERSIONS, action="append", help="only these")
    parser.add_argument("--versions", choices=CHOICES, action="append", help="only these")
    parser.add_argument("--folder", type=Path, help="where the environments are made")
    parser.add_argument("rest", nargs="*", help="goes to pytest (after --)")
    asked = parser.parse_args(arguments)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    folder = asked.folder or Path(tempfile.mkdtemp(prefix="swapviewer-matrix-"))
    table, failed = [], False
    for version, python in interpreters().items():
        for choice in CHOICES:
            if version not in (asked.python or [version]):
                continue
            if choice not in (asked.versions or [choice]):
                continue
            print(f"── Python {version}, {choice} dependencies", flush=True)
            start = time.monotonic()
            wanted, tools = requirements(project, lowest=choice == "lowest")
            made = prepared(folder / f"{version}-{choice}", python, wanted, tools)
            passed, words = tested(made, asked.rest)
            failed |= not passed
            seconds = time.monotonic() - start
            verdict = "passed" if passed else "FAILED"
            table.append(f"{version:<5} {choice:<7} {verdict}  {seconds:5.0f} s  {words}")
    print("\n".join(table) or "No supported Python was found.")
    return 1 if failed or not table else 0


if __name__ == "__main__":
    sys.exit(main())

"""Programs that run beside the tests, with a home of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path


def surroundings(home: Path) -> dict[str, str]:
    """Return an environment that has this home and nothing else."""
    return {
        "PATH": os.environ.get("PATH", ""),
        "PYTHONPATH": os.pathsep.join(sys.path),
        # Python itself would cut the files that it keeps of modules to the limits here.
        "PYTHONDONTWRITEBYTECODE": "1",
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
    }


def done(
    code: str, *words: str, home: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run code in a Python of its own to its end."""
    given: Mapping[str, str] = {**surroundings(home), **environment}
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *words],
        cwd=home if home.is_dir() else "/",
        env=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def begun(code: str, *words: str, home: Path) -> subprocess.Popen[str]:
    """Start code in a Python of its own; lines go to and fro."""
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-c", code, *words],
        env=surroundings(home),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )

"""Make `.venv` beside pyproject.toml when it is missing or outdated, then run things in it.

A stamp in `.venv`, written last of all, says what the folder was made from. Where it fits,
nothing is installed and no network is asked; where it does not, the folder is made anew.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from swapviewer import libraries  # noqa: E402

CHECKS = (
    ("ruff", "format", "--check", "."),
    ("ruff", "check", "."),
    ("mypy",),
    ("pytest", "--numprocesses", "auto"),
)


class SetupError(Exception):
    """The environment cannot be made; the text says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Environment:
    """The `.venv` of the checkout at `root`, holding what `lock` names."""

    root: Path
    lock: str

    @property
    def folder(self) -> Path:
        """Return where the environment lies."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """Return the Python inside the environment."""
        windows = os.name == "nt"
        return self.folder / ("Scripts/python.exe" if windows else "bin/python")

    @property
    def stamp(self) -> Path:
        """Return the file that tells a finished environment from a half-made one."""
        return self.folder / "made-from.txt"

    def fingerprint(self) -> str:
        """Return a checksum of all that the environment is made from."""
        python = (sys.version_info[:2], sys.base_prefix, str(self.root))
        pyproject = tomllib.loads(
            (self.root / "pyproject.toml").read_text(encoding="utf-8")
        )
        lock = (self.root / self.lock).read_bytes()
        # The rest of pyproject.toml sets up tools, and is read by them at each run.
        made_from = repr((python, pyproject["project"], lock))
        return hashlib.sha256(made_from.encode()).hexdigest()

    def is_ready(self) -> bool:
        """Say whether the environment is whole and up to date."""
        if not self.python.exists() or not self.stamp.exists():
            return False
        return self.stamp.read_text(encoding="ascii") == self.fingerprint()

    def make(self) -> None:
        """Make the environment anew, whatever was there before."""
        self.stamp.unlink(missing_ok=True)
        # Inside a venv sys.executable may be the very Python that is about to be replaced.
        python = getattr(sys, "_base_executable", sys.executable)
        take_step("making .venv", [python, "-m", "venv", "--clear", str(self.folder)])
        pip = [str(self.python), "-m", "pip", "--disable-pip-version-check", "--quiet"]
        install = [*pip, "install", "--no-input"]
        # The lock is whole. Were pip to look for dependencies as well, one with an extra
        # would lead it past the lock to a newer release, which no checksum names.
        lock = ["--no-deps", "--require-hashes", "--only-binary", ":all:"]
        fetch = [*install, *lock, "--requirement", self.lock]
        take_step(f"fetching and installing what {self.lock} names", fetch)
        checkout = ["--no-deps", "--no-index", "--no-build-isolation", "--editable", "."]
        take_step("installing this checkout", [*install, *checkout])
        self.stamp.write_text(self.fingerprint(), encoding="ascii")


FOR_USE = Environment(ROOT, "requirements.lock")
FOR_DEVELOPMENT = Environment(ROOT, "requirements-dev.lock")


def say(words: str) -> None:
    """Tell the user; on stderr, as stdout belongs to the program that is started."""
    print(words, file=sys.stderr, flush=True)


def take_step(words: str, command: Sequence[str]) -> None:
    """Run one command of the set-up quietly; show what it printed only if it fails."""
    say(f"  {words} …")
    done = subprocess.run(
        command,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise SetupError(
            f"{done.stdout.strip()}\n\nSet-up stopped: {words} failed. The command was\n"
            f"  {shlex.join(command)}\nRun the same again once the cause is gone."
        )


def venv_package() -> list[str]:
    """Return the Debian package that this Python lacks for making a venv, if it does."""
    if importlib.util.find_spec("ensurepip"):
        return []
    return [f"python3.{sys.version_info.minor}-venv"]


def may_install() -> bool:
    """Say whether this process can install Debian packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and bool(shutil.which("apt-get"))


def install_packages(packages: Sequence[str]) -> None:
    """Install Debian packages; a fresh machine has no package lists yet, so fetch them."""
    say(f"System packages are missing: {' '.join(packages)}")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    take_step("fetching the package lists", ["apt-get", "-qq", "update"])
    install = ["apt-get", "-qq", "install", "-y", "--no-install-recommends", *packages]
    take_step("installing them", install)


def no_venv(lacking: Sequence[str]) -> str:
    """Return the message for a Python without ensurepip."""
    if shutil.which("apt-get"):
        way = f"Install what is missing:\n  {libraries.install_command(lacking)}"
    else:
        way = "Install the package of your system that brings ensurepip."
    return (
        "This Python cannot make a virtual environment: it has no ensurepip.\n"
        f"{way}\nThen run the same again."
    )


def set_up(
    choices: Sequence[Environment], packages: Sequence[str], obstacle: str | None = None
) -> None:
    """Install system `packages`, or stop at `obstacle` if not allowed; make `.venv`."""
    ready = any(choice.is_ready() for choice in choices)
    lacking = [*([] if ready else venv_package()), *packages]
    if lacking and may_install():
        install_packages(lacking)
    elif not ready and venv_package():
        raise SetupError(no_venv(lacking))
    elif obstacle:
        raise SetupError(obstacle)
    if not ready:
        say(f"Setting up {choices[0].folder} (only this once; it may take some minutes)")
        choices[0].make()
        say("Everything is set up.")


def opens_window(arguments: Sequence[str]) -> bool:
    """Say whether `swapviewer` shows a window: without a command, such as `list`."""
    first = arguments[0] if arguments else "--date"
    return first.startswith("--") and first not in ("--help", "--version")


def start(arguments: Sequence[str]) -> int:
    """Set up for use, then become `swapviewer` with these arguments."""
    try:
        wanted = libraries.missing_packages() if opens_window(arguments) else []
        set_up([FOR_USE, FOR_DEVELOPMENT], wanted)
    except SetupError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        say("Stopped. Run the same again to go on.")
        return 130
    # -P: a file in the folder where the user stands must not hide a module.
    command = [str(FOR_USE.python), "-P", "-m", "swapviewer", *arguments]
    if os.name == "posix":
        os.execv(command[0], command)
    return subprocess.call(command)


def test(arguments: Sequence[str]) -> int:
    """Set up for development, then run all checks; with arguments only pytest."""
    try:
        lacking = libraries.packages_for(libraries.missing_libraries("offscreen"))
        set_up([FOR_DEVELOPMENT], lacking, libraries.library_obstacle("offscreen"))
        return run_checks([("pytest", *arguments)] if arguments else CHECKS)
    except SetupError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        say("Stopped.")
        return 130


def run_checks(checks: Sequence[Sequence[str]]) -> int:
    """Run the checks in their order; stop at the first that fails and return its code."""
    screenless = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    for check in checks:
        say(f"\n── {' '.join(check)}")
        command = [str(FOR_DEVELOPMENT.python), "-m", *check]
        code = subprocess.call(command, cwd=ROOT, env=screenless)
        if code:
            say(f"\nFAILED: {' '.join(check)}")
            return code
    say("\nAll checks passed.")
    return 0

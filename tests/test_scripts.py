"""The start and test scripts: when `.venv` is good, and what old Pythons are told."""

from __future__ import annotations

import ast
import dataclasses
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import environment
import pytest
from environment import Environment, SetupError

SCRIPTS = Path(environment.__file__).parent


@pytest.fixture
def checkout(tmp_path: Path) -> Environment:
    """Return an environment that looks as if it had just been made."""
    (tmp_path / "pyproject.toml").write_text("[project]")
    (tmp_path / "requirements.lock").write_text("typst==0.15.2")
    (tmp_path / "requirements-dev.lock").write_text("typst==0.15.2 pytest==9.2.0")
    made = Environment(tmp_path, "requirements.lock")
    made.python.parent.mkdir(parents=True)
    made.python.touch()
    made.stamp.write_text(made.fingerprint())
    return made


def test_a_stamped_environment_is_ready(checkout: Environment) -> None:
    assert checkout.is_ready()


def test_without_its_stamp_it_is_half_made(checkout: Environment) -> None:
    checkout.stamp.unlink()
    assert not checkout.is_ready()


def test_without_its_python_it_is_broken(checkout: Environment) -> None:
    checkout.python.unlink()
    assert not checkout.is_ready()


@pytest.mark.parametrize(
    ("name", "text"),
    [("requirements.lock", "typst==0.16"), ("pyproject.toml", "[project]\nversion = '2'")],
)
def test_a_changed_file_makes_it_outdated(
    checkout: Environment, name: str, text: str
) -> None:
    (checkout.root / name).write_text(text)
    assert not checkout.is_ready()


def test_the_settings_of_a_tool_do_not(checkout: Environment) -> None:
    (checkout.root / "pyproject.toml").write_text("[project]\n[tool.mypy]\nstrict = true")
    assert checkout.is_ready()


def test_a_copied_checkout_does_not_use_the_stamp_of_the_first(
    checkout: Environment, tmp_path_factory: pytest.TempPathFactory
) -> None:
    moved = tmp_path_factory.mktemp("other") / "checkout"
    checkout.root.rename(moved)
    assert not dataclasses.replace(checkout, root=moved).is_ready()


def test_another_python_makes_it_outdated(
    checkout: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "base_prefix", "/opt/another-python")
    assert not checkout.is_ready()


def test_the_lock_of_the_developers_is_told_apart(checkout: Environment) -> None:
    assert not dataclasses.replace(checkout, lock="requirements-dev.lock").is_ready()


def test_the_stamp_is_written_last(
    checkout: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []

    def step(words: str, command: object) -> None:
        assert not checkout.stamp.exists()
        steps.append(words)
        if len(steps) == 5:
            raise SetupError("no network")

    monkeypatch.setattr(environment, "take_step", step)
    checkout.make()
    assert checkout.is_ready()
    with pytest.raises(SetupError):
        checkout.make()
    assert not checkout.is_ready()


def test_what_the_lock_names_is_all_that_is_fetched(
    checkout: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[Sequence[str]] = []
    monkeypatch.setattr(environment, "take_step", lambda _, step: steps.append(step))
    checkout.make()
    (fetch,) = [step for step in steps if "--requirement" in step]
    assert {"--no-deps", "--require-hashes", "requirements.lock"} <= set(fetch)


def test_the_lock_leaves_nothing_out() -> None:
    check = [sys.executable, "-m", "pip", "--disable-pip-version-check", "check"]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.returncode) == ("No broken requirements found.", 0)


def test_a_ready_environment_is_left_alone(
    checkout: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_step(words: str, command: object) -> None:
        raise AssertionError(words)

    monkeypatch.setattr(environment, "take_step", no_step)
    environment.set_up([dataclasses.replace(checkout, lock="pyproject.toml"), checkout], [])


def test_a_user_without_ensurepip_is_told_all_packages_at_once(
    checkout: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkout.stamp.unlink()
    monkeypatch.setattr(environment, "venv_package", lambda: ["python3.11-venv"])
    monkeypatch.setattr(environment, "may_install", lambda: False)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(SetupError, match=r"apt-get install .* python3\.11-venv libegl1\n"):
        environment.set_up([checkout], ["libegl1"])
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(SetupError, match="package of your system that brings ensurepip"):
        environment.set_up([checkout], ["libegl1"])


def test_an_obstacle_stops_who_may_not_install(
    checkout: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "may_install", lambda: False)
    with pytest.raises(SetupError, match="no libEGL"):
        environment.set_up([checkout], ["libegl1"], "no libEGL")


def test_root_on_debian_installs_all_in_one_go(
    checkout: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands: list[list[str]] = []
    monkeypatch.setattr(environment, "may_install", lambda: True)
    monkeypatch.setattr(
        environment, "take_step", lambda _, command: commands.append(command)
    )
    monkeypatch.setenv("DEBIAN_FRONTEND", "readline")
    environment.set_up([checkout], ["libegl1", "libgl1"], "no libEGL")
    assert [command[:3] for command in commands] == [
        ["apt-get", "-qq", "update"],
        ["apt-get", "-qq", "install"],
    ]
    assert commands[1][-2:] == ["libegl1", "libgl1"]
    assert os.environ["DEBIAN_FRONTEND"] == "noninteractive"


def test_a_failing_step_shows_what_it_printed() -> None:
    failing = [sys.executable, "-c", "import sys; print('the cause'); sys.exit(3)"]
    with pytest.raises(SetupError, match=r"the cause\n\nSet-up stopped: failing failed"):
        environment.take_step("failing", failing)


@pytest.mark.parametrize(
    ("arguments", "opens"),
    [
        ([], True),
        (["--record", "mine.json"], True),
        (["--date=2025-05-24"], True),
        (["list"], False),
        (["sheet", "2025-05-24", "-o", "day.pdf"], False),
        (["--version"], False),
        (["-h"], False),
    ],
)
def test_only_a_window_asks_for_libraries(arguments: list[str], opens: bool) -> None:
    assert environment.opens_window(arguments) is opens


@pytest.mark.parametrize("name", ["start.py", "test.py", "supported_python.py"])
def test_an_old_python_can_read_what_it_meets_first(name: str) -> None:
    tree = ast.parse((SCRIPTS / name).read_text(encoding="utf-8"), feature_version=(3, 7))
    modern = ast.JoinedStr | ast.AnnAssign | ast.FunctionDef | ast.NamedExpr
    assert [node for node in ast.walk(tree) if isinstance(node, modern)] == []
    assert (SCRIPTS / name).read_bytes().isascii()


def run_as_python_3_9(path: str) -> subprocess.CompletedProcess[str]:
    """Run the gate as if this Python were 3.9, with `path` as PATH."""
    pretend = (
        "import runpy, sys; sys.version_info = (3, 9, 2);"
        f"runpy.run_path({str(SCRIPTS / 'supported_python.py')!r})"
    )
    return subprocess.run(
        [sys.executable, "-c", pretend],
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_old_python_alone_says_what_to_install() -> None:
    done = run_as_python_3_9("")
    assert done.returncode == 1
    assert "needs Python 3.11, 3.12 or 3.13; this is Python 3.9" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="makes a link to this Python")
def test_an_old_python_hands_over_to_a_suitable_one(tmp_path: Path) -> None:
    (tmp_path / "python3.12").symlink_to(sys.executable)
    done = run_as_python_3_9(str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")

"""Wheel and source archive hold exactly what they should."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = ("swapviewer", "data", "resources", "tests", "scripts", "benchmarks", "docs")
FILES = {
    *("README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "pyproject.toml"),
    *("requirements.lock", "requirements-dev.lock", "PKG-INFO", ".gitignore"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return folder


def files(folder: str) -> set[str]:
    """Return the files of a folder of the checkout, but for what Python keeps there."""
    return {
        path.relative_to(ROOT / folder).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_program_data_and_resources_and_nothing_else(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    packed = set(zipfile.ZipFile(wheel).namelist())
    described = {name for name in packed if ".dist-info/" in name}
    expected = {f"swapviewer/{name}" for name in files("swapviewer")}
    expected |= {f"swapviewer/_data/{name}" for name in files("data")}
    expected |= {f"swapviewer/_resources/{name}" for name in files("resources")}
    assert packed - described == expected
    assert {Path(name).name for name in described} == {
        *("METADATA", "WHEEL", "RECORD", "entry_points.txt", "LICENSE"),
    }
    assert sum(name.endswith("/LICENSE") for name in described) == 2


def test_the_source_archive_holds_what_the_checkout_does(built: Path) -> None:
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        names = {name.partition("/")[2] for name in packed.getnames()}
    expected = {f"{folder}/{name}" for folder in SOURCES for name in files(folder)}
    assert names - FILES == expected
    assert FILES - names <= {".gitignore"}


def test_nothing_is_packed_that_no_user_should_get(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    for name in zipfile.ZipFile(wheel).namelist():
        assert not name.endswith((".pyc", ".ini", ".log", ".part", ".orig", "~")), name
        assert not Path(name).name.startswith("."), name

"""Bundled files are found in the checkout and in an installed wheel."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from swapviewer import paths


@pytest.fixture
def installed(tmp_path: Path) -> ModuleType:
    """The same module in a package that holds its data, as the wheel does."""
    copy = tmp_path / "paths.py"
    copy.write_bytes(Path(paths.__file__).read_bytes())
    spec = importlib.util.spec_from_file_location("installed_paths", copy)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_checkout_holds_the_record() -> None:
    assert paths.data_file("record.json").is_file()


def test_resources_lie_beside_the_data_in_the_checkout() -> None:
    wanted = paths.data_file("record.json").parents[1] / "resources" / "sheets" / "day.typ"
    assert paths.resource_file("sheets/day.typ") == wanted


def test_an_installed_package_finds_its_own_data(
    installed: ModuleType, tmp_path: Path
) -> None:
    (tmp_path / "_data").mkdir()
    assert installed.data_file("record.json") == tmp_path / "_data" / "record.json"
    (tmp_path / "_resources").mkdir()
    assert installed.resource_file("a.typ") == tmp_path / "_resources" / "a.typ"


def test_without_its_own_data_a_package_looks_into_the_checkout(
    installed: ModuleType, tmp_path: Path
) -> None:
    assert installed.data_file("record.json") == tmp_path.parent / "data" / "record.json"

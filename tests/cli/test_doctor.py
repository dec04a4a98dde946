"""`swapviewer doctor`: runs anywhere and tells what is there."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import pytest

from swapviewer.cli import main
from swapviewer.model.load import LoadedRecord


@pytest.fixture(scope="module")
def told() -> str:
    """The report, asked once: it starts three processes."""
    from tests.cli.test_entry import called

    done = called("doctor")
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize(
    "package", ["PySide6-Essentials", "pyqtgraph", "typst", "pypdfium2", "pydantic"]
)
def test_versions_are_told(package: str, told: str) -> None:
    line = next(line for line in told.splitlines() if line.startswith(f"{package}:"))
    assert line.split()[-1] == metadata.version(package)


@pytest.mark.parametrize(
    "name", ["Qt", "Qt platform", "Missing libraries", "Printers", "Settings"]
)
def test_each_matter_has_its_line(name: str, told: str) -> None:
    assert f"\n{name}: " in told


def test_the_settings_are_told_with_their_place(told: str) -> None:
    assert "Swapviewer.ini" in told


def test_the_record_is_told_with_its_checksum(loaded: LoadedRecord, told: str) -> None:
    assert loaded.checksum in told
    assert str(loaded.path) in told.replace("\n                    ", " ")


def test_a_bad_record_is_told_and_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("swapviewer.cli.doctor._answer", lambda _question: "")
    bad = tmp_path / "bad.json"
    bad.write_text("{}", encoding="utf-8")
    assert main(["doctor", "--record", str(bad)]) == 1
    assert "bad, as follows" in capsys.readouterr().out

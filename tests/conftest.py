"""The world of every test: offscreen, UTC, own settings, no widget left behind."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "UTC"
os.environ.setdefault("PYQTGRAPH_QT_LIB", "PySide6")

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QStandardPaths
from PySide6.QtWidgets import QApplication

from swapviewer.index.days import RecordIndex
from swapviewer.model.load import LoadedRecord, load_record
from swapviewer.paths import data_file
from swapviewer.state import AppState

SECOND_WAVE = date(2025, 5, 24)

# The same few examples in each run: red is never luck, nor is a busy machine a failure.
settings.register_profile("frugal", max_examples=50, derandomize=True, deadline=None)
settings.load_profile("frugal")
QStandardPaths.setTestModeEnabled(True)
QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.fixture(scope="session")
def loaded() -> LoadedRecord:
    """The bundled record."""
    return load_record(data_file("record.json"))


@pytest.fixture(scope="session")
def index(loaded: LoadedRecord) -> RecordIndex:
    """The index of the bundled record."""
    return RecordIndex(loaded)


@pytest.fixture
def state(index: RecordIndex) -> AppState:
    """A fresh state on the bundled record."""
    return AppState(index)


@pytest.fixture(autouse=True)
def no_widget_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a top-level widget alive."""
    yield
    if "qtbot" in request.fixturenames:
        for widget in QApplication.topLevelWidgets():
            # Qt itself keeps the tooltip for the next one.
            if widget.inherits("QTipLabel"):
                widget.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert QApplication.topLevelWidgets() == []

"""What the tests of views share."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from swapviewer.paint.look import Look


@pytest.fixture
def look(qtbot: QtBot) -> Look:
    """The light theme."""
    return Look("light")

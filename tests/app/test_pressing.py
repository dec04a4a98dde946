"""Jobs beside the window: the latest counts, and one that is abandoned tells nobody."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from swapviewer.app import pressing
from swapviewer.app.pressing import Proofs
from swapviewer.app.worker import Worker
from swapviewer.errors import PressError
from swapviewer.index.days import RecordIndex
from swapviewer.sheets.desk import Options
from swapviewer.sheets.layouts import Order, make_sheet
from swapviewer.sheets.parts import Sheet
from swapviewer.sheets.press import press_proof
from swapviewer.sheets.proofs import PressedProof
from swapviewer.sheets.scope import parse_scope
from swapviewer.sheets.setting import Ink


@pytest.fixture
def worker(qapp: QApplication) -> Worker:
    return Worker()


class Held:
    """A job that waits until it is let go, and remembers whether it was wanted then."""

    def __init__(self) -> None:
        self.begun, self.go_on, self.ended = (threading.Event() for _ in range(3))
        self.wanted: bool | None = None

    def __call__(self, wanted: Callable[[], bool]) -> str:
        """Do it."""
        self.begun.set()
        self.go_on.wait(20)
        self.wanted = wanted()
        self.ended.set()
        return "held"


def test_of_jobs_that_come_while_one_is_under_way_only_the_last_is_begun(
    qtbot: QtBot, worker: Worker
) -> None:
    held, others = Held(), [Held(), Held(), Held()]
    worker.start(held)
    assert held.begun.wait(20)
    for other in others:
        other.go_on.set()
        worker.start(other)
    with qtbot.waitSignal(worker.done):
        held.go_on.set()
    assert [other.begun.is_set() for other in others] == [False, False, True]
    assert (worker.busy, held.wanted, others[2].wanted) == (False, False, True)


def test_what_waits_is_abandoned_too(qtbot: QtBot, worker: Worker) -> None:
    held, waiting = Held(), Held()
    worker.start(held)
    assert held.begun.wait(20)
    worker.start(waiting)
    worker.abandon()
    with qtbot.waitSignal(worker.done):
        worker.start(lambda _: "after")
        held.go_on.set()
    assert (waiting.begun.is_set(), worker.result) == (False, "after")


def test_a_sheet_that_nobody_wants_is_not_pressed(index: RecordIndex) -> None:
    order = Order(parse_scope("2025-05-24", index))
    assert Proofs(index).pages(order, Ink(), lambda: False) is None


def test_only_what_a_changed_option_changes_is_made_and_pressed_anew(
    index: RecordIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    def make(index: RecordIndex, order: Order) -> Sheet:
        done.append("made")
        return make_sheet(index, order)

    def press(sheet: Sheet, ink: Ink) -> PressedProof:
        done.append("pressed")
        return press_proof(sheet, ink)

    monkeypatch.setattr(pressing, "make_sheet", make)
    monkeypatch.setattr(pressing, "press_proof", press)
    proofs, scope = Proofs(index), parse_scope("2025-05-17", index)
    bright = proofs.pages(Order(scope), Ink(), lambda: True)
    grey = proofs.pages(Order(scope), Ink(colour=False), lambda: True)
    assert (bright and bright.proof) is (grey and grey.proof)
    assert done == ["made", "pressed"]
    proofs.pages(Order(scope), Ink("a5"), lambda: True)
    assert done == ["made", "pressed", "pressed"]
    proofs.pages(Order(scope, options=Options(facts=False)), Ink("a5"), lambda: True)
    assert done == ["made", "pressed", "pressed", "made", "pressed"]


def test_an_abandoned_job_is_not_waited_for_and_tells_nobody(
    qtbot: QtBot, worker: Worker
) -> None:
    held = Held()
    worker.start(held)
    busy = worker.busy
    worker.abandon()
    assert (busy, worker.busy) == (True, False)
    with qtbot.assertNotEmitted(worker.done, wait=50):
        held.go_on.set()
        assert held.ended.wait(20)
    assert worker.result is None


def test_what_nobody_thought_of_is_told_as_an_error_of_ours(
    qtbot: QtBot, worker: Worker
) -> None:
    def fail(_: object) -> None:
        raise LookupError("a glyph")

    with qtbot.waitSignal(worker.done):
        worker.start(fail)
    assert isinstance(worker.result, PressError)
    assert "a glyph" in str(worker.result)


def test_a_job_whose_window_is_gone_ends_in_silence(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    complaints: list[object] = []
    monkeypatch.setattr(threading, "excepthook", complaints.append)
    owner, go_on = QObject(), threading.Event()
    before = threading.active_count()
    Worker(owner).start(lambda _: go_on.wait(20))
    shiboken6.delete(owner)
    go_on.set()
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and threading.active_count() > before:
            thread.join(20)
    assert complaints == []

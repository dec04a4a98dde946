"""The last net: an error nobody caught is logged, told once, and the work goes on."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from swapviewer.app.crash import CrashNet


class Noted(CrashNet):
    """Writes down what it would have told; may fail anew while it tells."""

    def __init__(self, again: bool = False) -> None:
        super().__init__()
        self.told: list[str] = []
        self._again = again

    def tell(self, words: str, details: str) -> None:
        self.told.append(words)
        assert "test_crash" in details
        if self._again:
            caught(self, ValueError("once more"))


def caught(net: CrashNet, error: BaseException) -> None:
    try:
        raise error
    except BaseException:  # noqa: BLE001
        kind, value, trace = sys.exc_info()
        assert kind is not None
        assert value is not None
        net.caught(kind, value, trace)


def test_an_error_is_logged_and_told(
    qapp: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    net = Noted()
    caught(net, ValueError("a <b>bad</b> value"))
    assert net.told == ["ValueError: a <b>bad</b> value"]
    assert "uncaught error" in caplog.text
    assert "Traceback" in caplog.text


def test_one_dialog_at_a_time(qapp: QApplication, caplog: pytest.LogCaptureFixture) -> None:
    net = Noted(again=True)
    caught(net, ValueError("first"))
    assert net.told == ["ValueError: first"]
    assert caplog.text.count("uncaught error") == 2
    caught(net, ValueError("second"))
    assert net.told[-1] == "ValueError: second"


def test_an_interrupt_quits_and_is_no_error(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    quit_calls: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda: quit_calls.append(True))
    net = Noted()
    caught(net, KeyboardInterrupt())
    assert (quit_calls, net.told, caplog.text) == ([True], [], "")


class Sender(QObject):
    sent = Signal()


@pytest.mark.qt_no_exception_capture
def test_an_error_in_a_slot_reaches_the_net_and_work_goes_on(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise LookupError("in a slot")

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    net = Noted()
    net.install()
    sender = Sender()
    sender.sent.connect(fail)
    sender.sent.emit()
    assert net.told == ["LookupError: in a slot"]


def test_the_dialog_is_plain_text_with_details_to_copy(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[tuple[str, str, str]] = []

    def execute(box: QMessageBox) -> int:
        shown.append((box.text(), box.detailedText(), box.textFormat().name))
        return 0

    monkeypatch.setattr(QMessageBox, "exec", execute)
    CrashNet().tell("ValueError: <b>x</b>", "line 1")
    ((words, details, form),) = shown
    assert words.endswith("ValueError: <b>x</b>")
    assert (details, form) == ("line 1", "PlainText")

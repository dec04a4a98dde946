"""Sources open in the browser only after a question; here no browser is ever opened."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from swapviewer.app.links import Links

PAGE = "https://example.org/a?b=c&d=<e>"


class Noted(Links):
    """Writes down what it would have done."""

    def __init__(self, parent: QWidget, agrees: bool = True, answers: bool = True) -> None:
        super().__init__(parent)
        self.agrees, self.answers = agrees, answers
        self.asked: list[str] = []
        self.browsed: list[str] = []
        self.told: list[str] = []

    def confirm(self, words: str) -> bool:
        self.asked.append(words)
        return self.agrees

    def browse(self, address: str) -> bool:
        self.browsed.append(address)
        return self.answers

    def tell(self, words: str) -> None:
        self.told.append(words)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_the_first_page_comes_with_the_note_and_the_next_ones_without(
    parent: QWidget,
) -> None:
    links = Noted(parent)
    links.open(PAGE)
    links.open("http://example.org/b")
    assert links.browsed == [PAGE, "http://example.org/b"]
    (asked,) = links.asked
    assert "It may show captives" in asked
    assert PAGE in asked


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://example.org/https://other.example", "example.org"),
        ("https://good.example@evil.example/", "evil.example"),
        ("https://good.example:80@evil.example:443/", "evil.example"),
        ("https://\u0430pple.example/", "xn--pple-43d.example"),
        ("https://EXAMPLE.org/", "example.org"),
    ],
)
def test_the_question_names_the_host_that_answers(
    parent: QWidget, address: str, host: str
) -> None:
    links = Noted(parent)
    links.open(address)
    (asked,) = links.asked
    assert f"It lies at {host}" in asked
    assert address in asked


def test_who_refuses_is_asked_again(parent: QWidget) -> None:
    links = Noted(parent, agrees=False)
    links.open(PAGE)
    links.open(PAGE)
    assert len(links.asked) == 2
    assert links.browsed == []


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "mailto:a@example.org",
        "data:text/html,<b>x</b>",
        "ftp://example.org/a",
        "//example.org/a",
        "example.org",
        "",
        " https://",
        "http://[",
        "https://",
    ],
)
def test_nothing_but_web_pages_is_opened(parent: QWidget, address: str) -> None:
    links = Noted(parent)
    links.open(address)
    assert (links.asked, links.browsed) == ([], [])
    assert len(links.told) == 1


def test_without_a_browser_the_address_goes_to_the_clipboard(parent: QWidget) -> None:
    links = Noted(parent, answers=False)
    links.open(PAGE)
    assert QGuiApplication.clipboard().text() == PAGE
    assert PAGE in links.told[0]


def test_the_system_gets_the_address_as_it_is(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[str] = []

    def take(url: QUrl) -> bool:
        handed.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    assert Links(parent).browse("https://example.org/a?b=c")
    assert handed == ["https://example.org/a?b=c"]


@pytest.mark.parametrize(
    ("answer", "agreed"),
    [(QMessageBox.StandardButton.Open, True), (QMessageBox.StandardButton.Cancel, False)],
)
def test_the_question_is_plain_text_and_its_answer_counts(
    parent: QWidget,
    monkeypatch: pytest.MonkeyPatch,
    answer: QMessageBox.StandardButton,
    agreed: bool,
) -> None:
    shown: list[tuple[str, str]] = []

    def execute(box: QMessageBox) -> int:
        shown.append((box.text(), box.textFormat().name))
        return answer.value

    monkeypatch.setattr(QMessageBox, "exec", execute)
    links = Links(parent)
    assert links.confirm("<b>x</b>") is agreed
    links.tell("<i>y</i>")
    assert shown == [("<b>x</b>", "PlainText"), ("<i>y</i>", "PlainText")]

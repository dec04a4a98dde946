"""One step of a story: its progress, its words, its sources, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from swapviewer.account.parts import SourceLine
from swapviewer.account.story import StepPart, ToldStory
from swapviewer.paint.look import Look
from swapviewer.paint.theme import GAP, PAD
from swapviewer.views.card import choice, label, prose
from swapviewer.views.details.rich import sources_html
from swapviewer.views.details.writer import OPEN
from swapviewer.walk import Walk


class StepText(QScrollArea):
    """The words of a step; Space leads on, Shift+Space back."""

    def __init__(self, walk: Walk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walk = walk
        self._look = look
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        page = QWidget(self)
        page.setMinimumWidth(1)
        column = QVBoxLayout(page)
        column.setContentsMargins(GAP, GAP - 4, PAD - 2, GAP - 4)
        column.setSpacing(GAP - 2)
        self.title = prose("month", page)
        self.words = prose("", page)
        self._head = label("SOURCES OF THIS STEP", "heading", page)
        self.sources = QLabel(page)
        self.sources.setTextFormat(Qt.TextFormat.RichText)
        self.sources.setWordWrap(True)
        self.sources.setOpenExternalLinks(False)
        self.sources.setAccessibleDescription("Sources of this step")
        self.sources.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        for part in (self.title, self.words, self._head, self.sources):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(page)

    def show_step(self, step: StepPart, sources: tuple[SourceLine, ...]) -> None:
        """Show a step; `sources` are those that it names."""
        self.setAccessibleName(f"{step.progress}: {step.title}")
        self.setAccessibleDescription(step.text)
        self.title.setText(step.title)
        self.words.setText(step.text)
        self._head.setVisible(bool(sources))
        self.sources.setText(sources_html(sources, self._look.theme))
        self.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk on with Space, back with Shift+Space."""
        if event.key() == Qt.Key.Key_Space:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            step = self._walk.go_previous if back else self._walk.go_next
            step()
            return
        super().keyPressEvent(event)


class StepPage(QWidget):
    """A step with its contents list and buttons; tells when the reader wandered off."""

    source_opened = Signal(str)

    def __init__(self, walk: Walk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walk = walk
        self._told: ToldStory | None = None
        self.progress = prose("kicker", self)
        self.text = StepText(walk, look, self)
        self.text.sources.linkActivated.connect(self._on_link)
        self._away = QWidget(self)
        self._build_away()
        self.previous = self._button("‹ Previous", walk.go_previous)
        self.contents = choice("Contents: the steps of this story", self)
        self.contents.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.contents.activated.connect(walk.go_to)
        self.next = self._button("Next ›", walk.go_next)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.previous)
        row.addWidget(self.contents, 1)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP - 2)
        column.addWidget(self.progress)
        column.addWidget(self.text, 1)
        column.addWidget(self._away)
        column.addLayout(row)
        walk.wandered.connect(self._show_away)

    def show_step(self, told: ToldStory, at: int) -> None:
        """Show a step of a story."""
        step = told.steps[at]
        self.progress.setText(f"{told.title} · {step.progress.lower()}")
        self.text.show_step(
            step, tuple(one for one in told.sources if one.number in step.sources)
        )
        with QSignalBlocker(self.contents):
            if told is not self._told:
                self.contents.clear()
                self.contents.addItems([f"{one.number}  {one.title}" for one in told.steps])
            self.contents.setCurrentIndex(at)
        self._told = told
        self.previous.setEnabled(self._walk.has_previous)
        self.next.setEnabled(self._walk.has_next)
        self._show_away()

    def _build_away(self) -> None:
        row = QHBoxLayout(self._away)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(label("You have left this step’s view.", "soft", self._away), 1)
        self.again = QPushButton("Return to the step", self._away)
        self.again.clicked.connect(self._walk.show_again)
        row.addWidget(self.again)
        self._away.setVisible(False)

    def _button(self, words: str, act: object) -> QPushButton:
        made = QPushButton(words, self)
        made.setAccessibleName(f"{words.strip('‹› ')} step")
        made.clicked.connect(act)
        return made

    def _show_away(self) -> None:
        self._away.setVisible(self._walk.away)

    def _on_link(self, link: str) -> None:
        if self._told and link.startswith(OPEN):
            number = int(link.removeprefix(OPEN))
            self.source_opened.emit(self._told.sources[number - 1].url)

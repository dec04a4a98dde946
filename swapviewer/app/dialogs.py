"""Small dialogs: go to a date, what is wrong, all keys, about; text is always plain."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

import swapviewer
from swapviewer import text
from swapviewer.dates import EXAMPLES, parse_span
from swapviewer.errors import BadDateError, SwapviewerError
from swapviewer.index.days import RecordIndex
from swapviewer.paint.look import Look
from swapviewer.spans import Span
from swapviewer.state import AppState
from swapviewer.views.card import label, prose
from swapviewer.views.proof import ProofView

_BOX = QDialogButtonBox.StandardButton


class DateDialog(QDialog):
    """Asks for a date and says at once how it is understood."""

    def __init__(self, covers: Span, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Go to date")
        self._covers = covers
        self.span: Span | None = None
        head = label("&Date", parent=self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(EXAMPLES)
        self.field.setMinimumWidth(420)
        self.field.setMaxLength(80)
        head.setBuddy(self.field)
        self.answer = prose("soft", self)
        self.answer.setMinimumHeight(36)
        self._buttons = QDialogButtonBox(_BOX.Ok | _BOX.Cancel, self)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (head, self.field, self.answer, self._buttons):
            column.addWidget(part)
        self.field.textChanged.connect(self.read)
        self.read("")

    def read(self, words: str) -> None:
        """Say how the words are understood, or why they are no date."""
        self.span = None
        if not words.strip():
            self.answer.setText(f"The record covers {text.span_words(self._covers)}.")
        else:
            try:
                self.span = parse_span(words)
                self.answer.setText(self._understood(self.span))
            except BadDateError as error:
                self.answer.setText(str(error))
        self._buttons.button(_BOX.Ok).setEnabled(self.span is not None)

    def _understood(self, span: Span) -> str:
        words = text.long_day(span.first) if len(span) == 1 else text.span_words(span)
        if span.clipped(self._covers):
            return words
        return (
            f"{words} – outside the record, which covers {text.span_words(self._covers)}."
        )


def ask_span(parent: QWidget, covers: Span) -> Span | None:
    """Ask for a day, month or year; None when the user gave up."""
    dialog = DateDialog(covers, parent)
    chosen = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return dialog.span if chosen else None


class ProblemsDialog(QDialog):
    """Everything that is wrong, in words that can be read, filtered and copied."""

    def __init__(self, title: str, problems: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(820, 420)
        self._problems = problems.splitlines()
        self._head = prose("", self)
        self._title = title
        self.field = QLineEdit(self)
        self.field.setPlaceholderText("Show only lines with these words")
        self.field.setAccessibleName("Filter the problems")
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self.narrow)
        self.words = QPlainTextEdit(self)
        self.words.setReadOnly(True)
        self.words.setAccessibleName("Problems")
        buttons = QDialogButtonBox(_BOX.Close, self)
        copy = buttons.addButton("&Copy all", QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (self._head, self.field, self.words, buttons):
            column.addWidget(part)
        self.field.setVisible(len(self._problems) > 1)
        self.narrow("")

    def narrow(self, words: str) -> None:
        """Show the lines that hold these words."""
        wanted = words.casefold().split()
        lines = [
            line for line in self._problems if all(one in line.casefold() for one in wanted)
        ]
        self.words.setPlainText("\n".join(lines))
        shown = f"{len(lines)} of {len(self._problems)} shown. " if wanted else ""
        self._head.setText(f"{self._title}. {shown}What was shown in the window stays.")

    def copy(self) -> None:
        """Put all problems into the clipboard."""
        QGuiApplication.clipboard().setText("\n".join(self._problems))


def show_problems(parent: QWidget, error: SwapviewerError) -> None:
    """Show what went wrong; returns when the dialog was closed."""
    dialog = ProblemsDialog("This could not be done", str(error), parent)
    dialog.exec()
    dialog.deleteLater()


def show_report(parent: QWidget, report: Path) -> None:
    """Show the report of an error, to read and to copy."""
    try:
        words = report.read_text("utf-8", "replace")
    except OSError as error:
        words = f"{report} cannot be read: {error.strerror}."
    dialog = ProblemsDialog(f"Report kept as {report}", words, parent)
    dialog.exec()
    dialog.deleteLater()


class KeysDialog(QDialog):
    """All acts with their keys, from the table that also makes the menus."""

    def __init__(self, rows: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.resize(720, 640)
        self.table = QTableWidget(len(rows), 2, self)
        self.table.setAccessibleName("Acts and their keys")
        self.table.setHorizontalHeaderLabels(["Act", "Keys"])
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for at, row in enumerate(rows):
            for column, words in enumerate(row):
                self.table.setItem(at, column, QTableWidgetItem(words))
        buttons = QDialogButtonBox(_BOX.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table)
        layout.addWidget(buttons)


def show_reconciliation(parent: QWidget, state: AppState, look: Look) -> QDialog:
    """Open the reconciliation beside the window, which stays usable."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle("Reconciliation: recorded and stated totals")
    whole = QVBoxLayout(dialog)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(ProofView(state, look, dialog))
    dialog.resize(980, 720)
    dialog.show()
    return dialog


def show_keys(parent: QWidget) -> None:
    """Show all keys."""
    # The table of commands names the acts, which use these dialogs.
    from swapviewer.app.keys import key_rows

    dialog = KeysDialog(key_rows(), parent)
    dialog.exec()
    dialog.deleteLater()


def ask_record(parent: QWidget) -> str:
    """Ask for the file of a record; empty when the user gave up."""
    name, _ = QFileDialog.getOpenFileName(
        parent, "Open a record", "", "Records (*.json);;All files (*)"
    )
    return name


def warn(parent: QWidget, sentence: str) -> None:
    """Show a sentence over a window, which goes on meanwhile."""
    box = _box(parent, QMessageBox.Icon.Warning, sentence)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def agreed(parent: QWidget, sentence: str) -> bool:
    """Ask whether to go on; not to is what a hasty key says."""
    box = _box(parent, QMessageBox.Icon.Question, sentence)
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
    box.setStandardButtons(yes | no)
    box.setDefaultButton(no)
    answer = box.exec()
    box.deleteLater()
    return answer == yes


def _box(parent: QWidget, icon: QMessageBox.Icon, sentence: str) -> QMessageBox:
    box = QMessageBox(icon, "Swapviewer", "", parent=parent)
    # A path or a range may hold what looks like markup.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence)
    return box


def show_about(parent: QWidget, index: RecordIndex) -> None:
    """Show what the program and the record shown are."""
    record = index.record
    box = QMessageBox(parent)
    box.setWindowTitle("About Swapviewer")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(
        f"Swapviewer {swapviewer.__version__}\n\n{record.title}\n"
        f"{text.plural(len(record.events), 'entry', 'entries')}, "
        f"{text.plural(len(record.sources), 'source', 'sources')}, "
        f"{text.span_words(index.covers)}\n"
        f"SHA-256 {index.checksum[:16]}…\n{index.loaded.path}\n\n{record.description}"
    )
    box.exec()
    box.deleteLater()

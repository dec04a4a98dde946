"""The last net: an error nobody caught is logged and told, and the work goes on."""

from __future__ import annotations

import logging
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from swapviewer.app.reports import Reports

log = logging.getLogger(__name__)


class CrashNet:
    """Takes the place of Python's own hook for uncaught errors."""

    def __init__(self, reports: Reports | None = None) -> None:
        self._reports = reports
        self._telling = False

    def install(self) -> None:
        """Catch from now on."""
        sys.excepthook = self.caught

    def caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log an error and tell of it, one dialog at a time."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        log.error("uncaught error", exc_info=(kind, error, trace))
        report = self._reports.write(error) if self._reports else None
        if not self._telling and QApplication.instance() is not None:
            self._telling = True
            kept = f"\n\nA report was kept as {report}" if report else ""
            words = f"{kind.__name__}: {error}{kept}"
            self.tell(words, "".join(traceback.format_tb(trace)))
            self._telling = False

    def tell(self, words: str, details: str) -> None:
        """Show what happened; the details can be copied."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox()
        box.setWindowTitle("Swapviewer")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(f"Something went wrong, and the program goes on.\n\n{words}")
        box.setDetailedText(details)
        box.exec()
        box.deleteLater()

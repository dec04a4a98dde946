"""Open a source in the browser: http and https only, after the user asked, with a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

# What only an opened link needs is made known to Python with it, not at the start.
if TYPE_CHECKING:
    from PySide6.QtCore import QUrl
    from PySide6.QtWidgets import QMessageBox

_NOTE = (
    "This page is outside Swapviewer. It may show captives; the Geneva Conventions protect "
    "them from public curiosity."
)


def host_words(page: QUrl) -> str:
    """Return the host that answers, spelled out where it imitates another's letters."""
    from PySide6.QtCore import QUrl

    plain = page.host(QUrl.ComponentFormattingOption.FullyEncoded)
    shown = page.host(QUrl.ComponentFormattingOption.PrettyDecoded)
    return plain if plain == shown else f"{plain} (written {shown})"


class Links:
    """Opens addresses; the first one in each session comes with the note."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self._noted = False

    def open(self, address: str) -> None:
        """Open a page in the browser, or offer its address where there is no browser."""
        from PySide6.QtCore import QUrl

        page = QUrl(address)
        if page.scheme() not in ("http", "https") or not page.host():
            self.tell(f"This address is not opened, for it is no web page:\n{address}")
            return
        if not self._noted:
            if not self.confirm(f"{_NOTE}\n\nIt lies at {host_words(page)}:\n{address}"):
                return
            self._noted = True
        if not self.browse(address):
            QGuiApplication.clipboard().setText(address)
            self.tell(f"No browser answered. The address is in the clipboard:\n{address}")

    def browse(self, address: str) -> bool:
        """Hand the address to the system; False when nothing takes it."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        return QDesktopServices.openUrl(QUrl(address))

    def confirm(self, words: str) -> bool:
        """Ask whether to open the page."""
        from PySide6.QtWidgets import QMessageBox

        box = self._box(words)
        box.setStandardButtons(
            QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel
        )
        answer = box.exec()
        box.deleteLater()
        return answer == QMessageBox.StandardButton.Open

    def tell(self, words: str) -> None:
        """Show a message."""
        box = self._box(words)
        box.exec()
        box.deleteLater()

    def _box(self, words: str) -> QMessageBox:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._parent)
        box.setWindowTitle("Open a source")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(words)
        return box

"""The frame that every pane of the window sits in, and the labels that show record text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from swapviewer.paint.ground import lay_ground
from swapviewer.paint.theme import GAP, PAD
from swapviewer.text import tooltip


def label(words: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """Return a label that shows exactly these characters; `role` names its style."""
    made = QLabel(words, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    return made


def prose(role: str = "", parent: QWidget | None = None) -> QLabel:
    """Return a plain label that wraps and whose text can be selected and copied."""
    made = label("", role, parent)
    made.setWordWrap(True)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return made


def choice(name: str = "", parent: QWidget | None = None) -> QComboBox:
    """Return a list to choose from; `name` is for screen readers."""
    made = QComboBox(parent)
    made.setAccessibleName(name)
    # Its own delegate paints the rows without the room that the style sheet gives them.
    made.setItemDelegate(QStyledItemDelegate(made))
    return made


def scrolling(column: QWidget) -> QScrollArea:
    """Return what lets a column be scrolled where the window is too low for it."""
    made = QScrollArea(column.parentWidget())
    made.setProperty("role", "bare")
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidgetResizable(True)
    made.setMinimumWidth(column.minimumWidth())
    made.setWidget(column)
    return made


class Heading(QLabel):
    """A card's title, which gives way to a narrow card and then ends in an ellipsis.

    It paints its words itself: to a label each change of them is one of its size, too, and
    has the whole window laid out anew.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self._title = self._shown = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "heading")
        # Else each change would paint card, column and window behind it.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_title(title)

    def text(self) -> str:
        """Return the words that are to be seen."""
        return self._shown

    def show_title(self, title: str) -> None:
        """Show a title in capitals; screen readers are told it as it is."""
        if title != self._title:
            self._title = title
            self.setAccessibleName(title)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the title to the new width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Cut the title anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint as much of the title as there is room for, on the card's ground."""
        with QPainter(self) as painter:
            lay_ground(painter, self.rect(), self.palette().base())
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.contentsRect(), self.alignment(), self._shown)

    def _fit(self) -> None:
        whole = self._title.upper()
        self._shown = self.fontMetrics().elidedText(
            whole, Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        self.setToolTip("" if self._shown == whole else tooltip(self._title))
        self.update()


class Card(QFrame):
    """A titled frame around a pane."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self._heading = Heading(title, self)
        self._head = QHBoxLayout()
        self._head.setSpacing(GAP)
        self._head.addWidget(self._heading, 1)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(PAD, GAP, PAD, PAD - 4)
        self._body.setSpacing(GAP - 2)
        self._body.addLayout(self._head)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget below what the card holds."""
        self._body.addWidget(widget, stretch)

    def add_to_head(self, widget: QWidget) -> None:
        """Put a widget at the right end of the title row."""
        self._head.addWidget(widget)

    def keep_head(self, height: int) -> None:
        """Keep room of this height for what comes and goes in the title row."""
        self._head.addStrut(height)

    def rename(self, title: str) -> None:
        """Give the card another title."""
        self._heading.show_title(title)
        self.setAccessibleName(title)

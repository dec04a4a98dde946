"""Text to read, select and copy: Tab stops at it once, keys lead from link to link."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from swapviewer.paint.ground import lay_ground
from swapviewer.paint.theme import BODY, PAD, font
from swapviewer.views.viewport import own_viewport

_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ShiftModifier
)
_FONT_EVENTS = (QEvent.Type.FontChange, QEvent.Type.StyleChange)
_AIR = 24
_BESIDE = PAD - 2


class LinkedText(QTextBrowser):
    """A text with links that open nothing by themselves, and room for widgets in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ground = own_viewport(self)
        self.ground.setMouseTracking(True)
        # The text would go on to measure for the viewport that is gone, and crash.
        self.document().documentLayout().setPaintDevice(self.ground)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, 0, _BESIDE, 0)
        # A scroll bar that comes or goes must not break the lines anew.
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        # Else Qt paints all that lies behind before each change of the text.
        self.ground.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.document().setDocumentMargin(0)
        self.document().setDefaultFont(font(BODY))

    @property
    def room(self) -> int:
        """The width of the lines in pixels, whether there is a scroll bar or not."""
        beside = _BESIDE + self.verticalScrollBar().sizeHint().width()
        return max(1, self.contentsRect().width() - beside)

    def links(self) -> tuple[tuple[int, int, str], ...]:
        """Return where each link begins and ends, and what it asks for, in order."""
        found: list[tuple[int, int, str]] = []
        block = self.document().begin()
        while block.isValid():
            found += _links_in(block)
            block = block.next()
        return tuple(found)

    def choose_link(self, place: int) -> None:
        """Select the link that begins at a position, and bring it into sight."""
        found = next((one for one in self.links() if one[0] == place), None)
        if found is None:
            return
        cursor = self.textCursor()
        cursor.setPosition(found[0])
        cursor.setPosition(found[1], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        here = self.cursorRect()
        self.bring(here.top(), here.bottom())

    def bring(self, top: int, bottom: int) -> None:
        """Scroll no more than needed to show what lies between two heights in sight."""
        bar, room = self.verticalScrollBar(), self.ground.height()
        below = bottom + _AIR - room
        if top - _AIR < 0 or below > top - _AIR:
            bar.setValue(bar.value() + top - _AIR)
        elif below > 0:
            bar.setValue(bar.value() + below)

    def lay(self, widget: QWidget, place: int | None, size: QSize) -> None:
        """Put a widget into the room that begins at a position; None hides it."""
        if place is not None:
            block = self.document().findBlock(place)
            room = self.document().documentLayout().blockBoundingRect(block)
            top = round(room.top()) - self.verticalScrollBar().value()
            widget.setGeometry(round(room.left()), top, size.width(), size.height())
        widget.setVisible(place is not None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text on its own ground."""
        with QPainter(self.ground) as painter:
            lay_ground(painter, event.rect(), self.palette().base())
        super().paintEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Keep to the theme's font, whatever a style brings along."""
        super().changeEvent(event)
        if event.type() in _FONT_EVENTS:
            self.document().setDefaultFont(font(BODY))

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Leave at once: there may be a hundred links, and Tab is for panes."""
        return QTextEdit.focusNextPrevChild(self, forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the link before or after the selected one with Left and Right."""
        if event.key() in _STEPS and not event.modifiers() & _HELD:
            self._step(_STEPS[event.key()])
        else:
            super().keyPressEvent(event)

    def _step(self, direction: int) -> None:
        starts = [start for start, _, _ in self.links()]
        cursor = self.textCursor()
        here = cursor.selectionStart() if cursor.hasSelection() else None
        if direction > 0:
            beyond = [one for one in starts if here is None or one > here]
        else:
            beyond = [one for one in reversed(starts) if here is not None and one < here]
        if beyond:
            self.choose_link(beyond[0])


def _links_in(block: QTextBlock) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    within = block.begin()
    while not within.atEnd():
        piece = within.fragment()
        if link := piece.charFormat().anchorHref():
            found.append((piece.position(), piece.position() + piece.length(), link))
        within += 1
    return found

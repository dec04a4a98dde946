"""The pages of a sheet as they will be printed, to scroll and zoom."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from swapviewer.app.page_canvas import PageCanvas
from swapviewer.app.pressing import Pages
from swapviewer.paint.leaves import Fit, Leaves, clamped, fitting_zoom, laid_out
from swapviewer.paint.look import Look

_WHEEL_STEP = 1.2
_PIXELS_PER_POINT = 96 / 72


class PageView(QScrollArea):
    """Scrolls and zooms the pages: Page keys, Home, End, Ctrl+wheel."""

    moved = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._fit: Fit = "width"
        self._zoom = 1.0
        self._columns = 1
        self._leaves = Leaves((), 0.0, 0.0)
        self._canvas = PageCanvas(look, self)
        self.setWidget(self._canvas)
        self.setAccessibleName("Pages of the sheet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._on_scrolled)
        look.theme_changed.connect(self._canvas.update)

    @property
    def zoom(self) -> float:
        """The size of a page on the screen, 1 being that on paper at 96 dpi."""
        return self._zoom

    @property
    def current(self) -> int:
        """The page that is looked at, from 0."""
        return self._leaves.at(self.verticalScrollBar().value(), self.viewport().height())

    @property
    def settled(self) -> bool:
        """Whether the pages that can be seen are drawn."""
        return self._canvas.settled

    def abandon(self) -> None:
        """Draw nothing more, for the window goes."""
        self._canvas.abandon()

    def show_pages(self, pages: Pages) -> None:
        """Show other pages at the same place and zoom."""
        self._pages = pages
        self._canvas.show_pages(pages)
        self._lay_out()

    def fit(self, fit: Fit) -> None:
        """Let pages fill the width or the whole room, also when the room changes."""
        self._fit = fit
        self._lay_out()

    def zoom_to(self, zoom: float) -> None:
        """Show pages at a size of their own, about the place looked at."""
        self._fit = "free"
        self._zoom = clamped(zoom)
        self._lay_out()

    def zoom_in(self) -> None:
        """Show pages larger."""
        self.zoom_to(self._zoom * _WHEEL_STEP)

    def zoom_out(self) -> None:
        """Show pages smaller."""
        self.zoom_to(self._zoom / _WHEEL_STEP)

    def set_columns(self, columns: int) -> None:
        """Show this many pages beside each other."""
        self._columns = columns
        self._lay_out()

    def go_to(self, page: int) -> None:
        """Scroll to the top of a page."""
        if self._leaves.boxes:
            at = max(0, min(page, len(self._leaves.boxes) - 1))
            self.verticalScrollBar().setValue(round(self._leaves.boxes[at][1]) - 6)

    def _on_scrolled(self) -> None:
        self._canvas.draw_missing()
        self.moved.emit()

    def _lay_out(self) -> None:
        if self._pages is None or not len(self._pages):
            return
        wide, high = self._pages.size
        page = (wide * _PIXELS_PER_POINT, high * _PIXELS_PER_POINT)
        room = (float(self.viewport().width()), float(self.viewport().height()))
        if self._fit != "free":
            self._zoom = fitting_zoom(page, self._columns, room, self._fit)
        bar, aside = self.verticalScrollBar(), self.horizontalScrollBar()
        share = bar.value() / max(1.0, self._leaves.height)
        middle = (aside.value() + room[0] / 2) / max(room[0], self._leaves.width)
        sizes = (page,) * len(self._pages)
        self._leaves = laid_out(sizes, self._columns, self._zoom, room[0])
        self._canvas.lay_out(self._leaves)
        bar.setValue(round(share * self._leaves.height))
        aside.setValue(round(middle * self._leaves.width - room[0] / 2))
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new room."""
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl held, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(self._zoom * _WHEEL_STEP ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the pages."""
        match event.key():
            case Qt.Key.Key_PageDown:
                self.go_to(self.current + self._columns)
            case Qt.Key.Key_PageUp:
                self.go_to(self.current - self._columns)
            case Qt.Key.Key_Home:
                self.go_to(0)
            case Qt.Key.Key_End:
                self.go_to(len(self._leaves.boxes) - 1)
            case _:
                super().keyPressEvent(event)

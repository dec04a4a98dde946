"""The pages that can be seen, drawn beside the window; older ones stand in meanwhile."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from swapviewer.app.pressing import Pages
from swapviewer.app.worker import Worker
from swapviewer.paint.leaves import Leaves
from swapviewer.paint.look import Look

_KEPT = 12
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One page at a size on the screen, and how many dots a pixel of it has.

    It counts the press that the page came from and does not hold it: a picture kept must
    not keep a whole sheet that is gone.
    """

    press: int
    at: int
    size: QSize
    ratio: float


def draw_page(pages: Pages, wanted: Wanted) -> QImage:
    """Return a page as a picture."""
    picture = pages.picture(wanted.at, wanted.size * wanted.ratio)
    picture.setDevicePixelRatio(wanted.ratio)
    return picture


class PageCanvas(QWidget):
    """Paints the pages that can be seen, and keeps the last few."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._pages: Pages | None = None
        self._press = 0
        self._leaves = Leaves((), 0.0, 0.0)
        self._drawn: dict[int, tuple[Wanted, QPixmap]] = {}
        self._under_way: Wanted | None = None
        self._worker = Worker(self, "The page could not be drawn")
        self._worker.done.connect(self._on_drawn)

    @property
    def settled(self) -> bool:
        """Whether all that can be seen is drawn as it is."""
        return self._pages is not None and self._next(self._seen()) is None

    def show_pages(self, pages: Pages) -> None:
        """Take other pages."""
        self._pages = pages
        self._press += 1
        self._drawn = {at: one for at, one in self._drawn.items() if at < len(pages)}

    def lay_out(self, leaves: Leaves) -> None:
        """Move the pages to these boxes."""
        self._leaves = leaves
        self.resize(round(leaves.width), round(leaves.height))
        self.update()
        self.draw_missing()

    def draw_missing(self) -> None:
        """Begin to draw what can be seen, page after page, and then its neighbours."""
        pages, wanted = self._pages, self._next(self._soon())
        if pages and wanted and self._under_way is None:
            self._under_way = wanted
            self._worker.start(lambda _: draw_page(pages, wanted))

    def abandon(self) -> None:
        """Draw nothing more."""
        self._worker.abandon()
        self._under_way = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is drawn; white paper where nothing is yet."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(self._look.theme.window))
            for at, box in enumerate(self._leaves.boxes):
                target = QRectF(*box).toRect()
                if target.intersects(event.rect()):
                    self._paint_page(painter, at, target)

    def _paint_page(self, painter: QPainter, at: int, target: QRect) -> None:
        painter.fillRect(target, Qt.GlobalColor.white)
        if at in self._drawn:
            wanted, pixmap = self._drawn[at]
            size = wanted.size.scaled(target.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawPixmap(QRect(target.topLeft(), size), pixmap)
        painter.setPen(QColor(self._look.theme.border))
        painter.drawRect(target.adjusted(-1, -1, 0, 0))

    def _seen(self) -> list[int]:
        """Return the pages that can be seen."""
        window = self.parentWidget()
        view = QRect(-self.pos(), window.size() if window else self.size())
        boxes = enumerate(self._leaves.boxes)
        return [at for at, box in boxes if QRectF(*box).toRect().intersects(view)]

    def _soon(self) -> list[int]:
        """Return the pages that can be seen, and those to which a key leads from there."""
        seen, count = self._seen(), len(self._leaves.boxes)
        around = (seen[-1] + 1, seen[0] - 1) if seen else ()
        return [*seen, *(at for at in around if 0 <= at < count)]

    def _next(self, among: list[int]) -> Wanted | None:
        """Return the first of these pages that is not drawn as it is."""
        ratio = self.devicePixelRatioF()
        if self._pages is None:
            return None
        for at in among:
            size = QRectF(*self._leaves.boxes[at]).toRect().size()
            wanted = Wanted(self._press, at, size, ratio)
            if at not in self._drawn or self._drawn[at][0] != wanted:
                return wanted
        return None

    def _on_drawn(self) -> None:
        wanted, self._under_way = self._under_way, None
        result = self._worker.result
        if wanted and wanted.press == self._press:
            if isinstance(result, QImage):
                pixmap = QPixmap.fromImage(result)
            else:
                log.warning("a page cannot be shown: %s", result)
                pixmap = QPixmap(1, 1)
                pixmap.fill(Qt.GlobalColor.white)
            self._keep(wanted, pixmap)
            self.update(QRectF(*self._leaves.boxes[wanted.at]).toRect())
        self.draw_missing()

    def _keep(self, wanted: Wanted, pixmap: QPixmap) -> None:
        self._drawn[wanted.at] = (wanted, pixmap)
        seen = self._soon()
        # What lies farthest from the page just drawn goes first.
        for at in sorted(self._drawn, key=lambda one: -abs(one - wanted.at)):
            if len(self._drawn) <= len(seen) + _KEPT:
                break
            if at not in seen:
                del self._drawn[at]

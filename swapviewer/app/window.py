"""The main window: builds the panes, places them, restores them at the next start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QSizePolicy,
    QSplitter,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from swapviewer import text
from swapviewer.app.acts import Acts
from swapviewer.app.commands import FILE, VIEW
from swapviewer.app.later import Later, Part, import_numpy
from swapviewer.app.layouts import restore_sizes
from swapviewer.app.legend_switch import LegendSwitch
from swapviewer.app.links import Links
from swapviewer.app.menus import Menus
from swapviewer.app.opening import OpeningBar
from swapviewer.app.recent import RecentMenu
from swapviewer.app.saved import SavedViews
from swapviewer.app.settings import Settings
from swapviewer.app.side import Side
from swapviewer.app.status import StatusLine
from swapviewer.app.story_acts import StoryActs
from swapviewer.paint.look import Look
from swapviewer.paint.theme import GAP
from swapviewer.state import AppState
from swapviewer.views.calendar import CalendarColumn
from swapviewer.views.card import Card, label, scrolling
from swapviewer.views.filter_bar import FilterChips, FilterMenu
from swapviewer.views.focus import order_panes
from swapviewer.views.notice import Notice
from swapviewer.views.search_field import SearchField
from swapviewer.walk import Walk

_BUTTONS_LEFT = ("Previous entry", "Next entry", "Back", "Forward", "Go to date", "Stories")


class Window(QMainWindow):
    """Calendar, timeline, chart and details of one record."""

    def __init__(self, state: AppState, look: Look, settings: Settings) -> None:
        super().__init__()
        self._state = state
        self._look = look
        self.settings = settings
        self._report: Path | None = None
        self.walk = Walk(state, self)
        self.acts = Acts(self, state, look)
        self.menus = Menus(self, self.acts, state, look)
        self._links = Links(self)
        self.menus.add_menu(FILE, RecentMenu(self.acts, settings, self), "Open a record")
        self.menus.add_menu(VIEW, SavedViews(state, settings, self))
        self._build_toolbar()
        self.acts.search_field = self.search
        self._build_panes()
        self.status = StatusLine(self, self.acts, state)
        self.resize(1440, 860)
        self.setMinimumSize(980, 600)
        self.setAcceptDrops(True)
        self.menus.add_switch(VIEW, LegendSwitch(self.calendar.legend, settings, self))
        self.acts.file.changed.connect(self._on_file_changed)
        self.acts.file.refused.connect(self._on_file_refused)
        self.acts.file.restored.connect(self._on_file_restored)
        self._restore()
        state.record_changed.connect(self.refresh)
        state.counting_changed.connect(self.refresh)
        chart = Part(self._add_chart, import_numpy)
        late = Part(self._add_timeline), chart, Part(self._add_proof)
        self._later = Later(self.calendar, late, self)
        self.refresh()
        self.calendar.month.setFocus()

    def refresh(self) -> None:
        """Name the record and the basis of figures."""
        record = self._state.index.record
        self.setWindowTitle(text.on_title_bar(f"{record.title} – Swapviewer"))
        self._basis.setText(f"Figures by: {self.menus.basis_words}".replace("&", "&&"))

    def complete(self) -> None:
        """Add now what else comes after the first paint: timeline, chart and proof."""
        self._later.finish()

    def _add_timeline(self) -> QWidget:
        from swapviewer.views.timeline_card import TimelineCard

        self.calendar.entries.cover()
        card = TimelineCard(self._state, self._look, self)
        self.timeline = self.acts.timeline = card.timeline
        self.timeline.viewport_changed.connect(self.search.rest)
        self._put(0, card)
        return card

    def _add_chart(self) -> QWidget:
        from swapviewer.views.chart import Chart

        self.chart = Chart(self._state, self._look, self)
        self.acts.chart = self.chart
        self._put(1, self.chart)
        order_panes(self._bar, self._frame)
        return self.chart

    def _add_proof(self) -> QWidget:
        self.status.prove()
        return self.statusBar()

    def _put(self, at: int, part: QWidget) -> None:
        if waiting := self._middle.replaceWidget(at, part):
            waiting.deleteLater()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system's font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ThemeChange:
            self._look.follow_fonts()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that lie on this computer."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the first file that was dropped."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.acts.open_file(Path(files[0]))

    def offer_report(self, report: Path) -> None:
        """Say that the last run left a report, and offer to show it."""
        self._report = report
        self.notice.tell("An error was met; its report stays here.", "Show report")

    def _on_file_changed(self) -> None:
        self._report = None
        name = self.acts.file.path.name
        self.notice.tell(f"{name} has changed on disk.", "Reload")

    def _on_file_refused(self) -> None:
        self._report = None
        error = self.acts.file.problems
        if error:
            many = text.plural(len(error.problems), "problem", "problems")
            self.notice.tell(
                f"{self.acts.file.path.name} has changed and has {many} now. "
                "What was shown stays.",
                "Show problems",
            )

    def _on_file_restored(self) -> None:
        # A report of an error has nothing to do with the file.
        if self._report is None:
            self.notice.hide()

    def _on_notice(self) -> None:
        # Imported here: most visits show no dialog.
        from swapviewer.app.dialogs import show_problems, show_report

        if self._report:
            show_report(self, self._report)
        elif self.acts.file.problems:
            show_problems(self, self.acts.file.problems)
        else:
            self.acts.reload()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the layout and the place for the next start."""
        # The place of a story's step is the story's, not the reader's.
        self.walk.leave()
        self.settings.keep_layout("window", self.saveGeometry())
        self.settings.keep_layout("columns", self._columns.saveState())
        self.settings.keep_layout("middle", self._middle.saveState())
        self.settings.keep_mode(self._look.mode)
        self.settings.keep_place(self._state.index.record.title, self._state.selection)
        super().closeEvent(event)

    def _build_toolbar(self) -> None:
        self._bar = bar = QToolBar("Acts", self)
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.menus.fill(bar, _BUTTONS_LEFT)
        space = QWidget(bar)
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(space)
        self.search = SearchField(self._state, bar)
        bar.addWidget(self.search)
        filters = QToolButton(bar)
        filters.setText("Filter")
        filters.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        filters.setMenu(FilterMenu(self._state, filters))
        bar.addWidget(filters)
        self._basis = QToolButton(bar)
        self._basis.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._basis.setMenu(self.menus.basis_menu)
        words = "Whose figures come first; where that side gave none, the other side's."
        self._basis.setToolTip(text.tooltip(words))
        bar.addWidget(self._basis)
        self.menus.fill(bar, ("Print the day's sheet",))
        self.addToolBar(bar)

    def _build_panes(self) -> None:
        self.calendar = CalendarColumn(self._state, self._look, self)
        self.side = Side(self._state, self.walk, self._look, self)
        self.details = self.side.details
        self.side.source_opened.connect(self._links.open)
        self.acts.stories = StoryActs(self.walk, self.side, self)
        self.acts.stories.enable(self.menus.actions)
        self._middle = QSplitter(Qt.Orientation.Vertical, self)
        for name in ("Timeline", "People per period"):
            waiting = Card(name, self)
            waiting.add(label("Being prepared …", "soft", waiting), 1)
            self._middle.addWidget(waiting)
        self._middle.setSizes([300, 460])
        self._columns = QSplitter(Qt.Orientation.Horizontal, self)
        for column, share in (
            (scrolling(self.calendar), 1),
            (self._middle, 4),
            (self.side, 1),
        ):
            self._columns.addWidget(column)
            self._columns.setStretchFactor(self._columns.count() - 1, share)
        for splitter in (self._columns, self._middle):
            splitter.setHandleWidth(GAP)
            splitter.setChildrenCollapsible(False)
        self._columns.setSizes([292, 700, 410])
        frame = QWidget(self)
        whole = QVBoxLayout(frame)
        whole.setContentsMargins(GAP + 2, 0, GAP + 2, 0)
        whole.setSpacing(0)
        self.notice = Notice(frame)
        self.notice.accepted.connect(self._on_notice)
        whole.addWidget(self.notice)
        whole.addWidget(OpeningBar(self.acts.file, frame))
        whole.addWidget(FilterChips(self._state, frame))
        whole.addWidget(self._columns, 1)
        self._frame = frame
        self.setCentralWidget(frame)

    def _restore(self) -> None:
        for name, part in (("columns", self._columns), ("middle", self._middle)):
            restore_sizes(part, self.settings.layout(name))
        self.restoreGeometry(self.settings.layout("window"))

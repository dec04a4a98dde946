"""The details: one entry in full, and the other entries of its day within a click."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from swapviewer import text
from swapviewer.account.entries import entry_part
from swapviewer.account.numbering import Numbering
from swapviewer.account.parts import SourceLine
from swapviewer.model.record import Event
from swapviewer.paint.look import Look
from swapviewer.paint.theme import GAP, PAD
from swapviewer.state import AppState
from swapviewer.views.card import label
from swapviewer.views.details.claims import ClaimsTable
from swapviewer.views.details.figures import FiguresView
from swapviewer.views.details.paragraph import Paragraph
from swapviewer.views.details.rich import (
    OPEN,
    SHOW,
    details_html,
    facts_html,
    sources_html,
)
from swapviewer.views.details.rich_label import RichLabel
from swapviewer.views.details.switch import DaySwitch

# The pane is narrow: further parts of a claim are told in words under the claimant.
_PART_COLUMNS = 2


class DetailsPane(QScrollArea):
    """Tells the chosen entry; on an empty day it names the nearest entries."""

    source_opened = Signal(str)

    def __init__(self, state: AppState, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._look = look
        self._sources: tuple[SourceLine, ...] = ()
        self.setAccessibleName("Details of the chosen entry")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumWidth(330)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page = QWidget(self)
        # Else one long word would push all the rest out of sight.
        self._page.setMinimumWidth(1)
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, PAD - 2, 0)
        self._column.setSpacing(GAP - 2)
        self._build()
        self.setWidget(self._page)
        for signal in (state.record_changed, state.counting_changed, look.theme_changed):
            signal.connect(self.refresh)
        for signal in (state.entry_changed, state.day_changed):
            signal.connect(self._on_place_changed)
        self.refresh()

    def refresh(self) -> None:
        """Tell the chosen entry, or the empty day."""
        entry = self._state.entry
        self._told = (self._state.day, entry)
        self._kicker.setText(self._kicker_words(entry))
        self._switch.refresh()
        if entry is None:
            self._show_empty_day()
        else:
            self._show_entry(entry)
        self.verticalScrollBar().setValue(0)

    def _on_place_changed(self) -> None:
        # Day and entry mostly change together, each with its signal.
        if self._told != (self._state.day, self._state.entry):
            self.refresh()

    def _build(self) -> None:
        page = self._page
        self._kicker = Paragraph("kicker", page)
        self._switch = DaySwitch(self._state, page)
        self._title = Paragraph("title", page)
        self._figures = FiguresView(self._look, page)
        self._summary = Paragraph("", page)
        self._remarks = Paragraph("soft", page)
        self._properties = self._rich_label("Place, mediators and other properties")
        self._claims_head = label("WHO SAYS HOW MANY", "heading", page)
        self._claims = ClaimsTable(self._look, page)
        self._claims.source_asked.connect(self._show_source)
        self._facts_head = label("WHAT IS KNOWN", "heading", page)
        self._facts = self._rich_label("What is known")
        self._sources_head = label("SOURCES", "heading", page)
        self._source_list = self._rich_label("Sources")
        for part in (
            self._kicker,
            self._switch,
            self._title,
            self._figures,
            self._summary,
            self._remarks,
            self._properties,
            self._claims_head,
            self._claims,
            self._facts_head,
            self._facts,
            self._sources_head,
            self._source_list,
        ):
            self._column.addWidget(part)
        self._column.addStretch(1)

    def _rich_label(self, name: str) -> RichLabel:
        made = RichLabel(name, self._page)
        made.linkActivated.connect(self._on_link)
        made.link_reached.connect(self._follow)
        return made

    def _kicker_words(self, entry: Event | None) -> str:
        words = text.long_day(self._state.day)
        if entry is None or entry.date_precision is None:
            return words
        return text.month_year(self._state.day)

    def _show_entry(self, entry: Event) -> None:
        numbering = Numbering(self._state.index)
        part = entry_part(
            self._state.index, entry, self._state.basis, numbering, _PART_COLUMNS
        )
        self._sources = numbering.lines()
        theme = self._look.theme
        kind = part.wave or part.kind
        self._kicker.setText(f"{self._kicker.text()} · {kind}")
        self._title.setText(part.title)
        self._figures.show_figures(part.figures, part.progress)
        self._summary.setText(part.summary)
        self._show(self._remarks, "\n".join(part.remarks))
        self._show(self._properties, details_html(part.details, theme))
        self._claims_head.setVisible(part.claims is not None)
        self._claims.show_claims(part.claims)
        self._show(self._facts, facts_html(part.facts, theme))
        self._facts_head.setVisible(bool(part.facts))
        self._show(self._source_list, sources_html(self._sources, theme))
        self._sources_head.setVisible(bool(self._sources))

    def _show_empty_day(self) -> None:
        index, day = self._state.index, self._state.day
        self._sources = ()
        inside = day in index.covers
        self._title.setText("No entry on this day" if inside else "Outside the record")
        before, after = index.before(None, day), index.after(None, day)
        near = [
            f"{words}: {text.short_day(one.date)} – {one.title}"
            for words, one in (("The entry before", before), ("The next entry", after))
            if one
        ]
        reach = "" if inside else f"The record covers {text.span_words(index.covers)}.\n"
        self._summary.setText(reach + "\n".join(near))
        self._figures.show_figures((), ())
        self._claims.show_claims(None)
        for part in (self._remarks, self._properties, self._facts, self._source_list):
            self._show(part, "")
        for head in (self._claims_head, self._facts_head, self._sources_head):
            head.setVisible(False)

    def _show(self, part: QLabel, words: str) -> None:
        part.setText(words)
        part.setVisible(bool(words))

    def _on_link(self, link: str) -> None:
        if link.startswith(SHOW):
            self._show_source(int(link.removeprefix(SHOW)))
        elif link.startswith(OPEN):
            number = int(link.removeprefix(OPEN))
            self.source_opened.emit(self._sources[number - 1].url)

    def _show_source(self, number: int) -> None:
        """Bring a source into sight, and the keyboard to the list."""
        self._source_list.setFocus()
        self._bring(self._source_list, self._source_list.link_top(f"{OPEN}{number}"))

    def _follow(self) -> None:
        """Keep the link with the focus in sight."""
        reached = self.focusWidget()
        if isinstance(reached, RichLabel):
            self._bring(reached, reached.reached_top())

    def _bring(self, part: QWidget, below: int) -> None:
        self.ensureVisible(0, part.mapTo(self._page, QPoint(0, below)).y(), 0, 60)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Show the start of a text that Tab leads to, not its middle."""
        moved = super().focusNextPrevChild(forward)
        self._follow()
        return moved

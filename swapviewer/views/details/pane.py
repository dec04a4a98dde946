"""The details: one entry in full, and the other entries of its day within a click."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from swapviewer import text
from swapviewer.account.entries import entry_part
from swapviewer.account.numbering import Numbering
from swapviewer.account.parts import EntryPart, SourceLine
from swapviewer.model.record import Event
from swapviewer.paint.look import Look
from swapviewer.paint.theme import GAP
from swapviewer.state import AppState
from swapviewer.views.details.claims import ClaimsView, as_text
from swapviewer.views.details.entry_text import BAR_ROOM, EntryText, Places
from swapviewer.views.details.linked_text import LinkedText
from swapviewer.views.details.progress import ProgressBar
from swapviewer.views.details.switch import DaySwitch
from swapviewer.views.details.writer import ALL, OPEN, SHOW, Writer

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

# The pane is narrow: further parts of a claim are told in words under the claimant.
_PART_COLUMNS = 2
_NAME_MOST = 300
_AFRESH = 100


class DetailsPane(LinkedText):
    """Tells the chosen entry; on an empty day it names the nearest entries.

    All words are one text, for to lay out a widget for each takes longer than a frame.
    """

    source_opened = Signal(str)

    def __init__(self, state: AppState, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._look = look
        self._shown: tuple[date, Event | None] = (state.day, state.entry)
        self._part: EntryPart | None = None
        self._sources: tuple[SourceLine, ...] = ()
        self._places = Places()
        self._whole = False
        self._width = 0
        self._tellings = 0
        self.setMinimumWidth(330)
        self._switch = DaySwitch(state, self.ground)
        self._claims = ClaimsView(look, self.ground)
        self._bars: list[ProgressBar] = []
        self.anchorClicked.connect(self._on_link)
        self._claims.source_asked.connect(self._show_source)
        self._claims.reached.connect(self._show_claim)
        self._switch.reached.connect(self._show_switch)
        for signal in (state.record_changed, state.counting_changed, look.theme_changed):
            signal.connect(self.refresh)
        for signal in (state.entry_changed, state.day_changed):
            signal.connect(self._on_place_changed)
        self.refresh()

    def refresh(self) -> None:
        """Tell the chosen entry, or the empty day."""
        state, entry = self._state, self._state.entry
        self._shown = (state.day, entry)
        self._whole = False
        self._part, self._sources = None, ()
        if entry is not None:
            numbering = Numbering(state.index)
            self._part = entry_part(
                state.index, entry, state.basis, numbering, _PART_COLUMNS
            )
            self._sources = numbering.lines()
        self._switch.refresh()
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the same at another width."""
        super().resizeEvent(event)
        if self.room != self._width:
            self._write()

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """Return the selected text, with the table of claims where it lies within."""
        # Made by Qt: the clipboard may outlive Python, and what Python made with it ends
        # the program with a crash. Asked for its text, it holds words and not the document.
        made = super().createMimeDataFromSelection()
        made.text()
        made.clear()
        cursor = self.textCursor()
        start, place, end = (
            cursor.selectionStart(),
            self._places.claims,
            cursor.selectionEnd(),
        )
        pieces, table = [(start, end)], self._part and self._part.claims
        if table and place is not None and start <= place < end:
            pieces = [(start, place), (place + 1, end)]
        texts = [self._between(*piece) for piece in pieces]
        made.setText(f"\n{as_text(table)}\n".join(texts) if table else texts[0])
        return made

    def _between(self, start: int, end: int) -> str:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selection().toPlainText()

    def _on_place_changed(self) -> None:
        # Day and entry mostly change together, each with its signal.
        if self._shown != (self._state.day, self._state.entry):
            self.refresh()

    def _write(self) -> None:
        """Write all for the width there is."""
        if self._width != self.room:
            self._width = self.room
            self.setLineWrapColumnOrWidth(self._width)
        self._tellings += 1
        if self._tellings % _AFRESH == 0:
            # A document keeps the form of every table that it ever held.
            self.document().clear()
        self._places = self._written()
        self.setTextCursor(QTextCursor(self.document()))
        self.verticalScrollBar().setValue(0)
        self._lay_widgets()

    def _written(self) -> Places:
        theme, part = self._look.theme, self._part
        writer = Writer(self.document(), theme.link, self._whole)
        told = EntryText(writer, theme, self._whole)
        if part is None:
            self._tell_empty_day(told)
        else:
            kicker = f"{self._when()} · {part.wave or part.kind}"
            self._name(f"{kicker}: {part.title}")
            told.head(kicker, part.title, self._switch_height())
            told.figures(part.figures, part.progress)
            told.prose(part.summary, part.remarks)
            told.details(part.details)
            if part.claims:
                room = self._claims.show_claims(part.claims, self._width, self._whole)
                told.claims(room, in_part=self._claims.in_part)
            told.facts(part.facts)
            told.sources(self._sources)
        writer.end()
        return told.places

    def _name(self, words: str) -> None:
        """Tell readers what the text is about; they hear that it is another one."""
        self.setAccessibleName(f"Details: {text.beginning(words, _NAME_MOST)}")

    def _when(self) -> str:
        day, entry = self._shown
        coarse = entry is not None and entry.date_precision is not None
        return text.month_year(day) if coarse else text.long_day(day)

    def _tell_empty_day(self, told: EntryText) -> None:
        index, day = self._state.index, self._state.day
        inside = day in index.covers
        title = "No entry on this day" if inside else "Outside the record"
        self._name(f"{text.long_day(day)}: {title}")
        told.head(text.long_day(day), title, 0)
        if not inside:
            told.line(f"The record covers {text.span_words(index.covers)}.")
        before, after = index.before(None, day), index.after(None, day)
        for words, one in (("The entry before", before), ("The next entry", after)):
            if one:
                told.line(f"{words}: {text.short_day(one.date)} – {one.title}")

    def _switch_height(self) -> int:
        several = len(self._state.index.on(self._state.day)) > 1
        return self._switch.sizeHint().height() if several else 0

    def _lay_widgets(self) -> None:
        """Lay each widget over the room that the text leaves for it."""
        places, width = self._places, self._width
        self.lay(self._switch, places.switch, QSize(width, self._switch_height()))
        self.lay(self._claims, places.claims, QSize(width, self._claims.height()))
        for _ in range(len(self._bars), len(places.bars)):
            self._bars.append(ProgressBar(self._look, self.ground))
        half = QSize((width - GAP) // 2, BAR_ROOM)
        for at, bar in enumerate(self._bars):
            shown = at < len(places.bars)
            bar.show_progress(places.bars[at][1] if shown else None)
            self.lay(bar, places.bars[at][0] if shown else None, half)

    def _on_link(self, link: QUrl) -> None:
        asked = link.toString()
        if asked == ALL:
            self._whole = True
            self._write()
        elif asked.startswith(SHOW):
            self._show_source(int(asked.removeprefix(SHOW)))
        elif asked.startswith(OPEN):
            number = int(asked.removeprefix(OPEN))
            self.source_opened.emit(self._sources[number - 1].url)

    def _show_source(self, number: int) -> None:
        """Bring a source into sight, and the keyboard to it."""
        if (place := self._places.sources.get(number)) is not None:
            self.setFocus()
            self.choose_link(place)

    def _show_claim(self) -> None:
        """Keep the claim with the keyboard in sight."""
        place = self._claims.parts.rect(self._claims.current)
        top = self._claims.y()
        self.bring(top + place.top(), top + place.bottom())

    def _show_switch(self) -> None:
        """Keep the button with the keyboard in sight."""
        if button := self._switch.focusWidget():
            top = self._switch.y() + button.y()
            self.bring(top, top + button.height())

"""What each command does, in terms of the state and the window's parts."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QWidget

from swapviewer import text
from swapviewer.app.record_file import RecordFile
from swapviewer.errors import SwapviewerError
from swapviewer.paint.look import Look
from swapviewer.paths import data_file
from swapviewer.spans import Step
from swapviewer.state import AppState
from swapviewer.views.entry_rows import entry_words
from swapviewer.views.parts import say

if TYPE_CHECKING:
    from swapviewer.app.story_acts import StoryActs

_MESSAGE_TIME = 8000


class Zooming(Protocol):
    """What the acts ask of the timeline."""

    def zoom_in(self) -> None:
        """Show fewer days."""

    def zoom_out(self) -> None:
        """Show more days."""

    def zoom_to_all(self) -> None:
        """Show all that the record covers."""

    def zoom_to_operation(self) -> None:
        """Show the chosen entry's operation."""

    def zoom_to_step(self, step: Step) -> None:
        """Show about as many days as one of these periods has room for."""


class Charting(Protocol):
    """What the acts ask of the chart."""

    @property
    def as_table(self) -> bool:
        """Whether the table is shown."""

    def show_as_table(self, wanted: bool) -> None:
        """Show the table, or the chart."""

    def copy_table(self) -> None:
        """Copy the table."""


class Acts:
    """The commands' doings; `window` is asked for dialogs' parent and for messages."""

    def __init__(self, window: QMainWindow, state: AppState, look: Look) -> None:
        self._window = window
        self._state = state
        self._look = look
        self.file = RecordFile(state, window)
        self.timeline: Zooming | None = None
        self.search_field: QWidget | None = None
        self.chart: Charting | None = None
        self.stories: StoryActs | None = None

    def open_record(self) -> None:
        """Ask for a record file and show it; a bad one changes nothing."""
        name = self._ask_file()
        if name:
            self.open_file(Path(name))

    def open_bundled(self) -> None:
        """Return to the record that comes with the program."""
        self.open_file(data_file("record.json"))

    def open_file(self, path: Path) -> None:
        """Show a record; tell what is wrong with a bad one and keep what was shown."""
        if not self.file.open(path) and self.file.problems:
            # No start needs a dialog, here as below.
            from swapviewer.app import dialogs

            dialogs.show_problems(self._window, self.file.problems)

    def reload(self) -> None:
        """Read the file shown again."""
        self.open_file(self.file.path)

    def print_day(self) -> None:
        """Open the print window on the chosen day's sheet."""
        self.offer_sheet()

    def save_day(self) -> None:
        """Ask where to save the chosen day's sheet."""
        self.offer_sheet(save=True)

    def quit(self) -> None:
        """Close the window."""
        self._window.close()

    def previous_entry(self) -> None:
        """Go to the entry before and say which it is."""
        self._state.previous_entry()
        self._say_entry()

    def next_entry(self) -> None:
        """Go to the entry that follows and say which it is."""
        self._state.next_entry()
        self._say_entry()

    def go_back(self) -> None:
        """Return to the place visited before."""
        self._state.go_back()

    def go_forward(self) -> None:
        """Return to the place that going back left."""
        self._state.go_forward()

    def first_entry(self) -> None:
        """Go to the first entry."""
        self._state.first_entry()

    def go_to_today(self) -> None:
        """Go to today if the record reaches it, else to the latest entry."""
        today = date.today()  # noqa: DTZ011 (the user's own calendar day)
        if today in self._state.index.covers:
            self._state.select_day(today)
        else:
            self._state.latest_entry()

    def go_to_date(self) -> None:
        """Ask for a date; a month or year is brushed as well."""
        from swapviewer.app import dialogs

        span = dialogs.ask_span(self._window, self._state.index.covers)
        if span is None:
            return
        if span.first == span.last:
            self._state.select_day(span.first)
            return
        self._state.show_span(span)
        events = self._state.index.within(span)
        self._state.select_day(events[0].date if events else span.first)

    def search(self) -> None:
        """Put the keyboard into the search field."""
        if self.search_field:
            self.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear_span(self) -> None:
        """Show all that the record covers again."""
        self._state.show_span(None)

    def zoom_in(self) -> None:
        """Show fewer days in the timeline."""
        if self.timeline:
            self.timeline.zoom_in()

    def zoom_out(self) -> None:
        """Show more days in the timeline."""
        if self.timeline:
            self.timeline.zoom_out()

    def zoom_to_all(self) -> None:
        """Show the whole record in the timeline."""
        if self.timeline:
            self.timeline.zoom_to_all()

    def zoom_to_operation(self) -> None:
        """Show the chosen operation in the timeline."""
        if self.timeline:
            self.timeline.zoom_to_operation()

    def zoom_to_days(self) -> None:
        """Show single days in the timeline."""
        self._zoom_to("day")

    def zoom_to_weeks(self) -> None:
        """Show weeks in the timeline."""
        self._zoom_to("week")

    def zoom_to_months(self) -> None:
        """Show months in the timeline."""
        self._zoom_to("month")

    def zoom_to_quarters(self) -> None:
        """Show quarters in the timeline."""
        self._zoom_to("quarter")

    def zoom_to_years(self) -> None:
        """Show years in the timeline."""
        self._zoom_to("year")

    def read_chart(self) -> None:
        """Show the chart's numbers as a table, or the chart again."""
        if self.chart:
            self.chart.show_as_table(not self.chart.as_table)

    def copy_chart(self) -> None:
        """Put the chart's numbers into the clipboard."""
        if self.chart:
            self.chart.copy_table()

    def show_reconciliation(self) -> None:
        """Set the record's sums against the totals that were stated."""
        from swapviewer.app import dialogs

        dialogs.show_reconciliation(self._window, self._state, self._look)

    def show_keys(self) -> None:
        """List all keys."""
        from swapviewer.app import dialogs

        dialogs.show_keys(self._window)

    def show_about(self) -> None:
        """Tell what the program and its record are."""
        from swapviewer.app import dialogs

        dialogs.show_about(self._window, self._state.index)

    def _zoom_to(self, step: Step) -> None:
        if self.timeline:
            self.timeline.zoom_to_step(step)

    def _say_entry(self) -> None:
        entry, index = self._state.entry, self._state.index
        if entry:
            number, of = index.place_of(entry) + 1, len(index.events)
            words = entry_words(index, entry, self._state.basis)
            said = f"{words} ({text.count(number)} of {text.count(of)})"
            self._window.statusBar().showMessage(said, _MESSAGE_TIME)
            say(self._window, said)

    def _ask_file(self) -> str:
        from swapviewer.app.dialogs import ask_record

        return ask_record(self._window)

    def offer_sheet(self, scope: str = "", save: bool = False) -> None:
        """Open the print window on a scope, the chosen day where none is named."""
        # The press is not needed before somebody prints.
        from swapviewer.app import dialogs, printing

        try:
            printing.offer(self._window, self._state, self._look, scope, save=save)
        except SwapviewerError as error:
            dialogs.show_problems(self._window, error)

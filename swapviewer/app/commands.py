"""Every act as a row of one table, which menus, toolbar and the page of keys read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field

from PySide6.QtGui import QKeySequence

from swapviewer.app import story_commands as story
from swapviewer.app.acts import Acts
from swapviewer.frozen import frozen

_Standard = QKeySequence.StandardKey


@frozen
class Command:
    """One act: its words, its menu, what it does, its keys, and its place in the toolbar.

    `short` is the word on the toolbar's button, empty for acts that have none.
    """

    words: str
    menu: str
    act: Callable[[Acts], None]
    keys: tuple[str | _Standard, ...] = field(default=())
    short: str = ""
    separated: bool = False

    @property
    def name(self) -> str:
        """The words without the sign for the menu's letter."""
        return self.words.replace("&", "").rstrip("…")

    def sequences(self) -> list[QKeySequence]:
        """Return the keys; those that the platform does not define are left out."""
        found = [QKeySequence(key) for key in self.keys]
        return [sequence for sequence in found if not sequence.isEmpty()]


def _print_span(acts: Acts) -> None:
    """Open the print window on the brushed span, on everything where none is."""
    acts.offer_sheet("span")


FILE, GO, VIEW, STORIES, HELP = "&File", "&Go", "&View", "&Stories", "&Help"
MENUS = (FILE, GO, VIEW, STORIES, HELP)

COMMANDS = (
    Command("&Open a record…", FILE, Acts.open_record, (_Standard.Open,)),
    Command("Open the &bundled record", FILE, Acts.open_bundled),
    Command("&Reload the record", FILE, Acts.reload, (_Standard.Refresh,)),
    Command(
        "&Print the day's sheet…",
        FILE,
        Acts.print_day,
        (_Standard.Print,),
        short="Print sheet",
        separated=True,
    ),
    Command("Print the sp&an…", FILE, _print_span, ("Ctrl+Shift+P",)),
    Command("&Save the day's sheet as PDF…", FILE, Acts.save_day, (_Standard.Save,)),
    Command("&Quit", FILE, Acts.quit, ("Ctrl+Q",), separated=True),
    Command("&Previous entry", GO, Acts.previous_entry, ("P",), short="‹ Previous"),
    Command("&Next entry", GO, Acts.next_entry, ("N",), short="Next ›"),
    Command("&Back", GO, Acts.go_back, ("Alt+Left",), short="←", separated=True),
    Command("F&orward", GO, Acts.go_forward, ("Alt+Right",), short="→"),
    Command("Fi&rst entry", GO, Acts.first_entry, ("Ctrl+Shift+Home",), separated=True),
    Command("&Today, else the latest entry", GO, Acts.go_to_today, ("T",)),
    Command("Go to &date…", GO, Acts.go_to_date, ("Ctrl+G",), short="Go to date…"),
    Command("&Search", GO, Acts.search, (_Standard.Find, "/")),
    Command("&Clear the span", GO, Acts.clear_span, ("Backspace",), separated=True),
    Command("Zoom &in", VIEW, Acts.zoom_in, ("+", "Ctrl++", "=")),
    Command("Zoom &out", VIEW, Acts.zoom_out, ("-", "Ctrl+-")),
    Command("&Everything", VIEW, Acts.zoom_to_all, ("Ctrl+0",)),
    Command("The chosen o&peration", VIEW, Acts.zoom_to_operation, ("F",)),
    Command("Zoom to &days", VIEW, Acts.zoom_to_days, ("1",), separated=True),
    Command("Zoom to &weeks", VIEW, Acts.zoom_to_weeks, ("2",)),
    Command("Zoom to &months", VIEW, Acts.zoom_to_months, ("3",)),
    Command("Zoom to &quarters", VIEW, Acts.zoom_to_quarters, ("4",)),
    Command("Zoom to &years", VIEW, Acts.zoom_to_years, ("5",)),
    Command("Chart as a &table", VIEW, Acts.read_chart, ("Ctrl+T",), separated=True),
    Command("Copy the chart's &numbers", VIEW, Acts.copy_chart, ("Ctrl+Shift+C",)),
    Command("&Reconciliation…", VIEW, Acts.show_reconciliation, ("R",), separated=True),
    Command("&Stories", STORIES, story.show, ("Ctrl+Alt+S",), short="Stories"),
    Command(
        "&Next step",
        STORIES,
        story.go_next,
        ("Ctrl+Alt+Right", "Ctrl+Alt+N"),
        separated=True,
    ),
    Command("&Previous step", STORIES, story.go_previous, ("Ctrl+Alt+Left", "Ctrl+Alt+P")),
    Command("&Return to the step", STORIES, story.show_again, ("Ctrl+Alt+R",)),
    Command("&Leave the story", STORIES, story.leave, ("Ctrl+Alt+L",)),
    Command("Print the s&tory…", STORIES, story.print_walk, separated=True),
    Command("Print the &questions…", STORIES, story.print_questions),
    Command("Print the &answers…", STORIES, story.print_answers),
    Command("&Keys", HELP, Acts.show_keys, ("F1", "Ctrl+?")),
    Command("&About Swapviewer", HELP, Acts.show_about),
)

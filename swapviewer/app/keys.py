"""The page of keys: rows of the commands table, and the keys that views answer to."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from swapviewer.app.commands import COMMANDS

# Keys that belong to the widget with the focus, so they are no commands of the window.
_IN_VIEWS = (
    ("Move in the month grid", "arrow keys"),
    ("Month before, month after", "PgUp, PgDn"),
    ("Year before, year after", "Shift, Ctrl or Alt with PgUp, PgDn"),
    ("Start and end of the week", "Home, End"),
    ("Start and end of the month", "Ctrl+Home, Ctrl+End"),
    ("Previous and next mark in the timeline", "Left, Right"),
    ("First and last mark in the timeline", "Home, End"),
    ("Zoom the timeline about the pointer", "Ctrl+wheel"),
    ("Brush a span", "Shift+drag in the timeline, drag in the calendar, Shift+click"),
    ("Next and previous link in the details", "Right, Left; Enter follows it"),
    ("Next and previous claim, and its source", "Down, Up; Enter"),
    ("Next and previous step in a story's text", "Space, Shift+Space"),
    ("Hide the hint", "Esc"),
    ("Print, save in the print window", "Ctrl+P, Ctrl+S"),
    ("Pages of the print window", "PgUp, PgDn, Home, End"),
    ("Zoom in the print window", "Ctrl+wheel, Ctrl++, Ctrl+-"),
    ("Page width, whole page, two pages, overview there", "Ctrl+1, Ctrl+2, Ctrl+3, Ctrl+4"),
)


def key_rows() -> list[tuple[str, str]]:
    """Return each act and its keys in words, as this platform writes them."""
    form = QKeySequence.SequenceFormat.NativeText
    rows = [
        (command.name, ", ".join(keys.toString(form) for keys in command.sequences()))
        for command in COMMANDS
    ]
    return [row for row in rows if row[1]] + list(_IN_VIEWS)

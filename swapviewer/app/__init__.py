"""The window, its commands, printing and start-up."""

from swapviewer.app.features import spare_the_look

# Before whatever else the window imports, and whichever way it is come to. Beside the time
# it takes, the look asks all modules for their files, and the checker of records, which a
# thread may be importing, answers that with imports of its own.
spare_the_look()

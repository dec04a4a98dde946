"""The command line: one module per command, imported only when it is called."""

from swapviewer.cli.entry import main

__all__ = ["main"]

"""Run `python -m swapviewer` as the command `swapviewer`."""

import sys

from swapviewer.cli.entry import main

if __name__ == "__main__":
    sys.exit(main())

"""Start Swapviewer from this checkout; the first start sets up all that it needs."""

import sys

import supported_python  # noqa: F401

# isort: split
import environment

sys.exit(environment.start(sys.argv[1:]))

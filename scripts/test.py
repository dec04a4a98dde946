"""Check this checkout: format, lint, types, tests; arguments go to pytest alone."""

import sys

import supported_python  # noqa: F401

# isort: split
import environment

sys.exit(environment.test(sys.argv[1:]))

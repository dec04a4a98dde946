"""Measure speed and memory (benchmarks/README.md); `--quick` runs the small sizes once."""

import subprocess
import sys

import supported_python  # noqa: F401

# isort: split
import environment

try:
    environment.set_up([environment.FOR_DEVELOPMENT], [])
except environment.SetupError as error:
    sys.exit(str(error))
python = str(environment.FOR_DEVELOPMENT.python)
command = [python, "-m", "benchmarks", *sys.argv[1:]]
sys.exit(subprocess.call(command, cwd=environment.ROOT))

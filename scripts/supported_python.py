"""Go on under a Python that can run Swapviewer, or say which one to install.

Every Python since 2.7 must be able to read this file: no annotations, no f-strings.
"""

import os
import subprocess
import sys

CHECK = ["-c", "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))"]
COMMANDS = [["python3.13"], ["python3.12"], ["python3.11"], ["python3"]]
if os.name == "nt":
    COMMANDS = [["py", "-3.13"], ["py", "-3.12"], ["py", "-3.11"], ["python"]]
MESSAGE = """\
Swapviewer needs Python 3.11, 3.12 or 3.13; this is Python {}.{}.
Install one of them, then run the same again:
  Debian 12+, Ubuntu 24.04+  sudo apt-get update && sudo apt-get install -y python3-venv
  Fedora                     sudo dnf install -y python3.13
  macOS                      brew install python@3.13
  Windows, others            https://www.python.org/downloads/
"""

if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    for command in COMMANDS:
        with open(os.devnull, "w") as nowhere:
            try:
                failed = subprocess.call(command + CHECK, stderr=nowhere)
            except OSError:
                continue
        if not failed:
            sys.exit(subprocess.call(command + sys.argv))
    sys.stderr.write(MESSAGE.format(*sys.version_info[:2]))
    sys.exit(1)

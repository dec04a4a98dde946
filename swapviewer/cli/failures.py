"""What goes wrong, told in a sentence, and the exit code that says whose fault it is."""

from __future__ import annotations

import errno
import os
import traceback
from typing import Final

from swapviewer.cli.output import complain
from swapviewer.cli.problems import worded
from swapviewer.errors import (
    BadCallError,
    BadDateError,
    BadRecordError,
    BadScopeError,
    SwapviewerError,
)

_BAD_INPUT: Final = 1
_WRONG_CALL: Final = 2


def tell(error: Exception) -> int:
    """Print what went wrong and return the exit code."""
    if os.environ.get("SWAPVIEWER_DEBUG"):
        complain("".join(traceback.format_exception(error)).rstrip())
    if isinstance(error, BadRecordError):
        complain(worded(error.file, error.problems))
        return _BAD_INPUT
    if isinstance(error, SwapviewerError):
        complain(f"swapviewer: {error}")
        wrong_call = isinstance(error, BadCallError | BadDateError | BadScopeError)
        return _WRONG_CALL if wrong_call else _BAD_INPUT
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        complain("swapviewer: The output could not be written: the disk is full.")
        return _BAD_INPUT
    words = " ".join(str(error).split()) or "no further words"
    complain(
        f"swapviewer: this failed ({type(error).__name__}: {words}); "
        "set SWAPVIEWER_DEBUG=1 to see where."
    )
    return _BAD_INPUT

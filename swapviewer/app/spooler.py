"""Whether the system's print service took a job, which Qt hands over and does not ask.

WORKAROUND: Qt's engine for CUPS drops the answer to the job (seen in 6.11), so that a queue
that was deleted or stopped looked as if it had printed.
"""

from __future__ import annotations

import ctypes
import os
import sys
from typing import Protocol

# From here on the answers of the Internet Printing Protocol are refusals (RFC 8011, B.1).
_FIRST_REFUSAL = 0x0400


class Service(Protocol):
    """The part of libcups that tells the answer to this thread's last request."""

    def cupsLastError(self) -> int:  # noqa: N802
        """Return a status of the Internet Printing Protocol; below 0 for none."""


def refused(service: Service | None = None) -> bool:
    """Say whether the service refused what this thread asked of it last."""
    service = service or _service()
    return service is not None and service.cupsLastError() >= _FIRST_REFUSAL


def _service() -> Service | None:
    """Return the library that Qt has loaded to print with, if it did."""
    if sys.platform != "linux":
        return None
    try:
        return ctypes.CDLL("libcups.so.2", mode=os.RTLD_NOLOAD)
    except OSError:
        return None

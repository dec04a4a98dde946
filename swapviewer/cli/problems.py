"""Word the problems of a record file: a line each, and the bad line where it is no JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from swapviewer.errors import Problem


def worded(file: str, problems: Iterable[Problem]) -> str:
    """Return `file:line: where: message` for each problem."""
    lines = []
    for problem in problems:
        lines.append(problem.worded(file))
        if problem.excerpt:
            lines.append(textwrap.indent(problem.excerpt, "    "))
    return "\n".join(lines)

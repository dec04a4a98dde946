"""What can go wrong, as one small tree.

SwapviewerError           everything that a user may be told in one sentence
├── BadRecordError        a file is not a sound record; carries every problem found
├── BadDateError          a date was asked for that cannot be read
├── BadCallError          the command line asks for something that cannot be done
├── BadScopeError         a scope or a filter names what is not in the record
├── BadReferenceError     a story refers to something that is not in its record
├── SettingsError         what the user wants kept cannot be written
└── PressError            a sheet could not be pressed or written
"""

from __future__ import annotations

from typing import Literal

from swapviewer.frozen import frozen

Severity = Literal["error", "warning"]


class SwapviewerError(Exception):
    """A failure that has one clear sentence for the user: what, where, what to do."""


@frozen
class Problem:
    """One thing that is wrong in a record file, and where it stands.

    `excerpt` is the line itself where it is no JSON, with a line below that points into it.
    """

    where: str
    message: str
    line: int | None = None
    column: int | None = None
    severity: Severity = "error"
    excerpt: str = ""

    def worded(self, file: str) -> str:
        """Return `file:line: where: message`, leaving out what is not known."""
        place = file if self.line is None else f"{file}:{self.line}"
        mark = "" if self.severity == "error" else self.severity
        return ": ".join(part for part in (place, mark, self.where, self.message) if part)


class BadRecordError(SwapviewerError):
    """A file is not a sound record; `problems` names all that was found."""

    def __init__(self, file: str, problems: tuple[Problem, ...]) -> None:
        self.file = file
        self.problems = problems
        super().__init__("\n".join(problem.worded(file) for problem in problems))


class BadDateError(SwapviewerError):
    """A date was asked for that cannot be read."""


class BadCallError(SwapviewerError):
    """The command line asks for something that cannot be done."""


class BadScopeError(SwapviewerError):
    """A scope or a filter names what is not in the record."""


class BadReferenceError(SwapviewerError):
    """A story refers to something that is not in its record."""


class SettingsError(SwapviewerError):
    """What the user wants kept cannot be written."""


class PressError(SwapviewerError):
    """A sheet could not be pressed or written."""

"""Give every finding the line and the words of the place at which it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from swapviewer.errors import Problem
from swapviewer.model.findings import Finding, Path, where
from swapviewer.model.places import Places
from swapviewer.model.structure import shortened


def placed(
    places: Places, names: Mapping[Path, str], found: Iterable[Finding]
) -> tuple[Problem, ...]:
    """Return the findings, and every key that is there twice, in the order of lines.

    `names` gives what the items of lists call themselves.
    """
    problems = [_problem(places, names, one) for one in found]
    for path, first, again in places.twice():
        message = (
            f"“{shortened(str(path[-1]))}” is here twice, first on line {first.line}; "
            "expected it once."
        )
        problems.append(Problem(where(path[:-1], names), message, again.line, again.column))
    return tuple(sorted(problems, key=lambda one: (one.line or 0, one.column or 0)))


def _problem(places: Places, names: Mapping[Path, str], finding: Finding) -> Problem:
    path = (*finding.path, *finding.at)
    place = places.key_place(path) if finding.by_key else places.place(path)
    return Problem(
        where(finding.path, names),
        f"{finding.message}{'' if finding.message.endswith('?') else '.'}",
        place.line,
        place.column,
        finding.severity,
    )

"""The options that leave entries out: the filter and the search of the window."""

from __future__ import annotations

import argparse

from swapviewer.index.days import RecordIndex
from swapviewer.index.terms import TERM_NAMES, WORDS, Narrowing, narrowing

_HELP = {
    "kind": "only entries of this kind",
    "returned_to": "only what was returned to this party",
    "operation": "only what belongs to this operation",
    "mediator": "only what this mediator took part in",
    "agreement": "only where the sides agree so far: agree, one_side, differ, withheld "
    "or unknown",
    "claimant": "only what this claimant states a number of",
}
_PLACE = "only_"


def add_narrowing(parser: argparse.ArgumentParser) -> None:
    """Add an option for each facet of the filter, and one for words."""
    group = parser.add_argument_group(
        "which entries",
        "Each may be given more than once: one of the values of every option has to fit.",
    )
    for facet, name in TERM_NAMES.items():
        names = [f"--{name}", *(["--direction"] if facet == "returned_to" else [])]
        _add(group, name, names, _HELP[facet])
    _add(group, WORDS, [f"--{WORDS}"], "only what holds all of these words")


def narrowing_of(arguments: argparse.Namespace, index: RecordIndex) -> Narrowing:
    """Return what the options ask for; raises BadScopeError naming the right values."""
    return narrowing(
        index,
        (
            (name, value)
            for name in (*TERM_NAMES.values(), WORDS)
            for value in getattr(arguments, _PLACE + name)
        ),
    )


def _add(group: argparse._ArgumentGroup, name: str, options: list[str], words: str) -> None:
    group.add_argument(
        *options,
        dest=_PLACE + name,
        metavar=name.replace("-", "_").upper(),
        action="append",
        default=[],
        help=words,
    )

"""What the models refuse, in plain words: what was found and what was expected."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final

from swapviewer import text
from swapviewer.model.findings import Finding
from swapviewer.model.record import (
    Claim,
    Claimant,
    Covers,
    Event,
    Fact,
    Frozen,
    OfficialTotal,
    Operation,
    Party,
    Record,
    Source,
)

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_LONGEST: Final = 60
Parts = Mapping[tuple[str, ...], type[Frozen]]
RECORD_PARTS: Final[Parts] = {
    (): Record,
    ("covers",): Covers,
    ("parties",): Party,
    ("claimants",): Claimant,
    ("operations",): Operation,
    ("events",): Event,
    ("events", "claims"): Claim,
    ("events", "facts"): Fact,
    ("official_totals",): OfficialTotal,
    ("sources",): Source,
}
_MISSING: Final = {
    ((), "schema_version"): "1, the version of this schema",
    (("events",), "sources"): "a list of the ids of the sources that tell of it",
    (("events", "claims"), "sources"): "a list of the ids of the sources that state it",
    (("events", "facts"), "sources"): "a list of the ids of the sources that state it",
    (("official_totals",), "sources"): "a list of the ids of the sources that state it",
    (("events", "claims"), "by"): "the id of the claimant",
    (("events", "claims"), "returned_to"): "the id of the party that received the people",
    (("events", "claims"), "attribution"): "the speaker as reported",
}
_PATTERNS: Final = {
    "url": "an address that begins with http:// or https://",
    "language": "a language code such as en",
}


def structure_findings(
    errors: Iterable[ErrorDetails], parts: Parts = RECORD_PARTS
) -> list[Finding]:
    """Return what pydantic found, with the path of each and words for it.

    `parts` are the models by the path at which they stand, without numbers.
    """
    told = list(errors)
    return [_finding(error, parts) for error in told if not _follows(error, told)]


def close_to(wrong: str, choices: Iterable[str]) -> str:
    """Return `; did you mean “…”?` where a choice is like the wrong word, else nothing."""
    by_lower = {choice.lower(): choice for choice in choices}
    close = difflib.get_close_matches(wrong.lower()[:200], by_lower, 1, 0.6)
    return f"; did you mean “{by_lower[close[0]]}”?" if close else ""


def shortened(words: str) -> str:
    """Return the words in one line of bearable length."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _follows(error: ErrorDetails, errors: Iterable[ErrorDetails]) -> bool:
    """Say whether a list is short only because an entry of it is bad."""
    path = error["loc"]
    return error["type"] == "too_short" and any(
        other["loc"][: len(path)] == path and len(other["loc"]) > len(path)
        for other in errors
    )


def _finding(error: ErrorDetails, parts: Parts) -> Finding:
    path = error["loc"]
    match error["type"]:
        case "missing":
            return Finding(path[:-1], f"“{path[-1]}” is missing{_known_by(path)}")
        case "unexpected_keyword_argument":
            key = str(path[-1])
            keys = _keys(path, parts)
            hint = close_to(key, keys) or f"; known are {text.listed(keys)}"
            message = f"unknown key “{shortened(key)}”{hint}"
            return Finding(path[:-1], message, at=path[-1:], by_key=True)
    expected = _expected(error)
    return Finding(
        path, f"expected {expected}, found {_found(error['input'])}{_hint(error)}"
    )


def _known_by(path: tuple[str | int, ...]) -> str:
    """Say what a missing key has to hold, where that is not plain from its name."""
    field = _MISSING.get((_part(path), str(path[-1])))
    return f"; expected {field}" if field else ""


def _expected(error: ErrorDetails) -> str:
    expected = _EXPECTED.get(error["type"])
    if expected is None:
        return error["msg"].removeprefix("Input should be ")
    return expected(error)


def _literals(error: ErrorDetails) -> str:
    choices = [one.strip("'") for one in str(error["ctx"]["expected"]).split(", ")]
    choices = [*choices[:-1], *(one.strip("'") for one in choices[-1].split("' or '"))]
    return choices[0] if len(choices) == 1 else f"one of {', '.join(choices)}"


def _hint(error: ErrorDetails) -> str:
    if error["type"] != "literal_error" or not isinstance(error["input"], str):
        return ""
    return close_to(error["input"], _literals(error).removeprefix("one of ").split(", "))


def _pattern(error: ErrorDetails) -> str:
    name = str(error["loc"][-1])
    return _PATTERNS.get(name, "a name of letters, digits and hyphens")


def _saying(words: str) -> Callable[[ErrorDetails], str]:
    return lambda _error: words


_WHOLE_NUMBER: Final = _saying("a whole number")
_EXPECTED: Final[dict[str, Callable[[ErrorDetails], str]]] = {
    "string_type": _saying("text"),
    "string_too_short": _saying("text"),
    "string_too_long": lambda error: f"at most {error['ctx']['max_length']} characters",
    "string_pattern_mismatch": _pattern,
    "int_type": _WHOLE_NUMBER,
    "int_from_float": _WHOLE_NUMBER,
    "int_parsing": _WHOLE_NUMBER,
    "int_parsing_size": _WHOLE_NUMBER,
    "greater_than_equal": lambda error: f"{error['ctx']['ge']} or more",
    "less_than_equal": lambda error: f"at most {error['ctx']['le']:,}",
    "tuple_type": _saying("a list [ … ]"),
    "too_short": _saying("at least one entry"),
    "dataclass_type": _saying("an object { … }"),
    "literal_error": _literals,
    "value_error": lambda error: str(error["ctx"]["error"]),
}


def _found(value: Any) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() if value.bit_length() > 100:
            return "a number too long to write"
        case int() | float():
            return f"the number {value}"
        case str():
            return f"the text “{shortened(value)}”" if value else "an empty text"
        case list():
            return "a list" if value else "an empty list"
        case _:
            return "an object"


def _part(path: tuple[str | int, ...]) -> tuple[str, ...]:
    """Return which part of a record a key belongs to: its path without key and numbers."""
    return tuple(step for step in path[:-1] if isinstance(step, str))


def _keys(path: tuple[str | int, ...], parts: Parts) -> list[str]:
    kind = parts.get(_part(path)) or parts[()]
    return [field.metadata.get("alias", field.name) for field in fields(kind)]

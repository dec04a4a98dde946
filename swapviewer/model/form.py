"""What checks the form of a record's parts, and writes them as JSON, by pydantic."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import TypeAdapter

from swapviewer.model.record import Frozen

_Part = TypeVar("_Part", bound=Frozen)
_forms: dict[object, TypeAdapter[Any]] = {}


def form(part: type[_Part]) -> TypeAdapter[_Part]:
    """Return what reads, writes and describes a kind of part; it is built once."""
    if part not in _forms:
        _forms[part] = TypeAdapter(part)
    return _forms[part]


def as_json(part: Frozen) -> dict[str, object]:
    """Return a part as a JSON object with the keys of the file; what is absent stays so."""
    found: dict[str, object] = form(type(part)).dump_python(
        part, mode="json", exclude_none=True, by_alias=True
    )
    return found

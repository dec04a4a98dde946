"""What checks the form of a record's parts, and describes it, by pydantic."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import TypeAdapter

from swapviewer.model.record import Frozen

_Part = TypeVar("_Part", bound=Frozen)
_forms: dict[object, TypeAdapter[Any]] = {}


def form(part: type[_Part]) -> TypeAdapter[_Part]:
    """Return what reads and describes a kind of part; it is built once."""
    if part not in _forms:
        _forms[part] = TypeAdapter(part)
    return _forms[part]

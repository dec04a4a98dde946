"""Parts of a record as JSON objects again; pydantic, slow to begin, is not asked."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Final

from swapviewer.model.record import Frozen

_known: Final[dict[object, tuple[tuple[str, str], ...]]] = {}


def as_json(part: Frozen) -> dict[str, object]:
    """Return a part as a JSON object with the keys of the file; what is absent stays so."""
    return {
        key: _value(value)
        for name, key in _keys(type(part))
        if (value := getattr(part, name)) is not None
    }


def _value(value: object) -> object:
    if isinstance(value, Frozen):
        return as_json(value)
    if isinstance(value, tuple):
        return [_value(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def _keys(kind: type[Frozen]) -> tuple[tuple[str, str], ...]:
    """Return the name of each field, and its key in the file."""
    if kind not in _known:
        _known[kind] = tuple(
            (one.name, one.metadata.get("alias", one.name)) for one in fields(kind)
        )
    return _known[kind]

"""Frozen values with slots: dataclasses that take a quarter of the time to make.

The standard library writes and compiles six functions for each of its frozen classes, which
takes most of a millisecond, and a start makes some forty before its first paint. Here only
`__init__` is written for each class; all else is the same for every class, and shared.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

_Made = TypeVar("_Made")


@dataclass_transform(frozen_default=True)
def frozen(kind: type[_Made]) -> type[_Made]:
    """Make what `@dataclass(frozen=True, slots=True)` makes."""
    return _frozen(kind, keywords=False)


@dataclass_transform(frozen_default=True, kw_only_default=True)
def frozen_by_name(kind: type[_Made]) -> type[_Made]:
    """Make the same with `kw_only=True`: its fields are given by their names."""
    return _frozen(kind, keywords=True)


def _frozen(kind: type[_Made], *, keywords: bool) -> type[_Made]:
    written = set(kind.__dict__)
    # Of a class without a word on it the library would write how it is called, in 4 ms.
    kind.__doc__ = kind.__doc__ or kind.__name__
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=keywords)(
        kind
    )
    made._names = tuple(one.name for one in fields(made))
    made._values = _values_of(made._names)
    functions = {
        "__init__": _init(made),
        "__repr__": _repr,
        "__eq__": _equal,
        "__hash__": _hash,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__getstate__": _state,
        "__setstate__": _restore,
    }
    for name in functions.keys() - written:
        setattr(made, name, functions[name])
    finished: type[_Made] = made
    return finished


def _values_of(names: tuple[str, ...]) -> Callable[[object], object]:
    """Return what gives all values of an instance at once; of a single one, itself."""
    return attrgetter(*names) if names else _nothing


def _nothing(*_: object) -> tuple[()]:
    return ()


def _init(kind: Any) -> object:
    """Write `__init__`: each slot is filled by its own descriptor, past `__setattr__`."""
    known: dict[str, object] = {"_missing": MISSING}
    words, lines, by_name = ["self"], [], False
    for field in fields(kind):
        name = value = word = field.name
        if field.default_factory is not MISSING:
            known[f"_new_{name}"] = field.default_factory
            word, value = (
                f"{name}=_missing",
                f"_new_{name}() if {name} is _missing else {name}",
            )
        elif field.default is not MISSING:
            known[f"_default_{name}"] = field.default
            word = f"{name}=_default_{name}"
        if field.kw_only and not by_name:
            words.append("*")
            by_name = True
        words.append(word)
        known[f"_set_{name}"] = getattr(kind, name).__set__
        lines.append(f" _set_{name}(self, {value})")
    if hasattr(kind, "__post_init__"):
        lines.append(" self.__post_init__()")
    exec(f"def __init__({', '.join(words)}):\n" + "\n".join(lines or [" pass"]), known)
    return known["__init__"]


def _repr(self: Any) -> str:
    values = ", ".join(f"{name}={getattr(self, name)!r}" for name in self._names)
    return f"{self.__class__.__qualname__}({values})"


def _equal(self: Any, other: Any) -> object:
    if other.__class__ is not self.__class__:
        return NotImplemented
    values = self._values
    return values(self) == values(other)


def _hash(self: Any) -> int:
    return hash(self._values(self))


def _refuse(_self: object, name: str, *_value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to or delete field {name!r}")


def _state(self: Any) -> list[object]:
    return [getattr(self, name) for name in self._names]


def _restore(self: Any, state: list[object]) -> None:
    for name, value in zip(self._names, state, strict=True):
        object.__setattr__(self, name, value)

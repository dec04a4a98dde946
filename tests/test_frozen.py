"""Values made by `frozen` are what the standard library's frozen dataclasses are."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace

import pytest

from swapviewer.frozen import frozen, frozen_by_name


@frozen
class Pair:
    """Two values."""

    first: int
    second: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standard:
    """The same by the standard library."""

    first: int
    second: tuple[str, ...] = ()


@frozen
class Checked:
    """A value that refuses what makes no sense, and has words of its own."""

    number: int
    kept: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.number < 0:
            raise ValueError("negative")

    def __repr__(self) -> str:
        return "checked"


@frozen
class Nothing:
    """A value without values."""


@frozen_by_name
class Named(Nothing):
    """Values given by name."""

    word: str = "none"
    number: int


def test_it_is_a_dataclass() -> None:
    assert [one.name for one in fields(Pair)] == ["first", "second"]
    assert asdict(Pair(1, ("a",))) == {"first": 1, "second": ("a",)}
    assert replace(Pair(1), second=("b",)) == Pair(1, ("b",))
    match Pair(3, ("c",)):
        case Pair(first, second):
            assert (first, second) == (3, ("c",))


def test_it_is_told_and_hashed_as_by_the_standard_library() -> None:
    assert repr(Pair(1, ("a",))) == repr(Standard(1, ("a",))).replace("Standard", "Pair")
    assert hash(Pair(1, ("a",))) == hash(Standard(1, ("a",)))
    assert {Pair(1): "found"}[Pair(1)] == "found"
    assert Pair(1) != Pair(2)
    other: object = Standard(1)
    assert Pair(1) != other
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(())


def test_it_takes_what_its_fields_say_and_no_more() -> None:
    with pytest.raises(TypeError):
        Pair()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Named("word", 1)  # type: ignore[call-arg]
    assert Named(number=2) == Named(word="none", number=2)
    with pytest.raises(ValueError, match="negative"):
        Checked(-1)
    assert repr(Checked(1)) == "checked"
    assert Checked(1).kept is not Checked(1).kept


def test_it_stays_as_it_is() -> None:
    pair = Pair(1)
    with pytest.raises(FrozenInstanceError):
        pair.first = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del pair.first
    assert pair == Pair(1)
    assert not hasattr(pair, "__dict__")


def test_it_can_be_copied() -> None:
    named = Named(word="one", number=1)
    for again in (
        copy.copy(named),
        copy.deepcopy(named),
        pickle.loads(pickle.dumps(named)),
    ):
        assert again == named
        assert again is not named

"""Filters and searches in words: one spelling, read back as it was meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from swapviewer.errors import BadScopeError
from swapviewer.index.filtering import NO_FILTER, Filter
from swapviewer.index.terms import NOTHING, WORDS, Narrowing, cut, narrowing
from tests.making import claim_parts, event_parts, index_of

TALKS = event_parts(
    "2001-05-01",
    "talks",
    mediators=["Holy  See", '"Lakeland"', "words: of kind:peace", "Türkiye"],
)
SWAP = event_parts("2001-03-01", "exchange", claim_parts("north", "north-army", 5))
INDEX = index_of(TALKS, SWAP)
MEDIATORS = [*TALKS["mediators"]]


@given(
    st.frozensets(st.sampled_from(MEDIATORS)),
    st.frozensets(st.sampled_from(["exchange", "talks"])),
    st.text().map(lambda words: " ".join(words.split())),
)
def test_what_is_spelled_is_read_as_it_was_meant(
    mediators: frozenset[str], kinds: frozenset[str], words: str
) -> None:
    asked = Filter(
        frozenset(
            {("mediator", one) for one in mediators} | {("kind", one) for one in kinds}
        )
    )
    meant = Narrowing(asked, words)
    base, terms = cut(f"2001 {meant.spelled}")
    assert base == "2001"
    assert narrowing(INDEX, terms) == meant


@pytest.mark.parametrize(
    ("said", "spelled"),
    [
        ("kind:talks", "kind:talks"),
        ("kind: Talks  ", "kind:talks"),
        ("mediator:turkiye kind:talks", "kind:talks mediator:Türkiye"),
        ("words:red  cross words:flag", "words:red cross flag"),
        ("direction:Northland", "returned-to:north"),
        ("agreement:one side only", "agreement:one_side"),
        ("words:", ""),
    ],
)
def test_values_are_known_by_their_words(said: str, spelled: str) -> None:
    base, terms = cut(said)
    assert (base, narrowing(INDEX, terms).spelled) == ("", spelled)


def test_an_operation_in_front_is_what_is_filtered() -> None:
    assert cut("operation:x kind:talks") == ("operation:x", (("kind", "talks"),))
    assert cut("all operation:x") == ("all", (("operation", "x"),))


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("kind:talk", "has no “kind:talk”. Did you mean kind:talks?"),
        ("direction:Nrthland", "Did you mean returned-to:north?"),
        ("operation:x kind:x operation:x", "It has: exchange, talks|It has: talks, exch"),
        ("kind:talks operation:x", "has no “operation:x”. It has: none."),
    ],
)
def test_a_wrong_value_is_answered_with_the_right_ones(said: str, words: str) -> None:
    with pytest.raises(BadScopeError, match=words):
        narrowing(INDEX, cut(said)[1])


def test_what_is_asked_for_is_told_as_in_the_window() -> None:
    asked = [("mediator", "turkiye"), ("kind", "talks"), ("kind", "exchange")]
    told = narrowing(INDEX, [*asked, (WORDS, "a b")]).told(INDEX)
    assert told == "Kind: Exchange or Talks; Mediator: Türkiye; Words: a b"


def test_asking_for_two_things_joins_them() -> None:
    one, other = Narrowing(NO_FILTER, "a"), narrowing(INDEX, [("kind", "talks")])
    assert one.joined(other).spelled == "kind:talks words:a"
    assert not NOTHING.joined(NOTHING)

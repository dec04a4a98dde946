"""Four states of a number, whose figure leads, and sums that hide nothing."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as some

from swapviewer.index.figures import (
    NOT_DISCLOSED,
    NOT_KNOWN,
    RECEIVING,
    Agreement,
    Figure,
    State,
    Sum,
    agreement,
    figure,
    rank,
    statements,
    total,
)
from swapviewer.model.form import form
from swapviewer.model.record import Claim, Claimant
from tests.making import CLAIMANTS, claim

CLAIMANTS_BY_ID = {
    str(one["id"]): form(Claimant).validate_json(json.dumps(one)) for one in CLAIMANTS
}


def figure_of(*claims: Claim, basis: str = RECEIVING) -> Figure:
    return figure(claims, "north", CLAIMANTS_BY_ID, basis)


def agreement_of(*claims: Claim) -> Agreement:
    return agreement(claims, "north", CLAIMANTS_BY_ID)


def test_without_any_claim_a_number_is_not_known() -> None:
    assert figure_of() == NOT_KNOWN
    assert figure_of(claim("south", "south-army", 9)) == NOT_KNOWN


def test_one_stated_number_is_given() -> None:
    found = figure_of(claim("north", "north-army", 7))
    assert found == Figure("given", 7, 7, 7, by="north-army")


def test_claimants_who_agree_give_one_number() -> None:
    found = figure_of(claim("north", "south-army", 7), claim("north", "north-army", 7))
    assert (found.state, found.words, found.by) == ("given", "7", "north-army")


def test_claimants_who_differ_give_a_range_with_the_receivers_number_ahead() -> None:
    found = figure_of(claim("north", "south-army", 195), claim("north", "north-army", 207))
    assert found.state == "range"
    assert (found.low, found.high, found.headline) == (195, 207, 207)
    assert (found.words, found.headline_words) == ("195–207", "207")


def test_a_withheld_number_is_not_disclosed() -> None:
    found = figure_of(claim("north", "north-army", uncounted=True, wounded=3))
    assert found == NOT_DISCLOSED
    assert found.words == found.headline_words == "not disclosed"


def test_a_withheld_number_does_not_hide_the_number_of_another() -> None:
    found = figure_of(
        claim("north", "north-army", uncounted=True), claim("north", "press", 70)
    )
    assert (found.state, found.headline, found.by) == ("given", 70, "press")


@pytest.mark.parametrize("uncounted", [False, True])
def test_a_partial_number_never_counts(uncounted: bool) -> None:
    claims = [claim("north", "north-army", 5, partial=True)]
    if uncounted:
        claims.append(claim("north", "south-army", uncounted=True))
    assert figure_of(*claims) == (NOT_DISCLOSED if uncounted else NOT_KNOWN)


def test_a_partial_number_never_widens_a_range() -> None:
    found = figure_of(
        claim("north", "north-army", 50), claim("north", "south-army", 5, partial=True)
    )
    assert (found.state, found.words) == ("given", "50")


def test_a_claim_of_parts_without_a_total_gives_no_number() -> None:
    assert figure_of(claim("north", "north-army", military=5)) == NOT_KNOWN


def test_zero_that_somebody_states_is_a_number() -> None:
    assert figure_of(claim("north", "north-army", 0)).words == "0"


def test_what_is_not_known_is_a_dash() -> None:
    assert NOT_KNOWN.words == NOT_KNOWN.headline_words == "–"


def test_groups_stated_by_one_claimant_are_added() -> None:
    claims = (
        claim("north", "north-army", 5, outside_exchange=1),
        claim("north", "north-army", 2, outside_exchange=2),
        claim("north", "south-army", 7),
    )
    assert [
        (one.by, one.total) for one in statements(claims, "north", CLAIMANTS_BY_ID)
    ] == [
        ("north-army", 7),
        ("south-army", 7),
    ]
    found = figure_of(*claims)
    assert (found.state, found.headline, found.outside) == ("given", 7, 3)


@pytest.mark.parametrize("second", [None, True])
def test_an_approximate_number_says_so(second: bool | None) -> None:
    found = figure_of(
        claim("north", "north-army", 200, approximate=True),
        claim("north", "north-army", 50, approximate=second),
    )
    assert found.words == found.headline_words == "about 250"


def test_a_range_is_shown_by_its_ends_even_when_the_headline_is_approximate() -> None:
    found = figure_of(
        claim("north", "north-army", 250, approximate=True), claim("north", "press", 240)
    )
    assert (found.words, found.headline_words) == ("240–250", "about 250")


@pytest.mark.parametrize(
    ("basis", "order"),
    [
        (
            RECEIVING,
            ("north-army", "north-office", "south-army", "west-army", "mediator", "press"),
        ),
        ("north", ("north-army", "north-office", "south-army", "west-army", "mediator")),
        ("south", ("south-army", "north-army", "north-office", "west-army", "mediator")),
        ("west", ("west-army", "north-army", "north-office", "south-army", "mediator")),
    ],
)
def test_the_headline_follows_the_order_of_precedence(
    basis: str, order: tuple[str, ...]
) -> None:
    for at, first in enumerate(order):
        left = [claim("north", name, 10 + n) for n, name in enumerate(order[at:])]
        for claims in (left, left[::-1]):
            assert figure_of(*claims, basis=basis).by == first


def test_a_party_that_is_preferred_comes_before_the_one_that_receives() -> None:
    assert rank("south", "north", "south") < rank("north", "north", "south")
    assert rank("south", "north", RECEIVING) > rank("north", "north", RECEIVING)


@pytest.mark.parametrize(
    ("claims", "found"),
    [
        ((), "unknown"),
        ((claim("north", "press", 5),), "unknown"),
        ((claim("north", "north-army", uncounted=True),), "withheld"),
        ((claim("north", "north-army", 5),), "one_side"),
        ((claim("north", "north-army", 5), claim("north", "press", 6)), "one_side"),
        ((claim("north", "north-army", 5), claim("north", "north-office", 6)), "one_side"),
        ((claim("north", "north-army", 5), claim("north", "south-army", 5)), "agree"),
        ((claim("north", "north-army", 5), claim("north", "south-army", 6)), "differ"),
        (
            (
                claim("north", "north-army", 5),
                claim("north", "south-army", 5),
                claim("north", "west-army", 6),
            ),
            "differ",
        ),
        (
            (
                claim("north", "north-office", 6),
                claim("north", "north-army", 5),
                claim("north", "south-army", 5),
            ),
            "agree",
        ),
        (
            (claim("north", "north-army", 5), claim("north", "south-army", uncounted=True)),
            "one_side",
        ),
    ],
)
def test_agreement_is_derived_from_what_each_side_states(
    claims: tuple[Claim, ...], found: Agreement
) -> None:
    assert agreement_of(*claims) == found


@pytest.mark.parametrize(
    ("added", "words"),
    [
        (Sum(), "none recorded"),
        (Sum(withheld=1), "not disclosed"),
        (Sum(unknown=1), "–"),
        (Sum(withheld=2), "2 not disclosed"),
        (Sum(withheld=1, unknown=1), "1 not disclosed + 1 not known"),
        (Sum(1205, 1205, 1205, given=3), "1,205"),
        (Sum(0, 0, 0, given=1), "0"),
        (Sum(250, 250, 250, given=1, approximate=True), "about 250"),
        (Sum(1205, 1193, 1205, given=3, withheld=2), "1,205 + 2 not disclosed"),
        (
            Sum(9, 9, 9, given=1, withheld=1, unknown=1000),
            "9 + 1 not disclosed + 1,000 not known",
        ),
    ],
)
def test_a_sum_says_what_it_leaves_out(added: Sum, words: str) -> None:
    assert added.words == words


@pytest.mark.parametrize(
    ("added", "words"),
    [
        (Sum(), ""),
        (Sum(withheld=2), ""),
        (Sum(5, 5, 5, given=1), ""),
        (Sum(1205, 1193, 1207, given=3), "1,193–1,207"),
    ],
)
def test_a_sum_tells_its_range_only_where_claimants_differ(added: Sum, words: str) -> None:
    assert added.range_words == words


def test_figures_without_a_number_add_nothing_but_are_counted() -> None:
    added = total([NOT_KNOWN, NOT_DISCLOSED, NOT_DISCLOSED, Figure("given", 7, 7, 7)])
    assert added == Sum(7, 7, 7, given=1, withheld=2, unknown=1)
    assert added.entries == 4


numbers = some.integers(0, 10_000)


@some.composite
def numbered(draw: some.DrawFn) -> Figure:
    low, headline, high = sorted((draw(numbers), draw(numbers), draw(numbers)))
    state: State = "given" if low == high else "range"
    return Figure(state, headline, low, high, approximate=draw(some.booleans()))


figures = some.lists(
    some.one_of(numbered(), some.just(NOT_KNOWN), some.just(NOT_DISCLOSED)), max_size=8
)


@given(figures, figures)
def test_the_sum_of_two_lists_is_the_sum_of_their_sums(
    one: list[Figure], other: list[Figure]
) -> None:
    assert total(one) + total(other) == total(one + other)


@given(figures, figures, figures)
def test_sums_can_be_added_in_any_order(
    one: list[Figure], other: list[Figure], third: list[Figure]
) -> None:
    a, b, c = total(one), total(other), total(third)
    assert (a + b) + c == a + (b + c)
    assert a + b == b + a
    assert a + Sum() == a == Sum() + a


@given(figures)
def test_no_figure_is_lost_in_a_sum(several: list[Figure]) -> None:
    added = total(several)
    assert added.entries == len(several)
    assert added.low <= added.headline <= added.high


claim_lists = some.lists(
    some.builds(
        claim,
        some.sampled_from(["north", "south"]),
        some.sampled_from(sorted(CLAIMANTS_BY_ID)),
        some.one_of(some.none(), some.integers(0, 400)),
        uncounted=some.sampled_from([None, True]),
        partial=some.sampled_from([None, True]),
    ),
    max_size=6,
)


@given(claim_lists, some.sampled_from([RECEIVING, "north", "south", "west"]))
def test_a_figure_is_numbered_exactly_when_somebody_stated_a_whole(
    claims: list[Claim], basis: str
) -> None:
    found = figure_of(*claims, basis=basis)
    stated = statements(claims, "north", CLAIMANTS_BY_ID)
    assert (found.headline is not None) == bool(stated)
    if found.low is not None and found.high is not None:
        assert found.low == min(one.total for one in stated)
        assert found.high == max(one.total for one in stated)
        assert found.headline in {one.total for one in stated}
        assert found.state == ("given" if found.low == found.high else "range")


@given(claim_lists)
def test_whose_figures_lead_never_changes_low_and_high(claims: list[Claim]) -> None:
    found = [figure_of(*claims, basis=basis) for basis in (RECEIVING, "south", "west")]
    assert len({(one.state, one.low, one.high) for one in found}) == 1

"""The benchmarks name the order of a cost for what it is."""

from __future__ import annotations

from math import log

import pytest

from benchmarks.measuring import Cost, Section, in_words
from benchmarks.orders import growth, order

SIZES = (300, 3_000, 30_000, 100_000)


@pytest.mark.parametrize(
    ("costs", "name"),
    [
        ([0.004, 0.0045, 0.0041, 0.005], "constant"),
        ([0.004 + 0.002 * log(size) for size in SIZES], "logarithmic"),
        ([0.004 + 3e-7 * size for size in SIZES], "linear"),
        ([7e-5 * size for size in SIZES], "linear"),
    ],
)
def test_each_order_is_found_and_fits(costs: list[float], name: str) -> None:
    found, stray = order(dict(zip(SIZES, costs, strict=True)))
    assert found == name
    assert stray < 0.2


def test_a_cost_that_no_curve_fits_strays_far() -> None:
    assert order({300: 1.0, 3_000: 5.0, 30_000: 1.0, 100_000: 9.0})[1] > 0.5


def test_what_was_measured_on_one_size_has_no_order() -> None:
    cost = Cost("Search", {300: 0.01}, in_words)
    assert growth([Section("Frames", (), costs=(cost,))]) == []


def test_each_cost_has_a_row() -> None:
    cost = Cost("Load", {size: size / 1000 for size in SIZES}, in_words)
    assert growth([Section("Load", (), costs=(cost,))])[-2] == (
        "| Load | 300 ms | 3.00 s | 30.00 s | 100.00 s | 333 × | linear | 0% |"
    )

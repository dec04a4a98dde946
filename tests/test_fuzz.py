"""A small share of the fuzzing, and that a case which breaks a reader is told."""

from __future__ import annotations

import random

import pytest
from fuzz import Fuzz, FuzzError, run
from fuzz_cases import changed
from fuzz_targets import Target


def test_damaged_input_ends_in_a_result_or_in_an_error_of_ours() -> None:
    found = run(cases=1500, seed=1)
    assert sum(fuzz.cases for fuzz in found) > 1400
    assert all(fuzz.cases for fuzz in found)
    assert sum(fuzz.refused for fuzz in found) > 500


def test_any_other_error_is_told_with_its_input() -> None:
    def read(case: bytes) -> object:
        return {b"": 0}[case]

    fuzz = Fuzz(Target("weak", 1, (b"seed",), read), random.Random(3))
    with pytest.raises(FuzzError, match=r"weak: b'") as raised:
        fuzz.case()
    assert isinstance(raised.value.__cause__, KeyError)


def test_an_input_with_a_new_answer_is_kept_and_mutated_further() -> None:
    fuzz = Fuzz(Target("all", 1, (b"seed",), len), random.Random(3))
    for _ in range(200):
        fuzz.case()
    assert fuzz.answers == {"fine …"}


def test_the_same_seed_brings_the_same_cases() -> None:
    first, second = random.Random(5), random.Random(5)
    case = b'{"a": [1, "x", {"b": null}]}'
    mutated = [changed(case, first) for _ in range(50)]
    assert mutated == [changed(case, second) for _ in range(50)]
    assert len(set(mutated)) > 30

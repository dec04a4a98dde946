"""The proof of soundness: curves end where the record's sums do, gaps are what differs."""

from __future__ import annotations

from datetime import date

from swapviewer.index.days import RecordIndex
from swapviewer.index.proof import CLOSE, closeness, closeness_words, proofs
from tests.making import event_parts, index_of


def test_scopes_with_most_statements_come_first(index: RecordIndex) -> None:
    many = [len(one.statements) for one in proofs(index)]
    assert many == sorted(many, reverse=True)
    assert many[0] > 20
    assert len({one.name for one in proofs(index)}) == len(many)


def test_curves_never_fall_and_reach_the_records_end(index: RecordIndex) -> None:
    for proof in proofs(index):
        if proof.curve:
            days = [day for day, _ in proof.curve]
            sums = [number for _, number in proof.curve]
            assert days == sorted(days)
            assert sums == sorted(sums)
            assert days[-1] == index.covers.last


def test_a_gap_is_what_was_recorded_less_what_was_stated(index: RecordIndex) -> None:
    compared = [one for proof in proofs(index) for one in proof.compared]
    assert compared
    for one in compared:
        assert one.recorded is not None
        assert one.gap is not None
        assert abs(one.gap) == abs((one.recorded.headline or 0) - one.stated.count)


def test_the_record_stays_close_to_what_was_stated(index: RecordIndex) -> None:
    main = proofs(index)[0]
    found = closeness(main)
    assert found is not None
    first, last, many = found
    run = [one for one in main.compared if first <= one.stated.date <= last]
    assert len(run) == many > 20
    assert all(abs(one.gap or 0) <= CLOSE for one in run)
    assert first < date(2023, 1, 1)
    assert str(many) in closeness_words(main)


def test_without_statements_there_is_nothing_to_prove() -> None:
    assert proofs(index_of(event_parts("2001-03-01", "talks"))) == ()

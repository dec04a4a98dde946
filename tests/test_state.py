"""The state stores, then tells what changed, and tells nobody when nothing did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from PySide6.QtCore import Signal

from swapviewer.chosen import Chosen
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import RECEIVING
from swapviewer.index.filtering import NO_FILTER
from swapviewer.selection import Selection
from swapviewer.spans import Span, month_of
from swapviewer.state import AppState
from tests.conftest import SECOND_WAVE
from tests.making import claim_parts, event_parts, index_of

SIGNALS = [name for name, value in vars(Chosen).items() if isinstance(value, Signal)]
FIRST, SECOND, THIRD = date(2001, 3, 1), date(2001, 3, 5), date(2001, 3, 9)
EMPTY_DAY = date(2001, 3, 2)
MARCH = month_of(2001, 3)
CLAIM = claim_parts("north", "north-army", 5)
EVENTS = (
    event_parts(f"{FIRST}", "exchange", CLAIM),
    event_parts(f"{SECOND}", "exchange", claim_parts("south", "south-army", 5)),
    event_parts(f"{SECOND}", "talks"),
    event_parts(f"{THIRD}", "release", CLAIM),
)
INDEX = index_of(*EVENTS)
NO_ENTRIES = index_of()


class Listener:
    """Notes each signal of a state, and whether all was stored when it came."""

    def __init__(self, state: AppState) -> None:
        self.heard: list[str] = []
        self.seen: list[Selection] = []
        self._state = state
        for name in SIGNALS:
            getattr(state, name).connect(partial(self._note, name))

    def _note(self, name: str) -> None:
        self.heard.append(name)
        self.seen.append(self._state.selection)

    def told(self) -> list[str]:
        """Return what was told since the last time that somebody asked."""
        heard, self.heard = self.heard, []
        return heard


@pytest.fixture
def state() -> AppState:
    """A state on a record of four entries on three days."""
    return AppState(INDEX)


@pytest.fixture
def listener(state: AppState) -> Listener:
    return Listener(state)


def test_a_fresh_state_shows_the_latest_entry_and_all_of_the_record(
    state: AppState,
) -> None:
    assert (state.day, state.span, state.brushed) == (THIRD, INDEX.covers, False)
    assert state.entry == INDEX.events[-1]
    assert state.entries == INDEX.events
    assert (state.basis, state.counting.basis) == ("receiving", "receiving")
    assert (state.counting.kinds, state.measure) == (("exchange",), "people")
    assert (state.can_go_back, state.can_go_forward) == (False, False)


def test_without_entries_the_last_day_covered_is_shown() -> None:
    state = AppState(NO_ENTRIES)
    assert (state.day, state.entry, state.entries) == (date(2001, 12, 31), None, ())


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (lambda s: s.select_day(FIRST), ["day_changed", "entry_changed", "places_changed"]),
        (
            lambda s: s.select_day(EMPTY_DAY),
            ["day_changed", "entry_changed", "places_changed"],
        ),
        (
            lambda s: s.select_entry(f"{SECOND}-talks"),
            ["day_changed", "entry_changed", "places_changed"],
        ),
        (lambda s: s.show_span(MARCH), ["span_changed", "step_changed", "places_changed"]),
        (lambda s: s.choose_step("year"), ["step_changed"]),
        (lambda s: s.choose_measure("remains"), ["measure_changed"]),
        (lambda s: s.choose_basis("south"), ["counting_changed"]),
        (lambda s: s.count_releases(True), ["counting_changed"]),
        (lambda s: s.previous_entry(), ["day_changed", "entry_changed", "places_changed"]),
        (lambda s: s.first_entry(), ["day_changed", "entry_changed", "places_changed"]),
        (lambda s: s.show_record(NO_ENTRIES), ["record_changed", "places_changed"]),
        (
            lambda s: s.restore(Selection(FIRST, span=MARCH, basis="south")),
            [
                "day_changed",
                "entry_changed",
                "span_changed",
                "step_changed",
                "counting_changed",
            ],
        ),
    ],
)
def test_each_act_tells_what_it_changed_and_no_more(
    state: AppState, listener: Listener, act: Callable[[AppState], None], told: list[str]
) -> None:
    act(state)
    assert listener.told() == told
    assert set(listener.seen) == {state.selection}


@pytest.mark.parametrize(
    "act",
    [
        lambda s: s.select_day(THIRD),
        lambda s: s.select_entry(f"{THIRD}-release"),
        lambda s: s.show_span(None),
        lambda s: s.show_span(INDEX.covers),
        lambda s: s.show_span(Span(date.min, date.max)),
        lambda s: s.show_span(month_of(1999, 1)),
        lambda s: s.choose_step(None),
        lambda s: s.choose_measure("people"),
        lambda s: s.choose_basis("receiving"),
        lambda s: s.count_releases(False),
        lambda s: s.restore(s.selection),
        lambda s: s.next_entry(),
        lambda s: s.latest_entry(),
        lambda s: s.go_back(),
        lambda s: s.go_forward(),
    ],
)
def test_an_act_that_changes_nothing_tells_nobody(
    state: AppState, listener: Listener, act: Callable[[AppState], None]
) -> None:
    before = state.selection
    act(state)
    assert listener.told() == []
    assert state.selection == before
    assert not state.can_go_back


def test_another_entry_of_the_same_day_changes_the_entry_alone(
    state: AppState, listener: Listener
) -> None:
    state.select_day(SECOND)
    listener.told()
    state.select_entry(f"{SECOND}-talks")
    assert listener.told() == ["entry_changed", "places_changed"]


def test_choosing_the_day_of_the_chosen_entry_keeps_that_entry(state: AppState) -> None:
    state.select_entry(f"{SECOND}-talks")
    state.select_day(SECOND)
    assert state.selection.entry == f"{SECOND}-talks"


def test_an_empty_day_can_be_chosen_and_has_no_entry(state: AppState) -> None:
    state.select_day(EMPTY_DAY)
    assert (state.day, state.entry) == (EMPTY_DAY, None)


def test_an_unknown_entry_is_refused_and_nothing_changes(
    state: AppState, listener: Listener
) -> None:
    with pytest.raises(KeyError):
        state.select_entry("nothing")
    assert listener.told() == []
    assert state.day == THIRD


def test_a_brush_is_cut_to_what_the_record_covers(state: AppState) -> None:
    state.show_span(Span(date(1999, 1, 1), date(2001, 3, 5)))
    assert state.span == Span(date(2001, 1, 1), SECOND)
    assert state.brushed
    assert state.entries == INDEX.events[:3]


def test_a_brush_that_the_record_does_not_reach_leaves_the_one_there_is(
    state: AppState,
) -> None:
    state.show_span(MARCH)
    state.show_span(month_of(1999, 1))
    assert state.span == MARCH


def test_clearing_the_brush_shows_everything(state: AppState) -> None:
    state.show_span(MARCH)
    state.show_span(None)
    assert (state.span, state.brushed) == (INDEX.covers, False)


def test_the_step_fits_the_span_until_one_is_chosen(
    state: AppState, listener: Listener
) -> None:
    steps = [state.step]
    state.show_span(MARCH)
    steps.append(state.step)
    state.choose_step("week")
    state.show_span(None)
    steps.append(state.step)
    assert steps == ["month", "day", "week"]
    listener.told()
    state.show_span(MARCH)
    assert "step_changed" not in listener.told()
    state.choose_step(None)
    assert (state.step, listener.told()) == ("day", ["step_changed"])


def test_fixing_the_step_that_fits_is_told_for_its_button_changes(
    state: AppState, listener: Listener
) -> None:
    state.choose_step(state.step)
    assert listener.told() == ["step_changed"]


def test_releases_are_counted_on_request(state: AppState) -> None:
    state.count_releases(True)
    state.choose_basis("south")
    assert state.counting.kinds == ("exchange", "release")
    assert (state.basis, state.counting.basis) == ("south", "south")


def test_next_and_previous_visit_every_entry_and_stop_at_the_ends(state: AppState) -> None:
    state.first_entry()
    seen = [state.selection.entry]
    for _ in range(9):
        state.next_entry()
        seen.append(state.selection.entry)
    names = [event.id for event in INDEX.events]
    assert seen == names + [names[-1]] * 6
    for _ in range(9):
        state.previous_entry()
    assert state.selection.entry == names[0]


def test_from_an_empty_day_next_and_previous_find_the_entries_around_it(
    state: AppState,
) -> None:
    state.select_day(EMPTY_DAY)
    state.next_entry()
    assert state.day == SECOND
    state.select_day(EMPTY_DAY)
    state.previous_entry()
    assert state.day == FIRST


@pytest.mark.parametrize(
    "act",
    [
        AppState.next_entry,
        AppState.previous_entry,
        AppState.first_entry,
        AppState.latest_entry,
    ],
)
def test_in_a_record_without_entries_there_is_nowhere_to_go(
    act: Callable[[AppState], None],
) -> None:
    state = AppState(NO_ENTRIES)
    listener = Listener(state)
    act(state)
    assert listener.told() == []


def test_the_latest_entry_is_the_first_of_the_last_day_that_has_any(
    state: AppState,
) -> None:
    state.select_day(date(2001, 12, 31))
    state.latest_entry()
    assert state.selection.entry == f"{THIRD}-release"


def test_back_and_forward_walk_through_the_places_visited(state: AppState) -> None:
    state.select_day(FIRST)
    state.show_span(MARCH)
    state.select_entry(f"{SECOND}-talks")
    visited = []
    while state.can_go_back:
        visited.append(state.selection.place)
        state.go_back()
    assert visited == [
        (SECOND, f"{SECOND}-talks", MARCH, NO_FILTER, ""),
        (FIRST, f"{FIRST}-exchange", MARCH, NO_FILTER, ""),
        (FIRST, f"{FIRST}-exchange", None, NO_FILTER, ""),
    ]
    assert state.day == THIRD
    while state.can_go_forward:
        state.go_forward()
        assert state.selection.place == visited.pop()
    assert visited == []


def test_back_and_forward_return_to_filter_and_search_as_well(state: AppState) -> None:
    talks = NO_FILTER.toggled("kind", "talks")
    state.filter_by(talks)
    for typed in ("a", "ar", "army"):
        state.search(typed)
    state.select_day(FIRST)
    state.go_back()
    assert (state.selection.words, state.selection.filter) == ("army", talks)
    state.go_back()
    assert (state.selection.words, state.hits, state.selection.filter) == ("", None, talks)
    state.go_back()
    assert state.selection.filter == NO_FILTER
    assert not state.can_go_back
    for _ in range(3):
        state.go_forward()
    assert (state.day, state.selection.words) == (FIRST, "army")


def test_figures_of_a_party_that_the_record_lacks_cannot_come_first(
    state: AppState,
) -> None:
    with pytest.raises(KeyError, match="nobody"):
        state.choose_basis("nobody")
    assert state.basis == RECEIVING
    state.choose_basis("south")
    state.choose_basis(RECEIVING)
    assert state.basis == RECEIVING


def test_a_search_that_was_ended_is_no_place_to_go_back_to(state: AppState) -> None:
    state.search("army")
    assert state.can_go_back
    state.search("")
    assert not state.can_go_back


def test_all_entries_are_shown_again_in_one_step_that_can_be_taken_back(
    state: AppState,
) -> None:
    state.show_span(MARCH)
    state.filter_by(NO_FILTER.toggled("kind", "talks"))
    state.search("army")
    state.show_all()
    assert state.listed == state.index.events
    assert not state.brushed
    state.go_back()
    assert (state.span, state.selection.words) == (MARCH, "army")
    assert state.selection.filter


def test_going_back_keeps_how_figures_are_shown(
    state: AppState, listener: Listener
) -> None:
    state.select_day(FIRST)
    state.choose_basis("south")
    state.choose_step("week")
    state.choose_measure("running")
    state.count_releases(True)
    listener.told()
    state.go_back()
    assert (state.day, state.basis, state.step) == (THIRD, "south", "week")
    assert state.measure == "running"
    assert state.counting.kinds == ("exchange", "release")
    assert listener.told() == ["day_changed", "entry_changed", "places_changed"]


def test_a_new_place_forgets_the_way_forward(state: AppState) -> None:
    state.select_day(FIRST)
    state.go_back()
    state.select_day(SECOND)
    assert not state.can_go_forward
    state.go_back()
    assert state.day == THIRD


def test_places_without_end_are_not_kept(state: AppState) -> None:
    for at in range(2000):
        state.select_day(date(2001, 1, 1) + timedelta(days=at % 300))
    steps = 0
    while state.can_go_back:
        state.go_back()
        steps += 1
    assert steps == 500


def test_a_reloaded_record_keeps_what_is_chosen(state: AppState) -> None:
    state.select_entry(f"{SECOND}-talks")
    state.show_span(MARCH)
    state.choose_basis("south")
    state.choose_step("week")
    state.choose_measure("running")
    state.count_releases(True)
    before = state.selection
    more = index_of(*EVENTS, event_parts("2001-06-01", "exchange", CLAIM))
    state.show_record(more)
    assert state.index is more
    assert state.selection == before
    assert not state.can_go_back


def test_a_record_without_the_chosen_entry_keeps_the_day(state: AppState) -> None:
    state.select_entry(f"{SECOND}-talks")
    state.show_record(index_of(EVENTS[0], EVENTS[1]))
    assert (state.day, state.selection.entry) == (SECOND, f"{SECOND}-exchange")
    state.show_record(index_of(EVENTS[0]))
    assert (state.day, state.entry) == (SECOND, None)


def test_a_record_of_other_days_and_parties_starts_afresh(
    state: AppState, index: RecordIndex
) -> None:
    state.show_span(MARCH)
    state.choose_basis("south")
    state.show_record(index)
    assert state.day == index.days[-1]
    assert state.entry in index.on(state.day)
    assert (state.span, state.basis) == (index.covers, "receiving")


def test_a_kept_selection_is_taken_up_without_a_step_back(
    state: AppState, listener: Listener
) -> None:
    kept = Selection(SECOND, f"{SECOND}-talks", MARCH, "week", "south", releases=True)
    state.restore(kept)
    assert state.selection == kept
    assert not state.can_go_back
    assert "places_changed" not in listener.told()


@pytest.mark.parametrize(
    ("kept", "taken"),
    [
        (Selection(SECOND, "nothing"), Selection(SECOND, f"{SECOND}-exchange")),
        (Selection(SECOND, f"{FIRST}-exchange"), Selection(SECOND, f"{SECOND}-exchange")),
        (Selection(EMPTY_DAY, f"{FIRST}-exchange"), Selection(EMPTY_DAY)),
        (Selection(FIRST, basis="nobody"), Selection(FIRST, f"{FIRST}-exchange")),
        (Selection(date(1999, 1, 1)), Selection(THIRD, f"{THIRD}-release")),
        (Selection(date.max, "nothing"), Selection(THIRD, f"{THIRD}-release")),
        (Selection(EMPTY_DAY, span=month_of(1999, 1)), Selection(EMPTY_DAY)),
        (Selection(EMPTY_DAY, span=INDEX.covers), Selection(EMPTY_DAY)),
        (
            Selection(EMPTY_DAY, span=Span(date(1999, 1, 1), SECOND)),
            Selection(EMPTY_DAY, span=Span(date(2001, 1, 1), SECOND)),
        ),
    ],
)
def test_of_a_kept_selection_only_what_the_record_has_is_taken_up(
    state: AppState, kept: Selection, taken: Selection
) -> None:
    state.restore(kept)
    assert state.selection == taken


acts = some.sampled_from(
    [
        AppState.next_entry,
        AppState.previous_entry,
        AppState.first_entry,
        AppState.latest_entry,
        AppState.go_back,
        AppState.go_forward,
        lambda state: state.select_day(SECOND_WAVE),
        lambda state: state.show_span(Span(SECOND_WAVE, date.max)),
        lambda state: state.show_span(None),
    ]
)


@settings(max_examples=40)
@given(walk=some.lists(acts, max_size=25))
def test_whatever_is_done_the_entry_lies_on_the_day_and_all_lies_in_the_record(
    index: RecordIndex, walk: list[Callable[[AppState], None]]
) -> None:
    state = AppState(index)
    for act in walk:
        act(state)
        assert state.entry in index.on(state.day)
        assert state.span.clipped(index.covers) == state.span
        assert all(event.date in state.span for event in state.entries)


def test_a_selection_at_another_day_differs_in_nothing_else() -> None:
    kept = Selection(SECOND, f"{SECOND}-talks", MARCH, "week", "south", releases=True)
    assert kept.at(FIRST, None) == replace(kept, day=FIRST, entry=None)
    assert kept.place == (SECOND, f"{SECOND}-talks", MARCH, NO_FILTER, "")

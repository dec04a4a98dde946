"""Search: every word is found, whatever its accents and letter case, also in Cyrillic."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from swapviewer.index.days import RecordIndex
from swapviewer.index.search import SearchIndex, folded
from swapviewer.model.load import load_record
from swapviewer.paths import data_file
from tests.making import claim_parts, event_parts, index_of

BUNDLED = RecordIndex(load_record(data_file("record.json")))
SEARCH = SearchIndex(BUNDLED)
WORDS = [
    (event.id, word)
    for event in BUNDLED.events
    for word in re.findall(r"\w+", f"{event.title} {event.summary} {event.place or ''}")
]
ACCENTS = "\u0301\u0300\u0308"
# No other text of these entries has any of these.
ALPHABET = "бвг+#" + ACCENTS[0]
TITLES = [
    "".join(ALPHABET[int(digit)] if digit < "6" else " " for digit in f"{at**5 % 10**7:o}")
    for at in range(1, 161)
]
LETTERED = index_of(
    *(
        event_parts("2001-03-01", "talks", id=f"no-{at}", title=f"я {title}")
        for at, title in enumerate(TITLES)
    )
)


@given(
    some.sampled_from(WORDS),
    some.sampled_from([str.lower, str.upper, str.title, str.swapcase]),
    some.sampled_from(["NFC", "NFD"]),
)
def test_every_word_of_an_entry_finds_it_in_any_letter_case(
    told: tuple[str, str], case: object, form: str
) -> None:
    name, word = told
    assert callable(case)
    assert name in SEARCH.find(
        unicodedata.normalize("NFC" if form == "NFC" else "NFD", case(word))
    )


@given(some.lists(some.sampled_from(WORDS), min_size=1, max_size=4))
def test_more_words_find_no_more_entries(told: list[tuple[str, str]]) -> None:
    found = SEARCH.find(" ".join(word for _, word in told))
    assert found == frozenset.intersection(
        *(frozenset(SEARCH.find(word)) for _, word in told)
    )


@pytest.mark.parametrize(
    "words",
    [
        "Мариуполь",
        "МАРИУПОЛЬ",
        "мариуполь",
        "turkiye",
        "TÜRKİYE".replace("İ", "I"),
        "Zolkiew",
        "Йод",
        "йод",
        "йОД",
        "a newspaper",
        "the page",
        "ten for ten",
        "2001-03-01",
        "1 march 2001",
        "exchange",
        "example.org",
    ],
)
def test_accents_letter_case_and_script_do_not_matter(words: str) -> None:
    told = event_parts(
        "2001-03-01",
        "exchange",
        claim_parts("north", "press", 3),
        title="Мариуполь, Türkiye, Żółkiew".replace("ł", "l"),
        summary="Йод was found.",
        operation="ten-for-ten",
    )
    other = event_parts("2001-04-01", "talks", sources=["page"])
    index = index_of(told, other)
    assert "2001-03-01-exchange" in SearchIndex(index).find(words)


def test_no_word_finds_all_and_an_unknown_word_none() -> None:
    everything = {event.id for event in BUNDLED.events}
    assert SEARCH.find("") == SEARCH.find(" \t ") == everything
    assert SEARCH.find("zzzyx") == SEARCH.find("exchange zzzyx") == frozenset()


def test_nothing_is_found_across_two_entries() -> None:
    index = index_of(
        event_parts("2001-03-01", "talks", sources=["page"]),
        event_parts("2001-04-01", "talks", title="Zebra", sources=["page"]),
    )
    search = SearchIndex(index)
    assert search.find("\x00zebra") == search.find("zebra") == {"2001-04-01-talks"}
    assert search.find("page\x00zebra") == {"2001-04-01-talks"}


@pytest.fixture(scope="module")
def lettered() -> SearchIndex:
    return SearchIndex(LETTERED)


@given(some.text(alphabet=f"{ALPHABET} Б", min_size=1, max_size=7))
def test_an_entry_is_found_where_each_word_is_a_part_of_its_text(
    lettered: SearchIndex, words: str
) -> None:
    wanted = folded(words).split()
    assert lettered.find(words) == {
        f"no-{at}"
        for at, title in enumerate(TITLES)
        if all(word in folded(title) for word in wanted)
    }


def test_words_are_taken_in_bit_by_bit_and_all_of_them_when_asked_for() -> None:
    search = SearchIndex(LETTERED)
    left = [search.left]
    while search.take():
        left.append(search.left)
    assert left[0] == len(TITLES) > left[1] > 0 == search.left
    early = SearchIndex(LETTERED)
    early.take()
    assert early.find("вг") == search.find("вг") == SearchIndex(LETTERED).find("вг")
    assert early.ready


@given(some.text(max_size=30))
def test_whatever_is_typed_is_searched_without_complaint(words: str) -> None:
    assert SEARCH.find(words) <= {event.id for event in BUNDLED.events}


@settings(max_examples=30)
@given(some.text(alphabet="abcабвіїґ", min_size=1, max_size=8), some.sampled_from(ACCENTS))
def test_folding_twice_changes_nothing_and_accents_fall_away(
    word: str, accent: str
) -> None:
    once = folded(word)
    assert folded(once) == once
    assert folded(word[0] + accent + word[1:]) == once
    assert folded(word.upper()) == once

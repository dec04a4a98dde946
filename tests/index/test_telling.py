"""Every reference is filled in from the record, in the wording of the four states."""

from __future__ import annotations

import pytest

from swapviewer.errors import BadReferenceError
from swapviewer.index.days import RecordIndex
from swapviewer.index.telling import FORMS, Teller

KEY = "2025-02-05:UA:exchanges:ua-coordination-hq"
FILLED = {
    "date:2025-05-24-exchange": "24 May 2025",
    "date:2026-01-01-milestone": "January 2026",
    "date:2025-02-05": "5 February 2025",
    "month:2025-05-24-exchange": "May 2025",
    "month:2023-08": "August 2023",
    "year:2022": "2022",
    "title:2025-05-25-milestone": "1,000-for-1,000 becomes the largest swap",
    "number:2025-05-23-exchange": "no. 65",
    "occasion:2024-12-30-exchange": "New Year",
    "mediators:2022-09-21-exchange": "Türkiye and Saudi Arabia",
    "operation:1000-for-1000": "1,000 for 1,000",
    "agreed:1200-for-1200": "1,200",
    "figure:2025-05-24-exchange:UA": "307",
    "figure:2024-01-31-exchange:UA": "207 (claims from 195 to 207)",
    "figure:2025-06-09-exchange:UA": "not disclosed",
    "figure:2023-08-07-exchange:RU": "not known",
    "claim:2025-05-23-exchange:UA:ua-coordination-hq": "390",
    "claim:2025-05-23-exchange:UA:ua-coordination-hq:civilians": "120",
    "claim:2025-06-09-exchange:RU:ru-mod": "not disclosed",
    "claim:2025-07-23-exchange:UA:ru-negotiators": "about 250",
    "agreement:2025-10-02-exchange:UA": "the sides differ",
    "sum:2025-05-23..2025-05-25:UA": "1,000",
    "sum:1000-for-1000:RU": "1,000",
    "sum:2025-06:UA": "7 not disclosed",
    "sum:2025-06-11:UA:remains": "1,212",
    "count:kind=exchange:operation=1000-for-1000": "3",
    "count:kind=exchange:occasion=New Year": "2",
    "none:kind=exchange:2023-08-08..2024-01-02": "no",
    "largest:2024:UA": "230 on 3 January 2024",
    "pause:1": "149 days, from 7 August 2023 to 3 January 2024",
    "days:2025-05-23-exchange:2025-05-25-exchange": "2 days",
    f"total:{KEY}": "4,131 (Coordination HQ, Ukraine)",
    f"stated:{KEY}": "4,131",
    "stated:2026-02-23:UA:held:ua-president": "about 7,000",
    f"recorded:{KEY}": "4,126 (claims from 4,032 to 4,126)",
    f"gap:{KEY}": "5 fewer",
    "gap:2025-06-18:UA:bodies:press": "exactly as many",
}


@pytest.fixture(scope="module")
def teller(index: RecordIndex) -> Teller:
    return Teller(index)


@pytest.mark.parametrize(("reference", "words"), FILLED.items())
def test_a_reference_is_filled_in(teller: Teller, reference: str, words: str) -> None:
    assert teller.resolve(reference).words == words


def test_each_form_of_reference_is_tried_here() -> None:
    assert {reference.partition(":")[0] for reference in FILLED} == set(FORMS)


@pytest.mark.parametrize(
    ("reference", "complaint"),
    [
        ("figur:a:b", "there is no reference “figur”; did you mean “figure”"),
        ("figure:2025-05-24-exchange", "expected {figure:ENTRY:PARTY}"),
        ("figure:2025-05-24-exchang:UA", "did you mean “2025-05-24-exchange”"),
        ("figure:2025-05-24-exchange:XX", "the record has no party “XX”"),
        ("figure:2025-05-16-talks:UA", "returns nobody to “UA”"),
        ("claim:2025-05-24-exchange:UA:hungary", "the claim states no total"),
        ("claim:2025-05-24-exchange:UA:ua-president:women", "the claim states no women"),
        ("claim:2025-05-24-exchange:UA:ru-mod:soldiers", "a claim has no part"),
        ("claim:2025-06-09-exchange:RU:ru-mod:women", "the claim states no women"),
        ("number:2026-04-24-exchange", "the record has no official number here"),
        ("agreed:6000-bodies", "the record has no agreed number here"),
        ("date:2099", "the record does not cover 2099"),
        ("date:tomorrow", "“tomorrow” names no days"),
        ("sum:2025-05-25..2025-05-23:UA", "names no days"),
        ("sum:2023-09:UA", "the record has no such entry here"),
        ("sum:2025:UA:talks", "nothing of the kind “talks” can be added up"),
        ("count:kind=exchange:2023-09", "the record has no such entry here"),
        ("count:sort=exchange", "entries have no “sort”"),
        ("none:kind=exchange:2025-05", "there is such an entry, “2025-05-06-exchange”"),
        ("largest:2023-09:UA", "the record has no number here"),
        ("pause:0", "the record has no such pause here"),
        ("total:2025-02-05:UA:exchanges:ua-president", "no total"),
        ("total:2022-12-31:UA:exchanges:ua", "no total"),
        ("gap:2026-02-23:UA:held:ua-president", "the record has no sum here"),
    ],
)
def test_what_finds_nothing_says_so(teller: Teller, reference: str, complaint: str) -> None:
    with pytest.raises(BadReferenceError) as raised:
        teller.resolve(reference)
    assert complaint in str(raised.value)


def test_a_total_stated_of_two_beginnings_needs_the_first_day(index: RecordIndex) -> None:
    teller = Teller(index)
    key = "2024-12-30:UA:exchanges:ua-coordination-hq"
    with pytest.raises(BadReferenceError, match="add one of their first days"):
        teller.resolve(f"stated:{key}")
    assert teller.resolve(f"stated:{key}:2024-01-01").words == "1,358"


def test_a_text_is_filled_in_with_the_sources_of_its_numbers(teller: Teller) -> None:
    told = teller.tell("On {date:2025-05-24-exchange} {figure:2025-05-24-exchange:UA}.")
    assert told.words == "On 24 May 2025 307."
    assert told.sources == ("kr-news-text-of-coordination-hq-20250524",)


def test_the_basis_chooses_the_headline(index: RecordIndex) -> None:
    by_basis = [
        Teller(index, basis).resolve("figure:2024-12-30-exchange:UA").words
        for basis in ("receiving", "UA", "RU")
    ]
    assert [words.partition(" ")[0] for words in by_basis] == ["189", "189", "150"]

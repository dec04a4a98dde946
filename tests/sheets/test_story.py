"""Stories on paper: the walk with charts and sources, and the pages for a class."""

from __future__ import annotations

import io
import json
from itertools import pairwise

import pytest
from pypdf import PdfReader

from swapviewer.account.story import shown_span
from swapviewer.errors import BadScopeError
from swapviewer.index.counting import EXCHANGES, Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.series import LAYERS, Asked, series
from swapviewer.index.stories import stories_of
from swapviewer.sheets.layouts import Order, make_sheet
from swapviewer.sheets.parts import Sheet, SourcesPart
from swapviewer.sheets.press import press_pdf
from swapviewer.sheets.scope import parse_scope
from swapviewer.sheets.story_parts import AxisPart, QuestionsPart, StoryStepPart
from swapviewer.spans import fitting_step

NAMES = (
    "1000-for-1000",
    "from-rare-to-regular",
    "when-exchanges-stopped",
    "who-carries-the-messages",
    "coming-home",
    "how-sure-is-a-number",
)


def sheet(index: RecordIndex, words: str, basis: str = "receiving") -> Sheet:
    return make_sheet(index, Order(parse_scope(words, index), basis))


def steps(made: Sheet) -> list[StoryStepPart]:
    return [part for part in made.parts if isinstance(part, StoryStepPart)]


def printed(made: Sheet) -> str:
    pages = PdfReader(io.BytesIO(press_pdf(made))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize("name", NAMES)
def test_every_story_prints_each_step_with_its_chart_and_sources(
    index: RecordIndex, name: str
) -> None:
    made = sheet(index, f"story:{name}")
    story = next(one for one in stories_of(index) if one.id == name)
    assert len(steps(made)) == len(story.steps)
    assert all(part.chart.heading for part in steps(made))
    assert all(len(row.values) == 2 for part in steps(made) for row in part.chart.rows)
    assert any(isinstance(part, SourcesPart) for part in made.parts)
    words = printed(made)
    assert steps(made)[0].title in words
    assert steps(made)[-1].progress in words


def test_the_chart_of_a_step_is_that_of_the_window(index: RecordIndex) -> None:
    first = steps(sheet(index, "story:1000-for-1000"))[4].chart
    assert first.heading == "Military and civilians per day, 16–31 May 2025"
    assert [row.label for row in first.rows if row.chosen] == ["23 May 2025"]
    assert [value.words for value in first.rows[0].values] == ["390 (270 + 120)"] * 2
    assert [value.words for value in first.rows[1].values] == ["307 (307 military)"] * 2


@pytest.mark.parametrize("basis", ["receiving", "RU"])
def test_layered_charts_are_stacked_as_in_the_window(
    index: RecordIndex, basis: str
) -> None:
    told = 0
    for story in stories_of(index):
        made = steps(sheet(index, f"story:{story.id}", basis))
        for step, part in zip(story.steps, made, strict=True):
            layered = len(LAYERS[step.measure]) > 1
            assert bool(part.chart.layers) <= layered
            if not layered:
                continue
            span, count = shown_span(index, step), Counting(EXCHANGES.kinds, basis)
            asked = Asked(step.measure, span, step.period or fitting_step(span), count)
            shown = series(index, index.within(span), asked).columns
            piles = [one.piles for one in shown if one.events]
            printed = [
                tuple(value.layers for value in row.values) for row in part.chart.rows
            ]
            assert printed == [tuple(pile.layers for pile in pair) for pair in piles]
            for row in part.chart.rows:
                assert all(sum(one.layers) == one.headline for one in row.values)
            drawn = {at for at, _, _ in part.chart.layers}
            assert drawn == {
                at for row in printed for one in row for at, many in enumerate(one) if many
            }
            told += 1
    assert told > 2


def test_withheld_numbers_are_words_and_no_height(index: RecordIndex) -> None:
    chart = steps(sheet(index, "story:1000-for-1000"))[13].chart
    june = next(row for row in chart.rows if row.label == "9 June 2025")
    assert [(value.words, value.headline) for value in june.values] == [
        ("not disclosed", 0)
    ] * 2


def test_the_dead_have_a_chart_of_their_own(index: RecordIndex) -> None:
    charts = [part.chart for part in steps(sheet(index, "story:coming-home"))]
    assert [chart.living for chart in charts] == [True] * 11 + [False]
    assert charts[-1].series[0].startswith("bodies returned to")


def test_agreement_counts_entries_in_words(index: RecordIndex) -> None:
    made = steps(sheet(index, "story:how-sure-is-a-number"))[7].chart
    assert any("one side" in value.words for row in made.rows for value in row.values)


@pytest.mark.parametrize("name", NAMES)
def test_the_questions_hold_no_answer_and_the_answers_all(
    index: RecordIndex, name: str
) -> None:
    blank, solved = (
        sheet(index, f"story:{name}:{what}") for what in ("questions", "answers")
    )
    for made, known in ((blank, False), (solved, True)):
        asked = next(part for part in made.parts if isinstance(part, QuestionsPart))
        line = next(part for part in made.parts if isinstance(part, AxisPart))
        assert all(bool(one.answer) is known for one in asked.questions)
        assert all(bool(one.day) is known for one in line.entries)
        assert all(0 <= one.across < 1 for one in line.entries)
    assert "story" not in json.loads(blank.attached)
    assert solved.title.startswith("Answers: ")


def test_letters_of_a_timeline_never_cover_each_other(index: RecordIndex) -> None:
    for name in NAMES:
        made = sheet(index, f"story:{name}:answers")
        line = next(part for part in made.parts if isinstance(part, AxisPart))
        by_level: dict[int, list[float]] = {}
        for one in line.entries:
            by_level.setdefault(one.level, []).append(one.across)
        for places in by_level.values():
            places.sort()
            assert all(b - a > 0.03 for a, b in pairwise(places))


def test_the_class_pages_print(index: RecordIndex) -> None:
    words = printed(sheet(index, "story:1000-for-1000:questions"))
    assert "On which days did the exchange agreed in Istanbul take place?" in words
    assert "23 May 2025" not in words
    answers = printed(sheet(index, "story:1000-for-1000:answers"))
    assert "On 23 May 2025, 24 May 2025 and 25 May 2025." in answers


def test_the_figures_follow_the_basis(index: RecordIndex) -> None:
    last = [
        steps(sheet(index, "story:how-sure-is-a-number", basis))[-1].text
        for basis in ("UA", "RU")
    ]
    assert "189 (claims" in last[0]
    assert "150 (claims" in last[1]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ("story:nothing", "There is no story “nothing”"),
        ("story:coming-home:songs", "A story has no “songs”"),
    ],
)
def test_what_is_no_story_is_refused(
    index: RecordIndex, words: str, complaint: str
) -> None:
    with pytest.raises(BadScopeError, match=complaint):
        parse_scope(words, index)

"""The table of claims: a word of a name is not broken to keep another cell on one line."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from swapviewer.account.parts import ClaimRow, ClaimTable
from swapviewer.paint.claims import plan_claims
from swapviewer.paint.theme import BODY
from swapviewer.paint.words import longest_word

NAME = "Coordination Headquarters for the Treatment of Prisoners of War"
HEADS = ("Total", "Military", "Civilians")


@pytest.mark.parametrize("total", ["75 (a part)", "not disclosed", "about 250", "7"])
@pytest.mark.parametrize("width", [330, 360, 420])
def test_a_long_total_leaves_the_words_of_a_name_whole(
    qtbot: QtBot, total: str, width: int
) -> None:
    rows = tuple(
        ClaimRow(NAME, "", "Northland", 0, cells, (1,))
        for cells in (("230", "224", "6"), (total, "75", "–"))
    )
    plan = plan_claims(ClaimTable(HEADS, rows), width)
    room = plan.heads[1].at.x() - plan.heads[0].at.x()
    assert room >= longest_word(NAME, BODY)
    assert all(one.words[0].words.size().width() <= room for one in plan.claims)

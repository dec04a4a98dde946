"""Another war is as welcome as the bundled one: no party is written into the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import swapviewer
from swapviewer.cli import main
from swapviewer.model.load import LoadedRecord
from tests.example.war import FILE

PACKAGE = Path(swapviewer.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))
PAGES = sorted((PACKAGE.parent / "resources").rglob("*.typ"))


def code_words(file: Path) -> Iterator[str]:
    """Yield every name and text of a module, docstrings and comments left out."""
    tree = ast.parse(file.read_text("utf-8"))
    told = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if id(node) not in told:
                yield node.value
        elif isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr


@pytest.fixture(scope="module")
def names(loaded: LoadedRecord) -> re.Pattern[str]:
    """Whole words that only the bundled record may know."""
    record = loaded.record
    known = {party.id for party in record.parties}
    known |= {party.name for party in record.parties}
    known |= {one.id for one in record.claimants if one.side}
    known |= {one.name for one in record.claimants if one.side}
    known |= {one.id for one in record.operations}
    known |= {name for event in record.events for name in event.mediators}
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, sorted(known)))})(?!\w)")


def test_no_code_names_a_party_a_claimant_or_an_operation(names: re.Pattern[str]) -> None:
    found = {
        f"{file.relative_to(PACKAGE)}: {words}"
        for file in FILES
        for words in code_words(file)
        if names.search(words.replace("_", " "))
    }
    assert found == set()


def test_no_page_names_a_party_a_claimant_or_an_operation(names: re.Pattern[str]) -> None:
    found = {
        f"{page.name}: {line}"
        for page in PAGES
        for line in page.read_text("utf-8").splitlines()
        if names.search(line.partition("//")[0])
    }
    assert found == set()


def test_the_search_would_find_a_name(names: re.Pattern[str]) -> None:
    assert names.search("to Ukraine")
    assert names.search('{"UA": 1}')
    assert not names.search("Ukrainian")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["list"], "not disclosed  First wave: three parties, 40 each"),
        (["list", "--figures", "BRE", "--kind", "exchange"], "to Corvania"),
        (["show", "1931-05-02"], "Returned to Brennland: 40"),
        (["show", "1931-11-05"], "Bodies returned to Aldermark: 12"),
        (["totals"], "Returned to all parties through Order of the Pilgrims"),
        (["check"], "sound: 6 entries"),
    ],
    ids=str,
)
def test_a_record_of_three_other_parties_works(
    words: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--record", str(FILE), *words]) == 0
    assert expected in capsys.readouterr().out

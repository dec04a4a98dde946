"""A proof is what is pressed, page by page; of it only what changed is set anew."""

from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
import typst
from pypdf import PdfReader

from swapviewer.index.days import RecordIndex
from swapviewer.paths import resource_file
from swapviewer.sheets.attached import Attachment
from swapviewer.sheets.content import day_sheet
from swapviewer.sheets.desk import Options
from swapviewer.sheets.layouts import Order, make_sheet
from swapviewer.sheets.manuscript import Manuscript
from swapviewer.sheets.margins import Margins
from swapviewer.sheets.parts import Layout
from swapviewer.sheets.press import press_pdf, press_proof
from swapviewer.sheets.proofs import PressedProof, Proofer
from swapviewer.sheets.scope import parse_scope
from swapviewer.sheets.setting import DEFAULT_INK, Ink, Setting
from tests.making import event_parts, index_of

OWN = Margins(head="For the hearing", foot="Seen & checked")


def letters_of(pdf: bytes) -> list[Counter[str]]:
    """Return how often each letter and each sign stands on each page."""
    with pypdfium2.PdfDocument(pdf) as file:
        texts = [page.get_textpage().get_text_bounded() for page in file]
    return [Counter("".join(text.split())) for text in texts]


def letters_shown(proof: PressedProof) -> list[Counter[str]]:
    """Return the same of each page with its head and foot."""
    pages = [page for piece in proof.pieces for page in letters_of(piece)]
    margins = letters_of(proof.margins)
    return [page + more for page, more in zip(pages, margins, strict=True)]


@pytest.mark.parametrize(
    ("words", "layout", "options", "ink"),
    [
        ("2025-05-24", "day", Options(), Ink()),
        ("2025-05", "month", Options(), Ink(margins=OWN)),
        ("2024", "statistics", Options(), Ink("letter", landscape=True)),
        ("2022-12..2023-01", "dossier", Options(), Ink(margins=OWN)),
        ("2024-01..2024-04", "dossier", Options(), Ink("a5")),
        ("2022-03", "dossier", Options(sources=False, method=False), Ink("a3")),
        ("story:1000-for-1000", None, Options(), Ink()),
    ],
)
def test_each_page_says_what_the_pressed_one_says(
    index: RecordIndex, words: str, layout: Layout | None, options: Options, ink: Ink
) -> None:
    order = Order(parse_scope(words, index), layout=layout, options=options)
    sheet = make_sheet(index, order)
    assert letters_shown(press_proof(sheet, ink)) == letters_of(press_pdf(sheet, ink))


def test_a_proof_has_no_tags_and_no_data(
    index: RecordIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(Attachment, "as_json", asked.append)
    proof = press_proof(day_sheet(index, date(2025, 5, 24)))
    assert asked == []
    for pdf in (*proof.pieces, proof.margins):
        assert not PdfReader(io.BytesIO(pdf)).attachments
        assert b"/StructTreeRoot" not in pdf


def test_what_has_no_shape_is_shown_as_missing() -> None:
    index = index_of(event_parts("2001-05-05", "talks", title="交換"))
    (page,) = letters_shown(press_proof(day_sheet(index, date(2001, 5, 5))))
    assert page["�"] == 2


class Press:
    """A press that remembers what it was asked to set."""

    def __init__(self) -> None:
        self.done: list[str] = []
        fonts = typst.Fonts(include_system_fonts=False)
        root = resource_file("sheets/sheet.typ").parent
        self._compiler = typst.Compiler(root=root, font_paths=fonts)

    def __call__(self, setting: Setting) -> bytes:
        """Set it."""
        kinds = set(re.findall(r'\\"part\\": \\"(\w+)\\"', setting.page.decode()))
        (kind,) = kinds & {"contents", "entry", "sources"} or {"heads and feet"}
        self.done.append(kind)
        pdf = self._compiler.compile(
            setting.page,
            format="pdf",
            sys_inputs=setting.inputs,
            pdf_tags=False,
            # The same bytes whenever it is set.
            timestamp=0,
        )
        assert isinstance(pdf, bytes)
        return pdf

    def taken(self) -> list[str]:
        """Return what was set since this was asked last."""
        done, self.done = self.done, []
        return done


def test_only_what_a_changed_option_changes_is_set_anew(index: RecordIndex) -> None:
    press = Press()
    proofer = Proofer(press)
    order = Order(parse_scope("2022-03", index), layout="dossier")
    without = replace(order, options=Options(method=False))

    def proof(order: Order, ink: Ink = DEFAULT_INK) -> PressedProof:
        return proofer.proof(Manuscript(make_sheet(index, order), ink))

    first = proof(order)
    # Once more the contents, when it is known how many pages they take.
    everything = ["entry", "sources", "contents", "contents", "heads and feet"]
    assert press.taken() == everything
    proof(order, Ink(margins=Margins(foot="F")))
    assert press.taken() == ["heads and feet"]
    proof(without)
    assert press.taken() == ["sources", "contents", "heads and feet"]
    assert proof(order) == first
    assert press.taken() == ["heads and feet"]
    proof(order, Ink("a5"))
    assert set(press.taken()) == set(everything)
    proofer.forget()
    proof(order)
    assert set(press.taken()) == set(everything)


def test_contents_that_take_more_pages_push_what_comes_after_them() -> None:
    days = [f"2001-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 9)]
    index = index_of(*(event_parts(day, "talks") for day in days))
    order = Order(parse_scope("all", index), layout="dossier")
    sheet = make_sheet(index, order)
    proofer = Proofer(Press())
    for _ in range(2):
        proof = proofer.proof(Manuscript(sheet, DEFAULT_INK))
        assert letters_shown(proof) == letters_of(press_pdf(sheet))


@pytest.mark.parametrize(
    "title",
    [
        ")/Dest 5 0 R>>",
        "a\n7 0 obj\n<</Parent 1 0 R/Dest 3 0 R>>\nb",
        "交\n8 0 obj\n[1 0 R/XYZ 1 2]",
        "\u00a0",
    ],
)
def test_a_title_that_looks_like_a_part_of_a_file_is_a_title(title: str) -> None:
    index = index_of(
        event_parts("2001-05-05", "talks", title=title), event_parts("2001-05-06", "talks")
    )
    sheet = make_sheet(index, Order(parse_scope("all", index), layout="dossier"))
    assert letters_shown(press_proof(sheet)) == letters_of(press_pdf(sheet))

"""The dossier of everything, beside the same words set by presses that are not ours.

Peers live in an environment of their own under `build/peers/press`, never in the program's.
What is not installed is told as "not here".
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from benchmarks.measuring import Row, Section, Times, in_words, megabytes, plain_environment
from benchmarks.plain import blocks, html
from swapviewer.index.days import RecordIndex
from swapviewer.model.load import load_record
from swapviewer.paths import data_file
from swapviewer.sheets.layouts import Order, make_sheet
from swapviewer.sheets.scope import parse_scope

_FOLDER = Path(__file__).resolve().parent.parent / "build" / "peers" / "press"
_PYTHON = _FOLDER / (
    "python/Scripts/python.exe" if sys.platform == "win32" else "python/bin/python"
)
_PRESSES = Path(__file__).with_name("peer_presses.py")
_OWN, _CHANGED = "Swapviewer", "changed"
_MOST_CHANGED = 0.2
_MOST_MEMORY = 400 * 1024**2
# How many times as long as ours each peer is to take; QTextDocument writes no tags.
_LEAST = {
    "WeasyPrint, tagged PDF/UA-1": 12.0,
    "reportlab": 2.0,
    "LibreOffice": 2.0,
    "QTextDocument, untagged": 1 / 1.1,
}
# Seconds by the clock as `clock` and of the processor as `spent`, bytes at most as `peak`.
Taken = dict[str, float]
_HOW = {"clock": "", "spent": ", processor time"}


def set_up() -> None:
    """Install the peers that a package registry has; LibreOffice is the system's."""
    _FOLDER.mkdir(parents=True, exist_ok=True)
    if not _PYTHON.exists():
        venv.create(_PYTHON.parent.parent, with_pip=True)
    command = [str(_PYTHON), "-m", "pip", "install", "-q", "weasyprint", "reportlab"]
    if subprocess.run(command, check=False).returncode:
        print("not installed: WeasyPrint, reportlab", file=sys.stderr)


def measure(rounds: int, install: bool) -> Section:
    """Set the same content by each of them in turn, so that noise is shared."""
    if install:
        set_up()
    with tempfile.TemporaryDirectory() as folder:
        presses = _presses(Path(folder))
        found: dict[str, list[Taken]] = {name: [] for name in presses}
        for _ in range(rounds):
            for name, press in presses.items():
                if taken := press():
                    found[name].append(taken)
    own, redrawn = found.pop(_OWN), found.pop(_CHANGED)
    rows = [_row(name, own, taken, how) for name, taken in found.items() for how in _HOW]
    once, twice = (max(one["peak"] for one in runs) for runs in (own, redrawn))
    return Section(
        "The dossier of everything, beside its peers",
        (
            *rows,
            *(_again(own, redrawn, how) for how in _HOW),
            _memory("Resident memory at most", once),
            _memory("The same, pressed again without the method note", twice),
        ),
        ("Imports and starts are not counted, but for LibreOffice, which is a command.",),
    )


def _presses(folder: Path) -> dict[str, Callable[[], Taken | None]]:
    index = RecordIndex(load_record(data_file("record.json")))
    sheet = make_sheet(index, Order(parse_scope("all", index), layout="dossier"))
    content = blocks(sheet)
    page, words = folder / "page.html", folder / "blocks.json"
    page.write_text(html(sheet, content), "utf-8")
    words.write_text(json.dumps(content), "utf-8")
    here = Path(sys.executable)
    return {
        _OWN: lambda: _run(here, "own", page, folder),
        _CHANGED: lambda: _run(here, "own_changed", page, folder),
        "WeasyPrint, tagged PDF/UA-1": lambda: _run(_PYTHON, "weasyprint", page, folder),
        "reportlab": lambda: _run(_PYTHON, "reportlab", words, folder),
        "LibreOffice": lambda: _libreoffice(page, folder),
        "QTextDocument, untagged": lambda: _run(here, "qt", page, folder),
    }


def _run(interpreter: Path, name: str, given: Path, folder: Path) -> Taken | None:
    """Return what a press took; None where it is not here."""
    if not interpreter.exists():
        return None
    done = subprocess.run(
        [str(interpreter), str(_PRESSES), name, str(given), str(folder / f"{name}.pdf")],
        env=plain_environment(QT_QPA_PLATFORM="offscreen"),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        return None
    taken: Taken = json.loads(done.stdout)
    return taken


def _libreoffice(page: Path, folder: Path) -> Taken | None:
    from resource import RUSAGE_CHILDREN, getrusage

    if not (command := shutil.which("soffice")):
        return None
    before, clock = getrusage(RUSAGE_CHILDREN), perf_counter()
    subprocess.run(
        [
            *(command, f"-env:UserInstallation={(folder / 'office').as_uri()}"),
            *("--headless", "--convert-to", "pdf", "--outdir", str(folder), str(page)),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    took, after = perf_counter() - clock, getrusage(RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"clock": took, "spent": spent, "peak": 0.0}


def _row(name: str, own: list[Taken], peer: list[Taken], how: str) -> Row:
    bar = f"≥ {_LEAST[name]:.2g} ×"
    if not peer:
        return Row(name + _HOW[how], "not here", bar=bar)
    ours, theirs = _times(own, how), _times(peer, how)
    ratio = theirs.median / ours.median
    return Row(
        name + _HOW[how],
        in_words(theirs.median),
        in_words(theirs.worst),
        f"{_OWN}, tagged PDF/A-3a and PDF/UA-1: {in_words(ours.median)}",
        f"{ratio:.2f} ×",
        bar,
        ratio >= _LEAST[name],
    )


def _again(own: list[Taken], changed: list[Taken], how: str) -> Row:
    first, again = _times(own, how), _times(changed, how)
    share = again.median / first.median
    return Row(
        f"Pressed again without the method note{_HOW[how]}",
        in_words(again.median),
        in_words(again.worst),
        f"{_OWN}, the first time: {in_words(first.median)}",
        f"{share:.2f} ×",
        f"≤ {_MOST_CHANGED:g} ×",
        share <= _MOST_CHANGED,
    )


def _memory(figure: str, most: float) -> Row:
    return Row(
        figure,
        megabytes(most),
        bar=f"≤ {megabytes(_MOST_MEMORY)}",
        met=most <= _MOST_MEMORY,
    )


def _times(taken: list[Taken], how: str) -> Times:
    return Times(tuple(one[how] for one in taken))

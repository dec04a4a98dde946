"""What tools that are not ours say of a pressed sheet; each fault is one sentence."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_WORD = re.compile(
    r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)</word>'
)
_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">')
# Nothing is printed nearer to the edge of the paper than this, in points.
_EDGE = 18.0
# Boxes of words hold room above and below their letters: so much may be shared.
_SHARED = 0.35


@dataclass(frozen=True, slots=True)
class Pressed:
    """A sheet in its file, and what must be found in it."""

    path: Path
    pages: int
    size: tuple[int, int]
    words: tuple[str, ...]
    attached: dict[str, bytes]


Tool = Callable[[Pressed], Iterator[str]]


def qpdf(sheet: Pressed) -> Iterator[str]:
    """Ask whether the structure of the file is sound."""
    done = _run("qpdf", "--check", sheet.path)
    if done.returncode or "WARNING" in done.stdout + done.stderr:
        yield f"qpdf: {(done.stdout + done.stderr).strip()}"


def pdfinfo(sheet: Pressed) -> Iterator[str]:
    """Ask for tags, a title, and the number and size of pages."""
    said = _run("pdfinfo", sheet.path).stdout
    known = dict(line.split(":", 1) for line in said.splitlines() if ":" in line)
    if known.get("Tagged", "").strip() != "yes":
        yield "pdfinfo: it is not tagged"
    if not known.get("Title", "").strip():
        yield "pdfinfo: it has no title"
    if known.get("Pages", "").strip() != str(sheet.pages):
        yield f"pdfinfo: {known.get('Pages')} pages, not {sheet.pages}"
    size = re.findall(r"([\d.]+) x ([\d.]+)", known.get("Page size", ""))
    if not size or tuple(round(float(one)) for one in size[0]) != sheet.size:
        yield f"pdfinfo: page size {size}, not {sheet.size}"


def pdffonts(sheet: Pressed) -> Iterator[str]:
    """Ask whether every font is embedded, with a way back to text."""
    lines = _run("pdffonts", sheet.path).stdout.splitlines()[2:]
    if not lines:
        yield "pdffonts: no fonts"
    for line in lines:
        embedded, _, to_text = line[-26:].split()[:3]
        if (embedded, to_text) != ("yes", "yes"):
            yield f"pdffonts: {line}"


def pdftotext(sheet: Pressed) -> Iterator[str]:
    """Ask for all that must be read on the sheet as text, in whatever script."""
    text = "".join(_run("pdftotext", "-raw", sheet.path, "-").stdout.split())
    text = text.replace("\u200b", "")
    for words in sheet.words:
        if "".join(words.split()) not in text:
            yield f"pdftotext: “{words[:60]}” is missing"


def boxes(sheet: Pressed) -> Iterator[str]:
    """Ask whether any word runs off its page or lies on another."""
    said = _run("pdftotext", "-bbox", sheet.path, "-").stdout
    for number, page in enumerate(said.split("<page ")[1:], start=1):
        found = _PAGE.search("<page " + page)
        assert found is not None
        width, height = float(found[1]), float(found[2])
        words = [(*map(float, one[:4]), one[4]) for one in _WORD.findall(page)]
        for left, top, right, bottom, word in words:
            if min(left, top, width - right, height - bottom) < _EDGE:
                yield f"boxes: “{word}” runs off page {number}"
        yield from (f"boxes: {one} on page {number}" for one in _overlapping(words))


def pdfdetach(sheet: Pressed) -> Iterator[str]:
    """Ask for the data, which must come out as they went in."""
    with tempfile.TemporaryDirectory() as folder:
        _run("pdfdetach", "-saveall", "-o", folder, sheet.path)
        out = {one.name: one.read_bytes() for one in Path(folder).iterdir()}
    if out != sheet.attached:
        yield f"pdfdetach: {sorted(out)} differ from {sorted(sheet.attached)}"


def mutool(sheet: Pressed) -> Iterator[str]:
    """Have another renderer draw each page."""
    done = _run("mutool", "draw", "-q", "-r", "18", "-o", "/dev/null", sheet.path)
    said = [line for line in done.stderr.splitlines() if "ICC support" not in line]
    if done.returncode or said:
        yield f"mutool: {' '.join(said)}"


TOOLS: dict[str, tuple[str, Tool]] = {
    "qpdf": ("qpdf", qpdf),
    "pdfinfo": ("pdfinfo", pdfinfo),
    "pdffonts": ("pdffonts", pdffonts),
    "pdftotext": ("pdftotext", pdftotext),
    "boxes": ("pdftotext", boxes),
    "pdfdetach": ("pdfdetach", pdfdetach),
    "mutool": ("mutool", mutool),
}


def present() -> dict[str, Tool]:
    """Return the tools that are installed here."""
    return {name: tool for name, (command, tool) in TOOLS.items() if shutil.which(command)}


def conformance(classpath: str, paths: Sequence[Path]) -> list[str]:
    """Return what veraPDF's rules for PDF/A-3a and PDF/UA-1 find in all the files."""
    program = ROOT / "scripts" / "conformance" / "Conformance.java"
    done = _run("java", "-cp", classpath, program, *paths)
    if f"checked {len(paths)}" not in done.stdout:
        return [f"veraPDF did not run: {done.stderr.strip()[-500:]}"]
    return [line for line in done.stdout.splitlines() if "\t" in line]


def _overlapping(words: list[tuple[float, float, float, float, str]]) -> Iterator[str]:
    ordered = sorted(words, key=lambda one: one[1])
    for at, (left, top, right, bottom, word) in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if other[1] >= bottom:
                break
            across = min(right, other[2]) - max(left, other[0])
            down = min(bottom, other[3]) - other[1]
            least = min((right - left) * (bottom - top), _area(other))
            if across > 0 and across * down > _SHARED * least > 0:
                yield f"“{word}” lies on “{other[4]}”"


def _area(word: tuple[float, float, float, float, str]) -> float:
    return (word[2] - word[0]) * (word[3] - word[1])


def _run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(one) for one in command],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )

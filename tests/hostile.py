"""Texts that would do something where they are not shown as the text that they are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from swapviewer.index.days import RecordIndex
from swapviewer.model.load import load_record
from tests.making import OPERATIONS, PAGE, PARTIES, claim_parts, event_parts

TEXTS = {
    "image": '<img src="http://tracker.example/x.png" onerror="alert(1)">',
    "script": "<script>alert(1)</script><b>bold</b> &amp; &lt;i&gt;",
    "links": '<a href="javascript:alert(1)">j</a> <a href="file:///etc/passwd">f</a>',
    "html": "<html><body><h1>Title</h1><style>*{color:red}</style>",
    "direction": "307 \u202emoc.elpmaxe\u202c \u2067three\u2069 \u200fthree",
    "no width": "3\u200b0\u200d7 \ufeffa\u2060b\u00adc",
    "control": "a\x00b\x07c\x08d\x7fe\x85f",
    "escape": "\x1b[2J\x1b]0;owned\x07\x1b[31mred \x9b1A",
    "lines": "one\ntwo\r\nthree\tfour\u2028five",
    "formula": "=cmd|' /C calc'!A0",
    "sum": "@SUM(1+1)*cmd|' /C calc'!A0",
    "typst": '#import "x": y #eval("1") $x^2$ \\u{41} *b* _i_ `r` @ref <l> // /* #panic()',
    "template": "%n %1 %s {} {0} {figure:x} ${x} %(x)s [*] &File && \\n",
    "combining": "z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307" * 3,
    "other scripts": "Обмін 交換 تبادل 🕊 \U0001f1fa\U0001f1e6 𝔘",
}
FIRST_DAY = 1


def day_of(name: str) -> str:
    """Return the day of the entry that is written with the named text."""
    return f"2001-03-{list(TEXTS).index(name) + FIRST_DAY:02}"


def parts_of(texts: dict[str, str]) -> dict[str, Any]:
    """Return a record with an entry for each text, which stands wherever words may."""
    events, sources = [], [dict(PAGE)]
    for at, text in enumerate(texts.values()):
        source = {"id": f"page-{at}", "publisher": text, "url": f"https://example.org/{at}"}
        sources.append(source)
        named = [source["id"]]
        own = {"note": text, "sources": named}
        events.append(
            event_parts(
                f"2001-03-{at + FIRST_DAY:02}",
                "exchange",
                {**claim_parts("north", "north-army", 20, **own), "attribution": text},
                {**claim_parts("south", "hostile", 205, **own), "attribution": text},
                title=text,
                summary=text,
                place=text,
                occasion=text,
                mediators=[text],
                operation=f"operation-{at}",
                facts=[{"tag": "health", "text": text, "sources": named}],
                sources=named,
            )
        )
    whole = " ".join(texts.values())
    operations = [
        {**OPERATIONS[0], "id": f"operation-{at}", "name": text, "description": text}
        for at, text in enumerate(texts.values())
    ]
    return {
        "schema_version": 1,
        "title": texts.get("template", whole),
        "description": whole,
        "covers": {"from": "2001-01-01", "through": "2001-12-31"},
        "parties": [
            {**PARTIES[0], "name": texts.get("script", whole)},
            {**PARTIES[1], "name": texts.get("template", whole)},
        ],
        "claimants": [
            {"id": "north-army", "side": "north", "name": texts.get("image", whole)},
            {"id": "hostile", "side": "south", "name": texts.get("formula", whole)},
        ],
        "operations": operations,
        "events": events,
        "official_totals": [
            {
                "date": "2001-04-01",
                "subject": "persons",
                "since": "2001-01-01",
                "scope": whole,
                "counts": "exchanges",
                "returned_to": "north",
                "count": 400,
                "by": "north-army",
                "attribution": whole,
                "sources": ["page"],
            }
        ],
        "sources": sources,
    }


def hostile_file(folder: Path) -> Path:
    """Write the record of all texts into a folder."""
    path = folder / "hostile.json"
    path.write_text(json.dumps(parts_of(TEXTS), ensure_ascii=False), "utf-8")
    return path


def hostile_index(folder: Path) -> RecordIndex:
    """Return the index of the record of all texts."""
    return RecordIndex(load_record(hostile_file(folder)))


MILLION = 1_000_000


def endless_file(folder: Path, text: str) -> Path:
    """Write a record whose entry is titled with a million characters of this text."""
    record = parts_of({"long": "W" * 1_000})
    record["events"][0]["title"] = (text * (MILLION // len(text) + 1))[:MILLION]
    path = folder / "endless.json"
    path.write_text(json.dumps(record), "utf-8")
    return path

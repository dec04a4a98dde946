"""Good and bad record files for a soak, and what other programs do to one of them."""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path

from swapviewer.paths import data_file


def made_files(folder: Path) -> tuple[Path, ...]:
    """Return good and bad record files; the first is the one that others write to."""
    content = data_file("record.json").read_bytes()
    record = json.loads(content)
    record["events"] = record["events"][::7]
    record["title"] = "A part of the record"
    made = {
        "shared.json": content,
        "part.json": json.dumps(record).encode(),
        "empty.json": b"",
        "cut.json": content[: len(content) // 2],
        "wrong.json": content.replace(b'"total"', b'"totals"', 9),
        "binary.json": bytes(range(256)) * 40,
    }
    for name, bytes_written in made.items():
        (folder / name).write_bytes(bytes_written)
    others = (data_file("record.json"), folder / "missing.json", folder)
    return (*(folder / name for name in made), *others)


def damage(target: Path, luck: random.Random) -> None:
    """Cut the file in two, take it away, write it otherwise, or put it right."""
    content = data_file("record.json").read_bytes()
    match luck.randrange(4):
        case 0:
            target.write_bytes(content[: luck.randrange(len(content))])
        case 1:
            target.unlink(missing_ok=True)
        case 2:
            target.write_bytes(content + b"\n" * luck.randrange(9))
        case _:
            shutil.copy(data_file("record.json"), target)

"""From bytes to the record with its indices, beside pydantic alone, and what it holds."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from time import process_time

from benchmarks.measuring import (
    Cost,
    Row,
    Section,
    Times,
    beside,
    in_words,
    megabytes,
    python,
)
from benchmarks.records import record_file
from swapviewer.paths import data_file

_LOAD, _MEMORY = 1.4, 20
_SMALL = 10_000_000


def measure(sizes: Sequence[int], rounds: int) -> list[Section]:
    """Load each record in processes of its own: ours and pydantic's alone, in turn."""
    rows: list[Row] = []
    ours: dict[int, float] = {}
    held: dict[int, float] = {}
    for size in (0, *sizes):
        file = record_file(size) if size else data_file("record.json")
        name = f"{size:,} entries" if size else "bundled record"
        fewer = rounds if size <= 3_000 else max(1, rounds // 10)
        runs = [(_run("ours", file), _run("pydantic", file)) for _ in range(fewer)]
        here = Times(tuple(run[0]["seconds"] for run in runs))
        floor = Times(tuple(run[1]["seconds"] for run in runs))
        rows.append(beside(f"Load, {name}", here, floor, "validate_json", _LOAD))
        if size:
            ours[size] = here.median
            held[size] = max(run[0]["memory"] for run in runs)
        if size >= 30_000:
            rows.append(_memory(name, held[size], file))
    costs = (
        Cost("Load, processor time", ours, in_words),
        Cost("Resident memory with the record loaded", held, megabytes),
    )
    return [Section("Load, processor time", tuple(rows), costs=costs)]


def _run(what: str, file: Path) -> dict[str, float]:
    times = "7" if file.stat().st_size < _SMALL else "1"
    done = subprocess.run(
        python("-m", "benchmarks.load", what, str(file), times),
        stdout=subprocess.PIPE,
        check=True,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _memory(name: str, held: float, file: Path) -> Row:
    size = file.stat().st_size
    ratio = held / size
    return Row(
        f"Resident memory with the record of {name} loaded",
        megabytes(held),
        "",
        f"the file: {megabytes(size)}",
        f"{ratio:.1f} ×",
        f"< {_MEMORY} ×",
        ratio < _MEMORY,
    )


def main() -> None:
    """Load, warm, and print the processor's seconds (the best of some) and memory."""
    what, file = sys.argv[1], Path(sys.argv[2])
    from swapviewer.index.days import RecordIndex
    from swapviewer.model.form import form
    from swapviewer.model.load import load_record
    from swapviewer.model.record import Record

    def once(path: Path) -> object:
        if what == "ours":
            return RecordIndex(load_record(path))
        return form(Record).validate_json(path.read_bytes())

    once(data_file("record.json"))
    taken = []
    for _ in range(int(sys.argv[3])):
        start = process_time()
        kept = once(file)
        taken.append(process_time() - start)
    from benchmarks.moments import resident

    print(json.dumps({"seconds": min(taken), "memory": resident()}))
    del kept


if __name__ == "__main__":
    main()

"""Feed damaged input to everything that reads: each case ends in a result or our own error.

`python scripts/fuzz.py --cases 1000000` mutates bytes and structure; inputs that bring an
answer not seen before are mutated further. The seed is printed; with it the same cases
come again.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from fuzz_cases import changed
from fuzz_targets import Target, targets

from swapviewer.errors import SwapviewerError

_PATIENCE = 20
_KEPT = 400
_BATCH = 200
# What differs from case to case within one kind of answer.
_DETAILS = re.compile(r"“[^”]*”|\d+")


class FuzzError(Exception):
    """A case ended in neither a result nor one of our errors."""


class Fuzz:
    """One target, its pool of inputs, and the kinds of answers seen."""

    def __init__(self, target: Target, luck: random.Random) -> None:
        self._target, self._luck = target, luck
        self._pool = list(target.seeds)
        self.answers: set[str] = set()
        self.cases = self.refused = 0

    def case(self) -> None:
        """Try one input; raises FuzzError with the input that did it."""
        case = changed(self._luck.choice(self._pool), self._luck)
        self.cases += 1
        try:
            answer = f"fine {self._target.read(case)}"
        except SwapviewerError as error:
            self.refused += 1
            answer = str(error)
        except BaseException as error:
            raise FuzzError(f"{self._target.name}: {case!r}\n{_trace(error)}") from error
        kind = _DETAILS.sub("…", answer)[:300]
        if kind not in self.answers:
            self.answers.add(kind)
            self._keep(case)

    def _keep(self, case: bytes) -> None:
        if len(self._pool) < _KEPT:
            self._pool.append(case)
        else:
            at = self._luck.randrange(len(self._target.seeds), _KEPT)
            self._pool[at] = case


def run(cases: int, seed: int, only: str = "", told: bool = False) -> list[Fuzz]:
    """Try so many cases, shared out among the targets; raises FuzzError at the first."""
    with tempfile.TemporaryDirectory(prefix="swapviewer-fuzz-") as name:
        chosen = [one for one in targets(Path(name)) if only in ("", one.name)]
        shares = sum(target.share for target in chosen)
        found = []
        for target in chosen:
            fuzz = Fuzz(target, random.Random(f"{seed} {target.name}"))
            start = time.monotonic()
            for at in range(max(1, cases * target.share // shares)):
                if at % _BATCH == 0:
                    _limit()
                fuzz.case()
            found.append(fuzz)
            if told:
                _tell(target, fuzz, time.monotonic() - start)
    if hasattr(signal, "alarm"):
        signal.alarm(0)
    return found


def _limit() -> None:
    """Take a case that never ends for a failure, where the system can tell."""
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, _too_long)
        signal.alarm(_PATIENCE)


def _too_long(_number: int, _frame: object) -> None:
    raise TimeoutError(f"not done after {_PATIENCE} s")


def _trace(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))


def _tell(target: Target, fuzz: Fuzz, seconds: float) -> None:
    print(
        f"{target.name:<10} {fuzz.cases:>9,} cases   {fuzz.refused:>9,} refused   "
        f"{len(fuzz.answers):>6,} kinds of answers   {seconds:6.0f} s",
        flush=True,
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the call, fuzz, and say how it went."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", type=int, default=20_000, help="how many (%(default)s)")
    parser.add_argument("--seed", type=int, help="repeat the run of this seed")
    parser.add_argument("--only", default="", help="the name of one target")
    asked = parser.parse_args(arguments)
    seed = random.SystemRandom().randrange(1_000_000) if asked.seed is None else asked.seed
    print(f"seed {seed}", flush=True)
    start = time.monotonic()
    try:
        found = run(asked.cases, seed, asked.only, told=True)
    except FuzzError as error:
        print(f"FAILED with --seed {seed} --cases {asked.cases}: {error}")
        return 1
    total = sum(fuzz.cases for fuzz in found)
    print(f"All well: {total:,} cases in {time.monotonic() - start:,.0f} s.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

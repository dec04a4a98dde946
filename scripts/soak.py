"""Drive the real window through thousands of random acts, and watch what it holds.

`python scripts/soak.py --acts 50000` fails on any error, any warning of Qt, and on memory,
objects or references that grow. The seed is printed; with it the same acts come again.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import faulthandler
import gc
import logging
import os
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QObject,
    QSettings,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication
from soak_acts import Hand

from swapviewer.app.links import Links
from swapviewer.app.run import Dress
from swapviewer.app.settings import Settings
from swapviewer.app.window import Window
from swapviewer.index.days import RecordIndex
from swapviewer.model.load import load_record
from swapviewer.paint.look import Look
from swapviewer.paths import data_file
from swapviewer.state import AppState
from swapviewer.views import parts

_LOOKS = 50
_FEWEST_LOOKS = 5
# What may lie scattered between what is free, and how many objects may differ by chance.
_BYTES_MORE = 32 * 1024**2
_OBJECTS_MORE = 25
_FEWEST_NONES = 0.7
# The offscreen screen cannot do these, and says so.
_IGNORED = ("propagateSizeHints", "plugin does not support")


@dataclass(frozen=True, slots=True)
class Held:
    """What the process holds at rest."""

    acts: int
    resident: int
    qobjects: int
    nones: int


class SoakError(Exception):
    """Something went wrong, or something grows."""


class Soak:
    """The application under test; every error and warning ends up in `failures`."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.failures: list[str] = []
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            application = QApplication(["soak"])
            application.setStyle("fusion")
        sys.excepthook = self._on_error
        qInstallMessageHandler(self._on_message)
        Links.browse = _browse  # type: ignore[method-assign]
        parts.install()
        store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        settings = Settings(store)
        self._look = Look("light")
        self._dress = Dress(application, self._look)
        state = AppState(RecordIndex(load_record(data_file("record.json"))))
        window = Window(state, self._look, settings)
        window.show()
        window.complete()
        self.hand = Hand(window, state, self._look, folder, seed)

    def look(self, acts: int) -> Held:
        """Rest, tidy up, and count."""
        self.hand.rest()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        gc.collect()
        give_back()
        held = sum(len(one.findChildren(QObject)) for one in QApplication.topLevelWidgets())
        return Held(acts, resident(), held, sys.getrefcount(None))

    def _on_error(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        self.failures.append("".join(traceback.format_exception(kind, error, trace)))

    def _on_message(
        self, kind: QtMsgType, _context: QMessageLogContext, words: str
    ) -> None:
        harmless = kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if not harmless and not any(one in words for one in _IGNORED):
            self.failures.append(f"Qt says: {words}")


def run(acts: int, seed: int, trace: bool = False) -> tuple[Held, ...]:
    """Do so many acts; raises SoakError at the first failure, or where something grows."""
    with tempfile.TemporaryDirectory(prefix="swapviewer-soak-") as name:
        before = sys.excepthook, Links.browse
        soak = Soak(seed, Path(name))
        try:
            looks = _driven(soak, acts, trace)
        finally:
            soak.hand.end()
            soak.hand.window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            qInstallMessageHandler(None)
            sys.excepthook, Links.browse = before  # type: ignore[method-assign]
    judge(looks)
    return looks


def _driven(soak: Soak, acts: int, trace: bool) -> tuple[Held, ...]:
    # To look costs as much as many acts, so short runs look less often.
    every = max(1, acts // max(_FEWEST_LOOKS, min(_LOOKS, acts // 200)))
    looks, done = [], ""
    for number in range(1, acts + 1):
        try:
            done = soak.hand.act()
        except Exception as error:  # noqa: BLE001
            soak.failures.append("".join(traceback.format_exception(error)))
        if trace:
            print(f"{number} {done}", flush=True)
        if number % every == 0:
            looks.append(soak.look(number))
            if acts >= 1000:
                print(_told(looks[-1]), flush=True)
        if soak.failures:
            raise SoakError(f"act {number} ({done}):\n" + "\n".join(soak.failures))
    return tuple(looks)


def judge(looks: Sequence[Held]) -> None:
    """Raise SoakError where the last looks hold more than those after warm-up."""
    fifth = max(1, len(looks) // 5)
    early, late = looks[2 * fifth : 3 * fifth] or looks[:1], looks[-fifth:]
    for name, more in (("resident", _BYTES_MORE), ("qobjects", _OBJECTS_MORE)):
        first, last = _mean(early, name), _mean(late, name)
        if last - first > more:
            raise SoakError(f"{name} went from {first:,.0f} to {last:,.0f}")
    # At none of them the process dies. That they become more costs nothing: PySide counts
    # some too many for each widget that is made.
    if _mean(late, "nones") < _FEWEST_NONES * _mean(early, "nones"):
        raise SoakError("references to None get fewer")


def _mean(looks: Sequence[Held], name: str) -> float:
    return sum(int(getattr(one, name)) for one in looks) / len(looks)


def give_back() -> None:
    """Have the C library hand back what is free, where it can: that is kept, not lost."""
    with contextlib.suppress(OSError, TypeError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def resident() -> int:
    """Return the bytes of memory that this process holds; 0 where that is not told."""
    try:
        state = Path("/proc/self/statm").read_text("ascii")
    except OSError:
        return 0
    return int(state.split()[1]) * os.sysconf("SC_PAGESIZE")


def _told(held: Held) -> str:
    return (
        f"{held.acts:>7,} acts   {held.resident / 1024**2:7.1f} MB   "
        f"{held.qobjects:,} objects   {held.nones:,} references to None"
    )


def _browse(self: Links, address: str) -> bool:  # noqa: ARG001
    return True


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the call, soak, and say how it went."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--acts", type=int, default=5000, help="how many (%(default)s)")
    parser.add_argument("--seed", type=int, help="repeat the run of this seed")
    parser.add_argument("--trace", action="store_true", help="name every act")
    asked = parser.parse_args(arguments)
    seed = random.SystemRandom().randrange(1_000_000) if asked.seed is None else asked.seed
    faulthandler.enable()
    logging.basicConfig(level=logging.WARNING)
    print(f"seed {seed}", flush=True)
    start = time.monotonic()
    try:
        run(asked.acts, seed, asked.trace)
    except SoakError as error:
        print(f"FAILED with --seed {seed} --acts {asked.acts}: {error}")
        return 1
    print(f"All well: {asked.acts:,} acts in {time.monotonic() - start:,.0f} s.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Press in the background, so that a window stays alive; only the latest order counts."""

from __future__ import annotations

import contextlib
import threading
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from swapviewer.errors import PressError, SwapviewerError
from swapviewer.paint.plates import Plate, read_plate
from swapviewer.sheets.parts import Sheet
from swapviewer.sheets.press import Ink, press_svg


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a sheet as pressed, packed small; `plate` unpacks one."""

    title: str
    ink: Ink
    packed: tuple[bytes, ...]

    def __len__(self) -> int:
        return len(self.packed)

    def plate(self, at: int) -> Plate:
        """Return one page, ready to be drawn."""
        return read_plate(zlib.decompress(self.packed[at]))


def press_all(sheet: Sheet, ink: Ink) -> Pages:
    """Press every page."""
    packed = tuple(zlib.compress(page, 1) for page in press_svg(sheet, ink))
    return Pages(sheet.title, ink, packed)


class Worker(QObject):
    """Does one job after another beside the window, and tells when one is done."""

    done = Signal()
    _finished = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._order = 0
        self._busy = False
        self._result: object = None
        # Held while an end is told, so that nobody is told who is just going away.
        self._telling = threading.Lock()
        self._finished.connect(self._on_finished)

    @property
    def busy(self) -> bool:
        """Whether a job that still counts is under way."""
        return self._busy

    @property
    def result(self) -> object:
        """What the last job returned, or the SwapviewerError that it raised."""
        return self._result

    def start(self, job: Callable[[], object]) -> None:
        """Begin a job; an earlier one that is not done counts no more."""
        self._order += 1
        self._busy = True
        # No daemon: the program's end waits for a press, which must not be torn apart.
        threading.Thread(target=self._run, args=(self._order, job)).start()

    def abandon(self) -> None:
        """Forget what is under way at once; nobody is told when it ends."""
        with self._telling:
            self._order += 1
        self._busy = False

    def _run(self, order: int, job: Callable[[], object]) -> None:
        result: object
        try:
            result = job()
        except SwapviewerError as error:
            result = error
        # A thread has nobody above it to catch what nobody thought of.
        except Exception as error:  # noqa: BLE001
            result = PressError(f"The sheet could not be made: {error}.")
        # The window that asked may be gone for good, and then nobody wants to know.
        with self._telling, contextlib.suppress(RuntimeError):
            if order == self._order:
                self._finished.emit(order, result)

    def _on_finished(self, order: int, result: object) -> None:
        if order == self._order:
            self._busy = False
            self._result = result
            self.done.emit()

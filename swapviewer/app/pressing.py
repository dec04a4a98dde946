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
        self._threads: list[threading.Thread] = []
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
        thread = threading.Thread(target=self._run, args=(self._order, job), daemon=True)
        self._threads.append(thread)
        thread.start()

    def wait(self) -> None:
        """Wait until nothing runs; what comes out of it is dropped."""
        self._order += 1
        for thread in self._threads:
            thread.join()
        self._threads.clear()
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
        with contextlib.suppress(RuntimeError):
            self._finished.emit(order, result)

    def _on_finished(self, order: int, result: object) -> None:
        # Earlier jobs may still run; `wait` has to wait for them, too.
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        if order == self._order:
            self._busy = False
            self._result = result
            self.done.emit()

"""Work beside the window, so that it stays alive; only the latest order counts."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import lru_cache, partial

import shiboken6
from PySide6.QtCore import QObject, Signal

from swapviewer.app.heap import share_one_heap
from swapviewer.errors import PressError, SwapviewerError

# A job is told how to ask whether its result is wanted still.
Job = Callable[[Callable[[], bool]], object]


class _Messenger(QObject):
    """Brings news from threads to the window's own; it never goes away, as workers do.

    A signal that leaves from an object just being taken away ends the program.
    """

    _news = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._news.connect(self._bring)

    def send(self, news: Callable[[], None], to: QObject) -> None:
        """Call `news` soon where windows live, if the one it is meant for still lives."""
        self._news.emit((news, to))

    def _bring(self, sent: tuple[Callable[[], None], QObject]) -> None:
        news, to = sent
        if shiboken6.isValid(to):
            news()


@lru_cache(maxsize=1)
def _messenger() -> _Messenger:
    return _Messenger()


class Worker(QObject):
    """Does one job at a time beside the window, and tells when one is done.

    Of the jobs that come meanwhile only the last is begun; nobody is told of the others.
    `failed` begins the sentence about a failure that nobody thought of.
    """

    done = Signal()

    def __init__(
        self, parent: QObject | None = None, failed: str = "The sheet could not be made"
    ) -> None:
        super().__init__(parent)
        self._failed = failed
        self._order = 0
        self._busy = False
        self._result: object = None
        self._next: tuple[int, Job] | None = None
        self._working = False
        # Held while jobs are handed over.
        self._handing = threading.Lock()
        self._messenger = _messenger()

    @property
    def busy(self) -> bool:
        """Whether a job that still counts is under way."""
        return self._busy

    @property
    def result(self) -> object:
        """What the last job returned, or the SwapviewerError that it raised."""
        return self._result

    def start(self, job: Job) -> None:
        """Do a job; an earlier one that is not done counts no more."""
        self._busy = True
        with self._handing:
            self._order += 1
            self._next = (self._order, job)
            if self._working:
                return
            self._working = True
        share_one_heap()
        # No daemon: the program's end waits for a press, which must not be torn apart.
        threading.Thread(target=self._work).start()

    def abandon(self) -> None:
        """Forget what is under way at once; nobody is told when it ends."""
        with self._handing:
            self._order += 1
            self._next = None
        self._busy = False

    def _work(self) -> None:
        while True:
            with self._handing:
                if self._next is None:
                    self._working = False
                    return
                (order, job), self._next = self._next, None
            result = self._done(order, job)
            if order == self._order:
                self._messenger.send(partial(self._on_finished, order, result), self)

    def _done(self, order: int, job: Job) -> object:
        try:
            return job(lambda: order == self._order)
        except SwapviewerError as error:
            return error
        # A thread has nobody above it to catch what nobody thought of.
        except Exception as error:  # noqa: BLE001
            return PressError(f"{self._failed}: {error}.")

    def _on_finished(self, order: int, result: object) -> None:
        if order == self._order:
            self._busy = False
            self._result = result
            self.done.emit()

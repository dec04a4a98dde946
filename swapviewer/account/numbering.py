"""Number sources in the order in which they are first named."""

from __future__ import annotations

import re
from collections.abc import Iterable

from swapviewer import text
from swapviewer.account.parts import SourceLine
from swapviewer.index.days import RecordIndex
from swapviewer.model.record import Source


class Numbering:
    """Gives each source one number; grows while entries are told."""

    def __init__(self, index: RecordIndex) -> None:
        self._sources = index.sources
        self._numbers: dict[str, int] = {}

    def of(self, names: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of these sources, in ascending order."""
        return tuple(
            sorted(
                {self._numbers.setdefault(name, len(self._numbers) + 1) for name in names}
            )
        )

    @property
    def used(self) -> tuple[str, ...]:
        """The ids of all sources named so far, in the order of their numbers."""
        return tuple(self._numbers)

    def lines(self) -> tuple[SourceLine, ...]:
        """Return the numbered list."""
        return tuple(
            _line(number, self._sources[name]) for name, number in self._numbers.items()
        )


def _line(number: int, source: Source) -> SourceLine:
    known = (
        text.stated_day(source.date),
        text.language(source.language),
        source.type or "",
    )
    return SourceLine(
        number,
        source.publisher,
        ", ".join(word for word in known if word),
        _host(source.url),
        source.url,
    )


def _host(address: str) -> str:
    """Return the host that answers: no name before an @, foreign letters spelled out."""
    # The library's own reading refuses some addresses that a record may hold. Browsers take
    # a backslash for a slash.
    place = re.split(r"[/\\?#]", address.partition("://")[2])[0]
    host = place.rpartition("@")[2].removeprefix("www.")
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return host

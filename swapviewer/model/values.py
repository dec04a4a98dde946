"""The kinds of value that a record is made of: dates, counts, names and addresses.

They take what the file says or refuse it; nothing is converted, guessed or repaired.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Annotated, Literal, cast

from swapviewer.frozen import frozen

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_STRETCH = re.compile(r"\d{4}(-\d{2}(-\d{2}(\.\.\d{4}-\d{2}-\d{2})?)?)?", re.ASCII)
_SOURCE_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)


class _Dates:
    """Texts that are dates, and the days that they name."""

    def __init__(self) -> None:
        self.days: dict[str, datetime.date] = {}
        self.of_sources: set[str] = set()


_found: ContextVar[_Dates | None] = ContextVar("found", default=None)


@contextmanager
def dates_kept() -> Iterator[None]:
    """Ask but once meanwhile whether a text is a date: most come again and again."""
    before = _found.set(_Dates())
    try:
        yield
    finally:
        _found.reset(before)


def _day(value: object) -> datetime.date:
    """Return an ISO date; pydantic alone would also take "1748044800" for a day."""
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    if not isinstance(value, str):
        raise ValueError("a date such as 2025-05-24")
    found = _found.get()
    if found is None:
        return _read_day(value)
    if value not in found.days:
        found.days[value] = _read_day(value)
    return found.days[value]


def _read_day(text: str) -> datetime.date:
    if not _DAY.fullmatch(text):
        raise ValueError("a date such as 2025-05-24")
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"a date such as 2025-05-24 ({error})") from error


def _true(value: object) -> object:
    """Return True alone; pydantic takes 1 for it even in strict mode."""
    if value is not True:
        raise ValueError("true, or the line left out")
    return value


def _number_one(value: object) -> object:
    """Return 1 alone; pydantic takes true and 1.0 for it even in strict mode."""
    if type(value) is not int:
        raise ValueError("1")
    return value


def _source_date(text: str) -> str:
    found = _found.get()
    if found is None:
        return _read_source_date(text)
    if text not in found.of_sources:
        found.of_sources.add(_read_source_date(text))
    return text


def _read_source_date(text: str) -> str:
    if not _SOURCE_DATE.fullmatch(text):
        raise ValueError("a date such as 2025-05-24, 2025-05 or 2025")
    try:
        datetime.date.fromisoformat(text + "0001-01-01"[len(text) :])
    except ValueError as error:
        raise ValueError(f"a date such as 2025-05-24, 2025-05 or 2025 ({error})") from error
    return text


def _stretch(words: str) -> str:
    if not _STRETCH.fullmatch(words):
        raise ValueError("a span such as 2025-05-16..2025-05-25, 2025-05 or 2025")
    return words


class Limits:
    """The bounds of a value, in pydantic's words (`min_length`, `pattern`, `ge` …).

    Pydantic asks for them when it is first to check something, and only then is needed.
    """

    def __init__(self, **bounds: object) -> None:
        self._bounds = bounds

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return the schema of the bare type with the bounds in it."""
        return cast("CoreSchema", {**handler(source), **self._bounds})


@frozen
class Before:
    """A check of what the file has, before pydantic sees it."""

    check: Callable[[object], object]

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return the schema of the bare type behind the check."""
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(self.check, handler(source))


@frozen
class After:
    """A check of a value whose type is right."""

    check: Callable[[str], str]

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return the schema of the bare type before the check."""
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(self.check, handler(source))


Words = Annotated[str, Limits(min_length=1)]
Id = Annotated[str, Limits(pattern=r"^[a-z0-9A-Z][a-z0-9A-Z-]*$", max_length=120)]
Count = Annotated[int, Limits(ge=0, le=10_000_000)]
Day = Annotated[datetime.date, Before(_day)]
Yes = Annotated[Literal[True], Before(_true)]
VersionOne = Annotated[Literal[1], Before(_number_one)]
SourceDate = Annotated[str, After(_source_date)]
Language = Annotated[str, Limits(pattern=r"^[a-z]{2,3}$")]
Address = Annotated[str, Limits(pattern=r"^https?://[^\s/]+")]
StretchWords = Annotated[str, After(_stretch)]

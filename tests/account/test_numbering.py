"""Sources get their numbers in the order in which they are first named."""

from __future__ import annotations

import pytest

from swapviewer.account.numbering import Numbering
from swapviewer.index.days import RecordIndex
from tests.making import PAGE, event_parts, index_of


def test_each_source_has_one_number_however_often_it_is_named(index: RecordIndex) -> None:
    first, second, third, *_ = index.sources
    numbering = Numbering(index)
    assert numbering.of([second, first]) == (1, 2)
    assert numbering.of([third, second, second]) == (1, 3)
    assert numbering.used == (second, first, third)


def test_the_list_names_publisher_date_language_host_and_address(
    index: RecordIndex,
) -> None:
    name = index.on(index.days[-1])[0].sources[0]
    source = index.sources[name]
    numbering = Numbering(index)
    numbering.of([name])
    (line,) = numbering.lines()
    assert (line.number, line.publisher, line.url) == (1, source.publisher, source.url)
    assert line.host
    assert line.host in source.url
    assert not line.host.startswith("www.")
    assert line.description


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.example.org/a/b", "example.org"),
        ("http://example.org:8080?x=/y", "example.org:8080"),
        ("https://example.org#a/b", "example.org"),
        ("https://приклад.укр/новини", "xn--80aikifvh.xn--j1amh"),
        ("https://good.example@evil.example/", "evil.example"),
        ("https://evil.example\\\\@good.example/", "evil.example"),
        ("https://a..\u0430/", "a..\u0430"),
        ("http://[", "["),
    ],
)
def test_the_host_of_any_address_is_named(
    monkeypatch: pytest.MonkeyPatch, address: str, host: str
) -> None:
    monkeypatch.setitem(PAGE, "url", address)
    numbering = Numbering(index_of(event_parts("2001-05-04", "talks")))
    numbering.of(["page"])
    assert [line.host for line in numbering.lines()] == [host]


def test_nothing_named_is_nothing_listed(index: RecordIndex) -> None:
    assert Numbering(index).lines() == ()

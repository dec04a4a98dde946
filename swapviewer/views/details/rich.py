"""Facts, sources and properties as rich text; every word of the record is escaped first."""

from __future__ import annotations

from collections.abc import Iterable

from swapviewer.account.parts import Detail, FactGroup, SourceLine
from swapviewer.paint.theme import SMALL, Theme
from swapviewer.text import rich

# What a link asks for: the number of a source to show, or the number of one to open.
SHOW = "show:"
OPEN = "open:"


def facts_html(groups: Iterable[FactGroup], theme: Theme) -> str:
    """Return the facts under the name of their tag, each with its source numbers."""
    return "".join(
        f"<p style='margin:8px 0 2px 0; color:{theme.ink_soft}; font-size:{SMALL}px'>"
        f"{rich(group.name.upper())}</p>"
        + "".join(
            f"<p style='margin:0 0 5px 0'>{rich(fact.text)}"
            f"&nbsp;{references(fact.sources, theme)}</p>"
            for fact in group.facts
        )
        for group in groups
    )


def references(numbers: Iterable[int], theme: Theme) -> str:
    """Return source numbers as small raised links."""
    return "<span style='font-size:{size}px'>{links}</span>".format(
        size=SMALL,
        links=" ".join(
            f"<a href='{SHOW}{number}' style='color:{theme.link};"
            f"text-decoration:none'>[{number}]</a>"
            for number in numbers
        ),
    )


def details_html(details: Iterable[Detail], theme: Theme) -> str:
    """Return the named properties, a line each."""
    return "".join(
        f"<p style='margin:0 0 3px 0'><span style='color:{theme.ink_soft}'>"
        f"{rich(detail.name)}:</span> {rich('; '.join(detail.values))}</p>"
        for detail in details
    )


def sources_html(sources: Iterable[SourceLine], theme: Theme) -> str:
    """Return the numbered sources; each publisher is a link that asks before it opens."""
    return "<table cellspacing='0' cellpadding='0'>{}</table>".format(
        "".join(
            f"<tr><td align='right' style='color:{theme.ink_soft}; padding:0 7px 5px 0'>"
            f"{source.number}</td><td style='padding:0 0 5px 0'>"
            f"<a href='{OPEN}{source.number}' style='color:{theme.link};"
            f"text-decoration:none'>{rich(source.publisher)}</a> "
            f"<span style='color:{theme.ink_soft}'>{rich(source.description)}"
            f" · {rich(source.host)}</span></td></tr>"
            for source in sources
        )
    )

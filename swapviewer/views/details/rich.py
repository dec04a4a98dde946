"""Sources as rich text; every word of the record is escaped first."""

from __future__ import annotations

from collections.abc import Iterable

from swapviewer.account.parts import SourceLine
from swapviewer.paint.theme import Theme
from swapviewer.text import rich
from swapviewer.views.details.writer import OPEN


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

"""What was chosen for each layout the last time that it was printed or saved."""

from __future__ import annotations

from dataclasses import dataclass, fields

from swapviewer.app.settings import Settings
from swapviewer.sheets.desk import ALL, Options
from swapviewer.sheets.margins import LONGEST, USUAL_MARGINS, Margins, own_line
from swapviewer.sheets.papers import PAPERS
from swapviewer.sheets.setting import DEFAULT_INK, Ink

STORY = "story"


@dataclass(frozen=True, slots=True)
class Chosen:
    """How a layout is set, and what it holds."""

    ink: Ink = DEFAULT_INK
    options: Options = ALL


class PrintMemory:
    """Keeps what was chosen for each layout in the settings; without settings, nothing."""

    def __init__(self, settings: Settings | None = None, ink: Ink = DEFAULT_INK) -> None:
        self._settings = settings
        self._usual = ink

    def recall(self, layout: str) -> Chosen:
        """Return what was kept for a layout, else what is usual."""
        kept, usual = self._settings, self._usual
        if kept is None:
            return Chosen(usual)
        place = f"print/{layout}"

        def flag(name: str, default: bool) -> bool:
            return kept.flag(f"{place}/{name}", default=default)

        ink = Ink(
            next((one for one in PAPERS if flag(one, default=False)), usual.paper),
            flag("landscape", default=usual.landscape),
            flag("colour", default=usual.colour),
            Margins(
                flag("title", USUAL_MARGINS.title),
                flag("version", USUAL_MARGINS.version),
                flag("pages", USUAL_MARGINS.pages),
                own_line(kept.line(f"{place}/head")[:LONGEST]),
                own_line(kept.line(f"{place}/foot")[:LONGEST]),
            ),
        )
        return Chosen(
            ink, Options(*(flag(one.name, getattr(ALL, one.name)) for one in fields(ALL)))
        )

    def keep(self, layout: str, chosen: Chosen) -> None:
        """Keep what was chosen for a layout."""
        if self._settings is None:
            return
        ink, margins = chosen.ink, chosen.ink.margins
        flags: dict[str, bool] = {
            **{str(paper): paper == ink.paper for paper in PAPERS},
            "landscape": ink.landscape,
            "colour": ink.colour,
            "title": margins.title,
            "version": margins.version,
            "pages": margins.pages,
            **{one.name: getattr(chosen.options, one.name) for one in fields(ALL)},
        }
        for name, value in flags.items():
            self._settings.keep_flag(f"print/{layout}/{name}", value)
        self._settings.keep_line(f"print/{layout}/head", margins.head)
        self._settings.keep_line(f"print/{layout}/foot", margins.foot)

"""What was chosen for each layout the last time that it was printed or saved."""

from __future__ import annotations

from dataclasses import replace

from swapviewer.app.settings import Settings
from swapviewer.sheets.desk import ALL, Options
from swapviewer.sheets.papers import PAPERS
from swapviewer.sheets.press import DEFAULT_INK, Ink

STORY = "story"


class PrintMemory:
    """Keeps paper and parts by layout in the settings; without settings, nothing."""

    def __init__(self, settings: Settings | None = None, ink: Ink = DEFAULT_INK) -> None:
        self._settings = settings
        self._usual = ink

    def ink(self, layout: str) -> Ink:
        """Return the ink kept for a layout, else the usual one."""
        kept, usual = self._settings, self._usual
        if kept is None:
            return usual
        place = f"print/{layout}"
        papers = (one for one in PAPERS if kept.flag(f"{place}/{one}", default=False))
        return Ink(
            next(papers, usual.paper),
            kept.flag(f"{place}/landscape", default=usual.landscape),
            kept.flag(f"{place}/colour", default=usual.colour),
        )

    def options(self, layout: str) -> Options:
        """Return what was left out of a layout."""
        kept = self._settings
        if kept is None:
            return ALL
        place = f"print/{layout}"
        return replace(
            ALL,
            facts=kept.flag(f"{place}/facts", default=True),
            sources=kept.flag(f"{place}/sources", default=True),
            charts=kept.flag(f"{place}/charts", default=True),
        )

    def keep(self, layout: str, ink: Ink, options: Options) -> None:
        """Keep what was chosen for a layout."""
        if self._settings is None:
            return
        values: dict[str, bool] = {
            **{str(paper): paper == ink.paper for paper in PAPERS},
            "landscape": ink.landscape,
            "colour": ink.colour,
            "facts": options.facts,
            "sources": options.sources,
            "charts": options.charts,
        }
        for name, value in values.items():
            self._settings.keep_flag(f"print/{layout}/{name}", value)

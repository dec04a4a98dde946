"""The measures that the chart can show, by name; light, for every start needs them."""

from __future__ import annotations

from typing import Literal, get_args

Measure = Literal["people", "parts", "running", "agreement", "remains"]
MEASURES: tuple[Measure, ...] = get_args(Measure)
MEASURE_NAMES: dict[Measure, str] = {
    "people": "People",
    "parts": "Military and civilians",
    "running": "Running total",
    "agreement": "Agreement",
    "remains": "Remains",
}

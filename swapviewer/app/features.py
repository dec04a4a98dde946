"""Spare each import the look that Qt for Python takes into the source of every module."""

from __future__ import annotations

import sys
from types import ModuleType


def spare_the_look() -> None:
    """Have modules imported from now on count as users of PySide without its features.

    WORKAROUND https://bugreports.qt.io/browse/PYSIDE-2029: after each import PySide reads
    the whole source of the module in search of its own name, to know whether the features
    `snake_case` and `true_property` may concern it. Nobody here switches one on, so that
    the answer makes no difference. A release without this look is left alone.
    """
    import PySide6.QtCore  # noqa: F401  (it brings the look)

    features = sys.modules.get("__feature__")
    if features and hasattr(features, "_mod_uses_pyside"):
        features.__dict__["_mod_uses_pyside"] = _without_a_look


def _without_a_look(_module: ModuleType) -> bool:
    return True

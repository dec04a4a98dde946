"""No settings file runs code: Qt for Python would unpickle what one holds."""

from __future__ import annotations

import pickle
from functools import cache

from PySide6.QtCore import QByteArray, QDataStream, QIODevice


@cache
def refuse_pickles() -> None:
    """Have Qt read nothing where a pickle is kept, from now to the end of the process.

    WORKAROUND: PySide6 6.11 hands a value that is written
    `@Variant(…PySide::PyObjectWrapper…)` to `pickle.loads`, which does whatever it says, as
    soon as its section is read. Qt asks Python for that function once in a process, so the
    first answer stands.
    """
    kept = pickle.loads
    pickle.loads = _read_nothing
    try:
        stream = QByteArray()
        QDataStream(stream, QIODevice.OpenModeFlag.WriteOnly).writeQVariant({"any"})
        QDataStream(stream).readQVariant()
    finally:
        pickle.loads = kept


def _read_nothing(*_given: object, **_named: object) -> None:
    return None

"""Whether a sheet's pages are those that its own data say: it is pressed again to see."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from swapviewer.errors import PressError, SwapviewerError
from swapviewer.index.days import RecordIndex
from swapviewer.sheets.imprint import ink_of, layout_of, options_of
from swapviewer.sheets.layouts import Order, make_sheet
from swapviewer.sheets.press import press_pdf, pressed_by
from swapviewer.sheets.scope import parse_scope

# Nothing can be said where another version pressed the file, or another record is given.
Pages = Literal["same", "differ", "not compared"]


def compared(content: bytes, attached: Mapping[str, Any], index: RecordIndex) -> Pages:
    """Compare a file, byte for byte, with what is pressed of the record it names.

    Raises PressError where the file does not tell how it was pressed, though it says so.
    """
    told = attached.get("pressed")
    if told is None or attached["record"]["sha256"] != index.checksum:
        return "not compared"
    try:
        if told["by"] != pressed_by():
            return "not compared"
        request, ink = attached["request"], ink_of(told)
        scope = parse_scope(request["scope"], index)
        order = Order(scope, request["basis"], layout_of(request), options_of(request))
        sheet = make_sheet(index, order)
        return "same" if press_pdf(sheet, ink) == content else "differ"
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise PressError("The data in the sheet are damaged or not of a sheet.") from error
    except SwapviewerError:
        # Of this record nobody pressed that.
        return "differ"

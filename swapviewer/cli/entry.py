"""The way in: read the call, do it, and turn whatever goes wrong into a clear sentence.

Help and version have to come at once, so that nothing is imported here before it is needed.
"""

from __future__ import annotations

import os
import sys

from swapviewer.cli.output import VERSION_WORDS, complain, prepare_streams, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_BAD_INPUT = 1
_WRONG_CALL = 2
# What a shell reports of a program that a signal ended.
_INTERRUPTED = 130
_PIPE_CLOSED = 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code; never lets an error out."""
    prepare_streams()
    try:
        code = _run(sys.argv[1:] if argv is None else list(argv))
        sys.stdout.flush()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return _PIPE_CLOSED
    # The last resort: whatever it was, people get a sentence, and those who ask the trace.
    except Exception as error:  # noqa: BLE001
        from swapviewer.cli.failures import tell

        if isinstance(error, OSError) and _cannot_flush():
            _drop_output()
        return tell(error)
    return code


def _cannot_flush() -> bool:
    """Say whether the standard output takes no more, as on a full disk."""
    try:
        sys.stdout.flush()
    except OSError:
        return True
    return False


def _drop_output() -> None:
    """Send what is left nowhere, else Python complains once more at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(words: list[str]) -> int:
    # Most starts are this one, and need no parser.
    if not words:
        return _open_window(None, None)
    # What the parser would do, without it.
    if words == ["--version"]:
        say(VERSION_WORDS)
        return 0
    from swapviewer.cli.arguments import build_parser, module_of

    parser = build_parser(words)
    try:
        arguments = parser.parse_args(words)
        if arguments.command and arguments.date is not None:
            parser.error(f"--date is for the window, not for '{arguments.command}'")
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else _WRONG_CALL
    if arguments.command is None:
        return _open_window(arguments.record, arguments.date)
    return module_of(arguments.command).run(arguments)


def _open_window(record: str | None, date: str | None) -> int:
    import gc
    from pathlib import Path

    from swapviewer.libraries import window_obstacle

    if date is not None:
        from swapviewer.dates import parse_day

        parse_day(date)
    if obstacle := window_obstacle():
        complain(obstacle)
        return _BAD_INPUT
    # What the start builds stays; `run_window` turns this on again.
    gc.disable()
    from swapviewer.app.run import run_window

    return run_window(None if record is None else Path(record), date)

"""The words that the command line understands; a command's own are asked of its module."""

from __future__ import annotations

import argparse
import re
from importlib import import_module

from swapviewer.cli.output import VERSION_WORDS, columns

# `typing` alone would take as long as all of this.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final, NoReturn, Protocol

    class CommandModule(Protocol):
        """What the module of a command offers."""

        def add_arguments(self, parser: argparse.ArgumentParser) -> None:
            """Add the command's own arguments."""

        def run(self, arguments: argparse.Namespace) -> int:
            """Do it, and return the exit code."""


class Command:
    """One command: its name, what it does in a line, and the module that does it."""

    def __init__(self, name: str, words: str, module: str) -> None:
        self.name = name
        self.help = words
        self.module = module


COMMANDS: Final = (
    Command("list", "list the entries, one a line", "swapviewer.cli.listing"),
    Command("show", "tell what is known of one day", "swapviewer.cli.show"),
    Command("sheet", "press a sheet: PDF, PNG or SVG", "swapviewer.cli.sheet"),
    Command(
        "verify", "tell whether a pressed sheet matches a record", "swapviewer.cli.verify"
    ),
    Command("list-stories", "list the guided walks", "swapviewer.cli.stories"),
    Command("story", "tell a guided walk as plain text", "swapviewer.cli.story"),
    Command("totals", "set the record against stated totals", "swapviewer.cli.totals"),
    Command("check", "name everything that is wrong in a record", "swapviewer.cli.check"),
    Command("diff", "tell what changed between two records", "swapviewer.cli.diff"),
    Command("schema", "print the JSON schema of a record", "swapviewer.cli.schema"),
    Command("doctor", "tell what works on this computer", "swapviewer.cli.doctor"),
)
_DESCRIPTION: Final = """\
Look at a record of prisoner exchanges, and at who stated each number.
Without a command the window opens."""
_EXAMPLES: Final = """\
examples:
  swapviewer                                    open the window on the bundled record
  swapviewer --record mine.json --date 2025-05-24
  swapviewer list --from 2025-05 --to 2025-06 --kind exchange
  swapviewer show 2025-05-24
  swapviewer sheet 2025-05-24 -o sheet.pdf
  swapviewer verify sheet.pdf
  swapviewer story how-sure-is-a-number
  swapviewer check mine.json
  swapviewer diff old.json mine.json

Exit codes: 0 fine, 1 the input is bad, 2 the call is wrong.
'swapviewer COMMAND --help' tells more of each command."""


_WRONG_CHOICE: Final = re.compile(
    r"argument (.+?): invalid choice: '(.*)' \(.* from (.+)\)"
)


class Parser(argparse.ArgumentParser):
    """Answers a wrong call with one sentence, in which the nearest right word stands."""

    def error(self, message: str) -> NoReturn:
        """End with a sentence instead of a page on all options."""
        wrong = _WRONG_CHOICE.fullmatch(message)
        if wrong:
            known = re.findall(r"[\w-]+", wrong[3])
            said = _nearest_choice(wrong[1], wrong[2], known)
        else:
            said = f"{message}; see '{self.prog} --help'."
        self.exit(2, f"{self.prog}: {said}\n")


def _nearest_choice(option: str, said: str, known: list[str]) -> str:
    import difflib

    head = f"{option} knows no “{said}”"
    if close := difflib.get_close_matches(said.lower(), known, n=1):
        return f"{head}. Did you mean {close[0]}?"
    return f"{head}; choose from {', '.join(known)}."


def module_of(name: str) -> CommandModule:
    """Return the module that does the named command."""
    module: CommandModule = import_module(
        next(command.module for command in COMMANDS if command.name == name)
    )
    return module


def build_parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser for these words.

    Only commands that are among the words are imported, so that help comes at once.
    """
    parser = Parser(
        prog="swapviewer",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=_formatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=VERSION_WORDS)
    parser.add_argument("--date", metavar="DATE", help="open the window on this day")
    parser.set_defaults(record=None, figures=None)
    _add_shared(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for command in COMMANDS:
        _add_command(commands, command, named=command.name in words)
    return parser


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Return what writes help; it would ask for the width by a slow import."""
    return argparse.RawDescriptionHelpFormatter(prog, width=columns() - 2)


def _add_command(
    commands: argparse._SubParsersAction[Parser],
    command: Command,
    *,
    named: bool,
) -> None:
    inner = commands.add_parser(
        command.name,
        help=command.help,
        description=f"{command.help[0].upper()}{command.help[1:]}.",
        formatter_class=_formatter,
        allow_abbrev=False,
        conflict_handler="resolve",
        add_help=named,
    )
    if named:
        _add_shared(inner)
        module_of(command.name).add_arguments(inner)


def _add_shared(parser: argparse.ArgumentParser) -> None:
    """Add what goes before or after the command; left out here, it keeps the other's."""
    parser.add_argument(
        "--record",
        metavar="FILE",
        default=argparse.SUPPRESS,
        help="a record file (default: the bundled one)",
    )
    parser.add_argument(
        "--figures",
        metavar="WHOSE",
        default=argparse.SUPPRESS,
        help="whose figures come first: 'receiving' (default), or the id of a party",
    )

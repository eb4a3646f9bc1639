"""The command line: which commands there are, and what ends each with which exit code."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

import click

from recap_decks import __version__
from recap_decks.cli import faults

COMMANDS = {
    "new": "recap_decks.cli.new",
    "build": "recap_decks.cli.build",
    "check": "recap_decks.cli.check",
    "completion": "recap_decks.cli.completion",
    "doctor": "recap_decks.cli.doctor",
    "explain": "recap_decks.cli.explain",
    "draft": "recap_decks.cli.draft",
    "handout": "recap_decks.cli.handout",
    "preview": "recap_decks.cli.preview",
    "resolve": "recap_decks.cli.resolve",
    "schema": "recap_decks.cli.schema",
    "styles": "recap_decks.cli.styles",
    "summary": "recap_decks.cli.summary",
    "titles": "recap_decks.cli.titles",
}
"""Where each command is defined; imported when it is asked for."""


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            raise click.UsageError(f"there is no command {args[0]!r}{_meant(args[0])}", ctx)
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command


def _meant(name: str) -> str:
    """What a command line that begins with this word should have begun with."""
    from recap_decks.outline.spelling import meant

    if name == "-" or name.lower().endswith((".yaml", ".yml", ".json")):
        return f"; to build an outline write: recap-decks build {name}"
    return meant(name, COMMANDS) or f"; there are {', '.join(COMMANDS)}"


@click.command(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  recap-decks build                      outline.yaml becomes a deck and a report in output/
  recap-decks build acme.yaml -o out     another outline, another folder
  recap-decks check                      only say what is wrong with outline.yaml

\b
Exit codes: 0 done, 1 the outline or a file is at fault, 2 wrong usage, 70 a fault of recap-decks,
130 interrupted.""",
)
@click.version_option(__version__, prog_name="recap-decks", message="%(prog)s %(version)s")
def commands() -> None:
    """Turn the outline of a conference recap into a PowerPoint deck and a PDF report."""


def main() -> NoReturn:
    """Runs the command line, and exits."""
    # What a command makes, it needs until it ends: to look for garbage among it takes a sixth of a long build's time,
    # and to look again while Python ends a tenth of a short one's.
    gc.disable()
    code = run(sys.argv[1:])
    gc.freeze()
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """The exit code of a command line; every error ends here, as words on standard error."""
    from recap_decks.cli import printing
    from recap_decks.problems import OutlineError

    printing.prepare_streams()
    try:
        code = commands.main(list(arguments), "recap-decks", standalone_mode=False)
        return code if isinstance(code, int) else faults.DONE
    except OutlineError as error:
        printing.print_problems(error.problems, error.file, error.source)
        return faults.AT_FAULT
    except faults.FileFault as error:
        printing.print_error(str(error))
        return faults.AT_FAULT
    except click.UsageError as error:
        error.show()
        return faults.USAGE
    except (click.Abort, KeyboardInterrupt):
        printing.print_error("interrupted")
        return faults.INTERRUPTED
    except SystemExit:
        raise
    except BaseException as fault:  # whatever it is; a panic of a compiled library is no Exception
        printing.print_fault(fault)
        return faults.OURS

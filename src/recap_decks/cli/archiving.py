"""`--archive`: files that are to be kept, checked where a validator is at hand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from recap_decks.cli.printing import say
from recap_decks.problems import InternalFault

if TYPE_CHECKING:
    from recap_decks.build import ArchiveLevel

_LEVELS = ("2a", "3a")
_USUAL = "3a"

archive_option = click.option(
    "--archive",
    type=click.Choice(_LEVELS),
    is_flag=False,
    flag_value=_USUAL,
    metavar="[2a|3a]",
    help="Write files to keep: PDF/A-3a, which holds the outline, too, or PDF/A-2a.  [3a where no level follows]",
)


class ArchivingCommand(click.Command):
    """A command whose `--archive` may stand without a level: what follows it is one only where it is spelt so."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Give the option its level before click reads the arguments, which would take any that follows."""
        given = list(args)
        for at, argument in enumerate(args):
            if argument == "--archive" and (at + 1 == len(args) or args[at + 1] not in _LEVELS):
                given[at] = f"--archive={_USUAL}"
        return super().parse_args(ctx, given)


def conforming(files: Iterable[bytes], level: ArchiveLevel | None) -> str | None:
    """What a validator says of files of that level, all being well; None where none was asked for. Raises InternalFault
    where one breaks a rule."""
    if level is None:
        return None
    from recap_decks.conformance import NoValidator, verdict_on

    said = None
    try:
        for data in files:
            verdict = verdict_on(data, (f"pdfa-{level}", "pdfua-1"))
            if verdict.broken:
                raise InternalFault(str(verdict))
            said = str(verdict)
    except NoValidator as missing:
        return f"PDF/A-{level} and PDF/UA-1: not checked; {missing}"
    return said


def tell_conformance(said: str | None) -> None:
    """Print that, if there is anything to say."""
    if said is not None:
        say(said)

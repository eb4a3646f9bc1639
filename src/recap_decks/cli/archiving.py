"""`--archive` and `--validate`: files that are to be kept, or are for everybody, checked by a validator."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from recap_decks.cli.faults import FileFault
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


validate_option = click.option(
    "--validate", is_flag=True, help="Check that PDF files conform to PDF/UA-1, as --archive does where it can be done."
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


def conforming(files: Iterable[bytes], level: ArchiveLevel | None, *, validate: bool) -> str | None:
    """What a validator says of PDF files of that level, all being well; None where it is neither told to `validate` nor
    is there a level. Raises InternalFault where a file breaks a rule, and FileFault where there is no validator to be
    told anything; without one, files of a level are not checked."""
    if level is None and not validate:
        return None
    from recap_decks.conformance import NAMES, NoValidator, verdict_on

    profiles = (*([f"pdfa-{level}"] if level else []), "pdfua-1")
    said = None
    try:
        for data in files:
            verdict = verdict_on(data, profiles)
            if verdict.broken:
                raise InternalFault(str(verdict))
            said = str(verdict)
    except NoValidator as missing:
        if validate:
            raise FileFault(str(missing)) from None
        return f"{' and '.join(NAMES[profile] for profile in profiles)}: not checked; {missing}"
    return said


def tell_conformance(said: str | None) -> None:
    """Print that, if there is anything to say."""
    if said is not None:
        say(said)

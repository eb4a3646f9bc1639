"""What commands that write have in common: where to, with which date, and how it ends."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from recap_decks.cli.faults import FileFault
from recap_decks.cli.printing import shown
from recap_decks.printing import PAPERS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

folder_option = click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("output"),
    metavar="DIR",
    help="Folder to write to; made where it is missing.  [default: output]",
)
paper_option = click.option(
    "--paper", type=click.Choice(list(PAPERS)), help="The pages' paper, in place of the outline's."
)
duplex_option = click.option(
    "--duplex", is_flag=True, help="For both sides of each sheet: inner and outer margins, parts on right-hand pages."
)
grey_option = click.option("--grey", "--gray", is_flag=True, help="In black ink alone, and little of it.")
hidden_option = click.option("--hidden", is_flag=True, help="With the slides of themes that are skipped.")
quiet_option = click.option("-q", "--quiet", is_flag=True, help="Say nothing but problems.")


def date_wanted() -> datetime | None:
    """The date that the environment asks for. Raises UsageError for what is none."""
    from recap_decks.opening import date_from_environment

    try:
        return date_from_environment()
    except ValueError as fault:
        raise click.UsageError(str(fault)) from None


def write_outputs(outputs: Mapping[Path, bytes]) -> dict[Path, Path]:
    """Writes all, or none, and says which decks that were edited are kept where. Raises FileFault where one cannot be
    written."""
    from recap_decks.files import reason
    from recap_decks.saving import save

    try:
        return save(outputs)
    except OSError as fault:
        places = [shown(path) for path in outputs]
        names = " and ".join(places) if len(places) < 3 else f"{places[0]} and {len(places) - 1} more"
        raise FileFault(f"{names} cannot be written: {reason(fault)}; nothing was changed") from None

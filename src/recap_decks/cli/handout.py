"""`recap-decks handout`: slides on paper, to hand out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from recap_decks.cli import opening
from recap_decks.cli.archiving import ArchivingCommand, archive_option, conforming, tell_conformance, validate_option
from recap_decks.cli.printing import counted, print_problems, say, shown, sized
from recap_decks.cli.progress import Progress
from recap_decks.cli.writing import (
    date_wanted,
    duplex_option,
    folder_option,
    grey_option,
    hidden_option,
    paper_option,
    quiet_option,
    write_outputs,
)
from recap_decks.printing import PAPERS, Paper, Printing

if TYPE_CHECKING:
    from recap_decks.build import ArchiveLevel
    from recap_decks.layout.handout.handout import PerPage

_NOTES = "notes"


@click.command(
    "handout",
    cls=ArchivingCommand,
    short_help="Put the slides on paper, with lines or with their notes.",
    epilog="""\b
Examples:
  recap-decks handout
  recap-decks handout --per-page notes --paper letter
  recap-decks handout talks/kubecon.yaml -o out --per-page 6""",
)
@opening.argument
@folder_option
@click.option(
    "--per-page",
    type=click.Choice(["1", "2", "3", "6", _NOTES]),
    default="3",
    show_default=True,
    help="Slides a page, with lines to write on (six have none); notes: one slide over its speaker notes.",
)
@paper_option
@duplex_option
@grey_option
@archive_option
@validate_option
@hidden_option
@quiet_option
def command(
    outline: str,
    folder: Path,
    per_page: str,
    paper: Paper | None,
    duplex: bool,
    grey: bool,
    archive: ArchiveLevel | None,
    validate: bool,
    hidden: bool,
    quiet: bool,
) -> None:
    """Put the slides of OUTLINE (default: outline.yaml; - is standard input) on paper, as <slug>-handout.pdf.

    They are drawn as the deck shows them, without any office program. Slides of skipped themes are left out, as they
    are of a talk.
    """
    printing = Printing(paper, duplex, grey)
    with Progress(wanted=not quiet) as progress:
        progress.stage("Reading the outline")
        opened = opening.open_outline(outline)
        progress.clear()

        build = opening.build_of(opened, date_wanted())
        progress.stage(f"Drawing the slides of {counted(len(build.shown.themes), 'theme')}")
        handout = build.handout(
            cast("PerPage", per_page if per_page == _NOTES else int(per_page)), printing, archive, hidden=hidden
        )
        progress.clear()
        print_problems((*opened.outline.warnings, *handout.warnings), opened.file, opened.text)
        conformance = conforming([handout.data], archive, validate=validate)
        place = folder / f"{build.outline.slug}-handout.pdf"
        write_outputs({place: handout.data})
    if not quiet:
        pages = f"{counted(handout.pages, 'page')} of {PAPERS[build.paper(printing)]} paper"
        say(f"Wrote {shown(place)} ({sized(len(handout.data))}, {pages})")
        least = f"{handout.least:.1f} pt and more"
        say(f"Slides stand at {handout.scale:.0%} of their size; their text comes out at {least}")
        tell_conformance(conformance)

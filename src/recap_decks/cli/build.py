"""`recap-decks build`: outlines become decks and reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from recap_decks.cli import opening
from recap_decks.cli.archiving import ArchivingCommand, archive_option, validate_option
from recap_decks.cli.building import Wishes
from recap_decks.cli.many import Builder
from recap_decks.cli.writing import duplex_option, folder_option, grey_option, paper_option, quiet_option
from recap_decks.printing import Paper, Printing

if TYPE_CHECKING:
    from recap_decks.build import ArchiveLevel


@click.command(
    "build",
    cls=ArchivingCommand,
    short_help="Build the deck and the report of an outline, or all.",
    epilog="""\b
Examples:
  recap-decks build
  recap-decks build talks/kubecon.yaml -o slides --no-report
  recap-decks build --paper letter
  recap-decks build --paper a5 --duplex --grey
  recap-decks build --archive
  recap-decks build --all
  recap-decks build --json
  recap-decks build team-*.yaml --audience execs
  recap-decks build --watch
  curl -s https://example.com/recap.yaml | recap-decks build -""",
)
@opening.arguments
@folder_option
@click.option("--deck/--no-deck", default=True, help="Write the PowerPoint deck, <slug>.pptx.  [default: deck]")
@click.option("--report/--no-report", default=True, help="Write the PDF report, <slug>.pdf.  [default: report]")
@click.option("--all", "short_forms", is_flag=True, help="Write the summary and the handout, too.")
@paper_option
@duplex_option
@grey_option
@archive_option
@validate_option
@click.option("--json", "as_json", is_flag=True, help="Say all of it as one JSON object, on standard output.")
@click.option("--watch", is_flag=True, help="Build again whenever a file of an outline is saved, until Ctrl-C.")
@quiet_option
def command(
    outlines: tuple[str, ...],
    folder: Path,
    deck: bool,
    report: bool,
    short_forms: bool,
    paper: Paper | None,
    duplex: bool,
    grey: bool,
    archive: ArchiveLevel | None,
    validate: bool,
    as_json: bool,
    watch: bool,
    quiet: bool,
) -> int:
    """Build each OUTLINE (default: outline.yaml; - is standard input) into a PowerPoint deck and a PDF report.

    All files of an outline are written, or none. They replace those of an earlier build; a deck that was edited since
    is kept beside as <slug>.edited-1.pptx. An outline that is at fault does not stop the others.
    """
    if not (deck or report or short_forms):
        raise click.UsageError("--no-deck and --no-report together leave nothing to build")
    if validate and not (report or short_forms):
        raise click.UsageError("--validate checks PDF files, and --no-report leaves none")
    wanted = [name for name, asked in (("deck", deck), ("report", report)) if asked]
    wanted += ["summary", "handout"] if short_forms else []
    names = opening.each_once(outlines)
    builder = Builder(Wishes(wanted, folder, Printing(paper, duplex, grey), archive, validate, as_json, quiet))
    if not watch:
        return builder.build(names)
    if as_json or "-" in names:
        raise click.UsageError("--watch goes with neither --json nor standard input")
    from recap_decks.cli.watching import watched

    return watched(names, builder.build)

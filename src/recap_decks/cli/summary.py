"""`recap-decks summary`: the whole story on one page, or two."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from recap_decks.cli import opening
from recap_decks.cli.archiving import ArchivingCommand, archive_option, conforming, tell_conformance, validate_option
from recap_decks.cli.printing import counted, print_problems, say, shown, sized
from recap_decks.cli.progress import Progress
from recap_decks.cli.writing import date_wanted, folder_option, grey_option, paper_option, quiet_option, write_outputs
from recap_decks.printing import PAPERS, Paper, Printing

if TYPE_CHECKING:
    from recap_decks.build import ArchiveLevel, Summary
    from recap_decks.layout.summary.fitting import PageCount


@click.command(
    "summary",
    cls=ArchivingCommand,
    short_help="Fit the whole story on one page, or two.",
    epilog="""\b
Examples:
  recap-decks summary
  recap-decks summary --pages 2 --paper letter
  recap-decks summary talks/kubecon.yaml -o out""",
)
@opening.argument
@folder_option
@click.option(
    "--pages",
    type=click.Choice(["1", "2"]),
    default="1",
    show_default=True,
    help="How many pages it may take, at the most.",
)
@paper_option
@grey_option
@archive_option
@validate_option
@quiet_option
def command(
    outline: str,
    folder: Path,
    pages: str,
    paper: Paper | None,
    grey: bool,
    archive: ArchiveLevel | None,
    validate: bool,
    quiet: bool,
) -> None:
    """Fit the whole story of OUTLINE (default: outline.yaml; - is standard input) on a page, as <slug>-summary.pdf.

    Every theme is on it, with the numbers, the takeaways and the actions. How much is said of each follows from the
    room that there is, and is printed. Where one page does not hold all titles, it takes two.
    """
    most, printing = cast("PageCount", int(pages)), Printing(paper, grey=grey)
    with Progress(wanted=not quiet) as progress:
        progress.stage("Reading the outline")
        opened = opening.open_outline(outline)
        progress.clear()

        build = opening.build_of(opened, date_wanted())
        progress.stage(f"Fitting {counted(len(build.shown.themes), 'theme')}")
        summary = build.summary(most, printing, archive)
        progress.clear()
        print_problems((*opened.outline.warnings, *summary.warnings), opened.file, opened.text)
        conformance = conforming([summary.data], archive, validate=validate)
        place = folder / f"{build.outline.slug}-summary.pdf"
        write_outputs({place: summary.data})
    if not quiet:
        size = f"{counted(summary.pages, 'page')} of {PAPERS[build.paper(printing)]} paper"
        say(f"Wrote {shown(place)} ({sized(len(summary.data))}, {size})")
        tell_fitted(summary, most)
        tell_conformance(conformance)


def tell_fitted(summary: Summary, most: PageCount) -> None:
    """Print how much a summary says, and what it leaves to the report."""
    said = "leads and points" if summary.content == "texts" else summary.content
    where = "one page" if summary.pages == 1 else "two pages"
    themes = counted(summary.themes, "theme")
    columns = counted(summary.columns, "column")
    say(f"Summary: {said} at {summary.size:g} pt in {columns}, {themes} on {where}")
    if summary.pages > most:
        say("One page does not hold the titles of all themes: it takes two")
    if summary.left_out:
        say(f"Left out of it, and told by the report: {', '.join(summary.left_out)}")

"""`recap-decks build`: an outline becomes a deck and a report."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from recap_decks.cli import opening
from recap_decks.cli.archiving import ArchivingCommand, archive_option, conforming, tell_conformance
from recap_decks.cli.printing import counted, print_problems, print_warning, printable, say, shown, sized
from recap_decks.cli.progress import Progress
from recap_decks.cli.writing import PAPERS, date_wanted, folder_option, paper_option, quiet_option, write_outputs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recap_decks.build import ArchiveLevel, Build, Deck, Paper, Report
    from recap_decks.style.families import Family


@click.command(
    "build",
    cls=ArchivingCommand,
    short_help="Build the deck and the report of an outline.",
    epilog="""\b
Examples:
  recap-decks build
  recap-decks build talks/kubecon.yaml -o slides --no-report
  recap-decks build --paper letter
  recap-decks build --archive
  curl -s https://example.com/recap.yaml | recap-decks build -""",
)
@opening.argument
@folder_option
@click.option("--deck/--no-deck", default=True, help="Write the PowerPoint deck, <slug>.pptx.  [default: deck]")
@click.option("--report/--no-report", default=True, help="Write the PDF report, <slug>.pdf.  [default: report]")
@paper_option
@archive_option
@quiet_option
def command(
    outline: str,
    folder: Path,
    deck: bool,
    report: bool,
    paper: Paper | None,
    archive: ArchiveLevel | None,
    quiet: bool,
) -> None:
    """Build OUTLINE (default: outline.yaml; - is standard input) into a PowerPoint deck and a PDF report.

    Both files are written, or neither. They replace those of an earlier build; a deck that was edited since is kept
    beside as <slug>.edited-1.pptx.
    """
    if not (deck or report):
        raise click.UsageError("--no-deck and --no-report together leave nothing to build")
    with Progress(wanted=not quiet) as progress:
        progress.stage("Reading the outline")
        opened = opening.open_outline(outline)
        progress.clear()

        build = opening.build_of(opened, date_wanted())
        warnings = (*opened.outline.warnings, *build.warnings(deck=deck, report=report))
        print_problems(warnings, opened.file, opened.text)
        stem = folder / build.outline.slug
        outputs: dict[Path, bytes] = {}
        wanted = [name for name, asked in (("deck", deck), ("report", report)) if asked]
        progress.stage(f"Building the {' and the '.join(wanted)} of {counted(len(build.outline.themes), 'theme')}")
        built_deck, built_report = _built(build, paper, archive, deck=deck, report=report)
        if built_deck:
            outputs[stem.with_name(f"{stem.name}.pptx")] = built_deck.data
        if built_report:
            outputs[stem.with_name(f"{stem.name}.pdf")] = built_report.data
        conformance = conforming([built_report.data] if built_report else [], archive)
        progress.stage("Writing")
        kept = write_outputs(outputs)
    for place, beside in kept.items():
        print_warning(f"{shown(place)} was not as recap-decks had built it; it is kept as {shown(beside)}")
    if not quiet:
        _tell_outputs(outputs, build, built_deck, built_report, paper)
        tell_conformance(conformance)


def _built(
    build: Build, paper: Paper | None, archive: ArchiveLevel | None, *, deck: bool, report: bool
) -> tuple[Deck | None, Report | None]:
    """What is wanted; the two at once where that can be."""
    if not (deck and report):
        return build.deck() if deck else None, build.report(paper, archive) if report else None
    from recap_decks.cli.elsewhere import elsewhere

    with elsewhere(partial(build.report, paper, archive)) as report_made:
        return build.deck(), report_made()


def _tell_outputs(
    outputs: Mapping[Path, bytes], build: Build, deck: Deck | None, report: Report | None, paper: Paper | None
) -> None:
    """What was written, how large, what did not fit one slide, and in which fonts."""
    lengths = {}
    if deck:
        lengths[".pptx"] = counted(deck.slides, "slide")
    if report:
        lengths[".pdf"] = f"{counted(report.pages, 'page')} of {PAPERS[paper or build.outline.style.paper]} paper"
    for path, data in outputs.items():
        say(f"Wrote {shown(path)} ({sized(len(data))}, {lengths[path.suffix]})")
    for continued in deck.continued if deck else ():
        title = printable(continued.title)
        say(f"Continued “{title}” on {counted(continued.slides, 'slide')}: {continued.why}")
    from recap_decks.outline.model import texts_in

    style, code = build.style, any(run.code for text in texts_in(build.outline) for run in text.runs)
    if deck:
        say(f"Fonts of the deck: {', '.join(map(_named, _used(style.slide_families, code)))}")
    if report:
        embedded = ", ".join(dict.fromkeys(family.twin for family in _used(style.page_families, code)))
        say(f"Fonts of the report: {embedded} (embedded)")


def _used(families: Mapping[str, Family], code: bool) -> list[Family]:
    """The families that are in a file, each once; that for code only where there is code."""
    return list({families[use].name: families[use] for use in ("title", "text", *(["code"] if code else []))}.values())


def _named(family: Family) -> str:
    """A family as a deck names it, with what measures it or stands in for it."""
    if family.fallback:
        return f"{family.name} (else {family.fallback})"
    return f"{family.name} (measured with {family.twin})"

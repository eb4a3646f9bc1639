"""`recap-decks build`: an outline becomes a deck and a report."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import click

from recap_decks.cli import formats, opening
from recap_decks.cli.archiving import ArchivingCommand, archive_option, conforming, tell_conformance, validate_option
from recap_decks.cli.printing import counted, print_problems, print_warning, printable, say, shown, sized
from recap_decks.cli.progress import Progress
from recap_decks.cli.summary import tell_fitted
from recap_decks.cli.writing import (
    date_wanted,
    duplex_option,
    folder_option,
    grey_option,
    paper_option,
    quiet_option,
    write_outputs,
)
from recap_decks.printing import PAPERS, Paper, Printing

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from recap_decks.build import ArchiveLevel, Build, Deck, Handout, Report, Summary
    from recap_decks.style.families import Family


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
  curl -s https://example.com/recap.yaml | recap-decks build -""",
)
@opening.argument
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
@quiet_option
def command(
    outline: str,
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
    quiet: bool,
) -> None:
    """Build OUTLINE (default: outline.yaml; - is standard input) into a PowerPoint deck and a PDF report.

    All files are written, or none. They replace those of an earlier build; a deck that was edited since is kept beside
    as <slug>.edited-1.pptx.
    """
    if not (deck or report or short_forms):
        raise click.UsageError("--no-deck and --no-report together leave nothing to build")
    if validate and not (report or short_forms):
        raise click.UsageError("--validate checks PDF files, and --no-report leaves none")
    printing = Printing(paper, duplex, grey)
    with formats.outline_errors_as_json(wanted=as_json), Progress(wanted=not quiet) as progress:
        progress.stage("Reading the outline")
        opened = opening.open_outline(outline)
        progress.clear()

        build = opening.build_of(opened, date_wanted())
        warnings = (*opened.outline.warnings, *build.warnings(deck=deck, report=report, printing=printing))
        if not as_json:
            print_problems(warnings, opened.file, opened.text)
        wanted = [name for name, asked in (("deck", deck), ("report", report)) if asked]
        wanted += ["summary", "handout"] if short_forms else []
        progress.stage(f"Building the {' and the '.join(wanted)} of {counted(len(build.outline.themes), 'theme')}")
        built = _built(build, printing, archive, wanted)
        stem = folder / build.outline.slug
        outputs = {stem.with_name(f"{stem.name}{made.ending}"): made.data for made in built.files}
        conformance = conforming(
            [data for path, data in outputs.items() if path.suffix == ".pdf"], archive, validate=validate
        )
        progress.stage("Writing")
        kept = write_outputs(outputs)
    if as_json:
        told = _fields(dict(zip(outputs, built.files, strict=True)), kept, built, build.paper(printing), conformance)
        say(formats.built_as_json(opened.file, formats.heaviest_first(warnings), told))
        return
    for place, beside in kept.items():
        print_warning(f"{shown(place)} was not as recap-decks had built it; it is kept as {shown(beside)}")
    if not quiet:
        on_paper = f" of {PAPERS[build.paper(printing)]} paper"
        for path, made in zip(outputs, built.files, strict=True):
            length = counted(made.length, made.unit) + (on_paper if made.unit == "page" else "")
            say(f"Wrote {shown(path)} ({sized(len(made.data))}, {length})")
        _tell(build, built)
        tell_conformance(conformance)


class _File(NamedTuple):
    """What is written under a name that ends so, and how many slides or pages long it is."""

    ending: str
    data: bytes
    length: int
    unit: Literal["slide", "page"]


@dataclass(frozen=True, slots=True)
class _Built:
    """What was wanted."""

    deck: Deck | None
    report: Report | None
    summary: Summary | None
    handout: Handout | None

    @property
    def files(self) -> list[_File]:
        """Each as it is written."""
        found = [_File(".pptx", self.deck.data, self.deck.slides, "slide")] if self.deck else []
        paged = ((".pdf", self.report), ("-summary.pdf", self.summary), ("-handout.pdf", self.handout))
        return found + [_File(ending, made.data, made.pages, "page") for ending, made in paged if made]


def _built(build: Build, printing: Printing, archive: ArchiveLevel | None, wanted: Collection[str]) -> _Built:
    """What is wanted: what shows slides here and the rest at once, where that can be."""
    from recap_decks.cli.elsewhere import elsewhere

    def without_slides() -> tuple[Report | None, Summary | None]:
        return (
            build.report(printing, archive) if "report" in wanted else None,
            build.summary(printing=printing, archive=archive) if "summary" in wanted else None,
        )

    if "deck" not in wanted and "handout" not in wanted:
        return _Built(None, *without_slides(), None)
    with elsewhere(without_slides) if len(wanted) > 1 else nullcontext(without_slides) as made:
        deck = build.deck() if "deck" in wanted else None
        handout = build.handout(printing=printing, archive=archive) if "handout" in wanted else None
        return _Built(deck, *made(), handout)


def _fields(
    files: Mapping[Path, _File], kept: Mapping[Path, Path], built: _Built, paper: Paper, conformance: str | None
) -> dict[str, object]:
    """What `--json` says of what was written: stable names, paths as a person would name them, sizes in bytes."""
    continued = built.deck.continued if built.deck else ()
    return {
        "files": [
            {"path": shown(path), "bytes": len(made.data), f"{made.unit}s": made.length}
            | ({"paper": paper} if made.unit == "page" else {})
            for path, made in files.items()
        ],
        "kept": [{"path": shown(path), "as": shown(beside)} for path, beside in kept.items()],
        "continued": [{"title": each.title, "slides": each.slides, "why": each.why} for each in continued],
        "conformance": conformance,
    }


def _tell(build: Build, built: _Built) -> None:
    """What did not fit one slide, what fitted the summary, and which fonts there are."""
    for continued in built.deck.continued if built.deck else ():
        title = printable(continued.title)
        say(f"Continued “{title}” on {counted(continued.slides, 'slide')}: {continued.why}")
    if built.summary:
        tell_fitted(built.summary, 1)
    from recap_decks.outline.model import texts_in

    style, code = build.style, any(run.code for text in texts_in(build.outline) for run in text.runs)
    if built.deck:
        say(f"Fonts of the deck: {', '.join(map(_named, _used(style.slide_families, code)))}")
    if built.report:
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

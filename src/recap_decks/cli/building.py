"""One outline built, its files written, and what is said of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from recap_decks.cli import formats, opening
from recap_decks.cli.archiving import conforming, tell_conformance
from recap_decks.cli.printing import counted, print_problems, print_warning, printable, say, shown, sized
from recap_decks.cli.progress import Progress
from recap_decks.cli.summary import tell_fitted
from recap_decks.cli.writing import date_wanted, write_outputs
from recap_decks.printing import PAPERS, Paper, Printing

if TYPE_CHECKING:
    from recap_decks.build import ArchiveLevel, Build, Deck, Handout, Report, Summary
    from recap_decks.opening import Opened
    from recap_decks.style.families import Family

_LONGEST_TITLE = 80  # letters, where one is only named

ENDINGS = {"deck": ".pptx", "report": ".pdf", "summary": "-summary.pdf", "handout": "-handout.pdf"}
"""What can be built, and how the names of its files end."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is to be built of each outline (keys of `ENDINGS`), where to, and how."""

    wanted: Collection[str]
    folder: Path
    printing: Printing
    archive: ArchiveLevel | None
    validate: bool
    as_json: bool
    quiet: bool


def build_one(opened: Opened, wishes: Wishes, progress: Progress) -> dict[str, object]:
    """Build an outline, write its files together, and tell of them; what comes back says the same for `--json`. Raises
    OutlineError and FileFault."""
    build = opening.build_of(opened, date_wanted())
    wanted, printing = wishes.wanted, wishes.printing
    found = build.warnings(deck="deck" in wanted, report="report" in wanted, printing=printing)
    warnings = (*opened.outline.warnings, *found)
    if not wishes.as_json:
        print_problems(warnings, opened.file, opened.text)
    progress.stage(f"Building the {' and the '.join(wanted)} of {counted(len(build.shown.themes), 'theme')}")
    built = _built(build, printing, wishes.archive, wanted)
    stem = wishes.folder / build.outline.slug
    outputs = {stem.with_name(f"{stem.name}{made.ending}"): made.data for made in built.files}
    pages = [data for path, data in outputs.items() if path.suffix == ".pdf"]
    conformance = conforming(pages, wishes.archive, validate=wishes.validate)
    progress.stage("Writing")
    kept = write_outputs(outputs)
    progress.clear()
    files = dict(zip(outputs, built.files, strict=True))
    if not wishes.as_json:
        for place, beside in kept.items():
            print_warning(f"{shown(place)} was not as recap-decks had built it; it is kept as {shown(beside)}")
        if not wishes.quiet:
            _tell(files, build, built, PAPERS[build.paper(printing)])
            tell_conformance(conformance)
    told = _fields(files, kept, built, build.paper(printing), conformance)
    return formats.outline_fields(opened.file, formats.heaviest_first(warnings), told)


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
        found = [_File(ENDINGS["deck"], self.deck.data, self.deck.slides, "slide")] if self.deck else []
        paged = (("report", self.report), ("summary", self.summary), ("handout", self.handout))
        return found + [_File(ENDINGS[what], made.data, made.pages, "page") for what, made in paged if made]


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


def _tell(files: Mapping[Path, _File], build: Build, built: _Built, paper: str) -> None:
    """What was written, what did not fit one slide, what fitted the summary, and which fonts there are."""
    for path, made in files.items():
        length = counted(made.length, made.unit) + (f" of {paper} paper" if made.unit == "page" else "")
        say(f"Wrote {shown(path)} ({sized(len(made.data))}, {length})")
    for continued in built.deck.continued if built.deck else ():
        title = printable(continued.title)
        title = title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"
        say(f"Continued “{title}” on {counted(continued.slides, 'slide')}: {continued.why}")
    if built.summary:
        tell_fitted(built.summary, 1)
    from recap_decks.outline.model import texts_in

    style, code = build.style, any(run.code for text in texts_in(build.shown) for run in text.runs)
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

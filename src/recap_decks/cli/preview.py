"""`recap-decks preview`: the slides as they look, without an office program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from recap_decks.cli import opening
from recap_decks.cli.faults import FileFault
from recap_decks.cli.printing import counted, print_problems, say, shown, sized
from recap_decks.cli.progress import Progress
from recap_decks.cli.writing import date_wanted, hidden_option, quiet_option, write_outputs

if TYPE_CHECKING:
    from recap_decks.build import SlidePages

_LEAST_WIDTH, _MOST_WIDTH = 100, 8000  # pixels
_LEAST_DIGITS = 2


@click.command(
    "preview",
    short_help="Draw the slides as pictures or as a PDF.",
    epilog="""\b
Examples:
  recap-decks preview --png pictures
  recap-decks preview --png pictures --width 960
  recap-decks preview talks/kubecon.yaml --pdf out""",
)
@opening.argument
@click.option(
    "--png",
    "pictures",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Write a picture a slide to this folder: <slug>-01.png and so on.",
)
@click.option(
    "--pdf",
    "pages",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Write the slides to this folder as pages of their own size: <slug>-slides.pdf.",
)
@click.option(
    "--width",
    type=click.IntRange(_LEAST_WIDTH, _MOST_WIDTH),
    default=1920,
    metavar="PIXELS",
    help="How wide pictures are.  [default: 1920]",
)
@hidden_option
@quiet_option
def command(outline: str, pictures: Path | None, pages: Path | None, width: int, hidden: bool, quiet: bool) -> None:
    """Draw the slides of OUTLINE (default: outline.yaml; - is standard input) as the deck shows them.

    No office program is needed. Pictures bear the slides' numbers; those of skipped themes are left out.
    """
    if pictures is None and pages is None:
        raise click.UsageError("name a folder with --png DIR, --pdf DIR or both")
    with Progress(wanted=not quiet) as progress:
        progress.stage("Reading the outline")
        opened = opening.open_outline(outline)
        progress.clear()

        build = opening.build_of(opened, date_wanted())
        slug = build.outline.slug
        progress.stage(f"Drawing the slides of {counted(len(build.shown.themes), 'theme')}")
        slides = build.slide_pages(hidden=hidden)
        progress.clear()
        print_problems((*opened.outline.warnings, *slides.warnings), opened.file, opened.text)
        progress.stage(f"Drawing {counted(len(slides.numbers), 'picture')}" if pictures else "Writing")
        images = _pictures(slides, pictures, slug, width) if pictures else {}
        document = {pages / f"{slug}-slides.pdf": slides.data} if pages else {}
        write_outputs(images | document)
    if quiet:
        return
    if images:
        first, *_, last = (*images, *images)
        size = sized(sum(map(len, images.values())))
        say(f"Wrote {shown(first)} to {last.name} ({size}, {counted(len(images), 'picture')} {width} pixels wide)")
    for place, data in document.items():
        say(f"Wrote {shown(place)} ({sized(len(data))}, {counted(len(slides.numbers), 'slide')})")


def _pictures(slides: SlidePages, folder: Path, slug: str, width: int) -> dict[Path, bytes]:
    """A picture a slide, by the slides' numbers. Raises FileFault where they cannot be drawn here."""
    from recap_decks.paper.raster import NoRasterizer, page_images

    digits = max(_LEAST_DIGITS, len(str(slides.numbers[-1])))
    places = [folder / f"{slug}-{number:0{digits}}.png" for number in slides.numbers]
    try:
        return dict(zip(places, page_images(slides.data, width), strict=True))
    except NoRasterizer as missing:
        raise FileFault(str(missing)) from None

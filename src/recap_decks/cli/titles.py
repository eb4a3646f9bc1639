"""`recap-decks titles`: what the deck says when only its titles are read."""

from __future__ import annotations

import click

from recap_decks.cli import opening
from recap_decks.cli.printing import print_problems, printable, say


@click.command("titles", short_help="Print the titles of the deck's slides, in order.")
@opening.argument
def command(outline: str) -> None:
    """Print the titles of OUTLINE's slides (default: outline.yaml; - is standard input), one a line, in order.

    Read alone, they should tell the recap. Hidden slides are left out.
    """
    opened = opening.open_outline(outline)
    print_problems(opened.outline.warnings, opened.file, opened.text)
    for slide in opening.build_of(opened).slides.deck.slides:
        if not slide.hidden:
            say(printable(slide.title))

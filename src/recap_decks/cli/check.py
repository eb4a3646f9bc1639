"""`recap-decks check`: is the outline right?"""

from __future__ import annotations

import click

from recap_decks.cli import opening
from recap_decks.cli.printing import counted, print_problems, say


@click.command("check", short_help="Say what is wrong with an outline, and build nothing.")
@opening.argument
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but problems.")
def command(outline: str, quiet: bool) -> None:
    """Say all that is wrong with OUTLINE (default: outline.yaml; - is standard input), and build nothing."""
    opened = opening.open_outline(outline)
    print_problems((*opened.outline.warnings, *opening.build_of(opened).warnings()), opened.file, opened.text)
    if not quiet:
        points = sum(len(topic.points) for theme in opened.outline.themes for topic in theme.topics)
        say(f"{opened.file} can be built: {counted(len(opened.outline.themes), 'theme')}, {counted(points, 'point')}")

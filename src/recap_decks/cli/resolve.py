"""`recap-decks resolve`: what a variant amounts to."""

from __future__ import annotations

import click

from recap_decks.cli import opening
from recap_decks.cli.printing import print_problems, say


@click.command(
    "resolve",
    short_help="Print what a variant amounts to, as an outline of its own.",
    epilog="""\b
Examples:
  recap-decks resolve team-sre.yaml
  recap-decks resolve --audience execs --set team=SRE > sre-for-execs.yaml""",
)
@opening.argument
def command(outline: str) -> None:
    """Print OUTLINE (default: outline.yaml; - is standard input) with those that it extends laid under it, its
    variables filled in, and its themes and points chosen.

    What is printed builds to the same files from the same folder. Its keys stand in one order, without comments.
    """
    opened = opening.open_outline(outline)
    print_problems(opened.outline.warnings, opened.file, opened.text)
    say(opened.resolved().rstrip("\n"))

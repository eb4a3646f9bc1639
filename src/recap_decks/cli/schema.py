"""`recap-decks schema`: the outline's vocabulary for editors."""

from __future__ import annotations

import click

from recap_decks.cli.printing import say


@click.command(
    "schema",
    short_help="Print the JSON Schema of outlines, for editors.",
    epilog="""\b
Examples:
  recap-decks schema > outline.schema.json
and as the first line of an outline:
  # yaml-language-server: $schema=outline.schema.json""",
)
def command() -> None:
    """Print the JSON Schema of outlines, by which editors complete, explain and check what is typed.

    Valid as draft 2020-12, and understood by validators that stop at draft 7.
    """
    from recap_decks.outline.schema import schema_text
    from recap_decks.story.layout_names import LAYOUTS
    from recap_decks.style.icons import icon_names
    from recap_decks.style.tokens import style_names

    say(schema_text({"icons": icon_names(), "styles": style_names(), "layouts": LAYOUTS}).rstrip())

"""`recap-decks styles`: which styles there are."""

from __future__ import annotations

import click

from recap_decks.cli.printing import say


@click.command("styles", short_help="List the built-in styles.")
def command() -> None:
    """List the built-in styles, one a line: the name, as `style: {name: …}` takes it, and what it looks like."""
    from recap_decks.style.tokens import load_style, style_names

    names = style_names()
    width = max(map(len, names))
    for name in names:
        say(f"{name:<{width}}  {load_style(name).summary}")

"""`recap-decks completion`: what makes a shell complete commands, options and file names."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from recap_decks.cli.printing import say

_VARIABLE = "_RECAP_DECKS_COMPLETE"


@click.command(
    "completion",
    short_help="Print a script that completes commands in a shell.",
    epilog="""\b
Examples:
  eval "$(recap-decks completion bash)"                                      in ~/.bashrc
  eval "$(recap-decks completion zsh)"                                       in ~/.zshrc
  recap-decks completion fish > ~/.config/fish/completions/recap-decks.fish""",
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print a script by which SHELL completes commands, options and what they take."""
    from recap_decks.cli.main import commands

    kind = get_completion_class(shell)
    assert kind is not None  # click has all three
    say(kind(commands, {}, "recap-decks", _VARIABLE).source().rstrip())

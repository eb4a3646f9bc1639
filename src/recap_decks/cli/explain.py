"""`recap-decks explain`: what a code means."""

from __future__ import annotations

import click

from recap_decks.cli.printing import say


@click.command(
    "explain",
    short_help="Say what a problem's code means, and how to mend it.",
    epilog="""\b
Examples:
  recap-decks explain            all codes
  recap-decks explain RD102""",
)
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Say what CODE means, why it matters, how it looks wrong and right, and how to silence it.

    Without CODE, list all of them.
    """
    from recap_decks.explanations import explanations

    known = explanations()
    if code is None:
        for each in known.values():
            say(f"{each.code}  {each.severity:<7}  {each.name}")
        return
    if code.upper() not in known:
        raise click.UsageError(f"there is no code {code!r}{_nearest(code.upper(), list(known))}")
    say(known[code.upper()].plain())


def _nearest(code: str, known: list[str]) -> str:
    from difflib import get_close_matches

    digits = "".join(sign for sign in code if sign.isdecimal())
    padded = f"RD{digits:0>3}"  # RD6 is meant as RD006
    near = [padded] if padded in known else sorted(get_close_matches(code, known, n=4, cutoff=0.6))
    return f"; near it: {', '.join(near)}" if near else "; `recap-decks explain` lists them"

"""`recap-decks resolve`: what a variant amounts to."""

from __future__ import annotations

from pathlib import Path

import click

from recap_decks.cli import opening
from recap_decks.cli.faults import FileFault
from recap_decks.cli.printing import print_problems, print_warning, say, shown


@click.command(
    "resolve",
    short_help="Print what a variant amounts to, as an outline of its own.",
    epilog="""\b
Examples:
  recap-decks resolve team-sre.yaml
  recap-decks resolve --audience execs --set team=SRE -o sre-for-execs.yaml""",
)
@opening.argument
@click.option(
    "-o",
    "--output",
    "place",
    type=click.Path(path_type=Path, allow_dash=True),
    default=Path("-"),
    metavar="FILE",
    help="Write it there; a file that is there is never overwritten.  [default: - (standard output)]",
)
def command(outline: str, place: Path) -> None:
    """Print OUTLINE (default: outline.yaml; - is standard input) with those that it extends laid under it, its
    variables filled in, and its themes and points chosen.

    What is printed builds to the same files from the same folder. Its keys stand in one order, comments with what they
    stood over or beside.
    """
    is_printed = place == Path("-")
    if not is_printed and (place.exists() or place.is_symlink()):
        raise FileFault(f"{shown(place)} is there already, and is not overwritten; name another file with -o")
    opened = opening.open_outline(outline)
    print_problems(opened.outline.warnings, opened.file, opened.text)
    text = opened.resolved()
    if is_printed:
        say(text.rstrip("\n"))
        return
    from recap_decks.cli.writing import write_outputs

    write_outputs({place: text.encode()})
    say(f"Wrote {shown(place)}")
    if opened.outline.folder and place.absolute().parent.resolve() != opened.outline.folder.resolve():
        print_warning("it lies in another folder than the outline: files that it names are looked for from there")

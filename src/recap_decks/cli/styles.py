"""`recap-decks styles`: which styles there are, and what they look like."""

from __future__ import annotations

from pathlib import Path

import click

from recap_decks.cli.faults import FileFault
from recap_decks.cli.printing import counted, say, shown
from recap_decks.cli.writing import write_outputs


@click.command("styles", short_help="List the built-in styles, or draw them.")
@click.option(
    "--gallery",
    "folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Draw each style on four sample slides, as <name>.png in this folder.",
)
def command(folder: Path | None) -> None:
    """List the built-in styles, one a line: the name, as `style: {name: …}` takes it, and what it looks like."""
    from recap_decks.style.tokens import load_style, style_names

    names = style_names()
    if folder is not None:
        write_outputs(_drawn(names, folder))
        say(f"Wrote {counted(len(names), 'picture')} to {shown(folder)}")
        return
    width = max(map(len, names))
    for name in names:
        say(f"{name:<{width}}  {load_style(name).summary}")


def _drawn(names: tuple[str, ...], folder: Path) -> dict[Path, bytes]:
    from recap_decks.gallery import style_sheets
    from recap_decks.paper.raster import NoRasterizer

    try:
        return style_sheets(names, folder)
    except NoRasterizer as missing:
        raise FileFault(str(missing)) from None

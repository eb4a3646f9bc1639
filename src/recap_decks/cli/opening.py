"""The outline that a command line names."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from recap_decks.cli.faults import FileFault
from recap_decks.cli.printing import shown

if TYPE_CHECKING:
    from datetime import datetime

    from recap_decks.build import Build
    from recap_decks.opening import Opened

DEFAULT = "outline.yaml"

argument = click.argument("outline", default=DEFAULT, metavar="[OUTLINE]")


def open_outline(name: str) -> Opened:
    """The outline in that file, or from standard input for `-`. Raises OutlineError and FileFault."""
    from recap_decks.files import reason
    from recap_decks.opening import open_file, open_stream

    if name != "-":
        if name == DEFAULT and not Path(name).exists():
            raise FileFault(
                f"there is no {DEFAULT} in this folder; name the outline after the command, or - to pipe it in"
            )
        return open_file(Path(name), shown(Path(name)))
    if not sys.stdin:  # closed before the program began
        raise FileFault("there is no standard input to read")
    try:
        return open_stream(sys.stdin.buffer, "<stdin>", Path())
    except OSError as fault:
        raise FileFault(f"standard input cannot be read: {reason(fault)}") from None


def build_of(opened: Opened, dated: datetime | None = None) -> Build:
    """What is built of an opened outline."""
    from recap_decks.build import Build

    return Build(opened.outline, opened.logo, dated, opened.file, opened.text, opened.pictures, opened.style)

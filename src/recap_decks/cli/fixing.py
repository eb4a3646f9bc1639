"""`check --fix`: what a machine can mend is mended in the outline's file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import click

from recap_decks.cli.opening import root_wanted, variant_wanted
from recap_decks.cli.printing import printable, say, shown
from recap_decks.cli.writing import write_outputs
from recap_decks.problems import OutlineError, Problem

if TYPE_CHECKING:
    from recap_decks.linting.mending import Change


def fix(outline: str) -> tuple[Change, ...]:
    """Mends the file of that name, and says what was changed; what is not there, or cannot be read, is left to the
    check that follows. Raises FileFault where it cannot be written."""
    from recap_decks.linting.mending import mended

    if outline == "-":
        raise click.UsageError("--fix mends a file, and - is standard input")
    path = Path(outline)
    try:
        data = path.read_bytes()
    except OSError:
        return ()
    found = mended(data, lambda source: _problems_of(source, path))
    if found.changes:
        write_outputs({path.resolve(): found.data})
    return found.changes


def _problems_of(source: bytes, path: Path) -> tuple[Problem, ...]:
    from recap_decks.opening import open_stream

    try:
        opened = open_stream(BytesIO(source), shown(path), path.parent, path, variant_wanted(), root=root_wanted())
        outline = opened.outline
    except OutlineError as error:
        return error.problems
    doubts = (doubt for doubt in outline.doubts if not outline.silences.cover(doubt))
    return (*outline.warnings, *doubts)


def tell_changes(changes: tuple[Change, ...], outline: str) -> None:
    """Print each change of the outline of that name, with the line as it is now."""
    file = shown(Path(outline))
    for change in changes:
        say(f"{file}:{change.line}: mended: {change.what}")
        if change.now is not None:
            say(f"    {printable(change.now.strip())}")

"""What a person always wants: style, shape of slides and paper for outlines that do not say."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from recap_decks.problems import OutlineError, Problem

if TYPE_CHECKING:
    import yaml

    from recap_decks.outline.model import StyleChoice
    from recap_decks.outline.reading import Reading

_ELSEWHERE = "it belongs to an outline, beside which its file lies"


def config_file() -> Path:
    """`recap-decks/config.yaml` in the folder that the XDG Base Directory Specification names; without
    XDG_CONFIG_HOME, where the system keeps such files."""
    home = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    folder = home / "recap-decks" if home.is_absolute() else Path(click.get_app_dir("recap-decks"))
    return folder / "config.yaml"


def is_of_defaults(fault: Exception) -> bool:
    """Whether it is that file which is at fault."""
    return isinstance(fault, OutlineError) and fault.file == str(config_file())


def usual_style() -> StyleChoice | None:
    """The style by that file; None where there is no such file, or none that says anything. Raises OutlineError where
    it is wrong."""
    path = config_file()
    try:
        source = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as fault:
        from recap_decks.files import reason

        message = f"your defaults cannot be read: {reason(fault)}"
        hint = "XDG_CONFIG_HOME=/dev/null goes without"
        raise OutlineError(str(path), [Problem("RD017", message, hint=hint)]) from None
    from recap_decks.outline.fields import Entries, entries
    from recap_decks.outline.model import StyleChoice
    from recap_decks.outline.style_choice import plain_choice
    from recap_decks.style.tokens import style_names
    from recap_decks.style_files.reading import begun, ended

    try:
        reading, root = begun(source, str(path), "configuration", "`style: …`")
    except OutlineError as error:
        if all(problem.code == "RD002" for problem in error.problems):  # empty, or comments alone
            return None
        raise
    reading.styles = style_names()

    def chosen(reading: Reading, node: yaml.Node, at: str) -> StyleChoice | None:
        hints = dict.fromkeys(("file", "brand", "logo"), _ELSEWHERE)
        given = entries(reading, node, at, ("name", "slide", "paper"), hints)
        if given is None:
            return None
        name, slide, paper = plain_choice(StyleChoice(), given)
        return StyleChoice(name, slide=slide, paper=paper)

    found = Entries(reading, root, "", ("style",), {"paper": "write `style: {paper: …}`"}).one("style", chosen)
    ended(reading, str(path))
    return found

"""The outline that a command line names."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from recap_decks.cli.faults import NotThere
from recap_decks.cli.printing import shown

if TYPE_CHECKING:
    from datetime import datetime

    from recap_decks.build import Build
    from recap_decks.opening import Opened
    from recap_decks.outline.variants import Variant

DEFAULT = "outline.yaml"
# Where click keeps what all commands that open have.
_VALUES, _AUDIENCE, _ROOT = "recap_decks.values", "recap_decks.audience", "recap_decks.root"

Command = TypeVar("Command", bound=Callable[..., object])


def argument(command: Command) -> Command:
    """The outline that a command opens, with the options by which it is varied; `open_outline` knows these."""
    return click.argument("outline", default=DEFAULT, metavar="[OUTLINE]")(_variant_options(command))


def arguments(command: Command) -> Command:
    """Any number of outlines, likewise."""
    return click.argument("outlines", nargs=-1, metavar="[OUTLINE]...")(_variant_options(command))


def each_once(names: Iterable[str]) -> tuple[str, ...]:
    """The outlines of those names, by default the usual one; a file that has two of them under its first."""
    once: dict[str, str] = {}
    for name in names or (DEFAULT,):
        once.setdefault(name if name == "-" else os.path.realpath(name), name)
    return tuple(once.values())


def _variant_options(command: Command) -> Command:
    audience = click.option(
        "--audience",
        multiple=True,
        metavar="NAME",
        expose_value=False,
        callback=lambda context, _, names: context.meta.update({_AUDIENCE: _named(names)}),
        help="Leave out what is for others; again for several.  [default: everything is told]",
    )
    values = click.option(
        "--set",
        multiple=True,
        metavar="NAME=VALUE",
        expose_value=False,
        callback=lambda context, _, given: context.meta.update({_VALUES: _values(given)}),
        help="Give a variable its value, in place of the outline's `vars`.",
    )
    root = click.option(
        "--root",
        type=click.Path(file_okay=False, exists=True, path_type=Path),
        metavar="DIR",
        expose_value=False,
        callback=lambda context, _, folder: context.meta.update({_ROOT: folder}),
        help="Let outlines name files anywhere below this folder.  [default: the outline's own]",
    )
    return root(values(audience(command)))


def _named(names: Iterable[str]) -> tuple[str, ...]:
    stripped = tuple(unicodedata.normalize("NFC", name.strip()) for name in names)
    if not all(stripped):
        raise click.BadParameter("write a name, such as execs")
    return stripped


def _values(given: Iterable[str]) -> dict[str, str]:
    values = {}
    for each in given:
        name, sign, value = each.partition("=")
        if not sign or not name.strip():
            raise click.BadParameter(f"write a name and a value, such as team=Platform, not {each!r}")
        values[name.strip()] = value
    return values


def variant_wanted() -> Variant:
    """What the command line asks of its outlines."""
    from recap_decks.outline.variants import Variant

    meta = click.get_current_context().meta
    return Variant(meta.get(_VALUES, {}), tuple(dict.fromkeys(meta.get(_AUDIENCE, ()))))


def root_wanted() -> Path | None:
    """The folder below which files lie, where the command line names one."""
    folder: Path | None = click.get_current_context().meta.get(_ROOT)
    return folder


def open_outline(name: str) -> Opened:
    """The outline in that file, or from standard input for `-`, in the variant that the command line asks for and with
    the person's defaults. Raises OutlineError and FileFault."""
    from recap_decks.cli.user_defaults import usual_style
    from recap_decks.files import reason
    from recap_decks.opening import open_file, open_stream

    variant, usual, root = variant_wanted(), usual_style(), root_wanted()
    if name != "-":
        if name == DEFAULT and not Path(name).exists():
            raise NotThere(
                f"there is no {DEFAULT} in this folder; name the outline after the command, or - to pipe it in"
            )
        return open_file(Path(name), shown(Path(name)), variant, usual, root)
    if not sys.stdin:  # closed before the program began
        raise NotThere("there is no standard input to read")
    try:
        return open_stream(sys.stdin.buffer, "<stdin>", Path(), None, variant, usual, root)
    except OSError as fault:
        raise NotThere(f"standard input cannot be read: {reason(fault)}") from None


def build_of(opened: Opened, dated: datetime | None = None) -> Build:
    """What is built of an opened outline."""
    from recap_decks.build import Build

    return Build(opened.outline, opened.logo, dated, opened.file, opened.text, opened.pictures, opened.style)

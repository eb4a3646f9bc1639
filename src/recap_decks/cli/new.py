"""`recap-decks new`: a first outline, with what belongs beside it."""

from __future__ import annotations

import os
import re
import shlex
import sys
from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from recap_decks.cli.faults import FileFault
from recap_decks.cli.printing import say, shown

if TYPE_CHECKING:
    from recap_decks.starter.files import EventFacts


class _Day(click.ParamType[date]):
    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        from recap_decks.outline.other_forms import meant_day

        day = str(value).strip()
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", day):
            self.fail(f"{day!r} is no day; write {meant_day(day) or 'it as 2026-09-14'}", param, ctx)
        try:
            return date.fromisoformat(day)
        except ValueError:
            self.fail(f"there is no {day} in the calendar", param, ctx)


class _Address(click.ParamType[str]):
    name = "address"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from recap_decks.outline.values import is_address

        address = str(value).strip()
        if address and not is_address(address):
            hint = f"https://{address}" if is_address(f"https://{address}") else "it as https://example.org/devdays"
            self.fail(f"{address!r} is no web address; write {hint}", param, ctx)
        return address


_DAY = _Day()
_ASKED = {
    "title": "What the event is called",
    "starts": "Its first day, as 2026-09-14",
    "ends": "Its last day",
    "city": "Where it was",
    "by": "Who prepares the recap",
}
"""What is asked for where it is not given, in words."""


@click.command(
    "new",
    short_help="Write a first outline, with what belongs beside it.",
    epilog="""\b
Examples:
  recap-decks new devdays
  recap-decks new devdays --from event --title "DevDays 2026" --starts 2026-09-14 --city Utrecht""",
)
@click.argument("folder", default=Path(), type=click.Path(path_type=Path), metavar="[DIR]")
@click.option(
    "--from",
    "kind",
    type=click.Choice(["example", "event"]),
    default="example",
    show_default=True,
    help="A whole example, or an outline of an event: what is not given as an option is asked for.",
)
@click.option("--title", default="", help="The event's name.")
@click.option("--starts", type=_DAY, metavar="DAY", help="Its first day, as 2026-09-14.")
@click.option("--ends", type=_DAY, metavar="DAY", help="Its last day.")
@click.option("--venue", default="", help="The house.")
@click.option("--city", default="", help="The city.")
@click.option("--country", default="", help="The country.")
@click.option("--url", type=_Address(), default="", metavar="ADDRESS", help="The event's address.")
@click.option("--by", default="", help="Who prepares the recap.")
@click.option("--for", "audience", default="", help="Whom it is for.")
def command(folder: Path, kind: str, **given: str | date | None) -> None:
    """Write outline.yaml into DIR (default: this folder), with its schema for editors, a logo and a .gitignore.

    The outline explains itself, and can be built as it is. Nothing that is there already is changed.
    """
    from recap_decks.files import reason, write_together
    from recap_decks.starter.files import starter_files

    if kind == "example" and any(given.values()):
        raise click.UsageError("facts of an event are for --from event")
    if folder.suffix in (".yaml", ".yml", ".json"):
        raise click.UsageError(f"DIR is a folder, in which outline.yaml is written; {folder} is the name of a file")
    outputs = {
        folder / place: data for place, data in starter_files(_facts(given) if kind == "event" else None).items()
    }
    outline = folder / "outline.yaml"
    if os.path.lexists(outline):
        raise FileFault(f"{shown(outline)} is there already; nothing was changed")
    missing = {place: data for place, data in outputs.items() if not os.path.lexists(place)}
    try:
        write_together(missing)
    except OSError as fault:
        where = shown(Path(fault.filename) if fault.filename else folder)
        raise FileFault(f"{where} cannot be written to: {reason(fault)}; nothing was changed") from None
    for place in outputs:
        say(f"{'Wrote' if place in missing else 'Kept'} {shown(place)}")
    ignored = folder / ".gitignore"
    if ignored not in missing and not _ignores_builds(ignored):
        say(f"To keep what is built out of version control, add this line to {shown(ignored)}: output/")
    say(f"Build it with: recap-decks build {_typed(shown(outline))}")


def _typed(name: str) -> str:
    """A file's name as it is typed in a shell. Those of Windows share double quotes alone, which no name has there."""
    if os.name == "nt":
        return name if re.fullmatch(r"[\w.:\\/-]+", name) else f'"{name}"'
    return shlex.quote(name)


def _ignores_builds(place: Path) -> bool:
    try:
        lines = place.read_text("utf-8", "replace").splitlines()
    except OSError:
        return True  # nothing that could be said of it would help
    return any(line.strip().strip("/") == "output" for line in lines)


def _facts(given: dict[str, str | date | None]) -> EventFacts:
    """The facts given, and those that a person at a terminal adds."""
    from recap_decks.starter.files import EventFacts

    known = {name: _in_one_line(value) if isinstance(value, str) else value for name, value in given.items()}
    if sys.stdin and sys.stdin.isatty():
        for name, words in _ASKED.items():
            if not known[name]:
                read = partial(_day_or_nothing, known if name == "ends" else {})
                known[name] = click.prompt(
                    words, default="", show_default=False,
                    value_proc=read if name in ("starts", "ends") else _in_one_line,
                )  # fmt: skip
    _check_days(known["starts"], known["ends"])
    return EventFacts(**known)  # type: ignore[arg-type]  # the options are its fields


def _in_one_line(answer: str) -> str:
    return " ".join(answer.split())


def _day_or_nothing(known: Mapping[str, object], answer: str) -> date | None:
    """The day answered, which is asked for again where it is none, or lies before the first one that is known."""
    found: date | None = _DAY(answer) if answer.strip() else None
    _check_days(known.get("starts"), found)
    return found


def _check_days(starts: object, ends: object) -> None:
    if isinstance(starts, date) and isinstance(ends, date) and ends < starts:
        raise click.UsageError(f"the event ends on {ends}, before it starts on {starts}")

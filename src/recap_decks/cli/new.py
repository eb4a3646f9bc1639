"""`recap-decks new`: a first outline, with what belongs beside it."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from recap_decks.cli.faults import FileFault
from recap_decks.cli.printing import say, shown

if TYPE_CHECKING:
    from recap_decks.starter.files import EventFacts

_DAY = click.DateTime(["%Y-%m-%d"])
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
@click.option("--starts", type=_DAY, help="Its first day, as 2026-09-14.")
@click.option("--ends", type=_DAY, help="Its last day.")
@click.option("--venue", default="", help="The house.")
@click.option("--city", default="", help="The city.")
@click.option("--country", default="", help="The country.")
@click.option("--url", default="", help="The event's address.")
@click.option("--by", default="", help="Who prepares the recap.")
@click.option("--for", "audience", default="", help="Whom it is for.")
def command(folder: Path, kind: str, **given: str | datetime | None) -> None:
    """Write outline.yaml into DIR (default: this folder), with its schema for editors, a logo and a .gitignore.

    The outline explains itself, and can be built as it is. Nothing that is there already is changed.
    """
    from recap_decks.files import reason, write_together
    from recap_decks.starter.files import starter_files

    if kind == "example" and any(given.values()):
        raise click.UsageError("facts of an event are for --from event")
    outputs = {
        folder / place: data for place, data in starter_files(_facts(given) if kind == "event" else None).items()
    }
    outline = folder / "outline.yaml"
    if outline.exists():
        raise FileFault(f"{shown(outline)} is there already; nothing was changed")
    missing = {place: data for place, data in outputs.items() if not place.exists()}
    try:
        write_together(missing)
    except OSError as fault:
        raise FileFault(f"{shown(folder)} cannot be written to: {reason(fault)}; nothing was changed") from None
    for place in outputs:
        say(f"{'Wrote' if place in missing else 'Kept'} {shown(place)}")
    say(f"Build it with: recap-decks build {shown(outline)}")


def _facts(given: dict[str, str | datetime | None]) -> EventFacts:
    """The facts given, and those that a person at a terminal adds."""
    from recap_decks.starter.files import EventFacts

    known = {name: value.date() if isinstance(value, datetime) else value for name, value in given.items()}
    if sys.stdin and sys.stdin.isatty():
        for name, words in _ASKED.items():
            if not known[name]:
                read = _day_or_nothing if name in ("starts", "ends") else str.strip
                known[name] = click.prompt(words, default="", show_default=False, value_proc=read)
    starts, ends = known["starts"], known["ends"]
    if isinstance(starts, date) and isinstance(ends, date) and ends < starts:
        raise click.UsageError(f"the event ends on {ends}, before it starts on {starts}")
    return EventFacts(**known)  # type: ignore[arg-type]  # the options are its fields


def _day_or_nothing(answer: str) -> date | None:
    try:
        return date.fromisoformat(answer.strip()) if answer.strip() else None
    except ValueError:
        raise click.UsageError("write a day as 2026-09-14, or nothing") from None

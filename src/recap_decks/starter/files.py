"""The files that a new recap begins with."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from importlib.resources import files
from pathlib import PurePosixPath

_INDENT = "  "
_IGNORED = "# What recap-decks writes\noutput/\n"


@dataclass(frozen=True, slots=True)
class EventFacts:
    """What is known of the event; what is empty stands in the outline as a comment to fill in."""

    title: str = ""
    starts: date | None = None
    ends: date | None = None
    venue: str = ""
    city: str = ""
    country: str = ""
    url: str = ""
    by: str = ""
    audience: str = ""  # whom the recap is for


_SAMPLE = EventFacts(
    "DevDays 2026", date(2026, 9, 14), date(2026, 9, 16), "Jaarbeurs", "Utrecht", "Netherlands",
    "https://example.org/devdays", "Platform team", "Engineering",
)  # fmt: skip


def starter_files(facts: EventFacts | None = None) -> Mapping[PurePosixPath, bytes]:
    """Each file by its place: the outline, its schema for editors, a logo, and what version control passes over.
    Without facts the outline is a whole example."""
    own = files("recap_decks.starter")
    schema = files("recap_decks.outline").joinpath("outline.schema.json").read_bytes()
    return {
        PurePosixPath("outline.yaml"): _outline(own.joinpath("outline.yaml").read_text("utf-8"), facts).encode(),
        PurePosixPath("outline.schema.json"): schema,
        PurePosixPath("assets/logo.svg"): own.joinpath("logo.svg").read_bytes(),
        PurePosixPath(".gitignore"): _IGNORED.encode(),
    }


def _outline(template: str, facts: EventFacts | None) -> str:
    known = facts or _SAMPLE
    event = [(name, getattr(known, name)) for name in ("starts", "ends", "venue", "city", "country", "url")]
    return template.format(
        title=_scalar(known.title or "Recap"),
        subtitle="What we bring home",
        event=_entries(event),
        prepared=_entries([("by", known.by), ("for", known.audience)]),
    )


def _entries(values: list[tuple[str, object]]) -> str:
    """Keys with their values, one a line; what is not known is a comment."""
    lines = [
        f"{_INDENT}{name}: {_scalar(value)}" if value else f"{_INDENT}# {name}: {_example(name)}"
        for name, value in values
    ]
    return "\n".join(lines)


def _example(name: str) -> object:
    names = {field.name for field in fields(EventFacts)}
    return _scalar(getattr(_SAMPLE, name if name in names else "audience"))


def _scalar(value: object) -> str:
    """A value as YAML: letters, digits and spaces plainly, all else in quotes as JSON has them."""
    from recap_decks.outline.variables import literal

    text = literal(str(value))
    is_plain = text[0].isalnum() and all(part.isalnum() for part in text.replace("-", " ").split())
    is_address = text.startswith(("https://", "http://")) and not any(map(str.isspace, text)) and "#" not in text
    return text if is_plain or is_address else json.dumps(text, ensure_ascii=False)

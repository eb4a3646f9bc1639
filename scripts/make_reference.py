"""Writes docs/reference.md: every key of an outline, from the vocabulary that the reader goes by.

python scripts/make_reference.py
"""

from __future__ import annotations

from pathlib import Path

from recap_decks.outline.shapes import Either, Free, Group, Key, ListOf, Scalar, Shape
from recap_decks.outline.vocabulary import groups

REFERENCE = Path(__file__).resolve().parents[1] / "docs" / "reference.md"

_KINDS = {
    "text": "text",
    "prose": "paragraphs",
    "verbatim": "lines, as typed",
    "word": "a word",
    "day": "a day, as `2024-03-19`",
    "flag": "`true` or `false`",
    "number": "a number",
    "fraction": "a number from 0 to 1",
    "path": "a file below the outline's folder",
    "address": "a web or mail address",
    "id": "lower-case words and hyphens",
    "slug": "letters, digits, `-`, `_`, `.`",
    "language": "a BCP 47 tag",
    "code": "a warning's code",
}
_NAMES = {
    "icons": "the name of an [icon](../scripts/icons)",
    "styles": "the name of a [style](gallery/README.md)",
    "layouts": "the name of a [layout](outline.md#layouts)",
}


def reference() -> str:
    """The page's text."""
    parts = [
        "# Every key of an outline",
        "Made of the vocabulary that `recap-decks check` and `recap-decks schema` go by.\n"
        "[outline.md](outline.md) says how they go together.",
    ]
    for group in groups():
        parts.append(f"## {_headed(group)}")
        parts.append(f"{group.says}{_rules(group)}")
        parts.append("\n".join(["| Key | Takes | | Such as |", "|---|---|---|---|", *map(_row, group.keys)]))
    return "\n\n".join(parts) + "\n"


def main() -> None:
    """Writes the page."""
    REFERENCE.write_text(reference(), encoding="utf-8")


def _headed(group: Group) -> str:
    return group.name[0].upper() + group.name[1:]


def _rules(group: Group) -> str:
    rules = [f"Exactly one of {_names(names)} is given." for names in group.one_of]
    if group.any_of:
        rules.append(f"One at least of {_names(group.any_of)} is given.")
    rules += [f"Not both of {_names(pair)} are given." for pair in group.apart]
    return "".join(f" {rule}" for rule in rules)


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _row(key: Key) -> str:
    required = " Required." if key.required else ""
    example = key.example.replace("|", "\\|")
    return f"| `{key.name}` | {_takes(key.shape)} | {key.says}{required} | `{example}` |"


def _takes(shape: Shape) -> str:
    match shape:
        case Scalar(choices=choices) if choices:
            return " or ".join(f"`{choice}`" for choice in choices)
        case Scalar(names=names) if names:
            return _NAMES[names]
        case Scalar(kind=kind):
            return _KINDS[kind]
        case ListOf(of=of):
            return f"list of: {_takes(of)}"
        case Free(of=of):
            return f"mapping to: {_takes(of)}"
        case Group(name=name):
            return f"[{name}](#{name.replace(' ', '-')})"
        case Either(name=name, of=forms):
            named = [form for form in forms if isinstance(form, Group)]
            return f"[{name}](#{named[0].name.replace(' ', '-')})" if named else " or ".join(map(_takes, forms))


if __name__ == "__main__":
    main()

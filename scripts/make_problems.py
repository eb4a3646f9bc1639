"""Writes docs/problems.md: every code that a problem can have, explained.

python scripts/make_problems.py
"""

from __future__ import annotations

from pathlib import Path

from recap_decks.explanations import Explanation, explanations

PROBLEMS = Path(__file__).resolve().parents[1] / "docs" / "problems.md"

_ROOMS = {
    "RD0": ("The file", "Whether it can be read at all."),
    "RD1": ("Keys and values", "Whether they are known, whole and of the right kind."),
    "RD2": ("What was laid out", "What slides and pages cannot show as it was typed."),
    "RD3": (
        "A good briefing",
        "What makes a recap hard to follow or to believe. `check` says so; a build never does. Where it is not certain"
        " that something is wrong, nothing is said.",
    ),
}


def problems() -> str:
    """The page's text."""
    known = explanations().values()
    parts = [
        "# Problems, by their codes",
        "<!-- Made by scripts/make_problems.py; do not edit. -->",
        "Each problem that `recap-decks` tells of has a code, which stays the same. Errors stop a build, warnings do"
        " not. `recap-decks explain RD102` says the same as this page. An example without `title` or `themes` is a"
        " part of an outline.",
        "| Code | | |\n|---|---|---|\n" + "\n".join(_row(each) for each in known),
    ]
    for prefix, (title, about) in _ROOMS.items():
        parts += [f"## {title}", about]
        for each in known:
            if each.code.startswith(prefix):
                parts += [f"### {each.code}", f"**{each.name[0].upper()}{each.name[1:]}.**", each.markdown()]
    return "\n\n".join(parts) + "\n"


def _row(each: Explanation) -> str:
    return f"| [{each.code}](#{each.code.lower()}) | {each.severity} | {each.name} |"


if __name__ == "__main__":
    PROBLEMS.write_text(problems(), encoding="utf-8")

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


_FORMATS = """`recap-decks check --format json` (or `--json`) writes one object to standard output: `version`, that of
recap-decks, and under `outlines` for each of them:

| Field | |
|---|---|
| `file` | its name |
| `fixed` | what `--fix` changed: `line`, `what`, and the line as it is `now` (`null`: it is gone) |
| `errors`, `warnings` | how many there are |
| `problems` | each one, the errors first, then in the order of the file |

| Field of a problem | |
|---|---|
| `file` | the outline, or the file that it extends in which the problem lies |
| `line`, `column`, `endLine`, `endColumn` | from 1, columns in code points, the end exclusive; or `null` |
| `severity` | `error` or `warning` |
| `code` | as on this page |
| `message` | what is wrong |
| `hint` | what is allowed, or the line as it should be; `null` where there is none |

Fields may be added; those that are here stay. Names of files are as from the working folder, `<stdin>` is standard
input. An outline that is not there is one with the error RD017, and does not hide the others.

`--format github` writes annotations that GitHub Actions shows beside the lines, and how many there are; there it is the
default, but for `--fix`. `--format sarif` writes a log by SARIF 2.1.0 with the explanations of this page, for viewers
and for code scanning; columns count code points, and what a problem is known by when lines above it change is its
`partialFingerprints`. Both name files from the root of their repository, whichever folder the command runs in.
`--strict` ends with 1 where there are warnings, too. [commands.md](commands.md#in-editors-before-a-commit-and-in-ci)
shows the steps of a workflow.

`recap-decks build --json` writes one object, too: `version`, and under `outlines` for each of them its `file`, the
`files` written (`path`, `bytes`, `slides` or `pages` and `paper`), edited decks that were `kept` (`path`, `as`), titles
that were `continued` (`title`, `slides`, `why`), the verdict on `conformance`, and its `problems`."""


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
    parts += ["## For programs", _FORMATS]
    return "\n\n".join(parts) + "\n"


def _row(each: Explanation) -> str:
    return f"| [{each.code}](#{each.code.lower()}) | {each.severity} | {each.name} |"


if __name__ == "__main__":
    PROBLEMS.write_text(problems(), encoding="utf-8")

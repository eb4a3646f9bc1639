"""A style file or brand file on its way to a style: its YAML with places, and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from recap_decks.outline import yaml_checks
from recap_decks.outline.reading import Reading
from recap_decks.outline.yaml_source import compose
from recap_decks.problems import OutlineError, Problem, in_order
from recap_decks.style.tokens import Style


@dataclass(frozen=True, slots=True)
class StyleRead:
    """A style with what is doubtful about its file, whose name and text these problems speak of.

    `logo` is the path of a picture that comes with it, from the file's own folder, as typed.
    """

    style: Style
    file: str
    text: str
    warnings: tuple[Problem, ...]
    logo: str | None = None


def begun(source: bytes | str, file: str, owner: str, needs: str) -> tuple[Reading, yaml.MappingNode]:
    """A reading of the file, and its outermost keys. Raises OutlineError where there are none.

    `owner` is what messages call the file, and `needs` what they say that it lacks where it is empty.
    """
    composed = compose(source, file, needs)
    reading = Reading(composed, owner=owner)
    reading.problems += composed.warnings
    reading.problems += yaml_checks.check(composed)
    if not isinstance(composed.root, yaml.MappingNode):
        reading.error("RD104", f"a {owner} holds keys with values", composed.root, f"it begins with {needs}")
        raise OutlineError(file, reading.problems, composed.text)
    return reading, composed.root


def ended(reading: Reading, file: str) -> tuple[Problem, ...]:
    """The warnings, less those that comments in the file silence. Raises OutlineError where there is an error."""
    silences = reading.silences(())
    problems = tuple(problem for problem in in_order(reading.problems) if not silences.cover(problem))
    if any(problem.severity == "error" for problem in problems):
        raise OutlineError(file, problems, reading.source.text)
    return problems


def beside(folder: Path, name: str) -> Path:
    """A file named as `outline.values.path` takes it, relative to a folder."""
    return folder / name.replace("\\", "/")

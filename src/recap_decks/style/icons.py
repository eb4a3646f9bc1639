"""The bundled icons as filled outlines on a 24-unit grid, y growing downwards.

They are drawn from one path each, without strokes, and look the same filled even-odd or non-zero.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, TypedDict, cast

GRID = 24
"""Units a side of the square an icon is drawn in."""

_FILE = Path(__file__).parent / "data" / "icons.json"
_COMMAND = re.compile(r"([MLCZ])([^MLCZ]*)")

Letter = Literal["M", "L", "C", "Z"]
Command = tuple[Letter, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Icon:
    """One icon.

    `commands` hold a letter and absolute coordinates in grid units: M and L one point, C three, Z none.
    `bounds` (left, top, right, bottom) enclose what is drawn, which is smaller than the grid.
    """

    name: str
    commands: tuple[Command, ...]
    bounds: tuple[float, float, float, float]


class _Entry(TypedDict):
    path: str
    bounds: tuple[float, float, float, float]


@cache
def _entries() -> dict[str, _Entry]:
    entries: dict[str, _Entry] = json.loads(_FILE.read_text(encoding="utf-8"))
    return entries


def icon_names() -> tuple[str, ...]:
    """Names of all bundled icons, in alphabetical order."""
    return tuple(_entries())


@cache
def load_icon(name: str) -> Icon:
    """The icon of that name; `KeyError` if it is not bundled."""
    entry = _entries()[name]
    commands = tuple(
        (cast(Letter, letter), tuple(map(float, points.split()))) for letter, points in _COMMAND.findall(entry["path"])
    )
    left, top, right, bottom = entry["bounds"]
    return Icon(name, commands, (left, top, right, bottom))

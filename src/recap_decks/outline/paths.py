"""Files that an outline names: below its own folder, or below the one that whoever builds it allows."""

from __future__ import annotations

import os
import posixpath
import re
from pathlib import Path

import yaml

from recap_decks.outline.reading import Reading
from recap_decks.outline.values import word


def path(reading: Reading, node: yaml.Node, at: str) -> str | None:
    """A file that is named from the folder of the file that names it, as it is named from the outline's own; it is not
    looked for here."""
    value = word(reading, node, at)
    if value is None:
        return None
    if re.search(r"[\n\t]", value):
        hint = "in double quotes a backslash begins an escape: part folders by `/`"
        reading.error("RD116", f"`{' '.join(value.split())}` is not the name of a file", node, hint)
        return None
    folder, parts = reading.folder_of(node), value.replace("\\", "/").split("/")
    hint = _from_folder(reading, folder)
    if parts[0] == "" or re.match(r"[A-Za-z]:", value):
        reading.error("RD116", f"`{value}` is not a file below the {reading.owner}'s folder", node, hint)
        return None
    if re.match(r"[A-Za-z][\w+.-]+:", value):
        hint = f"save it beside the {reading.owner} first"
        reading.error("RD116", f"`{value}` is an address, not a file", node, hint)
        return None
    missing = _levels_missing(reading.levels_up, [*folder.split("/"), *parts])
    if missing:
        if reading.folder is not None:
            root = os.path.normpath(Path(reading.folder, *[".."] * (reading.levels_up + missing)))
            hint += f", or allow what lies below another one: `--root {root}`"
        left = "folder that --root names" if reading.levels_up else f"{reading.owner}'s folder"
        reading.error("RD116", f"`{value}` leaves the {left}", node, hint)
        return None
    if folder and ".." in parts:
        return posixpath.normpath(folder + "/".join(parts))
    return folder + value


def _from_folder(reading: Reading, folder: str) -> str:
    """The hint to name a file from where it is looked for."""
    own = None if reading.folder is None else os.path.normpath(Path(reading.folder, folder))
    return f"name it from the {reading.owner}'s own folder" + (f" ({own})" if own else "")


def _levels_missing(levels_up: int, parts: list[str]) -> int:
    """How far a path leaves the folder that is so many levels above the one in which it begins."""
    depth = lowest = levels_up
    for part in parts:
        depth += {"..": -1, ".": 0, "": 0}.get(part, 1)
        lowest = min(lowest, depth)
    return -min(lowest, 0)

"""Ladders of sizes in files that people write, within what slides have room for."""

from __future__ import annotations

from itertools import pairwise

import yaml

from recap_decks.outline.fields import entries
from recap_decks.outline.reading import Reading
from recap_decks.outline.values import items, named, number

# Smallest and largest size of each step in points, for decks that are shown. The smallest of text is the floor that
# every deck is checked against; the largest is what titles, columns and figures have room for on the grid.
_SHOWN = {
    "hero": (72, 108), "display": (44, 54), "title": (24, 32), "title-small": (20, 28), "sub": (20, 32),
    "quote": (20, 32), "statement": (20, 32), "para": (14, 22), "L": (14, 20), "M": (14, 18), "S": (14, 16),
    "foot": (10, 12),
}  # fmt: skip
_LOWER = {
    "title": 20, "title-small": 18, "sub": 18, "quote": 18, "statement": 18, "para": 12, "L": 12, "M": 12, "S": 12,
}  # fmt: skip
_READ = {role: (_LOWER.get(role, least), most) for role, (least, most) in _SHOWN.items()}
BOUNDS = {"ladder": _SHOWN, "read_ladder": _READ}
"""Size bounds by ladder and step."""

# Distance of baselines as a multiple of the size: what is large stands close, and has the tracker right above it.
_LARGE = (1.0, 1.12)
_SLACK = 0.001  # what rounding may take
PITCHES = {
    **dict.fromkeys(("hero", "display", "title", "title-small", "sub"), _LARGE),
    **dict.fromkeys(("quote", "statement"), (1.0, 1.3)),
    **dict.fromkeys(("L", "M", "S"), (1.1, 1.35)),
    "para": (1.1, 1.5),
    "foot": (1.0, 1.2),
}
"""Bounds of lines' distances by step."""

_TRACKINGS = (-0.05, 0.1)
_DESCENDING = ("hero", "display", "title", "L", "M", "S", "foot")

Steps = dict[str, list[float]]


def ladder_of(reading: Reading, node: yaml.Node, at: str, base: Steps) -> Steps:
    """A ladder with the steps that the file changes, each within its bounds."""
    bounds = BOUNDS[at.rpartition(".")[2]]
    given = entries(reading, node, at, tuple(bounds))
    if given is None:
        return base
    steps = dict(base)
    for role in (role for role in bounds if role in given):
        numbers = given.one(role, items(number))
        if numbers is not None and _fits(reading, given.value(role), f"{at}.{role}", numbers, bounds[role]):
            steps[role] = list(numbers)
    for larger, smaller in pairwise(_DESCENDING):
        if steps[smaller][0] > steps[larger][0]:
            role = smaller if smaller in given else larger
            message = f"`{smaller}` ({steps[smaller][0]:g}) is larger than `{larger}` ({steps[larger][0]:g})"
            reading.error("RD152", message, given.value(role), "sizes fall from hero to foot")
    return steps


def _fits(reading: Reading, node: yaml.Node, at: str, numbers: tuple[float, ...], bounds: tuple[int, int]) -> bool:
    if len(numbers) not in (2, 3):
        message = f"{named(at)} takes a size and a distance of lines, and tracking where it has some"
        reading.error("RD152", message, node, "such as [28, 32] or [28, 32, -0.01]")
        return False
    size, pitch, *tracking = numbers
    (least, most), (closest, widest) = bounds, PITCHES[at.rpartition(".")[2]]
    if not least <= size <= most or size != round(size):
        hint = "under that it cannot be read" if size < least else None
        reading.error(
            "RD152", f"the size of {named(at)} is a whole number of points from {least} to {most}", node, hint
        )
    elif not closest - _SLACK <= pitch / size <= widest + _SLACK:
        lowest, highest = (f"{size * share:.4g}" for share in (closest, widest))
        message = f"lines of {named(at)} are {lowest} to {highest} points apart at {size:g} points"
        reading.error("RD152", message, node)
    elif tracking and not _TRACKINGS[0] <= tracking[0] <= _TRACKINGS[1]:
        lowest, highest = (f"{share:g}" for share in _TRACKINGS)
        reading.error("RD152", f"tracking of {named(at)} is {lowest} to {highest} of the size", node)
    else:
        return True
    return False

"""Turn the stroked icons in `scripts/icons` into filled outlines: `python scripts/make_icons.py`.

Writes `src/recap_decks/style/data/icons.json`, which is committed, so that neither users nor
the package build need picosvg. The outlines hold only M, L, C and Z in absolute coordinates and
never overlap themselves: PowerPoint fills even-odd, PDF usually non-zero, and both show the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pathops
from fontTools.qu2cu import quadratic_to_curves
from lxml import etree
from picosvg.svg import from_element
from picosvg.svg_pathops import skia_path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "scripts" / "icons"
TARGET = ROOT / "src" / "recap_decks" / "style" / "data" / "icons.json"

GRID = 24  # units a side
STROKE_WIDTH = 1.5  # units; the sources say 2, which is too heavy beside large titles
DIGITS = 2
# Skia's stroker is precise to a fraction of a unit, so it works on an enlarged icon; its many small
# quadratics are then joined to few cubics that stay this close, in grid units.
ENLARGE = 32
TOLERANCE = 0.01
MITER_LIMIT = 4

Point = tuple[float, float]
Command = tuple[str, tuple[Point, ...]]


def outline(svg_file: Path) -> pathops.Path:
    """The filled outline, in grid units, of one icon made of round-capped strokes."""
    drawn = pathops.Path()
    for element in etree.parse(svg_file).getroot().iter("{*}*"):
        if element.tag.endswith("}svg"):
            continue
        shape = from_element(element).as_path().absolute().expand_shorthand().arcs_to_cubics()
        path = skia_path(shape.as_cmd_seq(), "nonzero").transform(ENLARGE, 0, 0, ENLARGE, 0, 0)
        stroke = pathops.Path(path)
        stroke.stroke(STROKE_WIDTH * ENLARGE, pathops.LineCap.ROUND_CAP, pathops.LineJoin.ROUND_JOIN, MITER_LIMIT)
        stroke.convertConicsToQuads(TOLERANCE / 4 * ENLARGE)
        parts = [stroke, path] if element.get("fill", "none") != "none" else [stroke]
        for part in parts:
            drawn = pathops.op(drawn, part, pathops.PathOp.UNION, fix_winding=True)
    return drawn.transform(1 / ENLARGE, 0, 0, 1 / ENLARGE, 0, 0)


def commands(path: pathops.Path) -> Iterator[Command]:
    """The path as rounded M, L, C and Z; segments that rounding leaves without length are dropped."""
    here: Point = (0, 0)
    for letter, points in _cubics_joined(path):
        rounded = tuple((round(x, DIGITS), round(y, DIGITS)) for x, y in points)
        if letter in "LC" and set(rounded) == {here}:
            continue
        yield letter, rounded
        here = rounded[-1] if rounded else here


def _cubics_joined(path: pathops.Path) -> Iterator[Command]:
    letters = {pathops.PathVerb.MOVE: "M", pathops.PathVerb.LINE: "L", pathops.PathVerb.CLOSE: "Z"}
    here: Point = (0, 0)
    for is_quad, run in groupby(path, key=lambda segment: segment[0] == pathops.PathVerb.QUAD):
        if is_quad:
            curves = []
            for _, points in run:
                curves.append((here, *points))
                here = points[-1]
            for _, *controls in quadratic_to_curves(curves, max_err=TOLERANCE, all_cubic=True):
                yield "C", tuple(controls)
        else:
            for verb, points in run:
                yield letters[verb], tuple(points)
                here = points[-1] if points else here


def icon_entry(svg_file: Path) -> dict[str, object]:
    """What `icons.json` says of one icon: its path and the bounds of what is drawn, in grid units."""
    drawn = list(commands(outline(svg_file)))
    final = pathops.Path()
    write = {"M": final.moveTo, "L": final.lineTo, "C": final.cubicTo, "Z": final.close}
    for letter, points in drawn:
        write[letter](*(number for point in points for number in point))
    return {
        "path": "".join(letter + " ".join(f"{x:g} {y:g}" for x, y in points) for letter, points in drawn),
        "bounds": [round(number, DIGITS) for number in final.bounds],
    }


def main() -> None:
    """Convert every source, one line an icon so that a changed icon is one changed line."""
    sources = sorted(SOURCES.glob("*.svg"), key=lambda svg_file: svg_file.stem)
    entries = {svg_file.stem: icon_entry(svg_file) for svg_file in sources}
    lines = (f"{json.dumps(name)}:{json.dumps(entry, separators=(',', ':'))}" for name, entry in entries.items())
    TARGET.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8", newline="\n")
    print(f"{len(entries)} icons, {TARGET.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
